package dev.afterword.model;

import java.util.List;

/**
 * A word of the glossary.
 *
 * @param prerequisites what to understand first
 * @param next what to read afterwards
 */
public record Term(
    TermId id,
    Described about,
    List<TermId> related,
    List<TermId> prerequisites,
    List<TermId> next) {
  public Term {
    related = List.copyOf(related);
    prerequisites = List.copyOf(prerequisites);
    next = List.copyOf(next);
  }

  public String name() {
    return about.name();
  }
}
