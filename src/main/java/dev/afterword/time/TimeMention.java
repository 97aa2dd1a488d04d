package dev.afterword.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date, a time of day or both, found in running text.
 *
 * @param from first character
 * @param to behind the last character
 * @param clock empty where only a date is given
 * @param seconds whether the clock was given with seconds
 * @param zone as written
 */
public record TimeMention(
    int from,
    int to,
    Optional<CalendarDate> date,
    Optional<LocalTime> clock,
    boolean seconds,
    Optional<String> zone,
    boolean approximate) {

  /**
   * A date as far as it is written: "March 3" has no year, "March 2021" no day.
   *
   * @param day empty for a month
   */
  public record CalendarDate(OptionalInt year, int month, OptionalInt day) {
    static Optional<CalendarDate> of(OptionalInt year, int month, OptionalInt day) {
      boolean valid =
          month >= 1
              && month <= 12
              && (day.isEmpty() || (day.getAsInt() >= 1 && day.getAsInt() <= 31))
              && (year.isEmpty() || isYear(year.getAsInt()));
      return valid ? Optional.of(new CalendarDate(year, month, day)) : Optional.empty();
    }

    /**
     * Whether an incident can be of a year; ships and bridges failed before there were computers.
     */
    public static boolean isYear(int year) {
      return year >= 1000 && year <= 2099;
    }

    /** The date, with the year of another where it has none of its own; empty for a mere month. */
    public Optional<LocalDate> resolve(OptionalInt otherYear) {
      OptionalInt known = year.isPresent() ? year : otherYear;
      if (known.isEmpty() || day.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(LocalDate.of(known.getAsInt(), month, day.getAsInt()));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  /** The same, written to a later place. */
  TimeMention until(int end) {
    return new TimeMention(from, end, date, clock, seconds, zone, approximate);
  }

  /** The same of a year. */
  TimeMention of(int year) {
    Optional<CalendarDate> dated =
        date.map(d -> new CalendarDate(OptionalInt.of(year), d.month(), d.day()));
    return new TimeMention(from, to, dated, clock, seconds, zone, approximate);
  }

  public boolean hasDay() {
    return date.map(d -> d.day().isPresent()).orElse(false);
  }

  public boolean hasClock() {
    return clock.isPresent();
  }
}
