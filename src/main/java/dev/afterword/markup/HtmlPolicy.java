package dev.afterword.markup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** What HTML of a source may contain: enough to read, nothing that runs or loads. */
final class HtmlPolicy {
  /** Only for {@link Cleaner}, which wants to see absolute addresses. */
  private static final String BASE = "https://site.invalid/";

  private static final Pattern HANDLER = Pattern.compile("on[a-z]+");

  private static final Pattern CLASSES =
      Pattern.compile("(language|adm|footnote|task-list|admonitionblock|line-through)[\\w-]*");
  private static final Set<String> DANGEROUS =
      Set.of(
          "script",
          "style",
          "iframe",
          "frame",
          "object",
          "embed",
          "applet",
          "form",
          "button",
          "textarea",
          "select",
          "link",
          "meta",
          "base",
          "svg",
          "math",
          "video",
          "audio",
          "template");

  /** The attribute with the line within the body that an element begins in. */
  static final String LINE = "data-line";

  private static final Safelist ALLOWED =
      Safelist.none()
          .addTags("a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col")
          .addTags("colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption")
          .addTags("figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "input", "ins")
          .addTags("kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "section", "small")
          .addTags("span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td")
          .addTags("tfoot", "th", "thead", "time", "tr", "u", "ul", "var")
          .addAttributes("a", "href", "title")
          .addAttributes("img", "src", "alt", "title", "width", "height", "loading")
          .addAttributes("input", "type", "checked", "disabled")
          .addAttributes("ol", "start", "type")
          .addAttributes("td", "colspan", "rowspan", "align")
          .addAttributes("th", "colspan", "rowspan", "align", "scope")
          .addAttributes("time", "datetime")
          .addAttributes("abbr", "title")
          .addAttributes("details", "open")
          .addAttributes(":all", "id", "class", LINE)
          .addProtocols("a", "href", "http", "https", "mailto", "tel", "#")
          .addProtocols("img", "src", "https", "data")
          .preserveRelativeLinks(true);

  private HtmlPolicy() {}

  /** A cleaned copy and what had to go. */
  record Cleaned(Document document, List<Removed> removed) {}

  /**
   * @param what for a message, such as {@code <script>}
   * @param written how it begins in the source
   */
  record Removed(String what, String written, int line) {}

  static Cleaned clean(Document dirty) {
    List<Removed> removed = new ArrayList<>();
    for (Element element : dirty.getAllElements()) {
      note(element, removed);
    }
    dirty.select(Selectors.UNSEEN).remove();
    dirty.setBaseUri(BASE);
    Document clean = new Cleaner(ALLOWED).clean(dirty);
    clean.outputSettings(new Document.OutputSettings().prettyPrint(false));
    clean.body().getAllElements().forEach(HtmlPolicy::tidy);
    return new Cleaned(clean, removed);
  }

  private static void note(Element element, List<Removed> removed) {
    String name = element.normalName();
    boolean icon = element.className().startsWith("adm-");
    if (DANGEROUS.contains(name) && !icon) {
      removed.add(new Removed("<" + name + ">", "<" + name, line(element)));
    }
    for (Attribute attribute : element.attributes()) {
      if (HANDLER.matcher(attribute.getKey()).matches()) {
        String key = attribute.getKey();
        removed.add(new Removed("the attribute " + key, key, line(element)));
      }
    }
  }

  private static void tidy(Element element) {
    if (element.normalName().equals("input")) {
      boolean checkbox = element.attr("type").equals("checkbox");
      if (checkbox) {
        element.attr("disabled", true);
      } else {
        element.remove();
      }
    }
    if (element.normalName().equals("img") && !element.hasAttr("alt")) {
      element.attr("alt", "");
    }
    if (element.hasAttr("class")) {
      Set<String> names = new LinkedHashSet<>(element.classNames());
      names.removeIf(name -> !CLASSES.matcher(name).matches());
      if (names.isEmpty()) {
        element.removeAttr("class");
      } else {
        element.classNames(names);
      }
    }
  }

  /** The line within the body that an element comes from; 0 where none is known. */
  static int line(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      String line = e.attr(LINE);
      if (!line.isEmpty()) {
        return number(line);
      }
    }
    return 0;
  }

  /** A source may hold the attribute itself, with anything in it. */
  private static int number(String text) {
    try {
      return Math.max(0, Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
