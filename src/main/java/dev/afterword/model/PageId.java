package dev.afterword.model;

/** The id of a free page or post. */
public record PageId(String slug) implements EntityId, Comparable<PageId> {
  @Override
  public int compareTo(PageId other) {
    return slug.compareTo(other.slug);
  }

  @Override
  public String toString() {
    return slug;
  }
}
