package dev.afterword.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A point in time as a document gives it: a local value, as exact as it was written, in the zone it
 * was written in.
 *
 * @param local the local value; parts finer than the precision are at their minimum
 * @param zone as written: an IANA name, an offset or an abbreviation; empty where none was given
 * @param approximate written with "about", "~" and the like
 * @param likelyZone the zone that other documents of the folder name; only where this one names
 *     none, and never certain
 * @param dated false where only the time of day is known; the date of the local value means nothing
 */
public record EventTime(
    LocalDateTime local,
    Precision precision,
    Optional<String> zone,
    Optional<String> likelyZone,
    boolean approximate,
    boolean dated) {
  private static final int DATE_LENGTH = 10;
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", java.util.Locale.ROOT);

  public EventTime(
      LocalDateTime local,
      Precision precision,
      Optional<String> zone,
      boolean approximate,
      boolean dated) {
    this(local, precision, zone, Optional.empty(), approximate, dated);
  }

  public static EventTime day(LocalDate date) {
    return new EventTime(date.atStartOfDay(), Precision.DAY, Optional.empty(), false, true);
  }

  public LocalDate date() {
    return local.toLocalDate();
  }

  public int year() {
    return local.getYear();
  }

  /** ISO 8601 as far as it is known: {@code 2022-07}, {@code 2022-07-11T09:33}, {@code T09:33}. */
  public String text() {
    return FULL.format(local).substring(dated ? 0 : DATE_LENGTH, precision.length());
  }

  /**
   * The moment on the world's clock; empty where the time of day or the zone is not known. A zone
   * abbreviation means what {@link Zones} says.
   */
  public Optional<Instant> instant() {
    if (!precision.hasClock() || !dated) {
      return Optional.empty();
    }
    return instant(zone);
  }

  private Optional<Instant> instant(Optional<String> in) {
    return in.flatMap(Zones::resolve).map(id -> local.atZone(id).toInstant());
  }

  /**
   * The time from this point to a later one, of either sign. Empty unless both have a time of day
   * and are written in the same zone or in zones that can both be resolved; a zone that is only
   * likely has to do where none is written.
   */
  public Optional<Duration> until(EventTime end) {
    if (!precision.hasClock() || !end.precision.hasClock() || !dated || !end.dated) {
      return Optional.empty();
    }
    if (zone.equals(end.zone) && zone.flatMap(Zones::resolve).isEmpty()) {
      return Optional.of(Duration.between(local, end.local));
    }
    return instant(zone.or(() -> likelyZone))
        .flatMap(
            from ->
                end.instant(end.zone.or(() -> end.likelyZone))
                    .map(to -> Duration.between(from, to)));
  }

  /** The same time with the zone that it probably is in, where none is written. */
  public EventTime likelyIn(Optional<String> likely) {
    return zone.isPresent() || likely.isEmpty() || !precision.hasClock()
        ? this
        : new EventTime(local, precision, zone, likely, approximate, dated);
  }

  /** The same time in a zone that is assumed where none is written beside it. */
  public EventTime orIn(Optional<String> assumed) {
    return zone.isPresent() || assumed.isEmpty()
        ? this
        : new EventTime(local, precision, assumed, approximate, dated);
  }
}
