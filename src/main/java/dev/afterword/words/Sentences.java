package dev.afterword.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides running text into sentences. */
public final class Sentences {
  /**
   * Not behind the point of an ordinal ("6. Juni"), of "p.m." before its zone or of "approx."; in
   * Japanese and Chinese no space follows.
   */
  private static final Pattern END =
      Pattern.compile(
          "(?<=[.!?])(?<!(?:^|[\\s(])\\d{1,2}\\.(?=\\s+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)))"
              + "(?<!\\d\\s?[ap]\\.m\\.(?=\\s+[A-Z]{1,3}T\\b))(?<!\\b(?:approx|ca|vs|bzw)\\.)"
              + "\\s+(?=[A-Z\\p{IsHan}\\p{IsKatakana}])|(?<=。)(?=[^」』）)])\\s*");

  /** A line of at least so many characters may have been broken because it was full. */
  private static final int FULL = 60;

  private Sentences() {}

  public static List<String> of(String text) {
    String line = text.replace('\n', ' ');
    Matcher end = END.matcher(line).useTransparentBounds(true).useAnchoringBounds(false);
    List<String> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < line.length(); i++) {
      // Most places are passed over without asking the pattern.
      if (isStop(line.charAt(i - 1)) && end.region(i, line.length()).lookingAt()) {
        sentences.add(line.substring(from, i));
        from = end.end();
        i = Math.max(i, from);
      }
    }
    sentences.add(line.substring(from));
    return List.copyOf(sentences);
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '。';
  }

  /**
   * The same, and lines that somebody broke on purpose are apart, whatever the next one begins
   * with.
   */
  public static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int line = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean newline = text.charAt(i) == '\n';
      boolean end = newline ? !isWrapped(text, line, i) : i > from && isEnd(text, i);
      if (newline) {
        line = i + 1;
      }
      if (end) {
        parts.add(text.substring(from, i));
        from = Character.isWhitespace(text.charAt(i)) ? afterSpace(text, i) : i;
        i = Math.max(i, from - 1);
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** Whether a line ends only because it was full: a sentence goes on in the next one. */
  private static boolean isWrapped(String text, int from, int to) {
    if (to + 1 >= text.length() || to == from || ".!?:。".indexOf(text.charAt(to - 1)) >= 0) {
      return false;
    }
    return to - from >= FULL || Character.isLowerCase(text.charAt(to + 1));
  }

  private static boolean isEnd(String text, int at) {
    char before = text.charAt(at - 1);
    return before == '。' || (isStop(before) && Character.isWhitespace(text.charAt(at)));
  }

  private static int afterSpace(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
