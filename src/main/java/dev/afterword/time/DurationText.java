package dev.afterword.time;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations such as {@code 148 minutes}, {@code 1d 6h 40m} and {@code 35:36 hours}. */
public final class DurationText {
  private static final Pattern PART =
      Pattern.compile(
          "(?<![\\d.,]\\s?[-–〜~])(?<![\\d.,]|(?<![0-9a-z])[a-z]{1,8})(\\d+(?:[.,]\\d+)?)\\s*-?\\s*(weeks?|wks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|min|mn|m|seconds?|secs?|s)(?![a-z])");
  private static final Pattern TO = Pattern.compile("\\s*(?:[-–—~〜～]|to|bis|à|a)\\s*");
  private static final Pattern TOGETHER = Pattern.compile("\\s*(?:,|and|&|und|y|e|et|og|и)?\\s*");

  /** Units of other languages behind a number, from weeks to seconds. */
  private static final Pattern UNITS =
      Pattern.compile(
          "(?<=\\d\\s?)(?:(wochen?|semanas?|semaines?|недел[ьяи]|周|週間?|주)"
              + "|(tagen?|días?|dias?|jours?|дн[яе]й?|день|天|(?<!月\\s?\\d{1,2}\\s?)日間?(?!付)|(?<!월\\s?\\d{1,2}\\s?)일)"
              + "|(stunden?|std\\.?|horas?|heures?|timer?|час(?:а|ов)?|小[时時]|時間|시간)"
              + "|(minuten|minutos?|minutter|минут[аы]?|分[钟鐘]|分間?|분)"
              + "|(sekunden?|segundos?|secondes?|секунд[аы]?|秒[钟鐘間]?|초))(?![a-zа-яñ])");

  private static final String LETTERS = "wdhms";
  private static final Pattern CLOCK_HOURS =
      Pattern.compile("\\d{1,3}:\\d{2}(?::\\d{2})?\\s*(?:h|hrs?|hours?)");
  private static final Pattern TWO_CLOCKS = Pattern.compile("\\d:\\d{2}\\D.*\\d:\\d{2}");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2})(?::(\\d{2}))?.*");

  /** "Two and a half hours". */
  private static final Pattern HALF =
      Pattern.compile("\\b(\\w+) and a half (hours?|minutes?|days?|weeks?)");

  /** Longer than any incident: what makes more is no length that an author means. */
  private static final Duration LONGEST = Duration.ofDays(36_525);

  private static final Pattern HOUR_AND_A_HALF = Pattern.compile("\\ban? hour and a half\\b");
  private static final Pattern HALF_AN_HOUR = Pattern.compile("\\bhalf[ -](?:an )?hour\\b");

  /** 1h30. */
  private static final Pattern HOURS_AND_MINUTES =
      Pattern.compile("(?<=\\d)\\s?h\\s?([0-5]\\d)(?!\\d|\\s?[a-z])");

  private static final Pattern QUARTERS = Pattern.compile("\\bthree[ -]quarters of an hour\\b");
  private static final Pattern ARTICLE = Pattern.compile("\\ban? (?=(?:hour|minute|day|week)\\b)");

  private static final List<String> NUMBERS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\b("
              + String.join("|", NUMBERS)
              + ")(?:(?=\\.5)|\\b(?=[\\s-]+(?:week|day|hour|minute)))");

  private DurationText() {}

  /**
   * The duration that a text states, of a century at most; empty where there is none. Every number
   * of a source that may have any number of digits is read here.
   */
  public static Optional<Duration> read(String text) {
    String lower = digits(text.strip().toLowerCase(Locale.ROOT));
    Optional<Duration> iso = iso(lower);
    if (iso.isPresent()) {
      return iso.filter(DurationText::isCredible);
    }
    if (CLOCK_HOURS.matcher(lower).matches()) {
      return clock(lower);
    }
    double seconds = parts(lower);
    return seconds == 0 && !TWO_CLOCKS.matcher(lower).find() ? clock(lower) : some(seconds);
  }

  private static Optional<Duration> some(double seconds) {
    return seconds > LONGEST.toSeconds()
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(Math.round(seconds))).filter(DurationText::isCredible);
  }

  private static boolean isCredible(Duration duration) {
    return !duration.isZero() && !duration.isNegative() && duration.compareTo(LONGEST) <= 0;
  }

  /** In seconds, the first parts that belong together: of "1 hour (60 minutes)" the hour. */
  private static double parts(String text) {
    Matcher parts = PART.matcher(text);
    double sum = 0;
    int end = -1;
    while (parts.find()
        && (end < 0 || TOGETHER.matcher(text.substring(end, parts.start())).matches())) {
      double amount = Double.parseDouble(parts.group(1).replace(',', '.'));
      sum += amount * seconds(parts.group(2));
      end = parts.end();
    }
    return isRange(text, end, sum) ? 0 : sum;
  }

  /** Of "45 s – 1 min" neither is said to be the length. */
  private static boolean isRange(String text, int end, double shorter) {
    Matcher to = TO.matcher(text);
    if (end < 0 || !to.region(end, text.length()).lookingAt()) {
      return false;
    }
    Matcher next = PART.matcher(text).useTransparentBounds(false).region(to.end(), text.length());
    return next.lookingAt()
        && Double.parseDouble(next.group(1).replace(',', '.')) * seconds(next.group(2)) > shorter;
  }

  /** "Five hours" and "２ 時間" as digits and English units. */
  private static String digits(String text) {
    String halves = HALF.matcher(text).replaceAll("$1.5 $2");
    String minutes = HOUR_AND_A_HALF.matcher(halves).replaceAll("90 minutes");
    String fewer = HALF_AN_HOUR.matcher(minutes).replaceAll("30 minutes");
    String quarters = QUARTERS.matcher(fewer).replaceAll("45 minutes");
    String counted = ARTICLE.matcher(quarters).replaceAll("1 ");
    String digits =
        NUMBER
            .matcher(counted)
            .replaceAll(word -> Integer.toString(NUMBERS.indexOf(word.group(1)) + 1));
    String minuted = HOURS_AND_MINUTES.matcher(digits).replaceAll("h $1m");
    return UNITS.matcher(minuted).replaceAll(DurationText::unit);
  }

  private static String unit(MatchResult unit) {
    for (int group = 1; group <= LETTERS.length(); group++) {
      if (unit.group(group) != null) {
        return " " + LETTERS.charAt(group - 1) + " ";
      }
    }
    return unit.group();
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
      case 'w' -> 604_800;
      case 'd' -> 86_400;
      case 'h' -> 3_600;
      case 'm' -> 60;
      default -> 1;
    };
  }
}
