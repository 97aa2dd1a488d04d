package dev.afterword.model;

/** The id of a tag. */
public record TagId(String slug) implements EntityId, Comparable<TagId> {
  @Override
  public Kind kind() {
    return Kind.TAG;
  }

  @Override
  public int compareTo(TagId other) {
    return slug.compareTo(other.slug);
  }

  @Override
  public String toString() {
    return slug;
  }
}
