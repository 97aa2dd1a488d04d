package dev.afterword.search;

import java.util.ArrayList;
import java.util.List;

/** What a word of a query consists of. */
final class Pieces {
  private Pieces() {}

  /** Single words, and identifiers with their parts behind them. */
  static List<List<Token>> of(String text) {
    List<List<Token>> pieces = new ArrayList<>();
    List<Token> open = List.of();
    int end = -1;
    for (Token token : Analysis.tokens(text)) {
      if (token.whole()) {
        open = new ArrayList<>();
        pieces.add(open);
        end = token.end();
      }
      if (token.end() <= end) {
        open.add(token);
      } else {
        pieces.add(List.of(token));
      }
    }
    return pieces;
  }

  /** The words without identifiers in one piece. */
  static List<Token> parts(String text) {
    return Analysis.tokens(text).stream().filter(token -> !token.whole()).toList();
  }

  /** The pattern as identifiers are kept: {@code us-east*} becomes {@code useast*}. */
  static String pattern(String text) {
    String folded = Characters.fold(text);
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < folded.length(); ) {
      int point = folded.codePointAt(i);
      boolean wild = point == '*' || point == '?';
      if (wild || Characters.kind(point) != Characters.Kind.OTHER) {
        kept.appendCodePoint(point);
      } else if (betweenDigits(folded, i)) {
        kept.append('.');
      }
      i += Character.charCount(point);
    }
    return kept.toString();
  }

  private static boolean betweenDigits(String text, int i) {
    if (i == 0 || !Characters.isDigit(text.charAt(i - 1))) {
      return false;
    }
    char next = i + 1 < text.length() ? text.charAt(i + 1) : '*';
    return Characters.isDigit(next) || next == '*' || next == '?';
  }
}
