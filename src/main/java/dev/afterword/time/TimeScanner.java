package dev.afterword.time;

import dev.afterword.config.DateOrder;
import dev.afterword.model.Zones;
import dev.afterword.time.TimeMention.CalendarDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds dates and times in running text, in the forms that postmortems use: ISO, month names in any
 * order, numbers with slashes or dots, Japanese; clocks of 24 and 12 hours, with zones, before or
 * behind their date.
 */
public final class TimeScanner {
  /** By the letters that tell them apart, in the languages of Western Europe. */
  private static final List<String> MONTHS =
      List.of(
          "jan|ene|gen",
          "feb|fév|fev",
          "mar|mär|maa|mrt",
          "apr|avr|abr",
          "may|mai|maj|mei|mag",
          "jun|juin|giu",
          "jul|juil|lug",
          "aug|aoû|ago",
          "sep|set",
          "oct|okt|out|ott",
          "nov",
          "dec|dez|des|déc|dic");

  private static final Set<String> BEGINNINGS = TimeSigns.beginnings(MONTHS);

  private static final String MONTH =
      "(jan(?:uary?|uar|vier|eiro)?|enero|gennaio|feb(?:ruary?|ruar|rero|braio)?|février|fevereiro"
          + "|mar(?:ch|s|zo|ço)?|märz|maart|apr(?:il|ile)?|avril|abril|may|mai|maj|mei|mayo|maio|maggio"
          + "|june?|juni|juin|junio|junho|giugno|july?|juli|juillet|julio|julho|luglio"
          + "|aug(?:ust|usti|ustus)?|août|agosto|sept?(?:ember|embre|iembre)?|setembro|settembre"
          + "|o[ck]t(?:ober|obre|ubre)?|outubro|ottobre|nov(?:ember|embre|iembre|embro)?"
          + "|dec(?:ember)?|dezember|dezembro|desember|décembre|diciembre|dicembre)";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "((?:19|20)\\d{2})";

  /** Behind the name of a month also with two digits: November 5th ’24. */
  private static final String SHORT_YEAR = "((?:19|20)\\d{2}|['’]\\d{2})";

  private static final int MOST_BETWEEN = 24;

  /** In characters; a longer paragraph is a log, of which the beginning says enough. */
  private static final int LONGEST = 4_000;

