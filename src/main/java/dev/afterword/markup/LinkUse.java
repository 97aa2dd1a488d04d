package dev.afterword.markup;

/**
 * A link or image that leads to something beside the document. Its place in the HTML is held by
 * {@link dev.afterword.model.Prose#marker}.
 *
 * @param target as written, without the fragment
 * @param fragment with its {@code #}; may be empty
 * @param kind how the author wrote it
 * @param line in the file, counted from 1; 0 where unknown
 * @param column counted from 1; 0 where unknown
 */
public record LinkUse(String target, String fragment, Kind kind, int line, int column) {
  /** How a link is written. */
  public enum Kind {
    LINK,
    IMAGE,
    /** {@code [[name]]}: the name of a document, not its path. */
    WIKI,
    /** The number of an incident in running text; a link only if there is one. */
    MENTION
  }
}
