package dev.afterword.mine;

import dev.afterword.markup.Block;
import java.util.List;

/** The first sentences of a body, for lists and previews. */
final class Lead {
  private static final int ENOUGH = 60;
  private static final int MOST = 300;

  private Lead() {}

  /** The first paragraph that says something, cut at a sentence or a word. */
  static String of(List<Block> blocks) {
    String fallback = "";
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        String text = paragraph.text().text().replace('\n', ' ').strip();
        if (text.length() >= ENOUGH) {
          return cut(text);
        }
        fallback = fallback.isEmpty() ? text : fallback;
      }
    }
    return cut(fallback);
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
