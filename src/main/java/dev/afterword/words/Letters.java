package dev.afterword.words;

/** The characters of a text as {@link Phrases} knows them. */
final class Letters {
  /** A folded star: in a phrase any letters may follow, in a text it is part of no phrase. */
  static final char STAR = '\0';

  /** More than this between two words is a gap and not a space. */
  private static final int LONGEST_SPACE = 3;

  /** Nearly all that is read is in here: to look up is faster than to ask. */
  private static final int COMMON = 256;

  private static final char[] FOLDED = new char[COMMON];
  private static final boolean[] WORD = new boolean[COMMON];

  static {
    for (char c = 0; c < COMMON; c++) {
      FOLDED[c] = folded(c);
      WORD[c] = Character.isLetterOrDigit(c);
    }
  }

  private Letters() {}

  /** A text in lower case, with one sign for all that divides words. */
  static char[] fold(CharSequence text) {
    char[] folded = text.toString().toCharArray();
    for (int i = 0; i < folded.length; i++) {
      char c = folded[i];
      folded[i] = c < COMMON ? FOLDED[c] : folded(c);
    }
    return folded;
  }

  private static char folded(char c) {
    if (c == ' ' || c == '\n' || c == '-' || c == '_' || c == '\u00a0' || c == '\u2011') {
      return ' ';
    }
    return c == '*' ? STAR : Character.toLowerCase(c);
  }

  /** Of a folded character. */
  static boolean isWord(char c) {
    return c < COMMON ? WORD[c] : Character.isLetterOrDigit(c);
  }

  /** Whether a word ends behind a character, if another follows; of folded ones. */
  static boolean divides(char before, char after) {
    return !isWord(before) || !isWord(after) || isUnspaced(before) || isUnspaced(after);
  }

  /** Scripts without spaces (Chinese, Japanese, Thai, Lao) have a border at every character. */
  private static boolean isUnspaced(char c) {
    return (c >= '\u2e80' && c <= '\u9fff')
        || (c >= '\uf900' && c <= '\ufaff')
        || (c >= '\u0e00' && c <= '\u0eff');
  }

  /** A word that may be part of a phrase ends at a border, other signs are words of their own. */
  static boolean endsToken(char[] text, int at) {
    return at == text.length || divides(text[at - 1], text[at]);
  }

  static int endOfToken(char[] text, int from) {
    int end = from + 1;
    while (!endsToken(text, end)) {
      end++;
    }
    return end;
  }

  /** Behind the last letter. */
  static int endOfWord(char[] text, int at) {
    int end = at;
    while (end < text.length && isWord(text[end])) {
      end++;
    }
    return end;
  }

  static int endOfSpace(char[] text, int at) {
    int end = at;
    while (end < text.length && end - at < LONGEST_SPACE && text[end] == ' ') {
      end++;
    }
    return end;
  }
}
