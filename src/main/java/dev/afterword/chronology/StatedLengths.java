package dev.afterword.chronology;

import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Moment;
import dev.afterword.model.Origin;
import dev.afterword.model.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a timeline has several events that could be the start or the detection, the durations that
 * the document states tell which one its author counts from.
 *
 * @param outage from start to end
 * @param detection from start to detection
 */
record StatedLengths(Optional<Duration> outage, Optional<Duration> detection) {
  /** Times are written to the minute, so two of them agree within one. */
  private static final Duration CLOSE = Duration.ofMinutes(1);

  /**
   * The only event that lies as long before the end, or before a detection, as is stated; empty
   * where the start that was read does already, or another event lies as long behind it.
   *
   * @param started what was read from the same events
   */
  Optional<Fact<EventTime>> start(
      List<Moment> events, Optional<Fact<EventTime>> started, Optional<Fact<EventTime>> ended) {
    Stream<EventTime> ends = ended.map(Fact::value).stream();
    Stream<EventTime> detections =
        events.stream().filter(m -> m.phase().equals(Optional.of(Phase.DETECTED))).map(Moment::at);
    return outage
        .flatMap(length -> onlyStart(events, started, ends.toList(), length))
        .or(() -> detection.flatMap(l -> onlyStart(events, started, detections.toList(), l)));
  }

  private static Optional<Fact<EventTime>> onlyStart(
      List<Moment> events,
      Optional<Fact<EventTime>> started,
      List<EventTime> ends,
      Duration length) {
    boolean agrees =
        started.isPresent()
            && (ends.stream().anyMatch(end -> isApart(started.get().value(), end, length))
                || events.stream().anyMatch(m -> isApart(started.get().value(), m.at(), length)));
    return agrees
        ? Optional.empty()
        : only(
            events.stream()
                .filter(m -> ends.stream().anyMatch(end -> isApart(m.at(), end, length)))
                .toList());
  }

  /**
   * The only event that lies as long behind the start as is stated, where no end was read from the
   * same events.
   */
  Optional<Fact<EventTime>> end(List<Moment> events, Optional<Fact<EventTime>> started) {
    return only(behind(events, started, outage));
  }

  /** The first event that lies as long behind the start as is stated. */
  Optional<Fact<EventTime>> detected(List<Moment> events, Optional<Fact<EventTime>> started) {
    return behind(events, started, detection).stream().findFirst().map(StatedLengths::fact);
  }

  /** The events that lie so long behind the start; none where start or length are not known. */
  private static List<Moment> behind(
      List<Moment> events, Optional<Fact<EventTime>> started, Optional<Duration> length) {
    if (started.isEmpty() || length.isEmpty()) {
      return List.of();
    }
    EventTime start = started.get().value();
    return events.stream().filter(m -> isApart(start, m.at(), length.get())).toList();
  }

  private static boolean isApart(EventTime from, EventTime to, Duration length) {
    return from.until(to)
        .map(found -> found.minus(length).abs().compareTo(CLOSE) <= 0)
        .orElse(false);
  }

  private static Optional<Fact<EventTime>> only(List<Moment> events) {
    return events.size() == 1 ? Optional.of(fact(events.get(0))) : Optional.empty();
  }

  private static Fact<EventTime> fact(Moment event) {
    return new Fact<>(event.at(), Origin.TIMELINE, event.line());
  }
}
