package dev.afterword.markup;

import dev.afterword.diag.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A body after parsing: safe HTML and the same content as blocks.
 *
 * @param titleHeading the heading that may be the document's title; it is not part of the HTML
 * @param html with a marker instead of the target of each link in {@code links}
 * @param blocks everything but the title heading
 * @param links what leads to other files, in order
 * @param attributes what the format's own header says
 */
public record ParsedBody(
    Optional<Block.Heading> titleHeading,
    String html,
    List<Block> blocks,
    List<LinkUse> links,
    Map<String, String> attributes,
    List<Problem> problems) {
  static final char OPEN = '\uE000';
  static final char CLOSE = '\uE001';

  public ParsedBody {
    blocks = List.copyOf(blocks);
    links = List.copyOf(links);
    attributes = Map.copyOf(attributes);
    problems = List.copyOf(problems);
  }

  /** What stands in the HTML for the target of a link. */
  static String marker(int index) {
    return "" + OPEN + index + CLOSE;
  }

  /**
   * Puts targets into the HTML.
   *
   * @param targets gives for the index of a link its URL, to be escaped for an attribute already
   */
  public static String resolve(String html, IntFunction<String> targets) {
    int open = html.indexOf(OPEN);
    if (open < 0) {
      return html;
    }
    StringBuilder out = new StringBuilder(html.length() + 64);
    int from = 0;
    while (open >= 0) {
      int close = html.indexOf(CLOSE, open);
      out.append(html, from, open);
      out.append(targets.apply(Integer.parseInt(html.substring(open + 1, close))));
      from = close + 1;
      open = html.indexOf(OPEN, from);
    }
    return out.append(html, from, html.length()).toString();
  }
}
