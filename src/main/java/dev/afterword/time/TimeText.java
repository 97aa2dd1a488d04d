package dev.afterword.time;

import dev.afterword.config.DateOrder;
import dev.afterword.model.EventTime;
import dev.afterword.model.Precision;
import dev.afterword.model.Zones;
import dev.afterword.time.TimeMention.CalendarDate;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads values that are dates and times and nothing else, as headers have them: year first, or in
 * words that leave no doubt which part is the day.
 */
public final class TimeText {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2})"
              + "(?:[T ,]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?)?)?)?"
              + "\\s*(Z|[A-Za-z]{1,5}(?:\\s?[+-]\\d{1,2})?|[+-]\\d{2}:?\\d{2}|[+-]\\d{1,2}"
              + "|[A-Z][A-Za-z]+/[A-Za-z_/]+)?");

  /** Without an order: what can be read in two ways is not read. */
  public static final Dating WORDS = dating(Optional.empty());

  private static final Pattern WEEKDAY = Pattern.compile("^" + Weekdays.NAME + ",?\\s+");

  private TimeText() {}

  private static Dating dating(Optional<DateOrder> order) {
    return new Dating(new TimeScanner(order), Optional.empty(), Optional.empty());
  }

  /** The time that a text states; empty where it is not a time, or may be one of two. */
  public static Optional<EventTime> read(String text) {
    return read(text, Optional.empty());
  }

  /**
   * The time that a text states; empty where it is not a time.
   *
   * @param order of dates in numbers; without it those that can be read in two ways are not read
   */
  public static Optional<EventTime> read(String text, Optional<DateOrder> order) {
    String stripped = text.strip();
    boolean approximate = stripped.startsWith("~");
    Matcher m = ISO.matcher(approximate ? stripped.substring(1).strip() : stripped);
    if (!m.matches()) {
      return inWords(WEEKDAY.matcher(stripped).replaceFirst(""), dating(order));
    }
    if (!CalendarDate.isYear(number(m, 1, 0))) {
      return Optional.empty();
    }
    Optional<String> zone = Optional.ofNullable(m.group(7)).map(TimeText::zone);
    if (zone.isPresent() && Zones.resolve(zone.get()).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new EventTime(local(m), precision(m), zone, approximate, true));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** "April 28, 2020", "28 April 2020 at 09:12 UTC". */
  private static Optional<EventTime> inWords(String text, Dating dating) {
    List<TimeMention> mentions = dating.scan(text);
    boolean whole =
        mentions.size() == 1
            && mentions.get(0).from() == 0
            && mentions.get(0).to() == text.length()
            && mentions.get(0).hasDay();
    return whole ? dating.time(mentions.get(0)) : Optional.empty();
  }

  private static LocalDateTime local(Matcher m) {
    return LocalDateTime.of(
        number(m, 1, 0),
        number(m, 2, 1),
        number(m, 3, 1),
        number(m, 4, 0),
        number(m, 5, 0),
        number(m, 6, 0));
  }

  private static int number(Matcher m, int group, int fallback) {
    return m.group(group) == null ? fallback : Integer.parseInt(m.group(group));
  }

  /** A second of exactly zero is how programs write minutes. */
  private static Precision precision(Matcher m) {
    if (m.group(6) != null && !m.group(6).equals("00")) {
      return Precision.SECOND;
    }
    if (m.group(4) != null) {
      return Precision.MINUTE;
    }
    return m.group(3) != null
        ? Precision.DAY
        : m.group(2) != null ? Precision.MONTH : Precision.YEAR;
  }

  private static String zone(String written) {
    return written.equals("Z") ? "UTC" : written;
  }
}
