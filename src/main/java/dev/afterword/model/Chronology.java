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
  /** Clocks are read off by people. */
  public static final Duration SLACK = Duration.ofMinutes(15);

  /** A stated duration is often rounded. */
  private static final double ROUNDING = 0.25;

  public static final Chronology UNKNOWN =
      new Chronology(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * From start to end; empty where either has no clock, or where the end lies before the start. Of
   * one and the same minute only a header may say that it was both: elsewhere it is the only moment
   * that was found, and how long it took is unknown.
   */
  public Optional<Duration> computedDuration() {
    return between(started, ended).filter(length -> !length.isZero() || isBoundedByHeader());
  }

  /** From start to mitigation, or to the end where no mitigation is known. */
  public Optional<Duration> timeToMitigate() {
    return between(started, mitigated.isPresent() ? mitigated : ended);
  }

  public Optional<Duration> timeToDetect() {
    return between(started, detected);
  }

  /**
   * What to show: the stated duration, else the computed one. A length in a sentence may be that of
   * a part, so a start and an end that the author states win over it.
   */
  public Optional<Duration> duration() {
    boolean bounded = isStated(started) && isStated(ended) && computedDuration().isPresent();
    return statedDuration
        .filter(stated -> !bounded || stated.origin() != Origin.PROSE)
        .map(Fact::value)
        .or(this::computedDuration);
  }

  /** Whether {@link #duration} is the stated one. */
  public boolean statesDuration() {
    return statedDuration.map(Fact::value).equals(duration()) && statedDuration.isPresent();
  }

  /** Whether the document states another length than its start and end give, rounding aside. */
  public boolean durationsDiffer() {
    return statedDuration
        .flatMap(stated -> computedDuration().map(computed -> !near(stated.value(), computed)))
        .orElse(false);
  }

  /**
   * Whether two lengths differ by no more than reading clocks and rounding ("about two hours")
   * explain.
   */
  public static boolean near(Duration a, Duration b) {
    long longer = Math.max(a.toSeconds(), b.toSeconds());
    long slack = Math.max(SLACK.toSeconds(), Math.round(longer * ROUNDING));
    return Math.abs(a.toSeconds() - b.toSeconds()) <= slack;
  }

  private boolean isBoundedByHeader() {
    return isInHeader(started) && isInHeader(ended);
  }

  private static boolean isInHeader(Optional<Fact<EventTime>> time) {
    return time.filter(fact -> fact.origin() == Origin.HEADER).isPresent();
  }

  /** In the header, beside the document, or as a label, in a table or a section of its own. */
  private static boolean isStated(Optional<Fact<EventTime>> time) {
    return time.filter(fact -> fact.origin().compareTo(Origin.TIMELINE) < 0).isPresent();
  }

  private static Optional<Duration> between(
      Optional<Fact<EventTime>> from, Optional<Fact<EventTime>> to) {
    return from.flatMap(a -> to.flatMap(b -> a.value().until(b.value())))
        .filter(duration -> !duration.isNegative());
  }
}
