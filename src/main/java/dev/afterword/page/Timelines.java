package dev.afterword.page;

import dev.afterword.model.Chronology;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Moment;
import dev.afterword.model.Phase;
import dev.afterword.page.Pieces.AxisTick;
import dev.afterword.page.Pieces.MomentLine;
import dev.afterword.page.Pieces.Span;
import dev.afterword.page.Pieces.TimeAxis;
import dev.afterword.page.Pieces.When;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The events of an incident on their axis. */
final class Timelines {
  private static final int MOST_TICKS = 6;
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofDays(1),
          Duration.ofDays(2),
          Duration.ofDays(7),
          Duration.ofDays(30),
          Duration.ofDays(90),
          Duration.ofDays(365));
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  /** Further than this many times the length of the events nothing else is drawn. */
  private static final int FAR = 10;

  private final List<Moment> moments;
  private final Chronology chronology;
  private final Optional<EventTime> clock;
  private final boolean oneZone;
  private final Optional<LocalDateTime> start;
  private final Duration length;

  private Timelines(List<Moment> moments, Chronology chronology) {
    this.moments = moments;
    this.chronology = chronology;
    this.clock = moments.stream().filter(Timelines::onAxis).map(Moment::at).findFirst();
    this.oneZone = moments.stream().map(m -> m.at().zone()).distinct().count() == 1;
    List<LocalDateTime> times = times();
    this.start = times.stream().findFirst();
    this.length =
        times.isEmpty()
            ? Duration.ZERO
            : Duration.between(times.get(0), times.get(times.size() - 1));
  }

  /**
   * @param chronology when the incident began, was noticed and ended, also where no event says so
   */
  static Timelines of(List<Moment> moments, Chronology chronology) {
    return new Timelines(moments, chronology);
  }

  /** What the axis has to hold, in order: the events, and what else is known unless far away. */
  private List<LocalDateTime> times() {
    TreeSet<LocalDateTime> times = new TreeSet<>();
    moments.stream().filter(Timelines::onAxis).map(m -> local(m.at())).forEach(times::add);
    if (times.size() < 2) {
      return List.copyOf(times);
    }
    Duration far = Duration.between(times.first(), times.last()).multipliedBy(FAR);
    LocalDateTime earliest = times.first().minus(far);
    LocalDateTime latest = times.last().plus(far);
    Stream.of(chronology.started(), chronology.ended())
        .flatMap(fact -> comparable(fact).stream())
        .filter(time -> time.isAfter(earliest) && time.isBefore(latest))
        .forEach(times::add);
    return List.copyOf(times);
  }

  /** A time by the clock of the first event, as far as their zones can be compared. */
  private LocalDateTime local(EventTime time) {
    return clock.flatMap(first -> first.until(time).map(first.local()::plus)).orElse(time.local());
  }

  private Optional<LocalDateTime> comparable(Optional<Fact<EventTime>> fact) {
    return fact.flatMap(
        f -> clock.flatMap(first -> first.until(f.value()).map(first.local()::plus)));
  }

  private static boolean onAxis(Moment moment) {
    return moment.at().precision().hasClock() && moment.at().dated();
  }

  List<MomentLine> lines() {
    List<Duration> gaps = gaps();
    Duration longest = gaps.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    List<MomentLine> lines = new ArrayList<>();
    boolean first = true;
    for (int i = 0; i < moments.size(); i++) {
      lines.add(line(moments.get(i), first, gaps.get(i), longest));
      first = first && !onAxis(moments.get(i));
    }
    return lines;
  }

  /** Between each event and the last one before it that has a clock; zero where there is none. */
  private List<Duration> gaps() {
    List<Duration> gaps = new ArrayList<>();
    @Nullable LocalDateTime before = null;
    for (Moment moment : moments) {
      LocalDateTime at = local(moment.at());
      boolean after = before != null && onAxis(moment) && at.isAfter(before);
      gaps.add(after ? Duration.between(before, at) : Duration.ZERO);
      before = onAxis(moment) ? at : before;
    }
    return gaps;
  }

  private MomentLine line(Moment moment, boolean first, Duration gap, Duration longest) {
    EventTime at = moment.at();
    String clock = at.precision().hasClock() ? CLOCK.format(at.local()) : "";
    boolean zoned = !clock.isEmpty() && (!oneZone || first);
    String zone = zoned ? at.zone().map(z -> " " + z).orElse("") : "";
    String since = gap.isZero() ? "" : DisplayText.duration(gap);
    double share = gap.isZero() ? 0 : percent(gap, longest);
    String phase = moment.phase().filter(p -> turns(moment, p)).map(Phase::key).orElse("");
    When when = DisplayText.when(at);
    return new MomentLine(
        when,
        at.dated() ? DisplayText.day(at.date()) : "",
        (at.approximate() && !clock.isEmpty() ? "about " : "") + clock + zone,
        moment.text(),
        escaped(moment.text()),
        phase,
        since,
        share,
        onAxis(moment) ? position(local(at)) : -1,
        EventNotes.note(since, share, phase, at.instant().isPresent() ? when.iso() : ""));
  }

  /**
   * Whether things turned with this event: the first that says so, or the last that all is well.
   */
  private boolean turns(Moment moment, Phase phase) {
    Stream<Moment> all = moments.stream().filter(m -> m.phase().equals(Optional.of(phase)));
    return (phase == Phase.RESOLVED ? all.reduce((a, b) -> b) : all.findFirst())
        .filter(moment::equals)
        .isPresent();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** In percent of the axis. */
  private double position(LocalDateTime time) {
    if (start.isEmpty() || length.isZero()) {
      return 0;
    }
    return percent(Duration.between(start.get(), time), length);
  }

  private static double percent(Duration part, Duration whole) {
    return Math.round(10_000.0 * part.toSeconds() / whole.toSeconds()) / 100.0;
  }

  /** Null where there is nothing to draw to scale. */
  @Nullable TimeAxis axis() {
    if (start.isEmpty() || length.isZero()) {
      return null;
    }
    LocalDateTime end = start.get().plus(length);
    return new TimeAxis(
        CLOCK.format(start.get()),
        CLOCK.format(end),
        clock.map(DisplayText::zone).orElse(""),
        DisplayText.duration(length),
        spans(),
        ticks());
  }

  /** What is known of the incident as a whole; the words of an event alone are no proof of it. */
  private List<Span> spans() {
    Optional<LocalDateTime> started = onAxis(chronology.started());
    Optional<LocalDateTime> detected =
        onAxis(chronology.detected()).filter(t -> notBefore(t, started));
    Optional<LocalDateTime> resolved =
        onAxis(chronology.ended()).filter(t -> notBefore(t, detected));
    Optional<LocalDateTime> mitigated =
        onAxis(chronology.mitigated())
            .filter(t -> notBefore(t, detected.or(() -> started)))
            .filter(t -> resolved.isEmpty() || !t.isAfter(resolved.get()))
            .or(() -> resolved);
    List<Span> spans = new ArrayList<>();
    span(spans, "undetected", "Undetected", started, detected);
    span(spans, "active", "Active", detected.or(() -> started), mitigated);
    span(spans, "recovering", "Recovering", mitigated, resolved);
    return spans;
  }

  private Optional<LocalDateTime> onAxis(Optional<Fact<EventTime>> fact) {
    return comparable(fact)
        .filter(t -> start.isPresent() && notBefore(t, start))
        .filter(t -> !t.isAfter(start.get().plus(length)));
  }

  private static boolean notBefore(LocalDateTime time, Optional<LocalDateTime> other) {
    return other.isEmpty() || !time.isBefore(other.get());
  }

  private void span(
      List<Span> spans,
      String phase,
      String label,
      Optional<LocalDateTime> from,
      Optional<LocalDateTime> to) {
    if (from.isPresent() && to.isPresent() && from.get().isBefore(to.get())) {
      String lasted = DisplayText.duration(Duration.between(from.get(), to.get()));
      spans.add(new Span(phase, label, lasted, position(from.get()), position(to.get())));
    }
  }

  /** Of a time by the clock of the first event; null where that has no zone. */
  private @Nullable String instant(LocalDateTime time) {
    return clock
        .flatMap(
            first ->
                first.instant().map(instant -> instant.plus(Duration.between(first.local(), time))))
        .map(Object::toString)
        .orElse(null);
  }

  /** Round times, at most a handful. */
  private List<AxisTick> ticks() {
    List<AxisTick> ticks = new ArrayList<>();
    if (start.isEmpty()) {
      return ticks;
    }
    Duration step =
        STEPS.stream()
            .filter(s -> length.dividedBy(s) <= MOST_TICKS)
            .findFirst()
            .orElse(STEPS.get(STEPS.size() - 1));
    boolean days = step.compareTo(Duration.ofDays(1)) >= 0;
    LocalDateTime midnight = start.get().truncatedTo(ChronoUnit.DAYS);
    long passed = Duration.between(midnight, start.get()).dividedBy(step);
    LocalDateTime end = start.get().plus(length);
    for (LocalDateTime t = midnight.plus(step.multipliedBy(passed));
        !t.isAfter(end);
        t = t.plus(step)) {
      if (!t.isBefore(start.get())) {
        ticks.add(
            days
                ? new AxisTick(DAY.format(t), position(t), null)
                : new AxisTick(CLOCK.format(t), position(t), instant(t)));
      }
    }
    return ticks;
  }
}
