package dev.afterword.chronology;

import dev.afterword.model.Chronology;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Origin;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves out what was read from the story and cannot be true beside the start and the end: another
 * thing was told there. What an author states stays, and is reported where it contradicts itself.
 */
public final class CredibleTimes {
  private static final Set<Origin> READ = EnumSet.of(Origin.TIMELINE, Origin.PROSE, Origin.SECTION);

  private CredibleTimes() {}

  /** The times that can be true together; those that cannot are left out. */
  public static Chronology of(Chronology c) {
    Optional<Fact<EventTime>> noticed = c.detected().filter(fact -> !isRead(fact));
    Optional<Fact<EventTime>> started =
        c.started().filter(start -> !isRead(start) || isWithin(start, Optional.empty(), noticed));
    Optional<Fact<EventTime>> ended =
        c.ended()
            .filter(end -> !isRead(end) || isWithin(end, started, Optional.empty()))
            .filter(end -> !isRead(end) || isWithin(end, noticed, Optional.empty()));
    return new Chronology(
        started,
        c.detected().filter(fact -> !isRead(fact) || isWithin(fact, started, ended)),
        c.mitigated().filter(fact -> !isRead(fact) || isWithin(fact, started, ended)),
        ended,
        c.statedDuration());
  }

  private static boolean isRead(Fact<EventTime> fact) {
    return READ.contains(fact.origin()) && fact.value().dated();
  }

  private static boolean isWithin(
      Fact<EventTime> fact, Optional<Fact<EventTime>> start, Optional<Fact<EventTime>> end) {
    return !start.map(from -> isLater(from, fact)).orElse(false)
        && !end.map(to -> isLater(fact, to)).orElse(false);
  }

  /** By the clock where both have one: without a zone a time is in that of the other. */
  static boolean isLater(Fact<EventTime> a, Fact<EventTime> b) {
    EventTime first = a.value();
    EventTime second = b.value();
    boolean clocks = first.precision().hasClock() && second.precision().hasClock();
    boolean unzoned = first.zone().isEmpty() || second.zone().isEmpty();
    if (clocks && unzoned) {
      return first.local().isAfter(second.local());
    }
    return first
        .until(second)
        .map(Duration::isNegative)
        .orElseGet(() -> first.date().isAfter(second.date()));
  }
}
