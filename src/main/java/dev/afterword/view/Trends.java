package dev.afterword.view;

import dev.afterword.model.EventTime;
import dev.afterword.model.Incident;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.model.Precision;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How incidents develop over time. Maintenance, near misses and the like are not counted. A series
 * goes by when incidents began: those of which only the day of publication is known are in none and
 * are said to be missing.
 *
 * @param incidents those that count, newest first
 * @param undated of how many of them nobody knows when they began
 * @param excluded how many documents tell of something else
 * @param byYear every year from the first to the last incident, also those without any
 * @param byMonth the last two years up to the newest incident, but none before the first; months
 *     without any in between are there too
 */
public record Trends(
    List<Incident> incidents,
    int undated,
    int excluded,
    SortedMap<Integer, List<Incident>> byYear,
    SortedMap<YearMonth, List<Incident>> byMonth) {
  public Trends {
    incidents = List.copyOf(incidents);
    byYear = Collections.unmodifiableSortedMap(byYear);
    byMonth = Collections.unmodifiableSortedMap(byMonth);
  }

  private static final int MONTHS = 24;
  private static final int YEAR = 12;

  /**
   * Some months in a row.
   *
   * @param from the first of them
   * @param to the last of them
   */
  public record Period(YearMonth from, YearMonth to, List<Incident> incidents) {}

  public static Trends of(KnowledgeBase base) {
    List<Incident> told = base.told();
    List<Incident> counting = told.stream().filter(Incident::counts).toList();
    List<Incident> dated = counting.stream().filter(i -> i.started().isPresent()).toList();
    return new Trends(
        counting,
        counting.size() - dated.size(),
        told.size() - counting.size(),
        byYear(dated),
        byMonth(dated));
  }

  /**
   * The last twelve months up to the newest incident, and the twelve before if there had been an
   * incident by then: before the first one nobody may have written any down.
   */
  public List<Period> periods() {
    if (byMonth.isEmpty()) {
      return List.of();
    }
    YearMonth last = byMonth.lastKey();
    Period recent = period(last.minusMonths(YEAR - 1));
    Period before = period(last.minusMonths(2 * YEAR - 1));
    return byMonth.firstKey().isBefore(recent.from()) ? List.of(recent, before) : List.of(recent);
  }

  private Period period(YearMonth from) {
    YearMonth end = from.plusMonths(YEAR);
    return new Period(
        from,
        end.minusMonths(1),
        byMonth.subMap(from, end).values().stream().flatMap(List::stream).toList());
  }

  /** Incidents by the year in which they began; years without any in between are there too. */
  public static SortedMap<Integer, List<Incident>> byYear(List<Incident> incidents) {
    SortedMap<Integer, List<Incident>> years = new TreeMap<>();
    for (Incident incident : incidents) {
      incident
          .started()
          .map(EventTime::year)
          .ifPresent(year -> years.computeIfAbsent(year, y -> new ArrayList<>()).add(incident));
    }
    if (!years.isEmpty()) {
      for (int year = years.firstKey(); year < years.lastKey(); year++) {
        years.computeIfAbsent(year, y -> new ArrayList<>());
      }
    }
    return years;
  }

  private static SortedMap<YearMonth, List<Incident>> byMonth(List<Incident> dated) {
    SortedMap<YearMonth, List<Incident>> months = new TreeMap<>();
    Optional<YearMonth> last =
        dated.stream().flatMap(i -> month(i).stream()).max(Comparator.naturalOrder());
    if (last.isEmpty()) {
      return months;
    }
    YearMonth first =
        dated.stream()
            .map(i -> i.started().orElseThrow())
            .map(Trends::firstMonth)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    for (int back = 0; back < MONTHS; back++) {
      YearMonth month = last.get().minusMonths(back);
      if (!month.isBefore(first)) {
        months.put(month, new ArrayList<>());
      }
    }
    for (Incident incident : dated) {
      month(incident)
          .flatMap(month -> Optional.ofNullable(months.get(month)))
          .ifPresent(bucket -> bucket.add(incident));
    }
    return months;
  }

  /** The earliest month that it can have been. */
  private static YearMonth firstMonth(EventTime date) {
    return date.precision() == Precision.YEAR
        ? YearMonth.of(date.year(), 1)
        : YearMonth.from(date.local());
  }

  /** The month of an incident that is known more exactly than by its year. */
  private static Optional<YearMonth> month(Incident incident) {
    return incident
        .started()
        .filter(date -> date.precision() != Precision.YEAR)
        .map(date -> YearMonth.from(date.local()));
  }
}
