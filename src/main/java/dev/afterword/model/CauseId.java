package dev.afterword.model;

/** The id of a cause category. */
public record CauseId(String slug) implements EntityId, Comparable<CauseId> {
  @Override
  public Kind kind() {
    return Kind.CAUSE;
  }

  @Override
  public int compareTo(CauseId other) {
    return slug.compareTo(other.slug);
  }

  @Override
  public String toString() {
    return slug;
  }
}
