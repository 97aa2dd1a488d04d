package dev.afterword.mine;

import dev.afterword.config.Field;
import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Evidence;
import dev.afterword.evidence.LabelKey;
import dev.afterword.model.SectionKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What by its form alone shows that a document tells of an incident, whatever its words are. */
final class ReportSigns {
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

  /** Others have these labels too. */
  private static final Set<LabelKey> ANYWHERE = EnumSet.of(LabelKey.DATE, LabelKey.CLOCK);

  private ReportSigns() {}

  /** Whether the header or a label says what only a report of an incident says. */
  static boolean areStated(Evidence evidence) {
    return areStated(evidence, ANYWHERE);
  }

  /**
   * @param harmless the labels that say nothing of the kind
   */
  static boolean areStated(Evidence evidence, Set<LabelKey> harmless) {
    return FIELDS.stream().anyMatch(field -> !evidence.header().names(field).isEmpty())
        || Stream.of(LabelKey.values())
            .filter(key -> !harmless.contains(key))
            .anyMatch(key -> evidence.labels().get(key).isPresent());
  }

  /** Whether any chapter is about one of these. */
  static boolean areTold(Evidence evidence, Set<SectionKind> telling) {
    return evidence.chapters().stream().map(Chapter::context).anyMatch(telling::contains);
  }
}
