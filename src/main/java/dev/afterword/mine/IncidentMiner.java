package dev.afterword.mine;

import dev.afterword.chronology.ChronologyMiner;
import dev.afterword.chronology.CredibleTimes;
import dev.afterword.chronology.DateOrders;
import dev.afterword.chronology.DayMiner;
import dev.afterword.config.DateOrder;
import dev.afterword.config.Field;
import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Evidence;
import dev.afterword.evidence.HeaderFacts;
import dev.afterword.evidence.LabelKey;
import dev.afterword.facts.DocumentFacts.IncidentFacts;
import dev.afterword.findings.FindingMiner;
import dev.afterword.markup.Block;
import dev.afterword.model.Chronology;
import dev.afterword.model.DocumentState;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.IncidentKind;
import dev.afterword.model.Moment;
import dev.afterword.model.SeverityLevel;
import dev.afterword.source.HeaderValue.Scalar;
import dev.afterword.time.TimeScanner;
import dev.afterword.time.ZoneStatements;
import dev.afterword.timeline.Timeline;
import dev.afterword.timeline.TimelineDates;
import dev.afterword.timeline.TimelineMiner;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
    TimeScanner scanner = new TimeScanner(dateOrder(evidence));
    DayMiner days =
        new DayMiner(
            scanner,
            rules.profile().fileDate(),
            stated.or(rules.profile()::kind).orElse(IncidentKind.INCIDENT));
    Optional<Fact<EventTime>> day = days.mine(evidence);
    Optional<LocalDate> date = day.map(fact -> fact.value().date());
    Optional<String> written = evidence.header().zone();
    Optional<String> assumed = written.or(() -> rules.profile().zone().map(ZoneId::getId));
    Optional<String> zone = written.or(() -> zone(evidence.chapters())).or(() -> assumed);
    TimelineMiner timelines = new TimelineMiner(scanner, rules.vocabulary());
    Timeline found = timelines.find(evidence.chapters()).orIn(written);
    List<Moment> story = TimelineDates.resolve(found.story(), date, zone);
    List<Moment> milestones = TimelineDates.resolve(found.milestones(), date, zone);
    List<Moment> timeline = story.isEmpty() ? milestones : story;
    List<Moment> told =
        timeline.isEmpty()
            ? TimelineDates.resolve(
                timelines.told(evidence.chapters()).orIn(written).story(), date, zone)
            : timeline;
    Chronology read = new ChronologyMiner(scanner, day, zone).mine(evidence, milestones, told);
    boolean timed = read.started().isPresent() || !told.isEmpty();
    IncidentKind kind = kind(evidence, stated, timed);
    Optional<Fact<EventTime>> began =
        day.filter(fact -> read.started().isEmpty() && days.isStart(fact, evidence));
    return new IncidentFacts(
        kind,
        state(evidence),
        inZone(merge(written(evidence.header()), open(read, evidence), began), assumed),
        severity,
        timeline,
        ActionMiner.mine(evidence.chapters(), rules.vocabulary()),
        findings.mine(evidence, kind, timeline));
  }

  /** What the profile says; else what the document shows. */
  private Optional<DateOrder> dateOrder(Evidence evidence) {
    return rules.profile().dates().or(() -> DateOrders.in(evidence));
  }

  private static Chronology written(HeaderFacts header) {
    Optional<Fact<EventTime>> date = header.time(Field.DATE);
    // On status pages the date with a clock beside an end or a severity is when it began.
    boolean began =
        (header.time(Field.ENDED).isPresent() || header.text(Field.SEVERITY).isPresent())
            && date.map(d -> d.value().precision().hasClock()).orElse(false);
    return new Chronology(
        header.time(Field.STARTED).or(() -> began ? date : Optional.empty()),
        header.time(Field.DETECTED),
        header.time(Field.MITIGATED),
        header.time(Field.ENDED),
        header.duration(Field.DURATION));
  }

  /** Of what goes on, as its author says, an end in the story is that of a part. */
  private static Chronology open(Chronology read, Evidence evidence) {
    boolean open = evidence.isStillOpen();
    return new Chronology(
        read.started(),
        read.detected(),
        read.mitigated(),
        read.ended().filter(end -> !open),
        read.statedDuration());
  }

  private static Chronology merge(
      Chronology written, Chronology read, Optional<Fact<EventTime>> day) {
    return CredibleTimes.of(
        new Chronology(
            written.started().or(read::started).or(() -> day),
            written.detected().or(read::detected),
            written.mitigated().or(read::mitigated),
            written.ended().or(read::ended),
            written.statedDuration().or(read::statedDuration)));
  }

  private Optional<Fact<SeverityLevel>> severity(Evidence evidence) {
    Optional<Scalar> written = evidence.header().text(Field.SEVERITY);
    if (written.filter(scalar -> SeverityMiner.isChoice(scalar.text())).isPresent()) {
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

  /**
   * @param timed whether the text says when something happened
   */
  private IncidentKind kind(Evidence evidence, Optional<IncidentKind> stated, boolean timed) {
    return stated
        .or(() -> timed ? Optional.empty() : KindMiner.overview(evidence))
        .or(rules.profile()::kind)
        .or(() -> timed ? Optional.empty() : KindMiner.uneventful(evidence))
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

  /** The zone that the document gives for all its times. */
  private static Optional<String> zone(List<Chapter> chapters) {
    return chapters.stream()
        .flatMap(chapter -> chapter.blocks().stream())
        .filter(block -> block instanceof Block.Paragraph)
        .flatMap(
            block -> ZoneStatements.inSentence(((Block.Paragraph) block).text().text()).stream())
        .findFirst();
  }

  private Chronology inZone(Chronology c, Optional<String> zone) {
    return new Chronology(
        c.started().map(t -> inZone(t, zone)),
        c.detected().map(t -> inZone(t, zone)),
        c.mitigated().map(t -> inZone(t, zone)),
        c.ended().map(t -> inZone(t, zone)),
        c.statedDuration());
  }

  private Fact<EventTime> inZone(Fact<EventTime> time, Optional<String> zone) {
    EventTime value = time.value().orIn(zone).likelyIn(rules.profile().likelyZone());
    return new Fact<>(value, time.origin(), time.line());
  }
}
