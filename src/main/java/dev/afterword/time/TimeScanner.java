package dev.afterword.time;

import dev.afterword.config.DateOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds dates and times in running text, in the forms that postmortems use: ISO, month names in any
 * order, numbers with slashes or dots, Japanese; clocks of 24 and 12 hours, with zones, before or
 * behind their date.
 */
public final class TimeScanner {
  private static final int MOST_BETWEEN = 24;

  /** In characters; a longer paragraph is a log, of which the beginning says enough. */
  private static final int LONGEST = 4_000;

  private static final Pattern DATE_THEN_CLOCK =
      Pattern.compile(
          "(?:T|[\\s,;:@(\\[/–—，、の的에-]|~"
              + "|(?<!\\p{L})(?:at|on|around|about|roughly|approximately|approx\\.?|from|between|circa|since|by"
              + "|um|gegen|ab|von|zwischen|entre|das|kl|klokken|à|vers|a las?|às|as|alle|ore|om|в|около|г|ca\\.?|kl\\.|г\\.)(?!\\p{L})"
              + "|\\(?"
              + Weekdays.NAME
              + "\\)?|[(（][月火水木金土日一二三四五六월화수목금토일][)）]|周[一二三四五六日]|星期[一二三四五六日])*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK_THEN_DATE =
      Pattern.compile(
          "(?:[\\s,;()@–—-]|(?<!\\p{L})(?:on|of|the|am|vom|den|le|del?|el|do|dia)(?!\\p{L})|"
              + Weekdays.NAME
              + ")*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern YEAR_BEHIND = Pattern.compile("\\s((?:19|20)\\d{2})\\b(?!:)");
  private static final Pattern OTHER_ZONE = Pattern.compile("\\s*[(（\\[/=,]\\s*(?:=\\s*)?");
  private static final Pattern WIDE_COLON = Pattern.compile("(?<=\\d)\uFF1A(?=\\d)");

  private final DateScanner dates;

  /**
   * @param order of dates in numbers; empty leaves out those that can be read in two ways
   */
  public TimeScanner(Optional<DateOrder> order) {
    this.dates = new DateScanner(order);
  }

  /** All mentions in a text, in their order; none overlap. */
  public List<TimeMention> scan(String text) {
    String plain = withWideColons(text.replace('\u2011', '-').replace('\u2010', '-'));
    String head = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    TimeSigns signs = TimeSigns.of(head, Months.BEGINNINGS);
    List<TimeMention> days = dates.scan(head, signs);
    List<TimeMention> clocks = ClockScanner.scan(head, signs, days);
    return clocks.isEmpty() ? days : withoutOtherZones(head, join(head, days, clocks));
  }

  /** Between digits a wide colon is as good as a narrow one. */
  private static String withWideColons(String text) {
    return text.indexOf('\uFF1A') < 0 ? text : WIDE_COLON.matcher(text).replaceAll(":");
  }

  /** The first mention. */
  public Optional<TimeMention> first(String text) {
    return scan(text).stream().findFirst();
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
      joined.add(withYearBehind(text, mention));
    }
    return joined;
  }

  /** "15:00 UTC (17:00 CEST)" is one time, said for two places. */
  private static List<TimeMention> withoutOtherZones(String text, List<TimeMention> mentions) {
    List<TimeMention> kept = new ArrayList<>();
    for (TimeMention mention : mentions) {
      int last = kept.size() - 1;
      if (last >= 0 && isSame(text, kept.get(last), mention)) {
        kept.set(last, kept.get(last).until(mention.to()));
      } else {
        kept.add(mention);
      }
    }
    return kept;
  }

  private static boolean isSame(String text, TimeMention first, TimeMention second) {
    return first.hasClock()
        && second.hasClock()
        && !second.hasDay()
        && first.zone().isPresent()
        && second.zone().isPresent()
        && !first.zone().equals(second.zone())
        && OTHER_ZONE.matcher(text.substring(first.to(), second.from())).matches();
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

  /** "Mar 3 14:05:11 UTC 2025", as programs write it. */
  private static TimeMention withYearBehind(String text, TimeMention mention) {
    boolean open =
        mention.hasClock()
            && mention.zone().isPresent()
            && mention.date().map(d -> d.year().isEmpty()).orElse(false);
    Matcher year = YEAR_BEHIND.matcher(text).region(mention.to(), text.length());
    return open && year.lookingAt()
        ? mention.of(Integer.parseInt(year.group(1))).until(year.end())
        : mention;
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
