package dev.afterword.findings;

import dev.afterword.findings.DetectionSentence.Reach;
import dev.afterword.findings.DetectionSentence.Sense;
import dev.afterword.findings.DetectionSentence.Word;
import dev.afterword.model.DetectionSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who or what is named as somebody who may have noticed an incident. */
final class Noticers {
  private static final Map<Sense, DetectionSource> SOURCES =
      new EnumMap<>(
          Map.of(
              Sense.MONITORING, DetectionSource.MONITORING,
              Sense.CUSTOMER, DetectionSource.CUSTOMER,
              Sense.EMPLOYEE, DetectionSource.EMPLOYEE,
              Sense.PARTNER, DetectionSource.PARTNER,
              Sense.SELF, DetectionSource.EMPLOYEE,
              Sense.COMPANY, DetectionSource.PARTNER));

  private static final Set<Sense> FAILING = EnumSet.of(Sense.FAILS, Sense.NOT);

  /** The name of a channel, up to a word in it. */
  private static final Pattern CHANNEL = Pattern.compile("#[\\w-]{0,30}$");

  private Noticers() {}

  /** Whom a word names, unless it is part of another name or failed to notice. */
  static Optional<DetectionSource> named(Word word) {
    boolean fails =
        word.next()
            .filter(n -> n.isOf(FAILING))
            .filter(n -> word.isNear(n, Reach.SHORT))
            .isPresent();
    return Optional.ofNullable(SOURCES.get(word.sense()))
        .filter(source -> !fails && !word.isInName() && !CHANNEL.matcher(word.before()).find());
  }

  /** The first of those named behind a word, in its clause. */
  static Optional<DetectionSource> behind(Word word, Reach reach) {
    return word.behind(reach).flatMap(who -> named(who).stream()).findFirst();
  }
}
