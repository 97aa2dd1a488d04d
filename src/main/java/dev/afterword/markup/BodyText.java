package dev.afterword.markup;

import dev.afterword.diag.Place;
import dev.afterword.source.SourceDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds again in the text of a body what the HTML was made of. */
final class BodyText {
  /** A block longer than this is not looked through. */
  private static final int LONGEST_BLOCK = 200;

  private static final String BEFORE_ADDRESS = "(<\"'=:";

  private final SourceDocument document;
  private final List<String> lines;
  private final Map<String, Place> last = new HashMap<>();

  BodyText(SourceDocument document) {
    this.document = document;
    this.lines = document.body().lines().map(line -> line.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * Where an address stands: behind what can stand before one, not inside a word.
   *
   * @param line of its block within the body; 0 where unknown
   */
  Place findAddress(String address, int line) {
    String wanted = address.toLowerCase(Locale.ROOT);
    int to = Math.min(lines.size(), line + LONGEST_BLOCK);
    for (int i = Math.max(0, line - 1); i < to; i++) {
      int column = wanted.isEmpty() ? -1 : address(lines.get(i), wanted);
      if (column >= 0) {
        return place(i, column);
      }
    }
    return place(line);
  }

  private static int address(String line, String address) {
    int at = line.indexOf(address);
    while (at > 0
        && BEFORE_ADDRESS.indexOf(line.charAt(at - 1)) < 0
        && !line.startsWith("[[", at - 2)) {
      at = line.indexOf(address, at + 1);
    }
    return at;
  }

  /**
   * Where a text stands, in upper or lower case. Each call goes on where the last one for the same
   * text has found it.
   *
   * @param line of its block within the body; 0 where unknown
   */
  Place findNext(String text, int line) {
    String wanted = text.toLowerCase(Locale.ROOT);
    Place previous = last.get(text);
    int after = previous == null ? -1 : previous.line() - document.bodyLine();
    int to = line == 0 ? lines.size() : Math.min(lines.size(), line + LONGEST_BLOCK);
    for (int i = Math.max(after, Math.max(0, line - 1)); i < to; i++) {
      int from = previous != null && i == after ? previous.column() : 0;
      int column = lines.get(i).indexOf(wanted, from);
      if (column >= 0) {
        Place place = place(i, column);
        last.put(text, place);
        return place;
      }
    }
    return place(line);
  }

  private Place place(int index, int column) {
    return new Place(document.file().display(), index + document.bodyLine(), column + 1);
  }

  private Place place(int line) {
    return Place.line(document.file().display(), line == 0 ? 0 : line + document.bodyLine() - 1);
  }
}
