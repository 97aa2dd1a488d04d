package dev.afterword.model;

import java.time.Duration;
import java.util.Optional;

/**
 * When an incident began, was noticed, was mitigated and ended, and how long the document says it
 * took. Stated and computed duration are kept apart because they often disagree.
 */
public record Chronology(
    Optional<Fact<EventTime>> started,
    Optional<Fact<EventTime>> detected,
    Optional<Fact<EventTime>> mitigated,
    Optional<Fact<EventTime>> ended,
    Optional<Fact<Duration>> statedDuration) {
  public static final Chronology UNKNOWN =
      new Chronology(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** From start to end; empty where either has no clock, or where the end lies before the start. */
  public Optional<Duration> computedDuration() {
    return between(started, ended);
  }

  /** From start to mitigation, or to the end where no mitigation is known. */
  public Optional<Duration> timeToMitigate() {
    return between(started, mitigated.isPresent() ? mitigated : ended);
  }

  public Optional<Duration> timeToDetect() {
    return between(started, detected);
  }

  /** What to show: the stated duration, else the computed one. */
  public Optional<Duration> duration() {
    return statedDuration.map(Fact::value).or(this::computedDuration);
  }

  private static Optional<Duration> between(
      Optional<Fact<EventTime>> from, Optional<Fact<EventTime>> to) {
    return from.flatMap(a -> to.flatMap(b -> a.value().until(b.value())))
        .filter(duration -> !duration.isNegative());
  }
}
