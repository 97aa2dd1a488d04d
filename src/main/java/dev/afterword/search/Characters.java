package dev.afterword.search;

import java.text.Normalizer;
import java.util.Locale;

/** What the analysis knows about single characters; analysis.js says the same. */
final class Characters {
  enum Kind {
    /** A letter, a digit or a mark on one. */
    WORD,
    /** Of a script that puts no spaces between words. */
    CJK,
    OTHER
  }

  private static final int WORD_TYPES =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK;

  private Characters() {}

  static Kind kind(int point) {
    if (point < 0x80) {
      return isAsciiLetter(point) || isDigit(point) ? Kind.WORD : Kind.OTHER;
    }
    if (isCjk(point)) {
      return Kind.CJK;
    }
    return (WORD_TYPES >> Character.getType(point) & 1) == 1 ? Kind.WORD : Kind.OTHER;
  }

  static boolean isDigit(int point) {
    return point >= '0' && point <= '9';
  }

  static boolean isLower(int point) {
    return point >= 'a' && point <= 'z';
  }

  static boolean isUpper(int point) {
    return point >= 'A' && point <= 'Z';
  }

  static boolean isApostrophe(int point) {
    return point == '\'' || point == '\u2019';
  }

  private static boolean isAsciiLetter(int point) {
    return isLower(point) || isUpper(point);
  }

  private static boolean isCjk(int point) {
    if (point < 0x1100) {
      return false;
    }
    return point <= 0x11FF
        || within(point, 0x3005, 0x3007)
        || within(point, 0x3041, 0x3096)
        || within(point, 0x3099, 0x309F)
        || within(point, 0x30A1, 0x30FA)
        || within(point, 0x30FC, 0x30FF)
        || within(point, 0x3105, 0x312F)
        || within(point, 0x31F0, 0x31FF)
        || within(point, 0x3400, 0x4DBF)
        || within(point, 0x4E00, 0x9FFF)
        || within(point, 0xAC00, 0xD7AF)
        || within(point, 0xF900, 0xFAFF)
        || within(point, 0xFF66, 0xFF9F)
        || within(point, 0x20000, 0x3FFFF);
  }

  private static boolean within(int point, int first, int last) {
    return point >= first && point <= last;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Without case, accents and differences of width. */
  static String fold(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder bare = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (c < 0x300 || c > 0x36F) {
        bare.append(c);
      }
    }
    return Normalizer.normalize(bare, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace('\u03C2', '\u03C3');
  }
}
