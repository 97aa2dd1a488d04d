package dev.afterword.mine;

import java.util.List;
import java.util.regex.Pattern;

/** Divides running text into sentences. */
final class Sentences {
  private static final Pattern END =
      Pattern.compile("(?<=[.!?。])\\s+(?=[A-Z\\p{IsHan}\\p{IsKatakana}])");

  private Sentences() {}

  static List<String> of(String text) {
    return List.of(END.split(text.replace('\n', ' ')));
  }
}
