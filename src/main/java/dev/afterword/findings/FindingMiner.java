package dev.afterword.findings;

import dev.afterword.config.Catalog;
import dev.afterword.config.Field;
import dev.afterword.evidence.Evidence;
import dev.afterword.facts.DocumentFacts.Findings;
import dev.afterword.model.IncidentKind;
import dev.afterword.model.Moment;
import dev.afterword.source.HeaderValue.Scalar;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads what an incident can be sorted by: causes, triggers, how it was noticed, lessons. */
public final class FindingMiner {
  /** Where nothing went wrong nothing caused it. */
  private static final Set<IncidentKind> WITHOUT_CAUSE =
      EnumSet.of(IncidentKind.MAINTENANCE, IncidentKind.META);

  private final CategoryMiner causes;
  private final CategoryMiner triggers;

  /** Rules of the site come beside those that are built in. */
  public FindingMiner(Catalog catalog) {
    this.causes = new CategoryMiner(CategoryRules.of("causes.properties", catalog.causes()));
    this.triggers = new CategoryMiner(CategoryRules.of("triggers.properties", catalog.triggers()));
  }

  /** Suggests nothing as a cause where nothing went wrong. */
  public Findings mine(Evidence evidence, IncidentKind kind, List<Moment> timeline) {
    List<Statement> statements = WITHOUT_CAUSE.contains(kind) ? List.of() : statements(evidence);
    return new Findings(
        causes.mine(statements),
        triggers.mine(statements),
        DetectionMiner.mine(evidence, timeline),
        LessonMiner.mine(evidence.chapters()));
  }

  private static List<Statement> statements(Evidence evidence) {
    return Statements.of(evidence, evidence.header().text(Field.SUMMARY).map(Scalar::text));
  }
}
