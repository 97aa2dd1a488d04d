package dev.afterword.findings;

import dev.afterword.config.Catalog;
import dev.afterword.config.Field;
import dev.afterword.evidence.Evidence;
import dev.afterword.facts.DocumentFacts.Findings;
import dev.afterword.facts.SuggestedCategory;
import dev.afterword.findings.Statement.Place;
import dev.afterword.model.IncidentKind;
import dev.afterword.model.Moment;
import dev.afterword.model.Origin;
import dev.afterword.source.HeaderValue.Scalar;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what an incident can be sorted by: causes, triggers, how it was noticed, lessons. */
public final class FindingMiner {
  /** Where nothing went wrong nothing caused it. */
  private static final Set<IncidentKind> WITHOUT_CAUSE =
      EnumSet.of(IncidentKind.MAINTENANCE, IncidentKind.META);

  /** A shorter timeline does not tell what went before. */
  private static final int EVENTS = 3;

  /**
   * A cause that nothing else is told beside need be told but once, anywhere: almost every incident
   * has one. What set it off often has no name.
   */
  private static final int ALONE = 8;

  private final CategoryMiner causes;
  private final CauseHints hints;
  private final CategoryMiner triggers;

  /** Rules of the site come beside those that are built in. */
  public FindingMiner(Catalog catalog) {
    CategoryRules rules = CategoryRules.of("causes.properties", catalog.causes());
    this.causes = new CategoryMiner(rules, ALONE);
    this.hints = new CauseHints(rules.names());
    this.triggers =
        new CategoryMiner(
            CategoryRules.of("triggers.properties", catalog.triggers()), CategoryMiner.ENOUGH);
  }

  /** Suggests nothing as a cause where nothing went wrong. */
  public Findings mine(Evidence evidence, IncidentKind kind, List<Moment> timeline) {
    List<Statement> statements = WITHOUT_CAUSE.contains(kind) ? List.of() : statements(evidence);
    return new Findings(
        causes(statements),
        triggers.mine(withFirst(statements, timeline)),
        DetectionMiner.mine(evidence, timeline),
        LessonMiner.mine(evidence.chapters()));
  }

  private List<SuggestedCategory> causes(List<Statement> statements) {
    List<SuggestedCategory> named = causes.mine(statements);
    Set<String> ids = named.stream().map(SuggestedCategory::id).collect(Collectors.toSet());
    return Stream.concat(named.stream(), hints.mine(statements, ids).stream()).toList();
  }

  /** What a timeline begins with before anybody noticed may have set it off. */
  private static List<Statement> withFirst(List<Statement> statements, List<Moment> timeline) {
    boolean told =
        !statements.isEmpty() && timeline.size() >= EVENTS && timeline.get(0).phase().isEmpty();
    if (!told) {
      return statements;
    }
    Moment first = timeline.get(0);
    Statement event =
        new Statement(
            first.text(), Origin.TIMELINE, Place.CAUSES, Statements.AT_CAUSE, first.line());
    return Stream.concat(statements.stream(), Stream.of(event)).toList();
  }

  private static List<Statement> statements(Evidence evidence) {
    return Statements.of(evidence, evidence.header().text(Field.SUMMARY).map(Scalar::text));
  }
}
