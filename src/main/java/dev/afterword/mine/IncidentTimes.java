package dev.afterword.mine;

import dev.afterword.chronology.ChronologyMiner;
import dev.afterword.chronology.CredibleTimes;
import dev.afterword.chronology.DateOrders;
import dev.afterword.chronology.DayMiner;
import dev.afterword.chronology.DayMiner.Day;
import dev.afterword.config.DateOrder;
import dev.afterword.config.Field;
import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Evidence;
import dev.afterword.evidence.HeaderFacts;
import dev.afterword.markup.Block;
import dev.afterword.model.Chronology;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.IncidentKind;
import dev.afterword.model.Moment;
import dev.afterword.time.TimeScanner;
import dev.afterword.time.ZoneStatements;
import dev.afterword.timeline.Timeline;
import dev.afterword.timeline.TimelineDates;
import dev.afterword.timeline.TimelineMiner;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The times of an incident: its day first, which those without a date belong to, then the events,
 * then what these and the text together say.
 *
 * @param timeline event by event; the steps that the document sums up where it has nothing else
 * @param told whether the text says when something happened
 */
record IncidentTimes(Chronology chronology, List<Moment> timeline, boolean told) {
  /**
   * @param kind as far as it is known before the times are
   */
  static IncidentTimes read(Rules rules, Evidence evidence, IncidentKind kind) {
    return new Reader(rules, evidence, kind).read();
  }

  /** Whether it is told to the time of day when something happened. */
  boolean haveClock() {
    return Stream.concat(
            Stream.of(chronology.started(), chronology.detected(), chronology.ended())
                .flatMap(Optional::stream)
                .map(Fact::value),
            timeline.stream().map(Moment::at))
        .anyMatch(time -> time.precision().hasClock());
  }

  private static final class Reader {
    private final Rules rules;
    private final Evidence evidence;
    private final HeaderFacts header;
    private final TimeScanner scanner;
    private final DayMiner days;
    private final Optional<Day> day;

    /** In the header; what stands in the text comes behind it, what is usual at last. */
    private final Optional<String> writtenZone;

    private final Optional<String> assumedZone;
    private final Optional<String> zone;

    Reader(Rules rules, Evidence evidence, IncidentKind kind) {
      this.rules = rules;
      this.evidence = evidence;
      this.header = evidence.header();
      this.scanner = new TimeScanner(dateOrder(rules, evidence));
      this.days = new DayMiner(scanner, rules.profile().fileDate(), kind, evidence);
      this.day = days.mine();
      this.writtenZone = header.zone();
      this.assumedZone = writtenZone.or(() -> rules.profile().zone().map(ZoneId::getId));
      this.zone = writtenZone.or(() -> zone(evidence.chapters())).or(() -> assumedZone);
    }

    IncidentTimes read() {
      TimelineMiner timelines = new TimelineMiner(scanner, rules.vocabulary());
      Timeline found = timelines.find(evidence.chapters());
      List<Moment> milestones = resolve(found.milestones());
      List<Moment> story = resolve(found.story());
      List<Moment> timeline = story.isEmpty() ? milestones : story;
      List<Moment> events =
          timeline.isEmpty() ? resolve(timelines.told(evidence.chapters()).story()) : timeline;
      Chronology read =
          ChronologyMiner.mine(
              evidence,
              new ChronologyMiner.Events(milestones, events),
              scanner,
              day.map(Day::fact),
              zone);
      boolean told = read.started().isPresent() || !events.isEmpty();
      return new IncidentTimes(inZone(merge(read)), timeline, told);
    }

    private List<Moment> resolve(Timeline timeline) {
      Optional<LocalDate> date = day.map(found -> found.fact().value().date());
      return TimelineDates.resolve(timeline.orIn(writtenZone), date, zone);
    }

    /** What the profile says; else what the document shows. */
    private static Optional<DateOrder> dateOrder(Rules rules, Evidence evidence) {
      return rules.profile().dates().or(() -> DateOrders.in(evidence));
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

    /** The header wins; where nothing else tells the start, the day does that is one. */
    private Chronology merge(Chronology read) {
      Optional<Fact<EventTime>> date = header.time(Field.DATE);
      return CredibleTimes.of(
          new Chronology(
              header
                  .time(Field.STARTED)
                  .or(() -> date.filter(this::isStart))
                  .or(read::started)
                  .or(() -> day.filter(days::isStart).map(Day::fact)),
              header.time(Field.DETECTED).or(read::detected),
              header.time(Field.MITIGATED).or(read::mitigated),
              header.time(Field.ENDED).or(() -> end(read)),
              header.duration(Field.DURATION).or(read::statedDuration)));
    }

    /** On status pages the date with a clock beside an end or a severity is when it began. */
    private boolean isStart(Fact<EventTime> date) {
      return (header.time(Field.ENDED).isPresent() || header.text(Field.SEVERITY).isPresent())
          && date.value().precision().hasClock();
    }

    /** Of what goes on, as its author says, an end in the story is that of a part. */
    private Optional<Fact<EventTime>> end(Chronology read) {
      return read.ended().filter(end -> !evidence.isStillOpen());
    }

    private Chronology inZone(Chronology c) {
      return new Chronology(
          c.started().map(this::inZone),
          c.detected().map(this::inZone),
          c.mitigated().map(this::inZone),
          c.ended().map(this::inZone),
          c.statedDuration());
    }

    private Fact<EventTime> inZone(Fact<EventTime> time) {
      EventTime value = time.value().orIn(assumedZone).likelyIn(rules.profile().likelyZone());
      return new Fact<>(value, time.origin(), time.line());
    }
  }
}
