package dev.afterword.page;

import dev.afterword.model.EventTime;
import dev.afterword.model.Precision;
import dev.afterword.model.Zones;
import dev.afterword.page.Pieces.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How values are said to people. */
public final class DisplayText {
  private static final DateTimeFormatter DAY = formatter("d MMMM uuuu");
  private static final DateTimeFormatter MONTH = formatter("MMMM uuuu");
  private static final DateTimeFormatter SHORT_MONTH = formatter("MMM uuuu");
  private static final DateTimeFormatter MINUTE = formatter("d MMM uuuu, HH:mm");
  private static final DateTimeFormatter SECOND = formatter("d MMM uuuu, HH:mm:ss");

  /** A hyphen would let the line break behind it. */
  private static final char MINUS = '\u2212';

  /** How an offset of nothing may be written, behind its sign. */
  private static final List<String> NO_OFFSET = List.of("00", "00:", "0000", "00:00");

  private static final Pattern ADDRESS = Pattern.compile("https?://(.+)");

  /** Where trackers keep what they track: the project, and the number or key. */
  private static final Pattern TRACKED =
      Pattern.compile(
          "https?://[^/]+/(?:(.+?)/)?(?:-/)?(?:issues?|pull|merge_requests|browse|tickets?)/([\\w-]+)");

  /** How long something took, in a sentence. */
  private static final Pattern LENGTH =
      Pattern.compile("\\b\\d+ (?:d|h|min|s)\\b(?: \\d+ (?:h|min)\\b)?");

  private DisplayText() {}

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** As exact as the source: {@code October 2021}, {@code 4 Oct 2021, 15:39 UTC}. */
  static When when(EventTime time) {
    String text =
        switch (time.precision()) {
          case YEAR -> Integer.toString(time.year());
          case MONTH -> MONTH.format(time.local());
          case DAY -> DAY.format(time.local());
          case HOUR, MINUTE -> MINUTE.format(time.local());
          case SECOND -> SECOND.format(time.local());
        };
    String zone = zone(time);
    String all = zone.isEmpty() ? text : text + " " + zone;
    return new When(iso(time), (time.approximate() ? "about " : "") + all);
  }

  /** For example {@code UTC}, {@code UTC+02:00}, {@code (probably PST)}; empty if unknown. */
  static String zone(EventTime time) {
    return time.precision().hasClock()
        ? time.zone()
            .map(DisplayText::zone)
            .or(() -> time.likelyZone().map(likely -> "(probably " + likely + ")"))
            .orElse("")
        : "";
  }

  private static String zone(String written) {
    if (!written.startsWith("+") && !written.startsWith("-")) {
      return written;
    }
    return NO_OFFSET.contains(written.substring(1)) ? "UTC" : "UTC" + written.replace('-', MINUS);
  }

  /**
   * With the offset where the zone is known, for the reader's own clock. The day stays the
   * document's: pages show it in lists.
   */
  private static String iso(EventTime time) {
    return time.instant().flatMap(instant -> offset(time, instant)).orElse(time.text());
  }

  private static Optional<String> offset(EventTime time, Instant instant) {
    return time.zone()
        .flatMap(Zones::resolve)
        .map(zone -> clock(time) + zone.getRules().getOffset(instant).getId());
  }

  /** A time of day in HTML has minutes. */
  private static String clock(EventTime time) {
    return time.precision() == Precision.HOUR ? time.text() + ":00" : time.text();
  }

  /** Triggers are often written like addresses: {@code config-push}. */
  static String trigger(String written) {
    return written.replace('-', ' ');
  }

  static boolean isAddress(String ticket) {
    return ADDRESS.matcher(ticket).matches();
  }

  /**
   * As people name it: {@code acme/shop#12}, {@code OPS-7}; else the address without its scheme.
   */
  static String ticket(String written) {
    Matcher tracked = TRACKED.matcher(written);
    if (!tracked.matches()) {
      Matcher address = ADDRESS.matcher(written);
      return address.matches() ? address.group(1) : written;
    }
    String key = tracked.group(2);
    boolean number = key.chars().allMatch(Character::isDigit);
    return number && tracked.group(1) != null ? tracked.group(1) + "#" + key : key;
  }

  /** A line may not break within a length of time. */
  static String unbroken(String sentence) {
    return LENGTH.matcher(sentence).replaceAll(length -> length.group().replace(' ', '\u00a0'));
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  static String month(YearMonth month) {
    return SHORT_MONTH.format(month);
  }

  /** Two units at most: {@code 2 h 15 min}, {@code 3 d 4 h}, {@code 45 s}. */
  public static String duration(Duration duration) {
    long minutes = Math.round(duration.toSeconds() / 60.0);
    if (duration.toSeconds() < 60) {
      return duration.toSeconds() + " s";
    }
    if (minutes < 60) {
      return minutes + " min";
    }
    if (minutes < 2 * 24 * 60) {
      return two(minutes / 60, "h", minutes % 60, "min");
    }
    long hours = Math.round(minutes / 60.0);
    return two(hours / 24, "d", hours % 24, "h");
  }

  private static String two(long large, String largeUnit, long small, String smallUnit) {
    return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
  }
}
