package dev.afterword.markup;

import dev.afterword.source.SourceDocument;
import org.jsoup.nodes.Element;

/** Shows a text as it is, for formats that nothing here can read. */
public final class PlainTextEngine implements BodyEngine {
  @Override
  public Output render(SourceDocument document) {
    return Output.of(html(document.body()));
  }

  static String html(String text) {
    return new Element("pre").attr("data-line", "1").appendText(text).outerHtml();
  }
}
