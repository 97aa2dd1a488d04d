package dev.afterword.model;

import java.util.List;

/**
 * The body of a document, ready to be shown and searched.
 *
 * @param html safe to put into a page; links between documents are already relative to the site
 * @param text the words without code, a paragraph a line
 * @param code the code and log blocks
 */
public record Prose(String html, String text, String code, List<Section> sections) {
  public static final Prose EMPTY = new Prose("", "", "", List.of());

  public Prose {
    sections = List.copyOf(sections);
  }

  public boolean isEmpty() {
    return html.isEmpty();
  }

  /** About 220 words a minute, at least one minute for anything at all. */
  public int readingMinutes() {
    if (text.isBlank()) {
      return 0;
    }
    long words = text.codePoints().filter(Character::isWhitespace).count() + 1;
    return (int) Math.max(1, Math.round(words / 220.0));
  }
}
