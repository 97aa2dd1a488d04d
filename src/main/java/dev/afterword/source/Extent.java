package dev.afterword.source;

/**
 * Which lines of its file a document takes.
 *
 * @param first counted from 1; 0 where the document is the file
 * @param last the last one
 */
public record Extent(int first, int last) {
  /** The whole file, whatever its length. */
  public static final Extent WHOLE = new Extent(0, Integer.MAX_VALUE);

  /**
   * @param line of the file; 0, the file as a whole, is in no part of it
   */
  public boolean covers(int line) {
    return line >= first && line <= last;
  }
}
