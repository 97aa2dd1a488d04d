package dev.afterword.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Divides running text into sentences. */
public final class Sentences {
  private static final Pattern END =
      Pattern.compile("(?<=[.!?。])\\s+(?=[A-Z\\p{IsHan}\\p{IsKatakana}])");

  private Sentences() {}

  public static List<String> of(String text) {
    return List.of(END.split(text.replace('\n', ' ')));
  }

  /** The same, and the lines of a text are apart, whatever the next one begins with. */
  public static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean end = c == '\n' || (i > from && isEnd(text, i));
      if (end) {
        parts.add(text.substring(from, i));
        from = Character.isWhitespace(c) ? afterSpace(text, i) : i;
        i = Math.max(i, from - 1);
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static boolean isEnd(String text, int at) {
    char before = text.charAt(at - 1);
    return before == '。'
        || ((before == '.' || before == '!' || before == '?')
            && Character.isWhitespace(text.charAt(at)));
  }

  private static int afterSpace(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
