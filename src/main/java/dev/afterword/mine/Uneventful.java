package dev.afterword.mine;

import dev.afterword.config.Field;
import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Evidence;
import dev.afterword.evidence.HeaderFacts;
import dev.afterword.evidence.LabelKey;
import dev.afterword.facts.Reference;
import dev.afterword.markup.Block;
import dev.afterword.model.SectionKind;
import dev.afterword.source.HeaderValue.Scalar;
import dev.afterword.words.Phrases;
import dev.afterword.words.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells news and other posts, in which nothing goes wrong, from incidents. An incident taken for a
 * post would be lost, a post taken for an incident only stands where it should not: so one sign of
 * an incident is enough, and a text whose language is not known has told nothing.
 */
final class Uneventful {
  /** What a phrase of the lists stands for; the file says what each is. */
  private enum Sense {
    TROUBLE,
    COMMON
  }

  private static final Phrases<Sense> PHRASES = Phrases.read(Sense.class, "uneventful.properties");

  private static final Set<Wording.Sense> GONE_WRONG =
      EnumSet.of(
          Wording.Sense.FAILURE,
          Wording.Sense.ERROR,
          Wording.Sense.INCIDENT,
          Wording.Sense.MENDED,
          Wording.Sense.OVER,
          Wording.Sense.RELIEVED,
          Wording.Sense.RELIEF,
          Wording.Sense.ESCALATED);

  /** Only a report has these in its header. */
  private static final List<Field> FIELDS =
      List.of(
          Field.TYPE,
          Field.STATUS,
          Field.SEVERITY,
          Field.STARTED,
          Field.DETECTED,
          Field.DETECTION,
          Field.MITIGATED,
          Field.ENDED,
          Field.DURATION,
          Field.AFFECTED,
          Field.TRIGGERS);

  /** Posts have these labels too. */
  private static final Set<LabelKey> ANYWHERE = EnumSet.of(LabelKey.DATE, LabelKey.CLOCK);

  private static final Set<SectionKind> TELLING =
      EnumSet.of(
          SectionKind.IMPACT,
          SectionKind.TIMELINE,
          SectionKind.DETECTION,
          SectionKind.ROOT_CAUSE,
          SectionKind.CONTRIBUTING,
          SectionKind.RESOLUTION,
          SectionKind.ACTIONS,
          SectionKind.LESSONS,
          SectionKind.WENT_WELL,
          SectionKind.WENT_WRONG,
          SectionKind.LUCKY);

  /** In characters; what went wrong is told before. */
  private static final int OPENING = 2500;

  /** How many different words of its language show that it is known. */
  private static final int KNOWN = 4;

  private Uneventful() {}

  /**
   * Whether nothing in a document, whose text gives no times, tells of anything that went wrong.
   */
  static boolean is(Evidence evidence) {
    return isBare(evidence.header())
        && Stream.of(LabelKey.values())
            .filter(key -> !ANYWHERE.contains(key))
            .allMatch(key -> evidence.labels().get(key).isEmpty())
        && evidence.chapters().stream().map(Chapter::context).noneMatch(TELLING::contains)
        && isOfNoTrouble(said(evidence));
  }

  private static boolean isBare(HeaderFacts header) {
    return FIELDS.stream().allMatch(field -> header.names(field).isEmpty());
  }

  private static boolean isOfNoTrouble(String text) {
    Set<String> common =
        PHRASES.all(text).stream()
            .filter(match -> match.value() == Sense.COMMON)
            .map(match -> text.substring(match.from(), match.to()).toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return common.size() >= KNOWN
        && PHRASES.all(text).stream().noneMatch(match -> match.value() == Sense.TROUBLE)
        && !Wording.of(text).has(GONE_WRONG);
  }

  /** Title, name, header, headings and the beginning of the text. */
  private static String said(Evidence evidence) {
    List<Block> blocks = evidence.chapters().stream().flatMap(c -> c.blocks().stream()).toList();
    String prose = BlockText.of(blocks).prose();
    return Stream.of(
            Stream.of(evidence.title(), evidence.file().path().replace('/', '\n')),
            evidence.header().text(Field.SUMMARY).map(Scalar::text).stream(),
            evidence.header().names(Field.TAGS).stream().map(Reference::name),
            evidence.chapters().stream().map(Chapter::heading),
            Stream.of(prose.substring(0, Math.min(OPENING, prose.length()))))
        .flatMap(parts -> parts)
        .collect(Collectors.joining("\n"));
  }
}
