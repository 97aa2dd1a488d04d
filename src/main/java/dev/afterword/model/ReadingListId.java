package dev.afterword.model;

/** The id of a reading list. */
public record ReadingListId(String slug) implements EntityId, Comparable<ReadingListId> {
  @Override
  public Kind kind() {
    return Kind.READING_LIST;
  }

  @Override
  public int compareTo(ReadingListId other) {
    return slug.compareTo(other.slug);
  }

  @Override
  public String toString() {
    return slug;
  }
}
