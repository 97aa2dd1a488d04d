package dev.afterword.mine;

import dev.afterword.model.Moment;
import dev.afterword.model.Prose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Marks in the HTML of a body where the events of its timeline and its sections stand. */
final class EventMarks {
  private EventMarks() {}

  /**
   * The HTML without its lines. The first element of a line that an event was read from gets the
   * number of the event; an event that shares its line with another, or has none, stays unmarked.
   *
   * @param ids what the first elements of lines are to be called
   */
  static String place(String html, List<Moment> timeline, Map<Integer, String> ids) {
    int mark = html.indexOf(Prose.LINE);
    if (mark < 0) {
      return html;
    }
    Map<Integer, String> sections = new HashMap<>(ids);
    Map<Integer, Integer> events = new HashMap<>();
    for (int i = 0; i < timeline.size(); i++) {
      events.putIfAbsent(timeline.get(i).line(), i);
    }
    StringBuilder out = new StringBuilder(html.length());
    int from = 0;
    while (mark >= 0) {
      int number = mark + Prose.LINE.length();
      int end = html.indexOf('"', number);
      int line = Integer.parseInt(html, number, end, 10);
      Integer event = events.remove(line);
      String section = sections.remove(line);
      out.append(html, from, mark);
      if (section != null) {
        out.append(" id=\"").append(section).append('"');
      }
      if (event != null) {
        out.append(Prose.EVENT).append(event.intValue()).append('"');
      }
      from = end + 1;
      mark = html.indexOf(Prose.LINE, from);
    }
    return out.append(html, from, html.length()).toString();
  }
}