  private static final Pattern ISO =
      Pattern.compile("(?<![\\d.])" + YEAR + "([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d|\\.\\d)");
  private static final Pattern JAPANESE =
      Pattern.compile("(?:((?:19|20)\\d{2})年\\s*)?(\\d{1,2})月\\s*(\\d{1,2})日");
  private static final Pattern MONTH_FIRST =
      named(
          "\\b"
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
              + "\\.?[\\s-]+(?:(?:of|de)\\s+)?"
              + MONTH
              + "\\b\\.?(?:(?:\\s*,\\s*|[\\s-]+(?:de\\s+)?)"
              + SHORT_YEAR
              + "\\b)?");
  private static final Pattern MONTH_THEN_DAYS =
      named(
          "\\b"
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
              + "\\s*(?:[-–—]|to)\\s*"
              + DAY
              + "\\s+(?:of\\s+)?"
              + MONTH
              + "\\b(?:,?\\s+"
              + SHORT_YEAR
              + "\\b)?");
  private static final Pattern MONTH_YEAR = named("\\b" + MONTH + "\\.?,?\\s+" + YEAR + "\\b");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\d./-])(\\d{1,2})([-/.])(\\d{1,2})\\2" + YEAR + "(?![\\d/-])");

  /** Without a year only where a clock follows: 3/4 alone is a fraction. */
  private static final Pattern SHORT_NUMBERS =
      Pattern.compile("(?<![\\d./-])(\\d{1,2})[-/](\\d{1,2})(?=,?\\s+\\d{1,2}:\\d{2})");

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:(?<![\\d:.,\\w$€£/-])|(?<=(?:^|[^T\\d:])\\d{1,2}:[0-5]\\d-))(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d)(?:[.,]\\d+)?)?(?!\\d|:\\d|%)"
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
              + "(?:\\s?([ap])\\.?m\\b\\.?|(?=\\s?(?:UTC|GMT|[A-Z]{1,3}T\\b)))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FRENCH =
      Pattern.compile(
          "(?<=^[\\s*\\[(~-]{0,6}|\\d[ ,T]|\\b(?:at|à|from|de|to) )([01]?\\d|2[0-3])h([0-5]\\d)()()(?!\\d|\\s?m)");
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\d:.,\\w$/-])([01]\\d|2[0-3])([0-5]\\d)()()"
              + "(?=(?:\\s?(?:and|to|until|[-–])\\s?(?:[01]\\d|2[0-3])[0-5]\\d)?\\s?(?:hrs|hours|UTC|GMT|Z\\b|[A-Z]{1,3}T\\b))");
  private static final Pattern DIGITS_AT_START =
      Pattern.compile("(?<=^[\\s*\\[(]{0,6})([01]\\d|2[0-3])([0-5]\\d)()()(?=\\s*[:–—\\])]|\\s+-)");
  private static final Pattern DIGITS_BEHIND_DATE =
      Pattern.compile("(?<=\\d[-/]\\d\\d[ T])([01]\\d|2[0-3])([0-5]\\d)()()(?=\\s*[:–—|]|\\s+-)");
  private static final Pattern JAPANESE_CLOCK = Pattern.compile("(\\d{1,2})時(?:(\\d{1,2})分)?()()");

  private static final Pattern ZONE =
      Pattern.compile(
          "\\s?[(\\[]?((?i:UTC|GMT)(?:\\s?[+−-]\\d{1,2}(?::?\\d{2})?)?|Z\\b|[+-]\\d{2}:?\\d{2}\\b"
              + "|(?:US|Europe|America|Asia|Australia)/[A-Z]\\w+|"
              + String.join("|", Zones.abbreviations())
              + "|(?i:pacific|eastern|central)(?=\\s+time|\\s*[:)\\]]|\\s*$))(?![A-Za-z])[)\\]]?");
  private static final Pattern ABOUT_BEFORE =
      Pattern.compile(
          "(?:~|≈|\\b(?:about|around|approx(?:\\.|imately)?|circa|ca\\.|roughly|nearly|shortly after|shortly before))\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ABOUT_BEHIND = Pattern.compile("^\\s?(?:~|頃|ごろ|前後|ish\\b|or so\\b)");

  private static final Pattern DATE_THEN_CLOCK =
      Pattern.compile(
          "(?:T|[\\s,;@(\\[/–—-]|~|\\b(?:at|on|around|about|roughly|approximately|approx\\.?|from|between|circa|since|by|um|kl|klokken|à)\\b|\\bca\\.?|\\bkl\\."
              + "|\\(?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?\\)?"
              + "|\\([月火水木金土日]\\)|の)*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK_THEN_DATE =
      Pattern.compile(
          "(?:[\\s,;()@–—-]|\\b(?:on|of|the)\\b"
              + "|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?)*",
          Pattern.CASE_INSENSITIVE);

  private final Optional<DateOrder> order;

  /**
   * @param order of dates in numbers; empty leaves out those that can be read in two ways
   */
  public TimeScanner(Optional<DateOrder> order) {
    this.order = order;
  }

  private static Pattern named(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  /** All mentions in a text, in their order; none overlap. */
  public List<TimeMention> scan(String text) {
    String plain = text.replace('\u2011', '-').replace('\u2010', '-');
    String head = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    TimeSigns signs = TimeSigns.of(head, BEGINNINGS);
    List<TimeMention> dates = dates(head, signs);
    List<TimeMention> clocks = clocks(head, signs, dates);
    return clocks.isEmpty() ? dates : join(head, dates, clocks);
  }

  /** The first mention. */
  public Optional<TimeMention> first(String text) {
    return scan(text).stream().findFirst();
  }

  private List<TimeMention> dates(String text, TimeSigns signs) {
    List<TimeMention> found = new ArrayList<>();
    if (signs.year && (signs.slash || signs.dot)) {
      collect(text, ISO, found, m -> date(m.group(1), number(m, 3), m.group(4)));
    }
    if (signs.japanese) {
      collect(text, JAPANESE, found, m -> date(m.group(1), number(m, 2), m.group(3)));
    }
    if (signs.month) {
      named(text, found);
    }
    if (signs.year && (signs.slash || signs.dot)) {
      collect(text, NUMBERS, found, this::numbers);
    }
    if (signs.slash && signs.colon) {
      collect(text, SHORT_NUMBERS, found, this::shortNumbers);
    }
    found.sort(Comparator.comparingInt(TimeMention::from));
    return found;
  }

  private static void named(String text, List<TimeMention> found) {
    ranges(text, MONTH_THEN_DAYS, new int[] {2, 3, 1}, found);
    ranges(text, DAYS_THEN_MONTH, new int[] {1, 2, 3}, found);
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
        boolean about = about(text, m.start(), m.end());
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
            .ifPresent(date -> found.add(day(from, to, Optional.of(date), about(text, from, to))));
      }
    }
  }

  private static boolean about(String text, int from, int to) {
    return ABOUT_BEFORE.matcher(text.substring(Math.max(0, from - 20), from)).find()
        || ABOUT_BEHIND.matcher(text.substring(to, Math.min(text.length(), to + 8))).find();
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static int month(Matcher m, int group) {
    String name = m.group(group).toLowerCase(Locale.ROOT);
    for (int month = 12; month > 0; month--) {
      if (Stream.of(MONTHS.get(month - 1).split("\\|")).anyMatch(name::startsWith)) {
        return month;
      }
    }
    return 0;
  }

  private static Optional<CalendarDate> date(
      @org.jspecify.annotations.Nullable String year,
      int month,
      @org.jspecify.annotations.Nullable String day) {
    return CalendarDate.of(optional(year), month, optional(day));
  }

  private static OptionalInt optional(@org.jspecify.annotations.Nullable String number) {
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

  private Optional<CalendarDate> shortNumbers(Matcher m) {
    int first = number(m, 1);
    int second = number(m, 2);
    return ordered(first, second, order, OptionalInt.empty());
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

  /** A clock begins where digits do, so that nothing else is looked at. */
  private static List<TimeMention> clocks(String text, TimeSigns signs, List<TimeMention> dates) {
    List<TimeMention> found = new ArrayList<>();
    for (Pattern pattern : clockPatterns(signs)) {
      Matcher m = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      for (int at : signs.numbers()) {
        if (m.region(at, text.length()).lookingAt()) {
          addClock(text, m, dates, found);
        }
      }
    }
    found.sort(Comparator.comparingInt(TimeMention::from));
    return found;
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
      patterns.add(FRENCH);
    }
    if (signs.half) {
      patterns.add(HOUR);
    }
    if (signs.four) {
      patterns.addAll(List.of(DIGITS, DIGITS_AT_START, DIGITS_BEHIND_DATE));
    }
    if (signs.japanese) {
      patterns.add(JAPANESE_CLOCK);
    }
    return patterns;
  }

  private static void addClock(
      String text, Matcher m, List<TimeMention> dates, List<TimeMention> found) {
    int from = m.start(1);
    int end = m.end();
    boolean taken =
        dates.stream().anyMatch(d -> from < d.to() && d.from() < end)
            || found.stream().anyMatch(c -> from < c.to() && c.from() < end);
    Optional<LocalTime> clock = taken ? Optional.empty() : clock(m);
    if (clock.isEmpty()) {
      return;
    }
    Matcher zone = ZONE.matcher(text).region(end, text.length());
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
            about(text, from, to)));
  }

  /** 02:00-04:30 is from when to when; only behind a date with T is it a distance from UTC. */
  private static boolean isRange(String text, Matcher clock, Matcher zone) {
    boolean program = clock.start(1) > 0 && text.charAt(clock.start(1) - 1) == 'T';
    return !program && zone.group(1).matches("-\\d{2}:\\d{2}");
  }

  private static Optional<LocalTime> clock(Matcher m) {
    int hour = Integer.parseInt(m.group(1));
    String half = m.group(4) == null ? "" : m.group(4).toLowerCase(Locale.ROOT);
    if (half.equals("p") && hour < 12) {
      hour += 12;
    } else if (half.equals("a") && hour == 12) {
      hour = 0;
    }
    int minute = part(m.group(2));
    boolean midnight = hour == 24 && minute == 0;
    boolean valid = (hour < 24 || midnight) && minute < 60;
    return valid
        ? Optional.of(LocalTime.of(midnight ? 0 : hour, minute, part(m.group(3))))
        : Optional.empty();
  }

  private static int part(@org.jspecify.annotations.Nullable String digits) {
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

  private static List<TimeMention> join(
      String text, List<TimeMention> dates, List<TimeMention> clocks) {
    List<TimeMention> all = new ArrayList<>(dates);
    all.addAll(clocks);
    all.sort(Comparator.comparingInt(TimeMention::from));
    List<TimeMention> joined = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      TimeMention mention = all.get(i);
      if (i + 1 < all.size() && belongs(text, mention, all.get(i + 1))) {
        mention = together(mention, all.get(i + 1));
        i++;
      }
      joined.add(mention);
    }
    return joined;
  }

  private static boolean belongs(String text, TimeMention first, TimeMention second) {
    if (second.from() - first.to() > MOST_BETWEEN || second.from() < first.to()) {
      return false;
    }
    String between = text.substring(first.to(), second.from());
    if (first.hasDay() && !first.hasClock() && !second.hasDay() && second.hasClock()) {
      return DATE_THEN_CLOCK.matcher(between).matches();
    }
    return first.hasClock()
        && !first.hasDay()
        && second.hasDay()
        && CLOCK_THEN_DATE.matcher(between).matches();
  }

  private static TimeMention together(TimeMention first, TimeMention second) {
    return new TimeMention(
        first.from(),
        second.to(),
        first.date().isPresent() ? first.date() : second.date(),
        first.clock().isPresent() ? first.clock() : second.clock(),
        first.seconds() || second.seconds(),
        first.zone().isPresent() ? first.zone() : second.zone(),
        first.approximate() || second.approximate());
  }
}
