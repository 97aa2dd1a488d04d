package dev.afterword.mine;

import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import java.util.Optional;

/** From when to when, as far as one place of a document says it. */
record Span(Optional<Fact<EventTime>> start, Optional<Fact<EventTime>> end) {
  static final Span UNKNOWN = new Span(Optional.empty(), Optional.empty());

  /** What this one leaves open comes from another. */
  Span or(Span other) {
    return new Span(start.or(other::start), end.or(other::end));
  }
}
