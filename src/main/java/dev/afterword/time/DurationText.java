package dev.afterword.time;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations such as {@code 148 minutes}, {@code 1d 6h 40m} and {@code 35:36 hours}. */
public final class DurationText {
  private static final Pattern PART =
      Pattern.compile(
          "(?<![\\d.,]\\s?[-–〜~])(?<![\\d.,])(\\d+(?:[.,]\\d+)?)\\s*-?\\s*(days?|d|hours?|hrs?|h|minutes?|mins?|min|m|seconds?|secs?|s)(?![a-z])");
  private static final Pattern TOGETHER = Pattern.compile("\\s*(?:,|and|&)?\\s*");
  private static final Pattern CLOCK_HOURS =
      Pattern.compile("\\d{1,3}:\\d{2}(?::\\d{2})?\\s*(?:h|hrs?|hours?)");
  private static final Pattern TWO_CLOCKS = Pattern.compile("\\d:\\d{2}\\D.*\\d:\\d{2}");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2})(?::(\\d{2}))?.*");

  /** "Two and a half hours". */
  private static final Pattern HALF =
      Pattern.compile("\\b(\\w+) and a half (hours?|minutes?|days?)");

  private static final List<String> NUMBERS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private DurationText() {}

  /** The duration that a text states; empty where there is none. */
  public static Optional<Duration> read(String text) {
    String lower = digits(text.strip().toLowerCase(Locale.ROOT));
    Optional<Duration> iso = iso(lower);
    if (iso.isPresent()) {
      return iso;
    }
    if (CLOCK_HOURS.matcher(lower).matches()) {
      return clock(lower);
    }
    Duration sum = parts(lower);
    return sum.isZero() && !TWO_CLOCKS.matcher(lower).find() ? clock(lower) : some(sum);
  }

  private static Optional<Duration> some(Duration duration) {
    return Optional.of(duration).filter(d -> !d.isZero());
  }

  /** The first parts that belong together: of "1 hour (60 minutes)" the hour. */
  private static Duration parts(String text) {
    Matcher parts = PART.matcher(text);
    Duration sum = Duration.ZERO;
    int end = -1;
    while (parts.find()
        && (end < 0 || TOGETHER.matcher(text.substring(end, parts.start())).matches())) {
      double amount = Double.parseDouble(parts.group(1).replace(',', '.'));
      sum = sum.plusSeconds(Math.round(amount * seconds(parts.group(2))));
      end = parts.end();
    }
    return sum;
  }

  /** "Five hours" and "２ 時間" as digits and English units. */
  private static String digits(String text) {
    String result =
        HALF.matcher(text)
            .replaceAll("$1.5 $2")
            .replaceAll("\\ban? hour and a half\\b", "90 minutes")
            .replaceAll("\\bhalf an hour\\b", "30 minutes")
            .replaceAll("\\ban? (?=(?:hour|minute|day)\\b)", "1 ");
    for (int i = 0; i < NUMBERS.size(); i++) {
      result =
          result.replaceAll(
              "\\b"
                  + NUMBERS.get(i)
                  + "(?=\\.5)|\\b"
                  + NUMBERS.get(i)
                  + "\\b(?=[\\s-]+(?:day|hour|minute))",
              "" + (i + 1));
    }
    return result
        .replaceAll("日間?(?!付)", "d ")
        .replaceAll("時間", "h ")
        .replaceAll("分間?", "m ")
        .replaceAll("秒間?", "s ");
  }

  private static Optional<Duration> iso(String text) {
    if (!text.startsWith("p")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Duration.parse(text));
    } catch (java.time.format.DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> clock(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.ofHours(Long.parseLong(clock.group(1)))
            .plusMinutes(Long.parseLong(clock.group(2))));
  }

  private static int seconds(String unit) {
    return switch (unit.charAt(0)) {
      case 'd' -> 86_400;
      case 'h' -> 3_600;
      case 'm' -> 60;
      default -> 1;
    };
  }
}
