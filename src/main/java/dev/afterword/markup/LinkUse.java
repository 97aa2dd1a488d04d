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
  /** The name that a fragment means; empty where there is none. */
  public static String anchor(String fragment) {
    return fragment.isEmpty() ? "" : Links.decode(fragment.substring(1));
  }

  /** How a link is written. */
  public enum Kind {
    LINK,
    IMAGE,
    /** {@code [[name]]}: the name of a document, not its path. */
    WIKI,
    /** To another place of the file that the document is a part of. */
    WITHIN,
    /** The number of an incident in running text; a link only if there is one. */
    MENTION
  }
}
