package dev.afterword.model;

import java.util.Comparator;

/**
 * What tells one document from all others: the file that it stands in and where it begins there.
 *
 * @param path of the file below the content folder, with {@code /}
 * @param line on which it begins, counted from 1; 0 where it is the file
 */
public record DocumentKey(String path, int line) implements Comparable<DocumentKey> {
  private static final Comparator<DocumentKey> ORDER =
      Comparator.comparing(DocumentKey::path).thenComparingInt(DocumentKey::line);

  /** The document that a file is. */
  public static DocumentKey file(String path) {
    return new DocumentKey(path, 0);
  }

  @Override
  public int compareTo(DocumentKey other) {
    return ORDER.compare(this, other);
  }
}
