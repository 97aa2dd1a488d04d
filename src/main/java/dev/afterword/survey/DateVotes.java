package dev.afterword.survey;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of numbers such as 03/04/2021: those with a part over 12 tell what comes first, and so do
 * those of which one reading lies close to a day that the same document gives beyond doubt.
 */
final class DateVotes {
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\p{Alnum}./-])(\\d{1,2})([-/])(\\d{1,2})\\2((?:19|20)\\d{2})(?![\\d/-])");
  private static final Pattern FOLDER_MONTH =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-_/](0[1-9]|1[0-2])(?!\\d)");

  /** In days: so near is the same incident, more than twice as far another one. */
  private static final long NEAR = 10;

  private final Optional<YearMonth> month;
  private final List<int[]> open = new ArrayList<>();
  private int dayFirst;
  private int monthFirst;

  /**
   * @param path of the document: a year and month in it are as good as a day in the text
   */
  DateVotes(String path) {
    Matcher m = FOLDER_MONTH.matcher(path);
    this.month =
        m.find()
            ? Optional.of(YearMonth.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))))
            : Optional.empty();
  }

  void read(String line) {
    Matcher m = NUMBERS.matcher(line);
    while (m.find()) {
      int first = Integer.parseInt(m.group(1));
      int second = Integer.parseInt(m.group(3));
      int year = Integer.parseInt(m.group(4));
      if (first > 12 && first <= 31 && second >= 1 && second <= 12) {
        dayFirst++;
      } else if (second > 12 && second <= 31 && first >= 1 && first <= 12) {
        monthFirst++;
      } else if (first != second && first >= 1 && second >= 1 && first <= 12 && second <= 12) {
        open.add(new int[] {first, second, year});
      }
    }
  }

  int dayFirst(Collection<LocalDate> days) {
    return dayFirst
        + (int) open.stream().filter(o -> tells(day(o, 1, 0), day(o, 0, 1), days)).count();
  }

  int monthFirst(Collection<LocalDate> days) {
    return monthFirst
        + (int) open.stream().filter(o -> tells(day(o, 0, 1), day(o, 1, 0), days)).count();
  }

  private static LocalDate day(int[] date, int month, int day) {
    return LocalDate.of(date[2], date[month], date[day]);
  }

  /** Whether one reading fits to what is known and the other does not. */
  private boolean tells(LocalDate one, LocalDate other, Collection<LocalDate> days) {
    return fits(one, NEAR, days) && !fits(other, 2 * NEAR, days);
  }

  private boolean fits(LocalDate day, long near, Collection<LocalDate> days) {
    return month.equals(Optional.of(YearMonth.from(day)))
        || days.stream().anyMatch(known -> Math.abs(ChronoUnit.DAYS.between(day, known)) <= near);
  }
}
