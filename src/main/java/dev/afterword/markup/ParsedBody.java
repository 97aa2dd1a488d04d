package dev.afterword.markup;

import dev.afterword.diag.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  public ParsedBody {
    blocks = List.copyOf(blocks);
    links = List.copyOf(links);
    attributes = Map.copyOf(attributes);
    problems = List.copyOf(problems);
  }
}
