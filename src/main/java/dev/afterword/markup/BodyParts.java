package dev.afterword.markup;

import dev.afterword.markup.Block.Heading;
import dev.afterword.model.Prose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A body cut into parts at headings, each a body of its own.
 *
 * <p>The anchors of a part do not count what stands before it: {@code timeline-3} of the file is
 * {@code timeline} in the part, and stays so when another part is added on top.
 */
public final class BodyParts {
  /** The anchor of a heading whose words another has, too. */
  private static final Pattern NUMBERED = Pattern.compile("(.+)-\\d+");

  /** Notes stand at the end of the HTML, whatever part refers to them. */
  private static final String NOTES = "footnotes";

  private final ParsedBody body;
  private final Document document;

  /** The part that each block of the body and each node of the HTML belongs to; 0 is the rest. */
  private final Map<String, Integer> turns = new HashMap<>();

  private final List<Heading> heads = new ArrayList<>();
  private final List<Element> roots = new ArrayList<>();
  private final List<List<Block>> blocks = new ArrayList<>();

  /** Which root has an anchor of the file, and what it is called there. */
  private final Map<String, Anchor> anchors = new HashMap<>();

  private record Anchor(int root, String own) {}

  /**
   * A part: from its heading to the next that begins another or goes on with the rest.
   *
   * @param next empty where it reaches to the end
   */
  public record Range(Heading head, Optional<Heading> next) {}

  private BodyParts(ParsedBody body) {
    this.body = body;
    this.document = parse(body.html());
  }

  private static Document parse(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings(new Document.OutputSettings().prettyPrint(false));
    return document;
  }

  /** The headings of a body at which it can be cut: those that are not inside something else. */
  public static List<Heading> headings(ParsedBody body) {
    Set<String> top = new HashSet<>();
    for (Element element : parse(body.html()).body().children()) {
      if (Selectors.isHeading(element.normalName())) {
        top.add(element.id());
      }
    }
    return body.blocks().stream()
        .filter(block -> block instanceof Heading)
        .map(block -> (Heading) block)
        .filter(heading -> top.contains(heading.anchor()))
        .toList();
  }

  /**
   * What remains of the body, with a link in place of each part, and then the parts.
   *
   * @param ranges in their order, at headings of {@link #headings}; they do not overlap
   */
  public static List<ParsedBody> cut(ParsedBody body, List<Range> ranges) {
    return new BodyParts(body).cut(ranges);
  }

  private List<ParsedBody> cut(List<Range> ranges) {
    for (int i = 0; i <= ranges.size(); i++) {
      roots.add(document.createElement("div"));
      blocks.add(new ArrayList<>());
    }
    for (Range range : ranges) {
      range.next().ifPresent(next -> turns.put(next.anchor(), 0));
    }
    for (Range range : ranges) {
      heads.add(range.head());
      turns.put(range.head().anchor(), heads.size());
    }
    divideHtml();
    divideBlocks();
    for (int root = 0; root < roots.size(); root++) {
      nameAnchors(root);
    }
    List<ParsedBody> parts = new ArrayList<>();
    for (int root = 0; root < roots.size(); root++) {
      parts.add(part(root));
    }
    return parts;
  }

  private void divideHtml() {
    int root = 0;
    for (Node node : List.copyOf(document.body().childNodes())) {
      boolean notes = node instanceof Element element && element.hasClass(NOTES);
      String id = node instanceof Element element ? element.id() : "";
      root = notes ? 0 : turns.getOrDefault(id, root);
      boolean head = root > 0 && heads.get(root - 1).anchor().equals(id);
      if (head) {
        anchors.put(id, new Anchor(root, ""));
      }
      roots.get(head ? 0 : root).appendChild(node);
    }
  }

  /** The rest keeps the headings of the parts: they are its contents. */
  private void divideBlocks() {
    int root = 0;
    for (Block block : body.blocks()) {
      if (block instanceof Heading heading) {
        root = turns.getOrDefault(heading.anchor(), root);
      }
      boolean head = root > 0 && heads.get(root - 1).equals(block);
      blocks.get(head ? 0 : root).add(block);
    }
  }

  private void nameAnchors(int root) {
    Set<String> used = new HashSet<>();
    for (Element element : roots.get(root).select(Selectors.WITH_ID)) {
      String id = element.id();
      if (root == 0) {
        anchors.putIfAbsent(id, new Anchor(0, id));
      } else {
        String wanted = wanted(element);
        String own = wanted;
        for (int n = 2; !used.add(own); n++) {
          own = wanted + "-" + n;
        }
        element.attr("id", own);
        anchors.put(id, new Anchor(root, own));
      }
    }
  }

  private String wanted(Element element) {
    Matcher numbered = NUMBERED.matcher(element.id());
    boolean repeated =
        Selectors.isHeading(element.normalName())
            && numbered.matches()
            && body.blocks().stream()
                .anyMatch(b -> b instanceof Heading h && h.anchor().equals(numbered.group(1)));
    return repeated ? numbered.group(1) : element.id();
  }

  private ParsedBody part(int root) {
    Element element = roots.get(root);
    List<LinkUse> links = new ArrayList<>();
    if (root == 0) {
      heads.forEach(this::link);
    }
    for (Element link : element.select(Selectors.ADDRESSED)) {
      readdress(link, root, links);
    }
    if (root == 0) {
      return new ParsedBody(
          body.titleHeading(),
          element.html(),
          blocks.get(0),
          links,
          body.attributes(),
          body.problems());
    }
    BodyParser.shiftHeadings(element);
    Map<String, String> moved = new HashMap<>();
    anchors.forEach(
        (id, anchor) -> {
          if (anchor.root() == root) {
            moved.put(id, anchor.own());
          }
        });
    return new ParsedBody(
        Optional.of(heads.get(root - 1)),
        element.html(),
        blocks.get(root).stream().map(block -> renamed(block, moved)).toList(),
        links,
        Map.of(),
        List.of(),
        moved);
  }

  private static Block renamed(Block block, Map<String, String> moved) {
    return block instanceof Heading heading
        ? new Heading(
            heading.level(),
            heading.text(),
            moved.getOrDefault(heading.anchor(), heading.anchor()),
            heading.line())
        : block;
  }

  /** In place of a part stands its heading as a link; links inside it would be none. */
  private void link(Heading head) {
    Element element = roots.get(0).getElementById(head.anchor());
    if (element == null) {
      throw new IllegalStateException("no heading " + head.anchor());
    }
    element.select(Selectors.LINKS).unwrap();
    Element link = document.createElement("a").attr("href", "#" + head.anchor());
    link.appendChildren(List.copyOf(element.childNodes()));
    element.appendChild(link);
  }

  /** Gives a link its place in the list of its part. */
  private void readdress(Element element, int root, List<LinkUse> links) {
    String attribute = element.hasAttr("href") ? "href" : "src";
    String address = element.attr(attribute);
    int index = Prose.index(address);
    if (index >= 0) {
      links.add(body.links().get(index));
      element.attr(attribute, Prose.marker(links.size() - 1));
    } else if (address.startsWith("#") && address.length() > 1) {
      Anchor anchor = anchors.get(LinkUse.anchor(address));
      if (anchor != null && anchor.root() == root && !anchor.own().isEmpty()) {
        element.attr(attribute, "#" + anchor.own());
      } else if (anchor != null) {
        links.add(new LinkUse("", address, LinkUse.Kind.WITHIN, 0, 0));
        element.attr(attribute, Prose.marker(links.size() - 1));
      }
    }
  }
}
