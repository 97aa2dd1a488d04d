package dev.afterword.model;

/** The id of a glossary term. */
public record TermId(String slug) implements EntityId, Comparable<TermId> {
  @Override
  public Kind kind() {
    return Kind.TERM;
  }

  @Override
  public int compareTo(TermId other) {
    return slug.compareTo(other.slug);
  }

  @Override
  public String toString() {
    return slug;
  }
}
