package dev.afterword.mine;

import dev.afterword.config.Field;
import dev.afterword.config.SeverityScale;
import dev.afterword.evidence.Evidence;
import dev.afterword.evidence.HeaderFacts;
import dev.afterword.evidence.LabelKey;
import dev.afterword.facts.DocumentFacts.IncidentFacts;
import dev.afterword.findings.FindingMiner;
import dev.afterword.model.DocumentState;
import dev.afterword.model.Fact;
import dev.afterword.model.IncidentKind;
import dev.afterword.model.SeverityLevel;
import dev.afterword.source.HeaderValue.Scalar;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what only a postmortem has: what the header says, and from the body what it leaves open.
 */
final class IncidentMiner {
  private final Rules rules;
  private final FindingMiner findings;

  IncidentMiner(Rules rules, FindingMiner findings) {
    this.rules = rules;
    this.findings = findings;
  }

  IncidentFacts mine(Evidence evidence) {
    Optional<Fact<SeverityLevel>> severity = severity(evidence);
    Optional<IncidentKind> stated = stated(evidence, severity);
    IncidentTimes times =
        IncidentTimes.read(
            rules, evidence, stated.or(rules.profile()::kind).orElse(IncidentKind.INCIDENT));
    IncidentKind kind = kind(evidence, stated, times);
    return new IncidentFacts(
        kind,
        state(evidence),
        times.chronology(),
        severity,
        times.timeline(),
        ActionMiner.mine(evidence.chapters(), rules.vocabulary()),
        findings.mine(evidence, kind, times.timeline()));
  }

  private Optional<Fact<SeverityLevel>> severity(Evidence evidence) {
    Optional<Scalar> written = evidence.header().text(Field.SEVERITY);
    if (written.filter(scalar -> SeverityScale.isChoice(scalar.text())).isPresent()) {
      return Optional.empty();
    }
    return written
        .map(
            s ->
                new Fact<>(
                    rules.severities().read(s.text()),
                    evidence.header().origin(Field.SEVERITY),
                    s.line()))
        .or(
            () ->
                new SeverityMiner(rules.severities())
                    .mine(evidence.title(), evidence.chapters(), evidence.labels()));
  }

  private IncidentKind kind(Evidence evidence, Optional<IncidentKind> stated, IncidentTimes times) {
    return stated
        .or(() -> times.told() ? Optional.empty() : KindMiner.overview(evidence))
        .or(rules.profile()::kind)
        .or(() -> times.told() ? Optional.empty() : KindMiner.uneventful(evidence))
        .or(() -> times.haveClock() ? Optional.empty() : KindMiner.review(evidence))
        .orElse(IncidentKind.INCIDENT);
  }

  /** What the header or the words of the document say. */
  private static Optional<IncidentKind> stated(
      Evidence evidence, Optional<Fact<SeverityLevel>> severity) {
    return evidence
        .header()
        .choice(Field.KIND, IncidentKind.class)
        .map(Fact::value)
        .or(() -> scheduled(evidence.header()))
        .or(() -> words(evidence, severity));
  }

  /** Status pages say so of what is still to come. */
  private static Optional<IncidentKind> scheduled(HeaderFacts header) {
    return header
        .text(Field.STATUS)
        .filter(
            status -> KindMiner.PLANNED.contains(status.text().strip().toLowerCase(Locale.ROOT)))
        .map(status -> IncidentKind.MAINTENANCE);
  }

  private static Optional<IncidentKind> words(
      Evidence evidence, Optional<Fact<SeverityLevel>> severity) {
    return KindMiner.kind(
        evidence.title(), evidence.file().stem(), evidence.chapters(), severity.map(Fact::value));
  }

  private static DocumentState state(Evidence evidence) {
    return evidence
        .header()
        .choice(Field.STATE, DocumentState.class)
        .map(Fact::value)
        .orElseGet(
            () ->
                KindMiner.state(
                    evidence.labels().get(LabelKey.STATUS).map(label -> label.value().text())));
  }
}
