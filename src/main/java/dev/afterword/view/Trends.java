package dev.afterword.view;

import dev.afterword.model.EventTime;
import dev.afterword.model.Incident;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.model.Precision;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How incidents develop over time. Maintenance, near misses and the like are not counted; incidents
 * without a date are in no series and are said to be missing.
 *
 * @param incidents those that count, newest first
 * @param undated how many of them have no date
 * @param excluded how many documents tell of something else
 * @param byYear every year from the first to the last incident, also those without any
 * @param byMonth the last two years up to the newest incident; months without any are there too
 */
public record Trends(
    List<Incident> incidents,
    int undated,
    int excluded,
    SortedMap<Integer, List<Incident>> byYear,
    SortedMap<YearMonth, List<Incident>> byMonth) {
  private static final int MONTHS = 24;

  public static Trends of(KnowledgeBase base) {
    List<Incident> counting = base.incidents().stream().filter(Incident::counts).toList();
    List<Incident> dated = counting.stream().filter(i -> i.date().isPresent()).toList();
    return new Trends(
        counting,
        counting.size() - dated.size(),
        base.incidents().size() - counting.size(),
        byYear(dated),
        byMonth(dated));
  }

  private static SortedMap<Integer, List<Incident>> byYear(List<Incident> dated) {
    SortedMap<Integer, List<Incident>> years = new TreeMap<>();
    for (Incident incident : dated) {
      int year = incident.date().map(EventTime::year).orElseThrow();
      years.computeIfAbsent(year, y -> new ArrayList<>()).add(incident);
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
    for (int back = 0; back < MONTHS; back++) {
      months.put(last.get().minusMonths(back), new ArrayList<>());
    }
    for (Incident incident : dated) {
      month(incident)
          .flatMap(month -> Optional.ofNullable(months.get(month)))
          .ifPresent(bucket -> bucket.add(incident));
    }
    return months;
  }

  /** The month of an incident that is known more exactly than by its year. */
  private static Optional<YearMonth> month(Incident incident) {
    return incident
        .date()
        .filter(date -> date.precision() != Precision.YEAR)
        .map(date -> YearMonth.from(date.local()));
  }
}
