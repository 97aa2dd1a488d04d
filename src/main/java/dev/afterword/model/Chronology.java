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
