package dev.afterword.chronology;

import dev.afterword.evidence.Evidence;
import dev.afterword.evidence.LabelKey;
import dev.afterword.evidence.Labels;
import dev.afterword.model.Chronology;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Moment;
import dev.afterword.model.Origin;
import dev.afterword.model.Phase;
import dev.afterword.time.Dating;
import dev.afterword.time.DurationText;
import dev.afterword.time.Span;
import dev.afterword.time.TimeScanner;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads when it began and ended from labels, the timeline and the text, in this order. */
public final class ChronologyMiner {
  private static final Set<Origin> STATED = EnumSet.of(Origin.TITLE, Origin.LABEL, Origin.TABLE);

  private static final Set<Origin> STATED_TIMES =
      EnumSet.of(Origin.TITLE, Origin.LABEL, Origin.TABLE, Origin.SECTION);

  private final Dating dating;
  private final boolean dayIsTitled;

  // From start to end, as each witness has it: labels for it, a date, the title, what stands where
  // a length should, and the summary; and when a label says that it was noticed.
  private final LabelTimes labels;
  private final Optional<Fact<EventTime>> noticed;
  private final Span labelled;
  private final Span dated;
  private final Span titled;
  private final Span bounds;
  private final ToldTimes told;
  private final Span summed;

  // The steps that the document sums up, and its story event by event.
  private final TimelineSteps steps;
  private final TimelineSteps story;
  private final List<Moment> timeline;
  private final Optional<Fact<Duration>> duration;
  private final StatedLengths lengths;

  private ChronologyMiner(
      Evidence evidence, Optional<Fact<EventTime>> day, Dating dating, Events events) {
    this.dating = dating;
    this.dayIsTitled = day.filter(fact -> fact.origin() == Origin.TITLE).isPresent();
    this.labels = new LabelTimes(dating, evidence.labels());
    this.noticed = labels.time(LabelKey.DETECTED);
    this.labelled = labels.outage();
    this.dated = labels.dated();
    this.titled = titled(evidence.title(), dating);
    this.bounds = labels.bounds();
    boolean dayIsStated = day.filter(fact -> isStated(fact, evidence.labels())).isPresent();
    this.timeline = events.told();
    this.told = new ToldTimes(dating, evidence.chapters(), dayIsStated, timeline.size() > 1);
    this.summed = told.span();
    this.steps = new TimelineSteps(events.milestones());
    this.story = new TimelineSteps(timeline);
    this.duration = StatedDuration.of(evidence, dating, bounds);
    this.lengths = new StatedLengths(duration.map(Fact::value), detectionTime(evidence.labels()));
  }

  /**
   * What the timelines of a document hold.
   *
   * @param milestones the steps that the document itself sums up
   * @param told the story, event by event; the milestones where there is no other
   */
  public record Events(List<Moment> milestones, List<Moment> told) {
    public Events {
      milestones = List.copyOf(milestones);
      told = List.copyOf(told);
    }
  }

  /**
   * @param day the day the document tells of, for clocks without a date and dates without a year
   * @param zone of times without one, as the document says it
   */
  public static Chronology mine(
      Evidence evidence,
      Events events,
      TimeScanner scanner,
      Optional<Fact<EventTime>> day,
      Optional<String> zone) {
    Dating dating = new Dating(scanner, day.map(fact -> fact.value().date()), zone);
    return new ChronologyMiner(evidence, day, dating, events).mine();
  }

  private Chronology mine() {
    Optional<Fact<EventTime>> ended = ended();
    Optional<Fact<EventTime>> started = started(ended);
    return new Chronology(
        started, detected(started), mitigated(), credibleEnd(started, ended), duration);
  }

  /** A label that says when it was noticed leaves open on which day it began. */
  private static boolean isStated(Fact<EventTime> day, Labels labels) {
    boolean onlyNoticed =
        labels.get(LabelKey.DETECTED).filter(label -> label.line() == day.line()).isPresent();
    return STATED.contains(day.origin()) && !onlyNoticed;
  }

  /** "Outage of the API, 3 March 2021, 09:12 - 11:40 UTC": both with a time of day. */
  private static Span titled(String title, Dating dating) {
    Span span = dating.range(title, Origin.TITLE, 0);
    boolean whole =
        span.start().filter(ChronologyMiner::exact).isPresent()
            && span.end().filter(ChronologyMiner::exact).isPresent();
    return whole ? span : Span.UNKNOWN;
  }

  private static Optional<Duration> detectionTime(Labels labels) {
    return labels
        .get(LabelKey.DETECTION_TIME)
        .flatMap(label -> DurationText.read(label.value().text()));
  }

