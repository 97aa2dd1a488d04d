package dev.afterword.time;

import dev.afterword.config.DateOrder;
import dev.afterword.time.TimeMention.CalendarDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds dates in running text, in numbers and with the names of months. */
final class DateScanner {
  private static final String MONTH = Months.NAME;
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th|er|º|ª)?";

  /** Behind a day, digits before a zone that can be no year are a clock: Feb 9 1924 UTC. */
  private static final String NO_CLOCK =
      "(?!(?:19[0-5]\\d|20[345]\\d)\\s?(?:UTC|GMT|Z\\b|hrs|hours|[A-Z]{1,3}T\\b))";

  private static final String YEAR = "((?:19|20)\\d{2})";

  /** Behind the name of a month also with two digits: November 5th ’24. */
  private static final String SHORT_YEAR = NO_CLOCK + "((?:19|20)\\d{2}|['’]\\d{2})";

  private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\d])";
  private static final String NO_LETTER_BEHIND = "(?!\\p{L})";

  private static final Pattern ISO =
      Pattern.compile(
          "(?<![\\d.]|\\b(?i:version|release|tag|v) {0,1})"
              + YEAR
              + "([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d|\\.\\d)");

  /** Japanese, Chinese and Korean. */
  private static final Pattern EAST_ASIAN =
      Pattern.compile(
          "(?:((?:19|20)\\d{2})\\s?[年년]\\s*)?(\\d{1,2})\\s?[月월]\\s*(\\d{1,2})\\s?[日号號일]");

  /** 2021-Oct-04. */
  private static final Pattern YEAR_FIRST =
      named("(?<![\\d.])" + YEAR + "[-/ ]" + MONTH + "[-/ ]" + DAY + "(?!\\d|:\\d)");

  private static final Pattern MONTH_FIRST =
      named(
          NO_LETTER_BEFORE
              + MONTH
              + "\\.?[\\s-]+"
              + DAY
              + "\\b(?!:\\d)(?:(?:\\s*,\\s*|[\\s-]+)"
              + SHORT_YEAR
              + "\\b)?");
  private static final Pattern DAY_FIRST =
      named(
          "\\b"
              + DAY
              + "\\.?[\\s/-]+(?:(?:of|de)\\s+)?"
              + MONTH
              + NO_LETTER_BEHIND
              + "\\.?(?:(?:\\s*,\\s*|[\\s/-]+(?:del?\\s+)?)"
              + SHORT_YEAR
              + "\\b)?");

  /** 03/Nov/23 and 03-Nov-23, as trackers of issues write it. */
  private static final Pattern SHORT_SLASHED =
      named("\\b" + DAY + "([/-])" + MONTH + "\\2(\\d{2})(?![\\d:])");

  /** 15Sep94 and 03May2021, as the military writes it. */
  private static final Pattern UNSPACED =
      Pattern.compile(
          "(?<![\\w.])(\\d{1,2})(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)((?:19|20)\\d{2}|\\d{2})(?![\\w.]\\d|\\w)");

  private static final Pattern MONTH_THEN_DAYS =
      named(
          NO_LETTER_BEFORE
              + MONTH
              + "\\.?\\s+"
              + DAY
              + "\\s*[-–—]\\s*"
              + DAY
              + "\\b(?![:.]\\d)(?:,?\\s+"
              + SHORT_YEAR
              + "\\b)?");
  private static final Pattern DAYS_THEN_MONTH =
      named(
          "\\b"
              + DAY
              + "\\s*(?:[-–—]|to|bis|al?|au)\\s*"
              + DAY
              + "\\s+(?:(?:of|de)\\s+)?"
              + MONTH
              + NO_LETTER_BEHIND
              + "(?:,?\\s+(?:del?\\s+)?"
              + SHORT_YEAR
              + "\\b)?");
  private static final Pattern MONTH_YEAR =
      named(NO_LETTER_BEFORE + MONTH + "\\.?,?\\s+(?:del?\\s+)?" + YEAR + "\\b");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\d./-])(\\d{1,2})([-/.])(\\d{1,2})\\2" + YEAR + "(?![\\d/-])");

  /** Without a year only where a clock follows: 3/4 alone is a fraction. */
  private static final Pattern SHORT_NUMBERS =
      Pattern.compile("(?<![\\d./-])(\\d{1,2})[-/](\\d{1,2})(?=,?\\s+\\d{1,2}:\\d{2})");

  /** 04.10. um 15:39. */
  private static final Pattern SHORT_DOTTED =
      Pattern.compile(
          "(?<![\\d.:/-])(\\d{2})\\.(\\d{2})\\.(?=,?\\s+(?:um\\s|gegen\\s|kl\\.?\\s)?\\d{1,2}[:.]\\d{2})");

  /** 09.06.23 alone in a line or at its head; elsewhere it is a version. */
  private static final Pattern SHORT_YEAR_DOTTED =
      Pattern.compile("^\\W{0,6}(\\d{2})\\.(\\d{2})\\.([12]\\d)(?=\\W*$|\\s*[:–—-]\\s)");

  private final Optional<DateOrder> order;

  /**
   * @param order of dates in numbers; empty leaves out those that can be read in two ways
   */
  DateScanner(Optional<DateOrder> order) {
    this.order = order;
  }

  private static Pattern named(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  /** All dates of a text, in their order. */
  List<TimeMention> scan(String text, TimeSigns signs) {
    List<TimeMention> found = new ArrayList<>();
    if (signs.year && (signs.slash || signs.dot)) {
      collect(text, ISO, found, m -> date(m.group(1), number(m, 3), m.group(4)));
    }
    if (signs.eastAsian) {
      collect(text, EAST_ASIAN, found, m -> date(m.group(1), number(m, 2), m.group(3)));
    }
    if (signs.month) {
      named(text, signs.year, found);
    }
    if (signs.year && (signs.slash || signs.dot)) {
      collect(text, NUMBERS, found, this::numbers);
    }
    if (signs.slash && signs.colon) {
      collect(text, SHORT_NUMBERS, found, this::shortNumbers);
    }
    if (signs.dot) {
      collect(text, SHORT_DOTTED, found, m -> date(null, number(m, 2), m.group(1)));
      collect(
          text, SHORT_YEAR_DOTTED, found, m -> date("20" + m.group(3), number(m, 2), m.group(1)));
    }
    found.sort(Comparator.comparingInt(TimeMention::from));
    return found;
  }

  private static void named(String text, boolean hasYear, List<TimeMention> found) {
    if (hasYear) {
      collect(text, YEAR_FIRST, found, m -> date(m.group(1), month(m, 2), m.group(3)));
    }
    ranges(text, MONTH_THEN_DAYS, new int[] {2, 3, 1}, found);
    ranges(text, DAYS_THEN_MONTH, new int[] {1, 2, 3}, found);
    collect(text, SHORT_SLASHED, found, m -> date("20" + m.group(4), month(m, 3), m.group(1)));
    collect(text, UNSPACED, found, m -> date(century(m.group(3)), month(m, 2), m.group(1)));
    collect(text, MONTH_FIRST, found, m -> date(m.group(3), month(m, 1), m.group(2)));
    collect(text, DAY_FIRST, found, m -> date(m.group(3), month(m, 2), m.group(1)));
    collect(text, MONTH_YEAR, found, m -> date(m.group(2), month(m, 1), null));
  }

  /**
   * "January 14-19, 2026" are two days.
   *
   * @param groups of the first day, the last day and the month
   */
  private static void ranges(String text, Pattern pattern, int[] groups, List<TimeMention> found) {
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      int first = groups[0];
      int last = groups[1];
      boolean ordered = number(m, first) < number(m, last);
      Optional<CalendarDate> from = date(m.group(4), month(m, groups[2]), m.group(first));
      Optional<CalendarDate> to = date(m.group(4), month(m, groups[2]), m.group(last));
      if (ordered && from.isPresent() && to.isPresent()) {
        boolean about = Approximations.beside(text, m.start(), m.end());
        found.add(day(m.start(), m.end(first), from, about));
        found.add(day(m.start(last), m.end(), to, about));
      }
    }
  }

  private static TimeMention day(int from, int to, Optional<CalendarDate> date, boolean about) {
    return new TimeMention(from, to, date, Optional.empty(), false, Optional.empty(), about);
  }

  private static void collect(
      String text,
      Pattern pattern,
      List<TimeMention> found,
      Function<Matcher, Optional<CalendarDate>> read) {
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      int from = m.start();
      int to = m.end();
      boolean free = found.stream().noneMatch(other -> from < other.to() && other.from() < to);
      if (free) {
        read.apply(m)
            .ifPresent(
                date ->
                    found.add(
                        day(from, to, Optional.of(date), Approximations.beside(text, from, to))));
      }
    }
  }

  /** Of two digits those from 70 on are of the last century. */
  private static String century(String year) {
    return year.length() == 4 ? year : (year.compareTo("70") < 0 ? "20" : "19") + year;
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static int month(Matcher m, int group) {
    return Months.number(m.group(group));
  }

  private static Optional<CalendarDate> date(
      @Nullable String year, int month, @Nullable String day) {
    return CalendarDate.of(optional(year), month, optional(day));
  }

  private static OptionalInt optional(@Nullable String number) {
    if (number == null) {
      return OptionalInt.empty();
    }
    boolean century = Character.isDigit(number.charAt(0));
    int value = Integer.parseInt(century ? number : number.substring(1));
    return OptionalInt.of(century ? value : 2000 + value);
  }

  /** A part over 12 can only be the day; else the order decides, and dots mean day first. */
  private Optional<CalendarDate> numbers(Matcher m) {
    int first = number(m, 1);
    int second = number(m, 3);
    Optional<DateOrder> usual =
        m.group(2).equals(".") ? Optional.of(DateOrder.DAY_FIRST) : this.order;
    return ordered(first, second, usual, OptionalInt.of(number(m, 4)));
  }

  /** 08-02 is the end of a date that begins with its year. */
  private Optional<CalendarDate> shortNumbers(Matcher m) {
    int first = number(m, 1);
    int second = number(m, 2);
    boolean iso = m.group().length() == 5 && m.group().charAt(2) == '-';
    Optional<DateOrder> usual = iso ? order.or(() -> Optional.of(DateOrder.MONTH_FIRST)) : order;
    return ordered(first, second, usual, OptionalInt.empty());
  }

  private static Optional<CalendarDate> ordered(
      int first, int second, Optional<DateOrder> usual, OptionalInt year) {
    boolean same = first == second;
    Optional<DateOrder> order =
        first > 12 || same
            ? Optional.of(DateOrder.DAY_FIRST)
            : second > 12 ? Optional.of(DateOrder.MONTH_FIRST) : usual;
    return order.flatMap(
        o ->
            o == DateOrder.DAY_FIRST
                ? CalendarDate.of(year, second, OptionalInt.of(first))
                : CalendarDate.of(year, first, OptionalInt.of(second)));
  }
}
