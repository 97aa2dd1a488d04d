package dev.afterword.markup;

import dev.afterword.diag.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A body after parsing: safe HTML and the same content as blocks.
 *
 * @param titleHeading the heading that may be the document's title; it is not part of the HTML
 * @param html with a marker instead of the target of each link in {@code links}, and the line in
 *     the file of each paragraph, item, row and heading as {@link
 *     dev.afterword.model.Prose#lineMark}
 * @param blocks everything but the title heading
 * @param links what leads to other files, in order
 * @param attributes what the format's own header says
 * @param moved of a part of a file's body: the names that anchors have in the file, and what each
 *     is called here; empty for the part's own heading
 */
public record ParsedBody(
    Optional<Block.Heading> titleHeading,
    String html,
    List<Block> blocks,
    List<LinkUse> links,
    Map<String, String> attributes,
    List<Problem> problems,
    Map<String, String> moved) {
  public ParsedBody {
    blocks = List.copyOf(blocks);
    links = List.copyOf(links);
    attributes = Map.copyOf(attributes);
    problems = List.copyOf(problems);
    moved = Map.copyOf(moved);
  }

  /** The body of a whole file. */
  public ParsedBody(
      Optional<Block.Heading> titleHeading,
      String html,
      List<Block> blocks,
      List<LinkUse> links,
      Map<String, String> attributes,
      List<Problem> problems) {
    this(titleHeading, html, blocks, links, attributes, problems, Map.of());
  }

  /**
   * The same body with the title heading back at its head, for a document whose title it is not.
   */
  public ParsedBody withTitleHeading() {
    if (titleHeading.isEmpty()) {
      return this;
    }
    Block.Heading heading = titleHeading.get();
    List<Block> all = new ArrayList<>(blocks);
    all.add(0, heading);
    String headed = headingHtml(heading) + html;
    return new ParsedBody(Optional.empty(), headed, all, links, attributes, problems, moved);
  }

  private static String headingHtml(Block.Heading heading) {
    Element element = new Element("h2").attr("id", heading.anchor());
    return element.text(heading.text().text()).outerHtml() + "\n";
  }
}
