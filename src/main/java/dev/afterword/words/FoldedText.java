package dev.afterword.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A short text, such as a heading, as lists of words know it. */
public final class FoldedText {
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private FoldedText() {}

  /** In lower case, without accents, with signs of half width and straight apostrophes. */
  public static String of(String text) {
    String lower =
        text.toLowerCase(Locale.ROOT).replace('’', '\'').replace("ß", "ss").replace('ı', 'i');
    if (isAscii(lower)) {
      return lower;
    }
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    return Normalizer.normalize(ACCENTS.matcher(apart).replaceAll(""), Normalizer.Form.NFKC);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** How many words; in scripts without spaces five characters count as two. */
  public static int words(String text) {
    int words = 0;
    for (String word : SPACE.split(text)) {
      int unspaced = (int) word.chars().filter(FoldedText::isUnspaced).count();
      words += Math.max(1, unspaced * 2 / 5);
    }
    return words;
  }

  private static boolean isUnspaced(int c) {
    return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff);
  }
}
