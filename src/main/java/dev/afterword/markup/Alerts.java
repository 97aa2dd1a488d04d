package dev.afterword.markup;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Turns GitHub's alerts, quotes that begin with {@code [!NOTE]}, into admonitions. */
final class Alerts {
  private static final Pattern MARK =
      Pattern.compile("^\\s*\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]\\s*");
  private static final Map<String, String> KINDS =
      Map.of(
          "NOTE", "note",
          "TIP", "tip",
          "IMPORTANT", "info",
          "WARNING", "warning",
          "CAUTION", "danger");

  private Alerts() {}

  static void convert(Document document) {
    for (Element quote : document.body().select("blockquote")) {
      Element first = quote.firstElementChild();
      if (first != null
          && first.normalName().equals("p")
          && first.childNodeSize() > 0
          && first.childNode(0) instanceof TextNode text) {
        convert(quote, first, text);
      }
    }
  }

  private static void convert(Element quote, Element first, TextNode text) {
    Matcher mark = MARK.matcher(text.getWholeText());
    if (!mark.find()) {
      return;
    }
    String kind = mark.group(1);
    text.text(text.getWholeText().substring(mark.end()));
    if (first.text().isBlank()) {
      first.remove();
    }
    String title = kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT);
    Element heading = new Element("div").addClass("adm-heading");
    heading.appendElement("span").text(title);
    Element body = new Element("div").addClass("adm-body");
    body.appendChildren(quote.childNodesCopy());
    quote.empty();
    quote.tagName("div").addClass("adm-block").addClass("adm-" + KINDS.get(kind));
    quote.appendChild(heading).appendChild(body);
  }
}
