package dev.afterword.chronology;

import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Evidence;
import dev.afterword.evidence.LabelKey;
import dev.afterword.evidence.Labels;
import dev.afterword.markup.RichText;
import dev.afterword.model.Chronology;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Moment;
import dev.afterword.model.Origin;
import dev.afterword.model.Phase;
import dev.afterword.time.Dating;
import dev.afterword.time.DurationText;
import dev.afterword.time.Span;
import dev.afterword.time.TimeMention;
import dev.afterword.time.TimeScanner;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads when it began and ended from labels, the timeline and the text, in this order. */
public final class ChronologyMiner {
  private static final Set<Origin> STATED = EnumSet.of(Origin.TITLE, Origin.LABEL, Origin.TABLE);

  private static final Set<Origin> STATED_TIMES =
      EnumSet.of(Origin.TITLE, Origin.LABEL, Origin.TABLE, Origin.SECTION);

  private static final Pattern ARROW = Pattern.compile("[^.;\\d]{0,60}(?:→|->|=>|⇒)[^.;\\d]{0,30}");

  /** A length may be counted from when it was noticed. */
  private static final Pattern NOTICING =
      Pattern.compile(
          "(?iu)report|detec|détec|alert|notic|erkannt|gemeldet|entdeckt|aviso|обнаруж|検知|発見|发现|발견");

