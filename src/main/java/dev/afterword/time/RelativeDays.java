package dev.afterword.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Days that a text tells by their distance from the day it was written on: "yesterday", "last
 * Friday", "on the 16th". Some leave open which day it was, such as "last week".
 */
public final class RelativeDays {
  /** Distances in days, each with what is said for it. */
  private static final List<Distance> DISTANCES =
      List.of(
          new Distance(
              0,
              "today|tonight|this (?:morning|afternoon|evening)|heute|aujourd['’]hui|ce (?:matin|soir)"
                  + "|cet après-midi|hoy|esta (?:mañana|tarde|noche|manhã|noite)|hoje|oggi|stamattina|i dag|idag"
                  + "|vandaag|vanmorgen|сегодня",
              "今日|本日|今朝|今天|오늘"),
          new Distance(
              1,
              "(?<!day before )yesterday|gestern|(?:depuis |d['’])hier|hier (?:matin|soir|après-midi|à|vers|entre)|ayer|ontem"
                  + "|ieri|i går|igår|gisteren|вчера",
              "(?<!一)昨日|昨天|어제"),
          new Distance(
              2,
              "(?:the )?day before yesterday|vorgestern|avant-hier|anteayer|anteontem|позавчера",
              "一昨日|前天|그저께"));

  /** "Two days ago". */
  private static final Pattern AGO =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\d])(?:(\\d|two|three|four|five|six) days ago|vor (\\d|zwei|drei|vier|fünf|sechs) tagen"
              + "|il y a (\\d|deux|trois) jours|hace (\\d|dos|tres) días|há (\\d|dois|três) dias|(\\d)\\s?[日天]前)");

  /** The words for 2, 3 and so on. */
  private static final List<Pattern> NUMBERS =
      Stream.of(
              "two|zwei|deux|dos|dois",
              "three|drei|trois|tres|três",
              "four|vier",
              "five|fünf",
              "six|sechs")
          .map(words -> Pattern.compile("(?iu)\\b(?:" + words + ")\\b"))
          .toList();

  private static final Pattern LAST = Pattern.compile("(?i)last|letzten|vergangenen");

  /** "On Monday, March 3" and "on Monday the 3rd" say the day themselves. */
  private static final Pattern DATED =
      Pattern.compile("(?iu),?\\s*(?:(?:the|den|dem|le)\\s+)?(?:\\d|[(]?" + Months.NAME + "\\b)");

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(on|since|last|this(?: past)?|am|seit|letzten|vergangenen|le|el|el pasado|na|no)\\s+("
              + Weekdays.NAME
              + ")(?!\\p{L})(?:\\s+(dernier|pasado|passad[ao]))?");

  private static final Pattern DAY_OF_MONTH =
      Pattern.compile(
          "(?i)(?<!\\p{L})(?:on|since)\\s+(?:"
              + Weekdays.NAME
              + ",?\\s+)?the\\s+(\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s+(?:of|"
              + Months.NAME
              + "))");

  /** These say that it was some other day, but not which. */
  private static final Pattern SOME =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:last|earlier this|this past|past|the previous) (?:week|weekend|month|year)"
              + "|(?<!(?:from|since) (?:late |early )?)last night|over the (?:past )?weekend|(?:a few|some|several) days ago|the other day"
              + "|(?:letzte|vergangene)[rns]? (?:woche|nacht|wochenende|monat)|la (?:semaine|nuit) dernière"
              + "|le (?:week-end|mois) dernier|la semana pasada|el (?:mes|fin de semana) pasado|anoche"
              + "|(?:na |a )?semana passada|no (?:mês|fim de semana) passado|на прошлой неделе)(?!\\p{L})"
              + "|先週|先月|昨夜|昨晩|上周|上个月|昨晚|지난주|지난달");

  private record Distance(int days, Pattern words) {
    Distance(int days, String spaced, String unspaced) {
      this(
          days,
          Pattern.compile("(?iu)(?:(?<!\\p{L})(?:" + spaced + ")(?!\\p{L})|" + unspaced + ")"));
    }
  }

  /**
   * @param from where the words begin
   * @param day empty where it is not told which
   */
  public record Told(int from, Optional<LocalDate> day) {}

  private RelativeDays() {}

  /**
   * All that a sentence tells, from left to right.
   *
   * @param written the day of the text
   */
  public static List<Told> in(String sentence, LocalDate written) {
    Stream<Told> distances =
        DISTANCES.stream()
            .flatMap(
                d ->
                    d.words()
                        .matcher(sentence)
                        .results()
                        .map(m -> new Told(m.start(), Optional.of(written.minusDays(d.days())))));
    Stream<Told> ago =
        AGO.matcher(sentence)
            .results()
            .map(m -> new Told(m.start(), Optional.of(written.minusDays(number(m.group())))));
    Stream<Told> some =
        SOME.matcher(sentence).results().map(m -> new Told(m.start(), Optional.empty()));
    return Stream.of(
            distances, ago, some, weekdays(sentence, written), daysOfMonth(sentence, written))
        .flatMap(told -> told)
        .sorted(Comparator.comparingInt(Told::from))
        .toList();
  }

  private static int number(String words) {
    for (int i = 0; i < NUMBERS.size(); i++) {
      if (NUMBERS.get(i).matcher(words).find()) {
        return i + 2;
      }
    }
    return Integer.parseInt(words.replaceAll("\\D", ""));
  }

  private static Stream<Told> weekdays(String sentence, LocalDate written) {
    return WEEKDAY
        .matcher(sentence)
        .results()
        .filter(found -> !isDated(sentence, found.end()))
        .map(
            found -> {
              boolean last = found.group(3) != null || LAST.matcher(found.group(1)).matches();
              return new Told(
                  found.start(),
                  Weekdays.of(found.group(2)).flatMap(day -> before(day, written, last)));
            });
  }

  private static boolean isDated(String sentence, int from) {
    return DATED.matcher(sentence).region(from, sentence.length()).lookingAt();
  }

  /**
   * Of the same day of the week it could be either; and "last Monday" said on a Thursday could be
   * that of this week or of the one before.
   */
  private static Optional<LocalDate> before(DayOfWeek day, LocalDate written, boolean last) {
    int distance = Math.floorMod(written.getDayOfWeek().getValue() - day.getValue(), 7);
    boolean sameWeek = day.getValue() < written.getDayOfWeek().getValue();
    return distance == 0 || (last && sameWeek)
        ? Optional.empty()
        : Optional.of(written.minusDays(distance));
  }

  private static Stream<Told> daysOfMonth(String sentence, LocalDate written) {
    return DAY_OF_MONTH
        .matcher(sentence)
        .results()
        .map(m -> new Told(m.start(), lastDay(Integer.parseInt(m.group(1)), written)));
  }

  /** The last such day of a month that is not after the text. */
  private static Optional<LocalDate> lastDay(int day, LocalDate written) {
    LocalDate month = day <= written.getDayOfMonth() ? written : written.minusMonths(1);
    try {
      return Optional.of(month.withDayOfMonth(day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
