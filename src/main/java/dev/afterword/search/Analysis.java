package dev.afterword.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits text into words: {@code "kube-apiserver failed"} gives {@code kube}, {@code apiserver},
 * {@code kubeapiserver} as a whole, and {@code failed} with the stem {@code fail}.
 *
 * <p>analysis.js does exactly the same in the browser; a test holds the two together.
 */
final class Analysis {
  /** Lucene's English stop words: too common to tell documents apart. */
  static final Set<String> STOP_WORDS =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is",
          "it", "no", "not", "of", "on", "or", "such", "that", "the", "their", "then", "there",
          "these", "they", "this", "to", "was", "will", "with");

  /** Longer ones are no words but data. */
  static final int LONGEST_TERM = 64;

  /** An identifier of more parts, a path say, is found by its parts alone. */
  static final int MOST_PARTS = 8;

  private final char[] text;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Analysis(String text) {
    this.text = text.toCharArray();
  }

  /** The words of the text in their order; an identifier in one piece comes before its parts. */
  static List<Token> tokens(String text) {
    Analysis analysis = new Analysis(text);
    analysis.run();
    return analysis.tokens;
  }

  private void run() {
    int i = 0;
    while (i < text.length) {
      int point = Character.codePointAt(text, i);
      switch (Characters.kind(point)) {
        case WORD -> {
          int end = chunkEnd(i);
          chunk(i, end);
          i = end;
        }
        case CJK -> {
          int end = runEnd(i, Characters.Kind.CJK);
          pairs(i, end);
          i = end;
        }
        case OTHER -> i += Character.charCount(point);
      }
    }
  }

  private int runEnd(int from, Characters.Kind kind) {
    int i = from;
    while (i < text.length) {
      int point = Character.codePointAt(text, i);
      if (Characters.kind(point) != kind) {
        break;
      }
      i += Character.charCount(point);
    }
    return i;
  }

  private int chunkEnd(int from) {
    int end = runEnd(from, Characters.Kind.WORD);
    while (end + 1 < text.length && joins(end)) {
      end = runEnd(end + 1, Characters.Kind.WORD);
    }
    return end;
  }

  /** Whether the character at i keeps its two neighbours together. */
  private boolean joins(int i) {
    int next = Character.codePointAt(text, i + 1);
    if (Characters.kind(next) != Characters.Kind.WORD) {
      return false;
    }
    return switch (text[i]) {
      case '-', '_', '&', '\'', '\u2019', '\u2010', '\u2011' -> true;
      case '.' -> Characters.isDigit(next) || Characters.isLower(next);
      case '/', ':', ',' -> Characters.isDigit(next) && Characters.isDigit(text[i - 1]);
      default -> false;
    };
  }

  private String string(int start, int end) {
    return new String(text, start, end - start);
  }

  private void chunk(int start, int end) {
    if (isLower(start, end)) {
      part(string(start, end), start, end);
      return;
    }
    List<int[]> parts = parts(start, end);
    if (parts.size() > 1 && parts.size() <= MOST_PARTS) {
      whole(parts, start, end);
    }
    for (int[] part : parts) {
      part(Characters.fold(withoutApostrophes(part[0], part[1])), part[0], part[1]);
    }
  }

  private void part(String surface, int start, int end) {
    if (!STOP_WORDS.contains(surface)) {
      add(surface, start, end, false);
    }
    position++;
  }

  /** Most words are, and have nothing to be split at or folded. */
  private boolean isLower(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Characters.isLower(text[i])) {
        return false;
      }
    }
    return true;
  }

  private void whole(List<int[]> parts, int start, int end) {
    StringBuilder joined = new StringBuilder();
    for (int[] part : parts) {
      String piece = Characters.fold(withoutApostrophes(part[0], part[1]));
      boolean betweenDigits =
          joined.length() > 0
              && !piece.isEmpty()
              && Characters.isDigit(joined.charAt(joined.length() - 1))
              && Characters.isDigit(piece.charAt(0));
      joined.append(betweenDigits ? "." : "").append(piece);
    }
    add(joined.toString(), start, end, true);
  }

  private void add(String surface, int start, int end, boolean whole) {
    if (!surface.isEmpty() && surface.length() <= LONGEST_TERM) {
      tokens.add(new Token(surface, Stems.of(surface), position, start, end, whole));
    }
  }

  /** Start and end of each part of a chunk. */
  private List<int[]> parts(int start, int end) {
    List<int[]> parts = new ArrayList<>();
    int from = start;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (c < 0x80 ? Characters.kind(c) == Characters.Kind.OTHER && c != '\'' : isHyphen(c)) {
        humps(parts, from, i);
        from = i + 1;
      }
    }
    humps(parts, from, end);
    return parts;
  }

  private static boolean isHyphen(char c) {
    return c == '\u2010' || c == '\u2011';
  }

  /**
   * Splits {@code OutOfMemory} and {@code HTTP503}, but not {@code iOS}, {@code APIs} or {@code
   * s3}.
   */
  private void humps(List<int[]> parts, int start, int end) {
    int from = start;
    for (int i = start + 2; i <= end - 2; i++) {
      if (isHump(i, from, start, end)) {
        parts.add(new int[] {from, i});
        from = i;
      }
    }
    parts.add(new int[] {from, end});
  }

  private boolean isHump(int i, int from, int start, int end) {
    char before = text[i - 1];
    char after = text[i];
    if (i - from < 2) {
      return false;
    }
    if (Characters.isDigit(after)) {
      return isLetter(before) && all(start, i, false) && all(i, end, true);
    }
    if (!Characters.isUpper(after)) {
      return false;
    }
    boolean lowerBefore = Characters.isLower(before);
    boolean lowerAfter =
        Characters.isUpper(before)
            && i + 2 < end
            && Characters.isLower(text[i + 1])
            && Characters.isLower(text[i + 2]);
    return lowerBefore || lowerAfter;
  }

  private static boolean isLetter(char c) {
    return Characters.isLower(c) || Characters.isUpper(c);
  }

  private boolean all(int start, int end, boolean digits) {
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (digits ? !Characters.isDigit(c) : !isLetter(c)) {
        return false;
      }
    }
    return true;
  }

  private String withoutApostrophes(int start, int end) {
    int last = end;
    if (last - start > 2
        && (text[last - 1] == 's' || text[last - 1] == 'S')
        && Characters.isApostrophe(text[last - 2])) {
      last -= 2;
    }
    String word = string(start, last);
    if (word.indexOf('\'') < 0 && word.indexOf('\u2019') < 0) {
      return word;
    }
    return word.replace("'", "").replace("\u2019", "");
  }

  /** Chinese, Japanese and Korean are searched by pairs of characters. */
  private void pairs(int start, int end) {
    int second = start + Character.charCount(Character.codePointAt(text, start));
    if (second >= end) {
      add(Characters.fold(string(start, end)), start, end, false);
      position++;
      return;
    }
    int first = start;
    while (second < end) {
      int third = second + Character.charCount(Character.codePointAt(text, second));
      add(Characters.fold(string(first, third)), first, third, false);
      position++;
      first = second;
      second = third;
    }
  }
}
