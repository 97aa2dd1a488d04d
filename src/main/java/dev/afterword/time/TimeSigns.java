package dev.afterword.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a text holds that a date or a clock cannot do without, found in one pass: the patterns of a
 * {@link TimeScanner} are tried only where they can match.
 */
public final class TimeSigns {
  private static final int PREFIX = 3;
  private static final String EAST_ASIAN = "月월時时시点點";

  /** Digits stand on both sides of a colon, a dot, a slash or a dash. */
  boolean colon;

  boolean dot;
  boolean slash;

  /**
   * A digit stands before an h that begins no word or, with or without a space, before am or pm.
   */
  boolean hour;

  boolean half;

  /** Four digits in a row, and four that may be a year. */
  boolean four;

  boolean year;
  boolean month;

  /** A character of Japanese, Chinese or Korean for a month or an hour. */
  boolean eastAsian;

  /** The German word behind an hour. */
  boolean uhr;

  private final List<Integer> numbers = new ArrayList<>();

  private TimeSigns() {}

  /**
   * @param months the beginnings of the names of months, in lower case
   */
  static TimeSigns of(String text, Set<String> months) {
    TimeSigns signs = new TimeSigns();
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        if (digits == 1) {
          signs.numbers.add(i);
        }
        signs.four |= digits == 4;
        signs.year |= digits == 4 && isCentury(text, i - 3);
      } else {
        signs.other(text, i, digits > 0);
        boolean word = Character.isLetter(c) && (i == 0 || !Character.isLetter(text.charAt(i - 1)));
        signs.month |= word && isMonth(text, i, months);
        digits = 0;
      }
    }
    return signs;
  }

  /** Where digits begin. */
  List<Integer> numbers() {
    return numbers;
  }

  /** The beginnings of names that tell the months apart. */
  static Set<String> beginnings(List<String> months) {
    return months.stream()
        .flatMap(names -> List.of(names.split("\\|")).stream())
        .map(name -> name.substring(0, PREFIX))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isCentury(String text, int at) {
    return text.startsWith("20", at) || text.startsWith("19", at);
  }

  private static boolean isMonth(String text, int at, Set<String> months) {
    return at + PREFIX <= text.length()
        && months.contains(text.substring(at, at + PREFIX).toLowerCase(Locale.ROOT));
  }

  private void other(String text, int at, boolean behindDigit) {
    char c = text.charAt(at);
    eastAsian |= EAST_ASIAN.indexOf(c) >= 0;
    uhr |= c == 'U' && text.startsWith("Uhr", at);
    if (behindDigit) {
      boolean digitNext = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
      colon |= c == ':' && digitNext;
      dot |= c == '.' && digitNext;
      slash |= (c == '/' || c == '-') && digitNext;
      hour |= c == 'h' && (at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1)));
    }
    hour |= c == 'h' && at > 1 && isHourBehindSpace(text, at);
    half |= (c == 'm' || c == 'M') && at > 1 && isHalf(text, at);
  }

  private static boolean isHourBehindSpace(String text, int at) {
    boolean ends = at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1));
    return ends && text.charAt(at - 1) == ' ' && Character.isDigit(text.charAt(at - 2));
  }

  /** "3am", "3 p.m." */
  private static boolean isHalf(String text, int at) {
    int letter = text.charAt(at - 1) == '.' ? at - 2 : at - 1;
    char c = letter < 0 ? ' ' : text.charAt(letter);
    return c == 'a' || c == 'p' || c == 'A' || c == 'P';
  }
}
