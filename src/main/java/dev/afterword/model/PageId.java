package dev.afterword.model;

/**
 * The id of a free page or post.
 *
 * @param slug empty only for {@link #HOME}
 */
public record PageId(String slug) implements EntityId, Comparable<PageId> {
  /** The page whose text stands on the home page: it has no address of its own. */
  public static final PageId HOME = new PageId("");

  @Override
  public Kind kind() {
    return Kind.PAGE;
  }

  @Override
  public int compareTo(PageId other) {
    return slug.compareTo(other.slug);
  }

  @Override
  public String toString() {
    return slug;
  }
}
