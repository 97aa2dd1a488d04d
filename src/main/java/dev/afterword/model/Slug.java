package dev.afterword.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns names into addresses. */
public final class Slug {
  private static final int MAX_LENGTH = 80;
  private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’]");

  /** The general categories, as bits, of marks and of numbers of every kind. */
  private static final int PARTS =
      (1 << Character.NON_SPACING_MARK)
          | (1 << Character.COMBINING_SPACING_MARK)
          | (1 << Character.ENCLOSING_MARK)
          | (1 << Character.DECIMAL_DIGIT_NUMBER)
          | (1 << Character.LETTER_NUMBER)
          | (1 << Character.OTHER_NUMBER);

  private Slug() {}

  /**
   * Letters and digits of any script in lower case, everything between them as one hyphen. Latin
   * letters lose their accents, {@code +}, {@code #} and {@code &} become words so that C, C++ and
   * C# stay apart. A name without any letter or digit gives its code points in hexadecimal, so the
   * result is never empty.
   */
  public static String of(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
    String plain =
        ACCENTS
            .matcher(APOSTROPHES.matcher(apart).replaceAll(""))
            .replaceAll("")
            .replace("+", " plus ")
            .replace("#", " sharp ")
            .replace("&", " and ");
    String composed = Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String slug = cut(hyphenated(composed));
    return slug.isEmpty() ? hexadecimal(name) : slug;
  }

  /** Letters, their marks and digits, with a hyphen for what stands between them. */
  private static String hyphenated(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean part = isPart(c);
      if (part) {
        out.append(gap && out.length() > 0 ? "-" : "").appendCodePoint(c);
      }
      gap = !part;
    }
    return out.toString();
  }

  private static boolean isPart(int c) {
    return Character.isLetter(c) || ((PARTS >> Character.getType(c)) & 1) != 0;
  }

  private static String cut(String slug) {
    if (slug.length() <= MAX_LENGTH) {
      return slug;
    }
    int hyphen = slug.lastIndexOf('-', MAX_LENGTH);
    int end = hyphen > MAX_LENGTH / 2 ? hyphen : MAX_LENGTH;
    return Character.isHighSurrogate(slug.charAt(end - 1))
        ? slug.substring(0, end - 1)
        : slug.substring(0, end);
  }

  private static String hexadecimal(String name) {
    StringBuilder out = new StringBuilder("x");
    name.codePoints().limit(8).forEach(c -> out.append(Integer.toHexString(c)));
    return out.toString();
  }
}
