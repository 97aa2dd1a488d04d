package dev.afterword.search;

import java.util.Optional;
import java.util.function.Predicate;

/** A query and the place in it up to which it was read. */
final class QueryText {
  private static final int MOST_DIGITS = 9;

  private final String text;
  private int at;

  QueryText(String text) {
    this.text = text;
  }

  boolean ended() {
    return at >= text.length();
  }

  /** The next character; there has to be one. */
  char here() {
    return text.charAt(at);
  }

  /** The same, and goes on behind it. */
  char next() {
    return text.charAt(at++);
  }

  void skip(int characters) {
    at += characters;
  }

  void skipSpace() {
    skipAll(QueryText::isSpace);
  }

  /** Goes on behind all characters of a kind that come next, and counts them. */
  int skipAll(Predicate<Character> kind) {
    int from = at;
    while (!ended() && kind.test(here())) {
      at++;
    }
    return at - from;
  }

  /** Whether this comes next; if so, goes on behind it. */
  boolean take(char c) {
    boolean found = !ended() && here() == c;
    at += found ? 1 : 0;
    return found;
  }

  /** Whether this comes next; if so, goes on behind it. */
  boolean take(String words) {
    boolean found = text.startsWith(words, at);
    at += found ? words.length() : 0;
    return found;
  }

  /** The same of a word that a space, a bracket or the end follows. */
  boolean takeWord(String word) {
    int end = at + word.length();
    boolean whole =
        end >= text.length() || isSpace(text.charAt(end)) || "()".indexOf(text.charAt(end)) >= 0;
    return whole && take(word);
  }

  /** The letters that come next if a colon follows them, else nothing; does not go on. */
  String label() {
    int end = at;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    boolean labels = end < text.length() && text.charAt(end) == ':';
    return labels ? text.substring(at, end) : "";
  }

  private static boolean isLetter(char c) {
    return Characters.isLower(c) || Characters.isUpper(c);
  }

  /** Whether there is a space so many characters further on. */
  boolean hasSpace(int further) {
    return at + further < text.length() && isSpace(text.charAt(at + further));
  }

  /**
   * What comes next up to one of two signs and with it, nothing if there is none; does not go on.
   */
  String upTo(char one, char other) {
    for (int end = at; end < text.length(); end++) {
      if (text.charAt(end) == one || text.charAt(end) == other) {
        return text.substring(at, end + 1);
      }
    }
    return "";
  }

  /** Goes on behind digits with at most one point. */
  Optional<Double> number() {
    int end = at;
    boolean point = false;
    while (end < text.length() && end - at < MOST_DIGITS) {
      boolean isPoint = text.charAt(end) == '.';
      if (isPoint ? point : !Characters.isDigit(text.charAt(end))) {
        break;
      }
      point |= isPoint;
      end++;
    }
    String digits = text.substring(at, end);
    if (digits.isEmpty() || digits.equals(".")) {
      return Optional.empty();
    }
    at = end;
    return Optional.of(Double.parseDouble(digits));
  }

  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\u2028' || c == '\u2029';
  }
}
