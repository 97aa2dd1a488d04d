package dev.afterword.survey;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days that a line names in a form that can be read in one way only. */
final class WrittenDays {
  private static final String MONTH =
      "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "((?:19|20)\\d{2})";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)" + YEAR + "([-/._]?)(\\d{2})\\2(\\d{2})(?!\\d)");
  private static final Pattern MONTH_DAY =
      named("\\b" + MONTH + "[ -]" + DAY + ",?[ -]" + YEAR + "\\b");
  private static final Pattern DAY_MONTH =
      named("\\b" + DAY + "[ -]" + MONTH + ",?[ -]" + YEAR + "\\b");
  private static final Pattern JAPANESE = Pattern.compile(YEAR + "年\\s?(\\d{1,2})月\\s?(\\d{1,2})日");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private WrittenDays() {}

  private static Pattern named(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  static List<LocalDate> in(String line) {
    List<LocalDate> days = new ArrayList<>();
    collect(days, YEAR_FIRST.matcher(line), 1, 3, 4);
    collect(days, MONTH_DAY.matcher(line), 3, 1, 2);
    collect(days, DAY_MONTH.matcher(line), 3, 2, 1);
    if (line.indexOf('年') >= 0) {
      collect(days, JAPANESE.matcher(line), 1, 2, 3);
    }
    return days;
  }

  private static void collect(List<LocalDate> days, Matcher m, int year, int month, int day) {
    while (m.find()) {
      day(Integer.parseInt(m.group(year)), month(m.group(month)), Integer.parseInt(m.group(day)))
          .ifPresent(days::add);
    }
  }

  private static int month(String written) {
    return Character.isDigit(written.charAt(0))
        ? Integer.parseInt(written)
        : MONTHS.indexOf(written.toLowerCase(Locale.ROOT)) + 1;
  }

  /** The day; empty where the calendar has none. */
  static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
