package dev.afterword.markup;

import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.model.Prose;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Finds the links of a body: those to other files get a marker, those to the web stay, pictures of
 * other sites become links (no request leaves the site), and everything else goes.
 */
final class Links {
  private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
  private static final Pattern WEB = Pattern.compile("^(https?|mailto|tel):.*", Pattern.DOTALL);
  private static final Pattern PICTURE =
      Pattern.compile("^data:image/(png|jpeg|gif|webp);base64,.*", Pattern.DOTALL);

  private final BodyText text;
  private final List<Problem> problems;
  private final List<LinkUse> uses = new ArrayList<>();

  Links(BodyText text, List<Problem> problems) {
    this.text = text;
    this.problems = problems;
  }

  List<LinkUse> uses() {
    return List.copyOf(uses);
  }

  /** What the author wrote, for an address that may be a marker. */
  String written(String address) {
    int index = Prose.index(address);
    if (index < 0) {
      return address;
    }
    LinkUse use = uses.get(index);
    return use.target() + use.fragment();
  }

  void mark(Document dirty) {
    for (Element image : dirty.body().select(Selectors.IMAGES)) {
      markImage(image);
    }
    for (Element link : dirty.body().select(Selectors.LINKS)) {
      markLink(link);
    }
  }

  /** Numbers of incidents become links; those in code and in links stay as they are. */
  void mention(Document dirty, Pattern numbers) {
    List<TextNode> texts = dirty.body().nodeStream(TextNode.class).toList();
    for (TextNode node : texts) {
      Matcher m = numbers.matcher(node.getWholeText());
      Element parent = node.parent();
      if (m.find() && parent != null && parent.closest("a, code, pre") == null) {
        link(node, m);
      }
    }
  }

  private void link(TextNode node, Matcher found) {
    String text = node.getWholeText();
    int from = 0;
    do {
      node.before(new TextNode(text.substring(from, found.start())));
      uses.add(new LinkUse(found.group(), "", LinkUse.Kind.MENTION, 0, 0));
      String marker = Prose.marker(uses.size() - 1);
      node.before(new Element("a").attr("href", marker).text(found.group()));
      from = found.end();
    } while (found.find());
    node.text(text.substring(from));
  }

  private void markImage(Element image) {
    String src = image.attr("src").strip();
    String lower = src.toLowerCase(Locale.ROOT);
    if (lower.startsWith("//") || WEB.matcher(lower).matches()) {
      replaceByLink(image, src);
    } else if (PICTURE.matcher(lower).matches()) {
      image.attr("src", src);
    } else if (SCHEME.matcher(lower).matches()) {
      remove(image, "src");
    } else {
      image.attr("src", marker(src, LinkUse.Kind.IMAGE, image));
      image.attr("loading", "lazy");
    }
  }

  private static void replaceByLink(Element image, String src) {
    String text = image.attr("alt").isBlank() ? src : image.attr("alt");
    Element parent = image.parent();
    if (parent != null && parent.closest("a") != null) {
      image.replaceWith(new Element("span").text(text));
    } else {
      image.replaceWith(new Element("a").attr("href", src).text(text));
    }
  }

  private void markLink(Element link) {
    String href = link.attr("href").strip();
    String lower = href.toLowerCase(Locale.ROOT);
    if (href.startsWith("//")) {
      link.attr("href", "https:" + href);
    } else if (href.startsWith("#") || WEB.matcher(lower).matches()) {
      link.attr("href", href);
    } else if (lower.startsWith(MarkdownEngine.WIKI_PREFIX)) {
      String name = href.substring(MarkdownEngine.WIKI_PREFIX.length());
      link.attr("href", marker(name, LinkUse.Kind.WIKI, link));
    } else if (SCHEME.matcher(lower).matches() && !lower.matches("[\\w-]+\\.\\w+:\\d+.*")) {
      remove(link, "href");
    } else {
      link.attr("href", marker(href, LinkUse.Kind.LINK, link));
    }
  }

  private void remove(Element element, String attribute) {
    String address = element.attr(attribute);
    String shown = address.length() > 40 ? address.substring(0, 40) + "…" : address;
    element.removeAttr(attribute);
    Place place = text.findAddress(address, HtmlPolicy.line(element));
    problems.add(Problem.of(ProblemCode.UNSAFE_MARKUP, place, "the address \"" + shown + "\""));
  }

  private String marker(String address, LinkUse.Kind kind, Element element) {
    int hash = address.indexOf('#');
    String target = hash < 0 ? address : address.substring(0, hash);
    String fragment = hash < 0 ? "" : address.substring(hash);
    Place place = text.findAddress(target, HtmlPolicy.line(element));
    uses.add(new LinkUse(decode(target), fragment, kind, place.line(), place.column()));
    return Prose.marker(uses.size() - 1);
  }

  static String decode(String target) {
    try {
      return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return target;
    }
  }
}
