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
  /** What has a place of its own within a block. */
  private static final Set<String> PARTS = Set.of("li", "dd", "tr");

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

  /** Whether something that is read from an element has its line for its place. */
  static boolean isPlaced(Element element) {
    return BlockReader.BLOCKS.contains(element.normalName())
        || PARTS.contains(element.normalName());
  }

  private static void number(Element element) {
    Range range = element.sourceRange();
    if (isPlaced(element) && range.isTracked() && !range.isImplicit()) {
      element.attr(HtmlPolicy.LINE, Integer.toString(range.start().lineNumber()));
    } else {
      element.removeAttr(HtmlPolicy.LINE);
    }
  }
}
