package dev.afterword.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns names into addresses. */
public final class Slug {
  private static final int MAX_LENGTH = 80;
  private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’]");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern ENDS = Pattern.compile("^-+|-+$");

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
    String trimmed = cut(ENDS.matcher(OTHERS.matcher(composed).replaceAll("-")).replaceAll(""));
    return trimmed.isEmpty() ? hexadecimal(name) : trimmed;
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
