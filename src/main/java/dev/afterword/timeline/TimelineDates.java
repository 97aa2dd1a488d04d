package dev.afterword.timeline;

import dev.afterword.model.EventTime;
import dev.afterword.model.Moment;
import dev.afterword.model.Precision;
import dev.afterword.time.TimeMention;
import dev.afterword.time.TimeMention.CalendarDate;
import dev.afterword.timeline.TimelineEntry.After;
import dev.afterword.timeline.TimelineEntry.At;
import dev.afterword.timeline.TimelineEntry.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Gives each entry of a timeline its date: its own, else that of the entry above it, one day later
 * after midnight; the first one's is that of the document.
 */
public final class TimelineDates {
  /** A clock that goes back by more than this has passed midnight; by less it is disorder. */
  private static final Duration MIDNIGHT = Duration.ofHours(6);

  /** The same where days have headings: the night belongs to the evening, but not the next noon. */
  private static final Duration MIDNIGHT_OF_HEADED_DAYS = Duration.ofHours(12);

  private final Optional<LocalDate> documentDate;
  private final Optional<String> zone;
  private final boolean newestFirst;

  /** Whether the clocks are of twelve hours and nothing says which half of the day they are of. */
  private final boolean twelveHours;

  private final Duration midnight;

  private Optional<LocalDate> date;
  private Optional<LocalTime> clock = Optional.empty();
  private Optional<EventTime> first = Optional.empty();
  private Optional<EventTime> last = Optional.empty();

  private TimelineDates(Timeline found, Optional<LocalDate> documentDate, Optional<String> zone) {
    this.documentDate = documentDate;
    this.zone = zone;
    this.newestFirst = newestFirst(found.entries());
    this.twelveHours = !newestFirst && isOfTwelveHours(found.entries());
    this.midnight = isOfHeadedDays(found.entries()) ? MIDNIGHT_OF_HEADED_DAYS : MIDNIGHT;
    this.date = documentDate;
  }

  /**
   * @param documentDate the day the document tells of
   * @param documentZone the zone of all its times, where it gives one
   */
  public static List<Moment> resolve(
      Timeline found, Optional<LocalDate> documentDate, Optional<String> documentZone) {
    Optional<String> zone = found.zone().or(() -> usual(found.entries())).or(() -> documentZone);
    TimelineDates dates = new TimelineDates(found, documentDate, zone);
    List<Moment> moments = new ArrayList<>();
    for (TimelineEntry entry : found.entries()) {
      Optional<EventTime> at = dates.next(entry);
      if (entry.role() != Role.CONTEXT && at.isPresent()) {
        String text = entry.text().text().replace('\n', ' ').strip();
        moments.add(new Moment(at.get(), text, Phases.of(entry.text()), entry.line()));
      }
    }
    return moments;
  }

  /** The zone that stands most often beside the entries. */
  private static Optional<String> usual(List<TimelineEntry> entries) {
    Map<String, Integer> counts = new HashMap<>();
    times(entries).forEach(t -> t.zone().ifPresent(z -> counts.merge(z, 1, Integer::sum)));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  /** No hour is zero or beyond twelve, and none of one digit is written with two: 12:16, 1:52. */
  private static boolean isOfTwelveHours(List<TimelineEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.when() instanceof At)
        .map(entry -> (At) entry.when())
        .filter(At::hasClock)
        .allMatch(at -> at.bare() || isTwoDigits(at.time().clock().orElseThrow().getHour()));
  }

  private static boolean isTwoDigits(int hour) {
    return hour >= 10 && hour <= 12;
  }

