package dev.afterword.search;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as numbers such as 20211004, which sort as the dates do. */
final class Days {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:[T ].*)?)?)?");

  private Days() {}

  /** What may be only a year or a month has zeros for the rest: before its first day. */
  static OptionalInt first(String iso) {
    return of(iso, 0);
  }

  /** The last day of what may be only a year or a month; 31 for each month, which is enough. */
  static OptionalInt last(String iso) {
    Matcher date = DATE.matcher(iso.strip());
    if (!date.matches()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        number(date.group(1), 0) * 10000
            + number(date.group(2), 12) * 100
            + number(date.group(3), 31));
  }

  private static OptionalInt of(String iso, int missing) {
    Matcher date = DATE.matcher(iso.strip());
    if (!date.matches()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        number(date.group(1), 0) * 10000
            + number(date.group(2), missing) * 100
            + number(date.group(3), missing));
  }

  private static int number(@org.jspecify.annotations.Nullable String digits, int missing) {
    return digits == null ? missing : Integer.parseInt(digits);
  }
}
