package dev.afterword.time;

import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import java.util.Optional;

/** From when to when, as far as one place of a document says it. */
public record Span(Optional<Fact<EventTime>> start, Optional<Fact<EventTime>> end) {
  public static final Span UNKNOWN = new Span(Optional.empty(), Optional.empty());

  /** What this one leaves open comes from another. */
  public Span or(Span other) {
    return new Span(start.or(other::start), end.or(other::end));
  }

  /** The same in a zone that is said beside it. */
  public Span orIn(Optional<String> zone) {
    return new Span(start.map(fact -> orIn(fact, zone)), end.map(fact -> orIn(fact, zone)));
  }

  /** The same time in a zone, unless it has one or no clock. */
  public static Fact<EventTime> orIn(Fact<EventTime> fact, Optional<String> zone) {
    return fact.value().precision().hasClock()
        ? new Fact<>(fact.value().orIn(zone), fact.origin(), fact.line())
        : fact;
  }
}
