package dev.afterword.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The body of a document, ready to be shown and searched.
 *
 * @param html safe to put into a page once {@link #html(Function)} has filled in the links; in that
 *     of an incident {@link #EVENT} and a number, counted from 0, mark the element where an event
 *     of its timeline stands
 * @param targets where the links lead whose markers stand in the HTML, in order
 * @param text the words without code, a paragraph a line
 * @param code the code and log blocks
 */
public record Prose(
    String html, List<LinkTarget> targets, String text, String code, List<Section> sections) {
  public static final Prose EMPTY = new Prose("", List.of(), "", "", List.of());

  /** No text of a source holds these two characters: they are removed when it is parsed. */
  private static final char OPEN = '\uE000';

  private static final char CLOSE = '\uE001';

  public Prose {
    targets = List.copyOf(targets);
    sections = List.copyOf(sections);
  }

  /** What stands in the HTML in place of the address of a link. */
  public static String marker(int index) {
    return "" + OPEN + index + CLOSE;
  }

  /** The index that a marker holds; -1 when the address is no marker. */
  public static int index(String address) {
    boolean marker = !address.isEmpty() && address.charAt(0) == OPEN;
    return marker ? Integer.parseInt(address.substring(1, address.length() - 1)) : -1;
  }

  /** The value of the attribute {@code data-line}, before it is known what stands in the line. */
  public static String lineMark(int line) {
    return CLOSE + Integer.toString(line);
  }

  /** What stands before each line in {@link #lineMark}; no text of a source holds it. */
  public static final String LINE = " data-line=\"" + CLOSE;

  /** The same for the number of an event of the timeline. */
  public static final String EVENT = " data-event=\"" + CLOSE;

  /**
   * Removes what could be mistaken for a marker.
   *
   * @param text of a node or an attribute, with no entities
   */
  public static String withoutMarkers(String text) {
    boolean clean = text.indexOf(OPEN) < 0 && text.indexOf(CLOSE) < 0;
    return clean ? text : text.replaceAll("[" + OPEN + CLOSE + "]", "");
  }

  public boolean isEmpty() {
    return html.isEmpty();
  }

  /**
   * The HTML with its links filled in.
   *
   * @param address gives the URL of a target, already escaped for an attribute; a link without an
   *     address loses its {@code href} and becomes plain text
   */
  public String html(Function<LinkTarget, Optional<String>> address) {
    int open = html.indexOf(OPEN);
    if (open < 0) {
      return html;
    }
    StringBuilder out = new StringBuilder(html.length() + 64);
    int from = 0;
    while (open >= 0) {
      int close = html.indexOf(CLOSE, open);
      int index = Integer.parseInt(html.substring(open + 1, close));
      Optional<String> url = address.apply(targets.get(index));
      int attribute = html.lastIndexOf(' ', open);
      out.append(html, from, url.isPresent() ? open : attribute);
      url.ifPresent(out::append);
      from = url.isPresent() ? close + 1 : close + 2;
      open = html.indexOf(OPEN, from);
    }
    return out.append(html, from, html.length()).toString();
  }

  /** About 220 words a minute, at least one minute for anything at all. */
  public int readingMinutes() {
    if (text.isBlank()) {
      return 0;
    }
    int words = 1;
    for (int i = 0; i < text.length(); i++) {
      words += Character.isWhitespace(text.charAt(i)) ? 1 : 0;
    }
    return (int) Math.max(1, Math.round(words / 220.0));
  }
}
