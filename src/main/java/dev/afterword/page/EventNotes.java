package dev.afterword.page;

import dev.afterword.model.Prose;
import dev.afterword.page.Pieces.MomentLine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the page adds to the events of a timeline where they stand in the body: the time since the
 * event before, to scale, the phase, and a place for the reader's own time. The author's words, and
 * the list or table that they stand in, stay as they are.
 */
final class EventNotes {
  /** In pixels; the longest gap of a timeline. */
  private static final int LONGEST = 160;

  /** In percent; the shortest bar that can be seen. */
  private static final double SHORTEST = 2;

  private static final Pattern HEADING = Pattern.compile("<h[2-6] id=\"([^\"]*)\"");

  private EventNotes() {}

  /** How many of the events have a place in the body. */
  static int placed(String html) {
    int count = 0;
    for (int at = html.indexOf(Prose.EVENT); at >= 0; at = html.indexOf(Prose.EVENT, at + 1)) {
      count++;
    }
    return count;
  }

  /** Where the element of the first event begins; -1 where none has a place. */
  static int first(String html) {
    int mark = html.indexOf(Prose.EVENT);
    return mark < 0 ? -1 : html.lastIndexOf('<', mark);
  }

  /** The anchors of the headings that are times of day; days are chapters of a story. */
  static Set<String> clocks(String html, List<MomentLine> events) {
    Set<String> anchors = new HashSet<>();
    Matcher heading = HEADING.matcher(html);
    for (int mark = html.indexOf(Prose.EVENT); mark >= 0; ) {
      heading.region(html.lastIndexOf('<', mark), mark);
      if (heading.matches() && events.get(number(html, mark)).position() >= 0) {
        anchors.add(heading.group(1));
      }
      mark = html.indexOf(Prose.EVENT, mark + 1);
    }
    return anchors;
  }

  private static int number(String html, int mark) {
    int from = mark + Prose.EVENT.length();
    return Integer.parseInt(html, from, html.indexOf('"', from), 10);
  }

  static String add(String html, List<MomentLine> events) {
    StringBuilder out = new StringBuilder(html.length() + 160 * events.size());
    int from = 0;
    for (int mark = html.indexOf(Prose.EVENT); mark >= 0; mark = html.indexOf(Prose.EVENT, from)) {
      int end = html.indexOf('"', mark + Prose.EVENT.length());
      int number = number(html, mark);
      int open = html.lastIndexOf('<', mark);
      String name = html.substring(open + 1, html.indexOf(' ', open));
      String tag =
          html.substring(open, mark) + " data-event=\"" + events.get(number).phase() + "\">";
      String note = events.get(number).note();
      out.append(html, from, open);
      // The mark is the last attribute, so what follows the quote closes the tag.
      from = end + 2;
      if (name.startsWith("h")) {
        out.append(note.isEmpty() ? "" : "<p class=\"event-before\">" + note + "</p>").append(tag);
      } else {
        out.append(tag);
        int cell = name.equals("tr") ? html.indexOf('>', html.indexOf("<t", from)) + 1 : from;
        out.append(html, from, cell).append(note);
        from = cell;
      }
    }
    return out.append(html, from, html.length()).toString();
  }

  /**
   * The time since the event before, as a part of the longest one; the phase; a place for the
   * reader's own time. Empty where there is nothing to say.
   *
   * <p>The longest is drawn behind each: beside hours some minutes are a dot, which says nothing by
   * itself.
   *
   * @param gap in words; empty where there is none
   * @param share of the longest gap, in percent
   * @param iso with an offset; empty where the zone is not known
   */
  static String note(String gap, double share, String phase, String iso) {
    StringBuilder note = new StringBuilder();
    if (!gap.isEmpty()) {
      note.append("<svg class=\"gap\" width=\"" + LONGEST + "\" height=\"4\" aria-hidden=\"true\">")
          .append("<rect class=\"gap-longest\" width=\"100%\" height=\"4\"/><rect width=\"")
          .append(Math.round(Math.max(SHORTEST, share)))
          .append("%\" height=\"4\"/></svg><span>")
          .append(DisplayText.unbroken(gap))
          .append(" later</span> ");
    }
    if (!phase.isEmpty()) {
      note.append("<span class=\"phase phase-").append(phase).append("\">").append(phase);
      note.append("</span> ");
    }
    if (!iso.isEmpty()) {
      note.append("<time datetime=\"").append(iso).append("\" hidden></time> ");
    }
    return note.isEmpty() ? "" : "<span class=\"event-note\">" + note + "</span>";
  }
}
