package dev.afterword.model;

/**
 * A heading of the document and what the section below it is about.
 *
 * @param anchor the id of the heading in the page, or of what begins with a line that only looks
 *     like one; empty where the page has none
 * @param level 1 to 6; 7 for a line that only looks like a heading
 * @param line in the file, counted from 1; 0 where unknown
 */
public record Section(SectionKind kind, String heading, String anchor, int level, int line) {
  private static final int LOWEST_HEADING = 6;

  /** Whether it begins with a heading, and not with a line that only looks like one. */
  public boolean isWritten() {
    return level <= LOWEST_HEADING;
  }
}
