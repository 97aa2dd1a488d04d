package dev.afterword.diag;

import java.util.Comparator;

/**
 * A place in a source file.
 *
 * @param path the file as the user knows it, with {@code /} between folders
 * @param line counted from 1; 0 means the file as a whole
 * @param column counted from 1 in UTF-16 units; 0 means the line as a whole
 */
public record Place(String path, int line, int column) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::path)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  public static Place file(String path) {
    return new Place(path, 0, 0);
  }

  public static Place line(String path, int line) {
    return new Place(path, line, 0);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** {@code path}, {@code path:line} or {@code path:line:column}, as far as it is known. */
  @Override
  public String toString() {
    if (line == 0) {
      return path;
    }
    return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
  }
}
