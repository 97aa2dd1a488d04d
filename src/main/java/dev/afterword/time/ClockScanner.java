package dev.afterword.time;

import dev.afterword.model.Zones;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds times of day in running text, of 24 and of 12 hours, and the zones behind them. */
final class ClockScanner {
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:(?<![\\d:.,\\w$€£/+-])|(?<=(?:^|[^T\\d:])\\d{1,2}:[0-5]\\d(?::[0-5]\\d(?:[.,]\\d{1,9})?)?(?: ?[AaPp]\\.?[Mm]\\.?)?-))(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d)(?:[.,]\\d+)?)?(?!\\d|:\\d|%)"
              + "(?:\\s?([ap])\\.?m\\b\\.?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK_BEHIND_T =
      Pattern.compile(
          "(?<=\\d[T/])(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d)(?:[.,]\\d+)?)?(?!\\d|:\\d)()");
  private static final Pattern HOUR =
      Pattern.compile(
          "(?<![\\d:.,\\w])(\\d{1,2})()()\\s?([ap])\\.?m\\b\\.?", Pattern.CASE_INSENSITIVE);
  private static final Pattern DOTTED =
      Pattern.compile(
          "(?<![\\d.,:\\w$€£/-])(\\d{1,2})\\.([0-5]\\d)()"
              + "(?:\\s?([ap])\\.?m\\b\\.?|(?=\\s?(?:UTC|GMT|Uhr|MES?Z|[A-Z]{1,3}T\\b))|(?<=\\b(?:kl\\.? |klokken )\\d{1,2}\\.\\d{2}))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FRENCH =
      Pattern.compile(
          "(?<=^[\\s*\\[(~-]{0,6}|\\d[ ,T]|(?<!\\p{L})(?:at|à|às|vers|from|de|to|entre|et|até|dès|until|bis) |\\dh[0-5]\\d ?(?:[-–—→~]|->) ?)"
              + "([01]?\\d|2[0-3])h([0-5]\\d)()()(?!\\d|\\s?m)");

  /** "5 mars, 14h07" and "14h07 UTC"; with hours of one digit more often a length of time. */
  private static final Pattern FRENCH_BEHIND_DATE =
      Pattern.compile("([01]\\d|2[0-3])h([0-5]\\d)()()(?!\\d|\\s?m)");

  private static final Pattern FRENCH_WITH_ZONE =
      Pattern.compile(
          "(?<![\\d:.,\\w])([01]\\d|2[0-3])h([0-5]\\d)()()(?=\\s?[(\\[]?(?:UTC|GMT|[A-Z]{1,3}T\\b|MES?Z\\b))");

  /** Behind these an hour is no length of time. */
  private static final Pattern FRENCH_HOUR =
      Pattern.compile(
          "(?<=(?<!\\p{L})(?:à|às|vers|dès|jusqu['’]à|a partir das) )"
              + "([01]?\\d|2[0-3])\\s?h(?:\\s([0-5]\\d))?()()(?![\\p{L}\\d])");

  private static final Pattern UHR = Pattern.compile("(?<![\\d:.,\\w])(\\d{1,2})()()()(?=\\s?Uhr)");
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\d:.,\\w$/-])([01]\\d|2[0-3])([0-5]\\d)()()"
              + "(?=(?:\\s?(?:and|to|until|[-–])\\s?(?:[01]\\d|2[0-3])[0-5]\\d)?\\s?(?:hrs|hours|UTC|GMT|Z\\b|[A-Z]{1,3}T\\b))");
  private static final Pattern DIGITS_AT_START =
      Pattern.compile("(?<=^[\\s*\\[(]{0,6})([01]\\d|2[0-3])([0-5]\\d)()()(?=\\s*[:–—\\])]|\\s+-)");

  /** What may stand between a date and digits that are then a clock. */
  private static final Pattern BEHIND_DATE =
      Pattern.compile("T|[,:]? (?:[-–—@/] |(?:at|around|about|um|gegen|à|vers|às|a las) )?[(~]?");

  /** In characters. */
  private static final int LONGEST_JOINT = 10;

  private static final Pattern DIGITS_BEHIND_DATE =
      Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)()()(?=\\s*[:–—|]|\\s+-|\\s*$)");

  /** These are clocks only behind a date. */
  private static final Set<Pattern> BEHIND_DATES = Set.of(DIGITS_BEHIND_DATE, FRENCH_BEHIND_DATE);

  /** From 0233 to 0239 on 15 September; 1994 to 2004 are years. */
  private static final Pattern DIGITS_OF_RANGE =
      Pattern.compile(
          "(?<=\\b(?:from|between)\\s|\\b(?:from|between)\\s\\d{4}\\s(?:to|and|until|[-–])\\s)(?!19|20)([01]\\d|2[0-3])([0-5]\\d)()()"
              + "(?=(?:\\s(?:to|and|until|[-–])\\s(?!19|20)(?:[01]\\d|2[0-3])[0-5]\\d)?\\son\\s\\d)");

  /** "9-11am" and "1:15 to 2:20 p.m.": the half of the day is that of both. */
  private static final Pattern SHARED_HALF =
      Pattern.compile(
          "(?<![\\d:.,\\w$€£/+-])(\\d{1,2})(?::([0-5]\\d))?()(?=\\s?(?:[-–—]|to|and|until|till)\\s?(\\d{1,2})(?::[0-5]\\d)?\\s?([ap])\\.?m\\b)",
          Pattern.CASE_INSENSITIVE);

  /** 3時5分, but no 3時間, which is a length. */
  private static final Pattern EAST_ASIAN =
      Pattern.compile("(\\d{1,2})\\s?[時时시](?![間间간])(?:\\s?(\\d{1,2})\\s?[分분])?()()");

  /**
   * A point may also be one of a list, and so has minutes or stands behind a date or half a day.
   */
  private static final Pattern POINT_WITH_MINUTES =
      Pattern.compile("(\\d{1,2})\\s?[点點](\\d{1,2})分()()");

  private static final Pattern POINT =
      Pattern.compile("(?<=[午晨上日号] ?)(\\d{1,2})()\\s?[点點]()()(?!\\d)");

  /** What may stand before a clock to say which half of the day it is of. */
  private static final Pattern HALF_OF_DAY =
      Pattern.compile("(?:午前|上午|凌晨|清晨|早上|오전|새벽|午後|下午|傍晚|晚上|오후)\\s?$");

  private static final Pattern FORENOON = Pattern.compile("[aA]|午前|上午|凌晨|清晨|早上|오전|새벽");
  private static final Pattern AFTERNOON = Pattern.compile("[pP]|午後|下午|傍晚|晚上|오후");

  /** In characters, of such a word. */
  private static final int HALF = 3;

  /** A word behind a clock that only says it is one. */
  private static final Pattern WORD = Pattern.compile("\\s?(?:Uhr|[hH]rs\\b\\.?|hours\\b)");

  /** Before the zone may stand that the time is only about right: "10:30頃（JST）". */
  private static final Pattern ZONE =
      Pattern.compile(
          "(?:\\s?(?:頃|ごろ|前後|前后|左右|쯤|경|~))?\\s?[(（\\[]?((?i:UTC|GMT)(?:\\s?[+−-]\\d{1,2}(?::?\\d{2})?)?|Z\\b|(?<=\\d)z\\b|[+-]\\d{2}:?\\d{2}\\b"
              + "|(?:US|Europe|America|Asia|Australia)/[A-Z]\\w+|"
              + String.join("|", Zones.abbreviations())
              + "|(?i:(?:pacific|eastern|central)(?=(?:\\s+(?:standard|daylight))?\\s+time|\\s*[:)\\]]|\\s*$)))(?![A-Za-z])[)）\\]]?");

  /** Behind these two numbers with a colon are none of a clock. */
  private static final Pattern NO_CLOCK_BEHIND =
      Pattern.compile(
          "(?i)(?:(?<!\\p{L})(?:ratios?(?: of)?|factor of|ports?|lines?|version|release|build|aspect|scored?|odds|scale of|status|code|chapter|row)\\s*[:=]?\\s*|::?)$");

  /** In characters, of such words. */
  private static final int NO_CLOCK = 14;

  /** Groups of the other patterns: hour, minute, second, half of the day. */
  private static final int SHARED = 4;

  private ClockScanner() {}

  /** A clock begins where digits do, so that nothing else is looked at. */
  static List<TimeMention> scan(String text, TimeSigns signs, List<TimeMention> dates) {
    List<TimeMention> found = new ArrayList<>();
    for (Pattern pattern : clockPatterns(signs)) {
      Matcher m = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      for (int at : signs.numbers()) {
        boolean read = m.region(at, text.length()).lookingAt();
        if (read && (!BEHIND_DATES.contains(pattern) || isBehindDate(text, at, dates))) {
          addClock(text, m, dates, found);
        }
      }
    }
    found.sort(Comparator.comparingInt(TimeMention::from));
    return found;
  }

  private static boolean isBehindDate(String text, int at, List<TimeMention> dates) {
    return dates.stream()
        .anyMatch(
            date ->
                date.to() < at
                    && at <= date.to() + LONGEST_JOINT
                    && BEHIND_DATE.matcher(text.substring(date.to(), at)).matches());
  }

  private static List<Pattern> clockPatterns(TimeSigns signs) {
    List<Pattern> patterns = new ArrayList<>();
    if (signs.colon) {
      patterns.add(CLOCK);
      patterns.add(CLOCK_BEHIND_T);
    }
    if (signs.dot) {
      patterns.add(DOTTED);
    }
    if (signs.hour) {
      patterns.addAll(List.of(FRENCH, FRENCH_BEHIND_DATE, FRENCH_WITH_ZONE, FRENCH_HOUR));
    }
    if (signs.uhr) {
      patterns.add(UHR);
    }
    if (signs.half) {
      patterns.add(0, SHARED_HALF);
      patterns.add(HOUR);
    }
    if (signs.four) {
      patterns.addAll(List.of(DIGITS, DIGITS_AT_START, DIGITS_BEHIND_DATE, DIGITS_OF_RANGE));
    }
    if (signs.eastAsian) {
      patterns.addAll(List.of(EAST_ASIAN, POINT_WITH_MINUTES, POINT));
    }
    return patterns;
  }

  private static void addClock(
      String text, Matcher m, List<TimeMention> dates, List<TimeMention> found) {
    if (NO_CLOCK_BEHIND
        .matcher(text.substring(Math.max(0, m.start(1) - NO_CLOCK), m.start(1)))
        .find()) {
      return;
    }
    String half = half(text, m);
    int from = half.length() > 1 ? m.start(1) - half.length() : m.start(1);
    int end = behindWord(text, m.end());
    boolean taken =
        dates.stream().anyMatch(d -> from < d.to() && d.from() < end)
            || found.stream().anyMatch(c -> from < c.to() && c.from() < end);
    Optional<LocalTime> clock = taken ? Optional.empty() : clock(m, half);
    if (clock.isEmpty()) {
      return;
    }
    Matcher zone = ZONE.matcher(text).region(end, text.length()).useTransparentBounds(true);
    boolean hasZone = zone.lookingAt() && !isRange(text, m, zone);
    int to = hasZone ? zone.end() : end;
    found.add(
        new TimeMention(
            from,
            to,
            Optional.empty(),
            clock,
            m.group(3) != null && !m.group(3).isEmpty(),
            hasZone ? Optional.of(zoneName(zone.group(1))) : Optional.empty(),
            Approximations.beside(text, from, end) || Approximations.beside(text, from, to)));
  }

  /** 02:00-04:30 is from when to when; only behind a date with T is it a distance from UTC. */
  private static boolean isRange(String text, Matcher clock, Matcher zone) {
    boolean program = clock.start(1) > 0 && text.charAt(clock.start(1) - 1) == 'T';
    return !program && zone.group(1).matches("-\\d{2}:\\d{2}");
  }

  private static int behindWord(String text, int end) {
    Matcher word = WORD.matcher(text).region(end, text.length());
    return word.lookingAt() ? word.end() : end;
  }

  /** The letter behind a clock, or the word before it, that says which half of the day it is of. */
  private static String half(String text, Matcher clock) {
    if (clock.groupCount() > SHARED) {
      return shared(clock);
    }
    String letter = clock.group(4);
    if (letter != null && !letter.isEmpty()) {
      return letter;
    }
    int from = clock.start(1);
    Matcher word = HALF_OF_DAY.matcher(text.substring(Math.max(0, from - HALF), from));
    return word.find() ? word.group() : "";
  }

  /** "11:15 to 2:20 p.m." begins before noon. */
  private static String shared(Matcher clock) {
    String letter = clock.group(5);
    boolean other = Integer.parseInt(clock.group(1)) % 12 > Integer.parseInt(clock.group(4)) % 12;
    boolean afternoon = letter.equalsIgnoreCase("p") != other;
    return afternoon ? "p" : "a";
  }

  private static Optional<LocalTime> clock(Matcher m, String half) {
    int hour = Integer.parseInt(m.group(1));
    if (AFTERNOON.matcher(half).find() && hour < 12) {
      hour += 12;
    } else if (FORENOON.matcher(half).find() && hour == 12) {
      hour = 0;
    }
    int minute = part(m.group(2));
    boolean midnight = hour == 24 && minute == 0;
    boolean valid = (hour < 24 || midnight) && minute < 60;
    return valid
        ? Optional.of(LocalTime.of(midnight ? 0 : hour, minute, part(m.group(3))))
        : Optional.empty();
  }

  private static int part(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** {@code utc} and {@code Pacific time} are written as the zones they are. */
  private static String zoneName(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "pacific" -> "PT";
      case "eastern" -> "ET";
      case "central" -> "CT";
      case "z" -> "UTC";
      default ->
          written.toLowerCase(Locale.ROOT).matches("(utc|gmt).*")
              ? written.toUpperCase(Locale.ROOT)
              : written;
    };
  }
}