  /** A length behind it is but a guess. */
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "(?iu)^\\W*(?:(?:unknown|unclear|undetermined|tbd|unbekannt|unklar|desconocid[oa]|inconnue?|неизвестно)(?!\\p{L})|不明|未知)|(?<!\\p{L})between \\d+ and \\d");

  /** What stands right before the day on which it was. */
  private static final Pattern NOTICED =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:detected|discovered|noticed|found|reported)(?: on)?\\W*$");

  private static final Pattern BRACKETS = Pattern.compile("[(（]([^)）]*)[)）]");

  /** In characters, such as "at " or "~". */
  private static final int HEAD = 5;

  private final Dating dating;
  private final boolean dayIsStated;
  private final boolean dayIsTitled;
  private final Optional<Integer> dayLine;

  /**
   * @param day the day the document tells of, for clocks without a date and dates without a year
   * @param zone of times without one, as the document says it
   */
  public ChronologyMiner(
      TimeScanner scanner, Optional<Fact<EventTime>> day, Optional<String> zone) {
    this.dating = new Dating(scanner, day.map(fact -> fact.value().date()), zone);
    this.dayLine = day.map(Fact::line);
    this.dayIsTitled = day.map(fact -> fact.origin() == Origin.TITLE).orElse(false);
    this.dayIsStated = day.map(fact -> STATED.contains(fact.origin())).orElse(false);
  }

  /**
   * @param milestones the steps that the document itself sums up
   * @param timeline the story, event by event; the milestones where there is no other
   */
  public Chronology mine(Evidence evidence, List<Moment> milestones, List<Moment> timeline) {
    List<Chapter> chapters = evidence.chapters();
    Labels labels = evidence.labels();
    Optional<Fact<Duration>> duration = duration(evidence);
    Span titled = titled(evidence.title());
    Span labelled = labelled(labels);
    Span dated = range(labels, LabelKey.DATE).or(fromTo(labels, LabelKey.CLOCK));
    Span bounds = bounds(labels);
    ToldTimes told =
        new ToldTimes(
            dating, chapters, dayIsStated && !isOnlyDetection(labels), timeline.size() > 1);
    Span span = told.span();
    TimelineSteps steps = new TimelineSteps(milestones);
    TimelineSteps story = new TimelineSteps(timeline);
    Optional<LocalDate> first = span.start().map(f -> f.value().date()).or(dating::day);
    Optional<Fact<EventTime>> ended =
        best(
                labelled.end().filter(end -> !isPostedBefore(end, span)).or(() -> lastDay(span)),
                List.of(
                    steps.end(), dated.end(), titled.end(), bounds.end(), span.end(), story.end()))
            .or(told::endedAnywhere);
    StatedLengths lengths = new StatedLengths(duration.map(Fact::value), detectionTime(labels));
    Optional<Fact<EventTime>> began = story.start(first, dayIsTitled);
    Optional<Fact<EventTime>> started =
        best(
                labelled
                    .start()
                    .filter(
                        start ->
                            label(labels, LabelKey.STARTED).isPresent()
                                || !story.contradicts(start)),
                List.of(
                    steps.start(dating.day()),
                    dated.start().filter(start -> !story.contradicts(start)),
                    titled.start(),
                    bounds.start(),
                    span.start()
                        .filter(start -> span.end().isPresent() || !story.isNoticedBefore(start))
                        .filter(start -> !isAfter(start, label(labels, LabelKey.DETECTED))),
                    lengths
                        .start(timeline, began, ended)
                        .or(() -> began)
                        .filter(start -> !isDaysAfter(start, label(labels, LabelKey.DETECTED)))))
            .or(told::startedAtLatest);
    Optional<Fact<EventTime>> detected =
        best(
                label(labels, LabelKey.DETECTED).or(() -> noticedOn(labels)),
                List.of(
                    label(labels, LabelKey.DETECTION).filter(ChronologyMiner::exact),
                    steps.first(Phase.DETECTED),
                    told.detected(),
                    lengths.detected(timeline, started).or(story::detected)))
            .or(told::detectedAnywhere)
            .filter(
                noticed ->
                    STATED_TIMES.contains(noticed.origin())
                        || !story.isReactedTo(started, noticed));
    Optional<Fact<EventTime>> mitigated =
        atHead(labels, LabelKey.MITIGATED)
            .or(() -> steps.first(Phase.MITIGATED))
            .or(story::mitigated);
    Optional<Fact<EventTime>> over =
        ended.filter(end -> !before(end, started)).or(() -> lengths.end(timeline, started));
    return new Chronology(started, detected, mitigated, over, duration);
  }

  /** A label that says when it was noticed leaves open on which day it began. */
  private boolean isOnlyDetection(Labels labels) {
    return labels
        .get(LabelKey.DETECTED)
        .map(label -> Optional.of(label.line()).equals(dayLine))
        .orElse(false);
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

  private static boolean before(Fact<EventTime> end, Optional<Fact<EventTime>> start) {
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

  private Span labelled(Labels labels) {
    Span over = range(labels, LabelKey.ENDED);
    Span whole = over.end().isPresent() ? over : new Span(Optional.empty(), over.start());
    return new Span(label(labels, LabelKey.STARTED), Optional.empty())
        .or(whole)
        .or(range(labels, LabelKey.PERIOD));
  }

  /** On a status page the heading of a message is no more than when it was posted. */
  private static boolean isPostedBefore(Fact<EventTime> end, Span told) {
    return end.origin() == Origin.SECTION
        && told.end().isPresent()
        && told.start().map(start -> CredibleTimes.isLater(start, end)).orElse(false);
  }

  /** "Date: 3 March (deployed) → discovered 4 March". */
  private Optional<Fact<EventTime>> noticedOn(Labels labels) {
    return labels.get(LabelKey.DATE).stream()
        .flatMap(
            label ->
                dating.scan(label.value().text()).stream()
                    .filter(m -> m.hasDay() && isNoticedAt(label.value().text(), m))
                    .flatMap(m -> dating.time(m).stream())
                    .map(time -> new Fact<>(time, label.origin(), label.line())))
        .findFirst();
  }

  private static boolean isNoticedAt(String text, TimeMention time) {
    return NOTICED.matcher(text.substring(0, time.from())).find();
  }

  /** "Duration: 09:12 to 11:40 UTC (148 minutes)" says more than how long. */
  private Span bounds(Labels labels) {
    return fromTo(labels, LabelKey.DURATION);
  }

  private Span fromTo(Labels labels, LabelKey key) {
    Span span = range(labels, key);
    return span.end().isPresent() ? span : labels.get(key).map(this::arrow).orElse(Span.UNKNOWN);
  }

  /** "04:04 UTC first failure → 05:37 UTC healthy". */
  private Span arrow(Labels.Label label) {
    String text = label.value().text();
    List<TimeMention> times = dating.scan(text);
    boolean two =
        times.size() == 2
            && times.get(0).hasClock() == times.get(1).hasClock()
            && ARROW.matcher(text.substring(times.get(0).to(), times.get(1).from())).matches();
    if (!two) {
      return Span.UNKNOWN;
    }
    Span span = dating.range(times.get(0), times.get(1), label.origin(), label.line());
    boolean noticed = NOTICING.matcher(text.substring(0, times.get(1).from())).find();
    Optional<Fact<EventTime>> end = span.end().filter(e -> times.get(1).hasDay());
    return noticed ? new Span(Optional.empty(), end) : span;
  }

  private Span range(Labels labels, LabelKey key) {
    return labels
        .get(key)
        .map(label -> withClock(label, labels))
        .map(
            label ->
                dating.range(label.value().text(), label.origin(), label.line()).orIn(label.zone()))
        .orElse(Span.UNKNOWN);
  }

  /** "Date: 3 March 2021" and "Time: 09:12 UTC" make one time. */
  private static Labels.Label withClock(Labels.Label date, Labels labels) {
    Optional<Labels.Label> clock =
        labels.get(LabelKey.CLOCK).filter(label -> label.origin() == date.origin());
    return clock
        .map(
            label ->
                new Labels.Label(
                    date.key(),
                    new RichText(date.value().text() + " " + label.value().text(), List.of()),
                    date.origin(),
                    date.line(),
                    label.zone().or(date::zone)))
        .orElse(date);
  }

  private Optional<Fact<EventTime>> label(Labels labels, LabelKey key) {
    return labels
        .get(key)
        .flatMap(
            label ->
                dating
                    .first(label.value().text(), label.origin(), label.line())
                    .map(fact -> Span.orIn(fact, label.zone())));
  }

  /** "Mitigation: we rolled back, which took until 10:12" is a story. */
  private Optional<Fact<EventTime>> atHead(Labels labels, LabelKey key) {
    boolean head =
        labels.get(key).stream()
            .flatMap(label -> dating.scan(label.value().text()).stream().limit(1))
            .anyMatch(mention -> mention.from() <= HEAD);
    return head ? label(labels, key) : Optional.empty();
  }

  private static Optional<Duration> detectionTime(Labels labels) {
    return labels
        .get(LabelKey.DETECTION_TIME)
        .flatMap(label -> DurationText.read(label.value().text()));
  }

  /** "Outage of the API, 3 March 2021, 09:12 - 11:40 UTC": both with a time of day. */
  private Span titled(String title) {
    Span span = dating.range(title, Origin.TITLE, 0);
    boolean whole =
        span.start().map(ChronologyMiner::exact).orElse(false)
            && span.end().map(ChronologyMiner::exact).orElse(false);
    return whole ? span : Span.UNKNOWN;
  }

  private Optional<Fact<Duration>> duration(Evidence evidence) {
    Labels labels = evidence.labels();
    return labels
        .get(LabelKey.DURATION)
        .or(() -> labels.get(LabelKey.REPAIR_TIME))
        .filter(label -> !UNKNOWN.matcher(label.value().text()).find())
        .flatMap(
            label ->
                DurationText.read(label.value().text())
                    .map(d -> new Fact<>(d, label.origin(), label.line())))
        .or(() -> between(bounds(labels)))
        .or(() -> periodLength(labels))
        .or(() -> besidePeriod(labels))
        .or(() -> ToldDuration.inTitle(evidence.title()))
        .or(() -> ToldDuration.in(ToldTimes.telling(evidence.chapters())));
  }

  /** "Time of outage: 148 minutes". */
  private Optional<Fact<Duration>> periodLength(Labels labels) {
    return labels
        .get(LabelKey.PERIOD)
        .filter(label -> dating.scan(label.value().text()).isEmpty())
        .flatMap(
            label ->
                DurationText.read(label.value().text())
                    .map(d -> new Fact<>(d, label.origin(), label.line())));
  }

  private static Optional<Fact<Duration>> between(Span span) {
    return span.start()
        .flatMap(
            start ->
                span.end()
                    .flatMap(end -> start.value().until(end.value()))
                    .map(length -> new Fact<>(length, start.origin(), start.line())));
  }

  /** "10:00 – 12:00 (about 2 hours)". */
  private static Optional<Fact<Duration>> besidePeriod(Labels labels) {
    return labels
        .get(LabelKey.PERIOD)
        .flatMap(
            label -> {
              Matcher m = BRACKETS.matcher(label.value().text());
              return m.find()
                  ? DurationText.read(m.group(1))
                      .map(d -> new Fact<>(d, label.origin(), label.line()))
                  : Optional.empty();
            });
  }
}
