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

  private final SourceDocument document;
  private final List<String> lines;
  private final Map<String, Place> last = new HashMap<>();

  BodyText(SourceDocument document) {
    this.document = document;
    this.lines = document.body().lines().map(line -> line.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * Where a text stands, in upper or lower case.
   *
   * @param line of its block within the body; 0 where unknown
   */
  Place find(String text, int line) {
    int from = Math.max(0, line - 1);
    return find(text, from, 0, Math.min(lines.size(), line + LONGEST_BLOCK), line);
  }

  /** The same for a text that is asked for as often as it stands there, one after the other. */
  Place findNext(String text, int line) {
    if (line > 0) {
      return find(text, line);
    }
    Place previous = last.get(text);
    int from = previous == null ? 0 : previous.line() - document.bodyLine();
    Place place = find(text, from, previous == null ? 0 : previous.column(), lines.size(), 0);
    if (place.column() > 0) {
      last.put(text, place);
    }
    return place;
  }

  private Place find(String text, int from, int fromColumn, int to, int line) {
    String path = document.file().display();
    String wanted = text.toLowerCase(Locale.ROOT);
    for (int i = from; i < to; i++) {
      int column = lines.get(i).indexOf(wanted, i == from ? fromColumn : 0);
      if (column >= 0) {
        return new Place(path, i + document.bodyLine(), column + 1);
      }
    }
    return Place.line(path, line == 0 ? 0 : line + document.bodyLine() - 1);
  }
}