  private Optional<Fact<EventTime>> ended() {
    return best(
            labelled.end().filter(end -> !isPostedBefore(end, summed)).or(() -> lastDay(summed)),
            List.of(
                steps.end(), dated.end(), titled.end(), bounds.end(), summed.end(), story.end()))
        .or(told::endedAnywhere);
  }

  private Optional<Fact<EventTime>> started(Optional<Fact<EventTime>> ended) {
    return best(
            labelled.start().filter(start -> isLabelled() || !story.contradicts(start)),
            List.of(
                steps.start(dating.day()),
                dated.start().filter(start -> !story.contradicts(start)),
                titled.start(),
                bounds.start(),
                toldStart(),
                storyStart(ended)))
        .or(told::startedAtLatest);
  }

  private boolean isLabelled() {
    return labels.time(LabelKey.STARTED).isPresent();
  }

  private Optional<Fact<EventTime>> toldStart() {
    return summed
        .start()
        .filter(start -> summed.end().isPresent() || !story.isNoticedBefore(start))
        .filter(start -> !isAfter(start, noticed));
  }

  private Optional<Fact<EventTime>> storyStart(Optional<Fact<EventTime>> ended) {
    Optional<LocalDate> first = summed.start().map(f -> f.value().date()).or(dating::day);
    Optional<Fact<EventTime>> began = story.start(first, dayIsTitled);
    return lengths
        .start(timeline, began, ended)
        .or(() -> began)
        .filter(start -> !isDaysAfter(start, noticed));
  }

  private Optional<Fact<EventTime>> detected(Optional<Fact<EventTime>> started) {
    return best(
            noticed.or(labels::noticedOnDate),
            List.of(
                labels.time(LabelKey.DETECTION).filter(ChronologyMiner::exact),
                steps.first(Phase.DETECTED),
                told.detected(),
                lengths.detected(timeline, started).or(story::detected)))
        .or(told::detectedAnywhere)
        .filter(
            found -> STATED_TIMES.contains(found.origin()) || !story.isReactedTo(started, found));
  }

  private Optional<Fact<EventTime>> mitigated() {
    return labels
        .timeAtHead(LabelKey.MITIGATED)
        .or(() -> steps.first(Phase.MITIGATED))
        .or(story::mitigated);
  }

  /** An end that lies days before the start is that of something else. */
  private Optional<Fact<EventTime>> credibleEnd(
      Optional<Fact<EventTime>> started, Optional<Fact<EventTime>> ended) {
    return ended
        .filter(end -> !isDaysBefore(end, started))
        .or(() -> lengths.end(timeline, started));
  }

  /**
   * The first that has a time of day; else the first of all.
   *
   * @param said decides the day where it is there; others may only add the time of day
   */
  private static Optional<Fact<EventTime>> best(
      Optional<Fact<EventTime>> said, List<Optional<Fact<EventTime>>> strongestFirst) {
    List<Fact<EventTime>> others = strongestFirst.stream().flatMap(Optional::stream).toList();
    return Stream.concat(said.stream(), others.stream())
        .filter(fact -> exact(fact) && said.map(s -> refines(fact, s)).orElse(true))
        .findFirst()
        .or(() -> said)
        .or(() -> others.stream().findFirst());
  }

  private static boolean refines(Fact<EventTime> fact, Fact<EventTime> said) {
    return fact.equals(said)
        || (!said.value().approximate() && fact.value().date().equals(said.value().date()));
  }

  private static boolean exact(Fact<EventTime> fact) {
    return fact.value().precision().hasClock() && fact.value().dated();
  }

  private static boolean isDaysBefore(Fact<EventTime> end, Optional<Fact<EventTime>> start) {
    return start.map(s -> end.value().date().isBefore(s.value().date())).orElse(false);
  }

  /** What was noticed had begun. */
  private static boolean isAfter(Fact<EventTime> start, Optional<Fact<EventTime>> noticed) {
    return noticed.map(n -> exact(n) && CredibleTimes.isLater(start, n)).orElse(false);
  }

  private static boolean isDaysAfter(Fact<EventTime> start, Optional<Fact<EventTime>> noticed) {
    return noticed.map(n -> start.value().date().isAfter(n.value().date())).orElse(false);
  }

  /** The end of a range of days; a timeline may stop before it. */
  private static Optional<Fact<EventTime>> lastDay(Span span) {
    return span.end()
        .filter(end -> !exact(end))
        .filter(
            end ->
                span.start().map(s -> s.value().date().isBefore(end.value().date())).orElse(false));
  }

  /** On a status page the heading of a message is no more than when it was posted. */
  private static boolean isPostedBefore(Fact<EventTime> end, Span told) {
    return end.origin() == Origin.SECTION
        && told.end().isPresent()
        && told.start().map(start -> CredibleTimes.isLater(start, end)).orElse(false);
  }
}
