package dev.afterword.model;

import java.util.List;

/** A category of causes, such as DNS or configuration change. */
public record Cause(CauseId id, Described about, List<CauseId> related, List<TermId> terms) {
  public Cause {
    related = List.copyOf(related);
    terms = List.copyOf(terms);
  }

  public String name() {
    return about.name();
  }
}
