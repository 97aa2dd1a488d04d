package dev.afterword.search;

import dev.afterword.search.SearchResult.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the passage of a text that answers best; excerpt.js does the same in the browser. */
final class Excerpts {
  private static final int LENGTH = 220;

  /** A line no longer than this that does not end as a sentence is taken for a heading. */
  private static final int HEADING = 80;

  private static final String SENTENCE_ENDS = ".!?:;。！？";

  private final WordMatcher matcher;

  Excerpts(WordMatcher matcher) {
    this.matcher = matcher;
  }

  /** A line of a text, or the part of it that is shown. */
  private record Line(int start, int end) {
    boolean holds(Token token) {
      return token.start() >= start && token.end() <= end;
    }

    String of(String text) {
      return text.substring(start, end).strip();
    }
  }

  /** The passage in parts, what was found marked; lines that are headings only are left out. */
  List<Part> from(String text) {
    List<Token> found = Analysis.tokens(text).stream().filter(matcher::matches).toList();
    int start = found.isEmpty() ? 0 : sentenceStart(text, best(found));
    int end = wordEnd(text, start + LENGTH);
    Passage passage = new Passage();
    passage.add(nothingMissing(text, start) ? "" : "… ", false);
    List<Line> lines = worthShowing(text, start, end, found);
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        passage.add(between(text, lines.get(i - 1), lines.get(i)), false);
      }
      add(passage, text, lines.get(i), found);
    }
    passage.add(end < text.length() ? " …" : "", false);
    return passage.parts;
  }

  private static void add(Passage passage, String text, Line line, List<Token> found) {
    int at = line.start();
    for (Token token : found) {
      if (line.holds(token) && token.start() >= at) {
        passage.add(text.substring(at, token.start()), false);
        passage.add(text.substring(token.start(), token.end()), true);
        at = token.end();
      }
    }
    passage.add(text.substring(at, line.end()), false);
  }

  /** Lines do not run into each other, and it is seen where one was left out. */
  private static String between(String text, Line before, Line after) {
    if (!text.substring(before.end(), after.start()).isBlank()) {
      return " … ";
    }
    return endsSentence(before.of(text)) ? " " : " · ";
  }

  private static List<Line> worthShowing(String text, int start, int end, List<Token> found) {
    List<Line> lines = new ArrayList<>();
    for (int from = start; from < end; ) {
      int newLine = text.indexOf('\n', from);
      int to = newLine < 0 ? end : Math.min(end, newLine);
      lines.add(new Line(from, to));
      from = to + 1;
    }
    lines.removeIf(line -> line.of(text).isEmpty());
    List<Line> kept =
        lines.stream()
            .filter(line -> !isHeading(line.of(text)) || found.stream().anyMatch(line::holds))
            .toList();
    return kept.isEmpty() ? lines : kept;
  }

  /** Before a line there may be headings; of a line that begins before, words are missing. */
  private static boolean nothingMissing(String text, int start) {
    boolean wholeLine = start == 0 || text.charAt(start - 1) == '\n';
    return wholeLine
        && text.substring(0, start)
            .lines()
            .map(String::strip)
            .allMatch(line -> line.isEmpty() || isHeading(line));
  }

  private static boolean isHeading(String line) {
    return line.length() <= HEADING && !endsSentence(line);
  }

  private static boolean endsSentence(String line) {
    return SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /** Parts of the same kind are one part, and space is a blank. */
  private static final class Passage {
    private final List<Part> parts = new ArrayList<>();

    void add(String piece, boolean mark) {
      String bare = piece.replaceAll("\\s+", " ");
      if (bare.isEmpty()) {
        return;
      }
      int last = parts.size() - 1;
      if (last >= 0 && parts.get(last).mark() == mark) {
        parts.set(last, new Part(parts.get(last).text() + bare, mark));
      } else {
        parts.add(new Part(bare, mark));
      }
    }
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
    boolean insidePair = i > 0 && i < text.length() && Character.isLowSurrogate(text.charAt(i));
    return insidePair ? i + 1 : i;
  }
}
