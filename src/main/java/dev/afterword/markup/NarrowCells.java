package dev.afterword.markup;

import dev.afterword.model.WholeNames;
import java.util.regex.Matcher;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Keeps names whole in the cells of tables, which are narrow. */
final class NarrowCells {
  private NarrowCells() {}

  static void keepNames(Document document) {
    for (Element cell : document.body().select(Selectors.CELLS)) {
      cell.nodeStream(TextNode.class).toList().forEach(NarrowCells::keepNames);
    }
  }

  private static void keepNames(TextNode node) {
    String text = node.getWholeText();
    Matcher name = WholeNames.in(text);
    int from = 0;
    while (name.find()) {
      node.before(new TextNode(text.substring(from, name.start())));
      node.before(new Element("span").addClass(WholeNames.CSS_CLASS).text(name.group()));
      from = name.end();
    }
    if (from > 0) {
      node.text(text.substring(from));
    }
  }
}
