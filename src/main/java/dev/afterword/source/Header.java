package dev.afterword.source;

import java.util.List;
import java.util.function.Predicate;

/** The header of a document: its entries in the order written. */
public record Header(List<Entry> entries) {
  public static final Header NONE = new Header(List.of());

  public Header {
    entries = List.copyOf(entries);
  }

  /**
   * @param line of the key in the file, counted from 1
   * @param column of the key
   */
  public record Entry(String name, HeaderValue value, int line, int column) {}

  /** The header of these entries alone. */
  public Header only(Predicate<Entry> wanted) {
    return new Header(entries.stream().filter(wanted).toList());
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }
}
