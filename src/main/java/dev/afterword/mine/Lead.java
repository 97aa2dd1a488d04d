package dev.afterword.mine;

import dev.afterword.markup.Block;
import java.util.List;

/** The first sentences of a body, for lists and previews. */
final class Lead {
  private static final int ENOUGH = 60;
  private static final int MOST = 300;

  private Lead() {}

  /**
   * The first paragraph that says something, before anything else but its heading; else the first
   * words there are, be it in a list. Cut at a sentence or a word.
   */
  static String of(List<Block> blocks) {
    String fallback = "";
    for (Block block : blocks) {
      String text = text(block);
      boolean announces = text.endsWith(":") || text.endsWith("：");
      if (!announces && text.length() >= ENOUGH) {
        return cut(text);
      }
      fallback = fallback.isEmpty() && !announces ? text : fallback;
    }
    return cut(fallback);
  }

  private static String text(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return paragraph.text().text().replace('\n', ' ').strip();
    }
    if (block instanceof Block.ListBlock list && !list.items().isEmpty()) {
      return list.items().get(0).text().text().replace('\n', ' ').strip();
    }
    return "";
  }

  private static String cut(String text) {
    if (text.length() <= MOST) {
      return text;
    }
    int sentence = text.lastIndexOf(". ", MOST);
    if (sentence >= ENOUGH) {
      return text.substring(0, sentence + 1);
    }
    int word = text.lastIndexOf(' ', MOST);
    int end = word > 0 ? word : Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
    return text.substring(0, end) + " …";
  }
}
