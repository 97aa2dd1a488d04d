package dev.afterword.markup;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/**
 * Documents that were written as HTML, or saved from a website: a part of a page or a whole one. No
 * engine has numbered their lines.
 */
final class SourceHtml {
  private static final Set<String> NUMBERED =
      Set.of(
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "p",
          "ul",
          "ol",
          "li",
          "dl",
          "dd",
          "table",
          "tr",
          "pre",
          "blockquote",
          "div",
          "section");

  private SourceHtml() {}

  /** The elements say in which line of the body they begin. */
  static Document parse(String html) {
    Document document = Jsoup.parse(html, Parser.htmlParser().setTrackPosition(true));
    Element head = document.head();
    if (!head.sourceRange().isImplicit()) {
      // What a whole page says to the browser is no part of the document.
      head.children().remove();
    }
    document.body().getAllElements().forEach(SourceHtml::number);
    return document;
  }

  private static void number(Element element) {
    Range range = element.sourceRange();
    if (NUMBERED.contains(element.normalName()) && range.isTracked() && !range.isImplicit()) {
      element.attr("data-line", Integer.toString(range.start().lineNumber()));
    } else {
      element.removeAttr("data-line");
    }
  }
}
