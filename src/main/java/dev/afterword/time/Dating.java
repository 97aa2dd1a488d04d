package dev.afterword.time;

import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Origin;
import dev.afterword.model.Precision;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Gives the times that a text mentions the day and the zone that its document has. */
public final class Dating {
  private static final Pattern RANGE =
      Pattern.compile(
          "\\s*,?\\s*(?:[-–—~〜～→]+>?|(?:to|until|till|through|bis|jusqu['’](?:à|au)|hasta|até|al?|à|au|às|до)(?!\\p{L})|から|至|到|부터)\\s*"
              + "(?:(?:about|around|approximately|at|um|etwa|ca\\.|las?|às)\\s|~)?(?:"
              + Weekdays.NAME
              + ",?\\s)?(?:(?:the|den|dem|el|le|o)\\s)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AND =
      Pattern.compile(
          "\\s*(?:and|und|et|y|e)\\s*(?:(?:about|around|approximately|at|um|las?|às)\\s|~)?(?:"
              + Weekdays.NAME
              + ",?\\s)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN =
      Pattern.compile("(?iu)(?<!\\p{L})(?:between|zwischen|entre|from)(?!\\p{L})");
  private static final Pattern ASIDE = Pattern.compile("\\s*\\([^()]{0,60}\\)");

  private final TimeScanner scanner;
  private final Optional<LocalDate> day;
  private final Optional<String> zone;

  /**
   * @param day the day the document tells of, for clocks without a date and dates without a year
   * @param zone of times without one, as the document says it
   */
  public Dating(TimeScanner scanner, Optional<LocalDate> day, Optional<String> zone) {
    this.scanner = scanner;
    this.day = day;
    this.zone = zone;
  }

  /** All times in a text, in its order. */
  public List<TimeMention> scan(String text) {
    return scanner.scan(text);
  }

  /** The day of clocks without a date. */
  public Optional<LocalDate> day() {
    return day;
  }

  /** The moment that a mention stands for; empty where its day is unknown. */
  public Optional<EventTime> time(TimeMention mention) {
    return time(mention, day);
  }

  /** The first time that a text mentions. */
  public Optional<Fact<EventTime>> first(String text, Origin origin, int line) {
    return scanner.first(text).flatMap(this::time).map(time -> new Fact<>(time, origin, line));
  }

  /**
   * Whether two times of a text are the ends of a range. "Between" must stand before those that
   * only "and" stands between, or they are two of a list.
   */
  public static boolean joins(String text, TimeMention first, TimeMention second) {
    String between = ASIDE.matcher(text.substring(first.to(), second.from())).replaceAll("");
    return RANGE.matcher(between).matches()
        || (AND.matcher(between).matches()
            && BETWEEN.matcher(text.substring(0, first.to())).find());
  }

  /** The first two times of a text, when the second ends what the first begins. */
  public Span range(String text, Origin origin, int line) {
    List<TimeMention> mentions = scan(text);
    if (mentions.isEmpty()) {
      return Span.UNKNOWN;
    }
    TimeMention first = mentions.get(0);
    return mentions.size() > 1 && joins(text, first, mentions.get(1))
        ? range(first, mentions.get(1), origin, line)
        : new Span(fact(time(first), origin, line), Optional.empty());
  }

  /** From one time to another: what one of them leaves open the other may say. */
  public Span range(TimeMention first, TimeMention second, Origin origin, int line) {
    Optional<EventTime> from = time(first, second.date().flatMap(this::resolve).or(() -> day));
    Optional<EventTime> start =
        from.map(time -> first.zone().isPresent() ? time : inZoneOf(second, time));
    Optional<EventTime> end =
        time(second, start.map(EventTime::date).or(() -> day)).map(e -> after(from, e, second));
    return new Span(fact(start, origin, line), fact(end, origin, line));
  }

  private static Optional<Fact<EventTime>> fact(Optional<EventTime> time, Origin origin, int line) {
    return time.map(t -> new Fact<>(t, origin, line));
  }

  /** Of "from 09:12 to 11:40 UTC on 3 March" zone and day are those of both. */
  private static EventTime inZoneOf(TimeMention second, EventTime time) {
    return second.zone().isPresent()
        ? new EventTime(
            time.local(), time.precision(), second.zone(), time.approximate(), time.dated())
        : time;
  }

  private Optional<LocalDate> resolve(TimeMention.CalendarDate date) {
    return date.resolve(year(day));
  }

  private static OptionalInt year(Optional<LocalDate> date) {
    return date.map(d -> OptionalInt.of(d.getYear())).orElse(OptionalInt.empty());
  }

  /** A clock that lies before the start belongs to the next day. */
  private static EventTime after(Optional<EventTime> start, EventTime end, TimeMention mention) {
    boolean nextDay =
        !mention.hasDay()
            && start.isPresent()
            && start.get().precision().hasClock()
            && end.local().isBefore(start.get().local());
    return nextDay
        ? new EventTime(
            end.local().plusDays(1), end.precision(), end.zone(), end.approximate(), end.dated())
        : end;
  }

  private Optional<EventTime> time(TimeMention mention, Optional<LocalDate> fallback) {
    Optional<LocalDate> date =
        mention.date().isPresent()
            ? mention.date().flatMap(d -> d.resolve(year(fallback)))
            : fallback;
    return date.map(
        d ->
            mention
                .clock()
                .map(
                    clock ->
                        new EventTime(
                            LocalDateTime.of(d, clock),
                            mention.seconds() ? Precision.SECOND : Precision.MINUTE,
                            mention.zone().or(() -> zone),
                            mention.approximate(),
                            true))
                .orElseGet(
                    () ->
                        new EventTime(
                            d.atStartOfDay(),
                            Precision.DAY,
                            Optional.empty(),
                            mention.approximate(),
                            true)));
  }
}
