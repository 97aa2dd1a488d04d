package dev.afterword.search;

/** Tells {@code ma?ter} and {@code kube-*} from signs in questions, addresses and code. */
final class Wildcards {
  private Wildcards() {}

  static boolean isOne(char c) {
    return c == '*' || c == '?';
  }

  /** Without what begins with a question mark and has no letter behind it. */
  static String withoutQuestion(String word) {
    int end = word.length();
    while (end > 0 && !isOfWord(word, end)) {
      end--;
    }
    int question = word.indexOf('?', end);
    return question < 0 ? word : word.substring(0, question);
  }

  /** Whether what ends there is a letter, a digit or an asterisk. */
  private static boolean isOfWord(String word, int end) {
    int point = word.codePointBefore(end);
    return point == '*' || Characters.kind(point) != Characters.Kind.OTHER;
  }

  /** Whether a word of the index could look so: {@code https://a.b/c?x=1} is several words. */
  static boolean isPattern(String word) {
    boolean wild = false;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      boolean here = isOne(word.charAt(i));
      if (!here && !isOfPattern(word, i)) {
        return false;
      }
      wild |= here;
    }
    return wild;
  }

  private static boolean isOfPattern(String word, int i) {
    return switch (word.charAt(i)) {
      case '-', '_', '&', '\'', '.', '\u2019', '\u2010', '\u2011' -> true;
      case '/', ':', ',' -> isDigitOrWild(word, i - 1) && isDigitOrWild(word, i + 1);
      default -> Characters.kind(word.codePointAt(i)) != Characters.Kind.OTHER;
    };
  }

  private static boolean isDigitOrWild(String word, int i) {
    return i >= 0
        && i < word.length()
        && (isOne(word.charAt(i)) || Characters.isDigit(word.charAt(i)));
  }
}
