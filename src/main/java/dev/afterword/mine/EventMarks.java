package dev.afterword.mine;

import dev.afterword.model.Moment;
import dev.afterword.model.Prose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Marks in the HTML of a body where the events of its timeline stand. */
final class EventMarks {
  private EventMarks() {}

  /**
   * The HTML without its lines. The first element of a line that an event was read from gets the
   * number of the event; an event that shares its line with another, or has none, stays unmarked.
   */
  static String place(String html, List<Moment> timeline) {
    int mark = html.indexOf(Prose.LINE);
    if (mark < 0) {
      return html;
    }
    Map<Integer, Integer> events = new HashMap<>();
    for (int i = 0; i < timeline.size(); i++) {
      events.putIfAbsent(timeline.get(i).line(), i);
    }
    StringBuilder out = new StringBuilder(html.length());
    int from = 0;
    while (mark >= 0) {
      int number = mark + Prose.LINE.length();
      int end = html.indexOf('"', number);
      Integer event = events.remove(Integer.parseInt(html, number, end, 10));
      out.append(html, from, mark);
      if (event != null) {
        out.append(Prose.EVENT).append(event.intValue()).append('"');
      }
      from = end + 1;
      mark = html.indexOf(Prose.LINE, from);
    }
    return out.append(html, from, html.length()).toString();
  }
}
