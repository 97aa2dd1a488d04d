package dev.afterword.markup;

import dev.afterword.source.SourceDocument;
import org.jsoup.nodes.Element;

/** Shows a text as it is, for formats that nothing here can read, but for its headings. */
public final class PlainTextEngine implements BodyEngine {
  @Override
  public Output render(SourceDocument document) {
    return Output.of(UnderlinedText.html(document.body()));
  }

  /** With no heading. */
  static String html(String text) {
    return element(text, 1).outerHtml();
  }

  /**
   * @param line of the body that the text begins on
   */
  static Element element(String text, int line) {
    return new Element("pre").attr(HtmlPolicy.LINE, "" + line).appendText(text);
  }
}
