package dev.afterword.log;

import dev.afterword.config.DateOrder;
import dev.afterword.config.Profile;
import dev.afterword.config.SeverityScale;
import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Chapters;
import dev.afterword.evidence.LabelKey;
import dev.afterword.evidence.Labels;
import dev.afterword.evidence.Vocabulary;
import dev.afterword.model.SectionKind;
import dev.afterword.time.TimeMention;
import dev.afterword.time.TimeScanner;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which headings of a log begin an incident: those that name its day or its number, and those
 * below which a label says when it was or how severe. "About this log" and a template do neither.
 */
final class IncidentHeadings {
  private static final Set<LabelKey> TIMES =
      EnumSet.of(
          LabelKey.STARTED,
          LabelKey.DETECTED,
          LabelKey.MITIGATED,
          LabelKey.ENDED,
          LabelKey.PERIOD,
          LabelKey.DATE,
          LabelKey.DURATION);

  private final Profile profile;
  private final Vocabulary vocabulary;
  private final TimeScanner scanner;

  IncidentHeadings(Profile profile, Vocabulary vocabulary) {
    this.profile = profile;
    this.vocabulary = vocabulary;
    // Which day 3/4/2023 is does not matter here.
    this.scanner = new TimeScanner(profile.dates().or(() -> Optional.of(DateOrder.DAY_FIRST)));
  }

  boolean begins(Passage passage) {
    return !passage.content().isEmpty()
        && (identifies(passage.title())
            || (!vocabulary.isName(passage.title()) && isLabelled(passage)));
  }

  /** Whether a heading names the day or the number of an incident. */
  boolean identifies(String heading) {
    return scanner.scan(heading).stream().anyMatch(TimeMention::hasDay)
        || profile.ids().flatMap(ids -> ids.find(heading)).isPresent();
  }

  private boolean isLabelled(Passage passage) {
    Labels labels = Labels.of(own(passage), vocabulary);
    return TIMES.stream().anyMatch(key -> labels.get(key).filter(this::isTime).isPresent())
        || labels
            .get(LabelKey.SEVERITY)
            .filter(label -> !SeverityScale.isChoice(label.value().text()))
            .isPresent();
  }

  /** What stands directly below the heading and in the sections of a report; not other topics. */
  private List<Chapter> own(Passage passage) {
    return Chapters.of(passage.content(), vocabulary).stream()
        .filter(chapter -> chapter.level() == 0 || chapter.context() != SectionKind.OTHER)
        .toList();
  }

  /** A template has letters where the digits go. */
  private boolean isTime(Labels.Label label) {
    String value = label.value().text();
    return label.key() == LabelKey.DATE
        ? scanner.scan(value).stream().anyMatch(TimeMention::hasDay)
        : value.chars().anyMatch(Character::isDigit);
  }
}
