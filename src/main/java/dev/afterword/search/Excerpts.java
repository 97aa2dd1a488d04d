package dev.afterword.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the passage of a text that answers best; excerpt.js does the same in the browser. */
final class Excerpts {
  private static final int LENGTH = 220;

  private final WordMatcher matcher;

  Excerpts(WordMatcher matcher) {
    this.matcher = matcher;
  }

  /** The passage with what was found between brackets. */
  String from(String text) {
    List<Token> found = Analysis.tokens(text).stream().filter(matcher::matches).toList();
    int start = found.isEmpty() ? 0 : sentenceStart(text, best(found));
    int end = wordEnd(text, start + LENGTH);
    StringBuilder excerpt = new StringBuilder(start > 0 ? "… " : "");
    int at = start;
    for (Token token : outermost(found, start, end)) {
      excerpt.append(text, at, token.start()).append('[');
      excerpt.append(text, token.start(), token.end()).append(']');
      at = token.end();
    }
    excerpt.append(text, at, end).append(end < text.length() ? " …" : "");
    return excerpt.toString().replaceAll("\\s+", " ").strip();
  }

  /** Where the window begins that has the most different words in it. */
  private static int best(List<Token> found) {
    int best = 0;
    int most = 0;
    for (int i = 0; i < found.size(); i++) {
      Set<String> stems = new HashSet<>();
      for (int j = i; j < found.size() && found.get(j).end() - found.get(i).start() < LENGTH; j++) {
        stems.add(found.get(j).stem());
      }
      if (stems.size() > most) {
        most = stems.size();
        best = found.get(i).start();
      }
    }
    return best;
  }

  /** The beginning of the sentence, unless that is too far away. */
  private static int sentenceStart(String text, int at) {
    int nearest = Math.max(0, at - LENGTH / 3);
    for (int i = at; i > nearest; i--) {
      boolean newLine = text.charAt(i - 1) == '\n';
      boolean sentence =
          i > 1 && text.charAt(i - 1) == ' ' && ".!?".indexOf(text.charAt(i - 2)) >= 0;
      if (newLine || sentence) {
        return i;
      }
    }
    return nearest == 0 ? 0 : wordEnd(text, nearest);
  }

  private static int wordEnd(String text, int from) {
    int i = Math.min(from, text.length());
    while (i < text.length() && !Character.isWhitespace(text.charAt(i)) && i < from + 40) {
      i++;
    }
    return i;
  }

  private static List<Token> outermost(List<Token> found, int start, int end) {
    List<Token> kept = new ArrayList<>();
    int last = start;
    for (Token token : found) {
      if (token.start() >= last && token.end() <= end) {
        kept.add(token);
        last = token.end();
      }
    }
    return kept;
  }
}
