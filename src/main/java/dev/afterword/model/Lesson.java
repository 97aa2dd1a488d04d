package dev.afterword.model;

/**
 * Something that people learned from an incident.
 *
 * @param anchor of the heading above it; empty where there is none
 * @param line in the file, counted from 1; 0 where unknown
 */
public record Lesson(Kind kind, String text, String anchor, int line) {

  /** What sort of lesson it is. */
  public enum Kind {
    LEARNED,
    WELL,
    WRONG,
    LUCKY;

    /** The name in {@code api/*.json}. */
    public String key() {
      return Keys.of(this);
    }
  }
}