  private static List<TimeMention> times(List<TimelineEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.when() instanceof At)
        .map(entry -> ((At) entry.when()).time())
        .toList();
  }

  private static boolean newestFirst(List<TimelineEntry> entries) {
    List<TimeMention> times = times(entries);
    int up = 0;
    int down = 0;
    for (int i = 1; i < times.size(); i++) {
      int order = compare(times.get(i - 1), times.get(i));
      up += order < 0 ? 1 : 0;
      down += order > 0 ? 1 : 0;
    }
    return down > up && down >= 2;
  }

  private static int compare(TimeMention a, TimeMention b) {
    Optional<LocalDate> first = a.date().flatMap(d -> d.resolve(OptionalInt.of(2000)));
    Optional<LocalDate> second = b.date().flatMap(d -> d.resolve(OptionalInt.of(2000)));
    if (first.isPresent() && second.isPresent() && !first.equals(second)) {
      return first.get().compareTo(second.get());
    }
    return a.clock().isPresent() && b.clock().isPresent()
        ? a.clock().get().compareTo(b.clock().get())
        : 0;
  }

  private Optional<EventTime> next(TimelineEntry entry) {
    Optional<EventTime> at =
        entry.when() instanceof After after ? later(after) : next(((At) entry.when()).time());
    boolean clocked = at.map(time -> time.precision().hasClock()).orElse(false);
    if (clocked && entry.role() != Role.CONTEXT) {
      first = first.or(() -> at);
      last = at;
    }
    return at;
  }

  /**
   * Without a time of day to count from, a distance says nothing; nor does one that leads out of
   * the years that incidents are of.
   */
  private Optional<EventTime> later(After after) {
    Optional<EventTime> base = after.fromStart() ? first : last;
    Optional<EventTime> at =
        base.map(
                from ->
                    new EventTime(
                        from.local().plus(after.distance()),
                        Precision.MINUTE,
                        from.zone(),
                        from.approximate() || !after.fromStart(),
                        from.dated()))
            .filter(time -> CalendarDate.isYear(time.year()));
    at.ifPresent(
        time -> {
          clock = Optional.of(time.local().toLocalTime());
          date = time.dated() ? Optional.of(time.date()) : date;
        });
    return at;
  }

  private Optional<EventTime> next(TimeMention time) {
    if (time.hasDay()) {
      Optional<LocalDate> day = time.date().flatMap(d -> d.resolve(year())).or(() -> date);
      clock = time.clock().map(now -> day.equals(date) ? inAfternoon(now) : now);
      date = day;
    } else if (time.clock().isPresent()) {
      LocalTime now = inAfternoon(time.clock().get());
      rollOver(now);
      clock = Optional.of(now);
    }
    return at(time);
  }

  /** Of twelve hours, 1:52 behind 12:16 is in the afternoon. */
  private LocalTime inAfternoon(LocalTime now) {
    boolean back = twelveHours && now.getHour() <= 12 && clock.map(now::isBefore).orElse(false);
    LocalTime later = now.plusHours(12);
    return back && Duration.between(clock.get(), later).abs().compareTo(MIDNIGHT) <= 0
        ? later
        : now;
  }

  private static boolean isOfHeadedDays(List<TimelineEntry> entries) {
    return entries.stream()
            .filter(entry -> entry.role() == Role.CONTEXT && entry.hasDay())
            .limit(2)
            .count()
        == 2;
  }

  private OptionalInt year() {
    Optional<LocalDate> known = date.or(() -> documentDate);
    return known.isPresent() ? OptionalInt.of(known.get().getYear()) : OptionalInt.empty();
  }

  private void rollOver(LocalTime now) {
    if (clock.isEmpty() || date.isEmpty()) {
      return;
    }
    LocalTime before = newestFirst ? now : clock.get();
    LocalTime after = newestFirst ? clock.get() : now;
    if (before.isAfter(after) && Duration.between(after, before).compareTo(midnight) > 0) {
      date = date.map(d -> newestFirst ? d.minusDays(1) : d.plusDays(1));
    }
  }

  private Optional<EventTime> at(TimeMention time) {
    Optional<String> own = time.zone().or(() -> zone);
    if (time.clock().isEmpty()) {
      return date.map(
          d ->
              new EventTime(
                  d.atStartOfDay(), Precision.DAY, Optional.empty(), time.approximate(), true));
    }
    LocalDateTime local = LocalDateTime.of(date.orElse(LocalDate.EPOCH), clock.orElseThrow());
    Precision precision = time.seconds() ? Precision.SECOND : Precision.MINUTE;
    return Optional.of(new EventTime(local, precision, own, time.approximate(), date.isPresent()));
  }
}
