package dev.afterword.model;

/** Where a link of a body leads, once everything is known. */
public sealed interface LinkTarget {
  /**
   * A page of the site.
   *
   * @param fragment with its {@code #}; may be empty
   */
  record Entity(EntityId id, String fragment) implements LinkTarget {}

  /**
   * A file that lies beside the documents and is published with them.
   *
   * @param path below the content folder, with {@code /}
   */
  record File(String path) implements LinkTarget {}

  /** Nothing is there. */
  record Broken() implements LinkTarget {}
}
