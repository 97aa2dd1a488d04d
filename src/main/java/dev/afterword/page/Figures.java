package dev.afterword.page;

import dev.afterword.config.SeverityScale;
import dev.afterword.model.Incident;
import dev.afterword.page.Charts.Column;
import dev.afterword.page.Pieces.BarChart;
import dev.afterword.page.Pieces.Counted;
import dev.afterword.page.Pieces.Series;
import dev.afterword.page.Pieces.Stats;
import dev.afterword.view.Counts;
import dev.afterword.view.Medians;
import dev.afterword.view.Trends;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts and charts of some incidents. */
final class Figures {
  private static final int FEW = 3;

  /** More years would not fit below an axis, and one old incident would flatten all others. */
  private static final int YEARS = 25;

  /** Severities are told apart where at least one incident of so many says its own. */
  private static final int WORTH_A_PART = 5;

  /** No rank. */
  private static final int UNKNOWN = -1;

  private final Names names;
  private final SeverityScale scale;

  Figures(Names names, SeverityScale scale) {
    this.names = names;
    this.scale = scale;
  }

  Stats stats(List<Incident> all, boolean withChart) {
    List<Incident> incidents = Counts.counting(all);
    Medians medians = Medians.of(incidents);
    SortedMap<Integer, List<Incident>> years = Trends.byYear(incidents);
    int undated = (int) incidents.stream().filter(i -> i.started().isEmpty()).count();
    boolean rises = years.values().stream().anyMatch(year -> year.size() > 1);
    boolean chart = withChart && incidents.size() >= FEW && years.size() > 1 && rises;
    return new Stats(
        incidents.size(),
        all.size() - incidents.size(),
        medians.median().map(DisplayText::duration).orElse(null),
        medians.known(),
        incidents.isEmpty() ? null : names.link(incidents.get(0).id()),
        bySeverity(incidents),
        chart ? byYear("Incidents a year", undated(undated), years) : null);
  }

  List<Counted> bySeverity(Collection<Incident> incidents) {
    SortedMap<Integer, Integer> ranks = new TreeMap<>();
    for (Incident incident : incidents) {
      incident.severityRank().ifPresent(rank -> ranks.merge(rank, 1, Integer::sum));
    }
    List<Counted> counted = new ArrayList<>();
    ranks.forEach(
        (rank, count) ->
            counted.add(
                new Counted(scale.label(rank), Routes.severity(scale.slug(rank)).url(), count, 0)));
    return counted;
  }

  /** What a chart over time has to say of incidents that it cannot show. */
  static String undated(int incidents) {
    return incidents == 0
        ? ""
        : "Without "
            + incidents
            + " of which it is not known when "
            + (incidents == 1 ? "it" : "they")
            + " began.";
  }

  /**
   * One bar a year, stacked by severity where severities are known; the caption says how many are
   * older than the first bar.
   */
  BarChart byYear(String title, String caption, SortedMap<Integer, List<Incident>> all) {
    int first = all.isEmpty() ? 0 : all.lastKey() - YEARS + 1;
    SortedMap<Integer, List<Incident>> years = all.tailMap(first);
    int older = all.headMap(first).values().stream().mapToInt(List::size).sum();
    String remark =
        older == 0 ? caption : (caption + " " + older + " before " + first + ".").strip();
    List<Integer> ranks = ranks(years.values());
    List<Column> columns = new ArrayList<>();
    for (Map.Entry<Integer, List<Incident>> entry : years.entrySet()) {
      String year = Integer.toString(entry.getKey());
      String url = entry.getValue().isEmpty() ? null : Routes.year(entry.getKey()).url();
      columns.add(new Column(year, year, url, values(entry.getValue(), ranks)));
    }
    return Charts.bars(title, remark, series(ranks, years.values()), columns);
  }

  /** One bar a month; every third is named below the axis. */
  BarChart byMonth(String title, String caption, SortedMap<YearMonth, List<Incident>> months) {
    List<Integer> ranks = ranks(months.values());
    List<Column> columns = new ArrayList<>();
    for (Map.Entry<YearMonth, List<Incident>> entry : months.entrySet()) {
      YearMonth month = entry.getKey();
      boolean named = month.getMonthValue() % 3 == 1;
      String url =
          entry.getValue().isEmpty()
              ? null
              : Routes.year(month.getYear()).url() + "#month-" + month;
      columns.add(
          new Column(
              DisplayText.month(month),
              named ? DisplayText.month(month) : "",
              url,
              values(entry.getValue(), ranks)));
    }
    return Charts.bars(title, caption, series(ranks, months.values()), columns);
  }

  /** The parts of the bars; none where the little that is known would leave them all but grey. */
  private static List<Integer> ranks(Collection<List<Incident>> groups) {
    List<Incident> incidents = groups.stream().flatMap(List::stream).toList();
    List<Integer> ranks =
        incidents.stream().flatMapToInt(i -> i.severityRank().stream()).boxed().toList();
    return ranks.size() * WORTH_A_PART < incidents.size()
        ? List.of()
        : ranks.stream().distinct().sorted().toList();
  }

  private List<Series> series(List<Integer> ranks, Collection<List<Incident>> groups) {
    boolean someUnknown =
        groups.stream().flatMap(List::stream).anyMatch(i -> i.severityRank().isEmpty());
    if (ranks.isEmpty()) {
      return List.of(new Series("Incidents", ""));
    }
    List<Series> series = new ArrayList<>();
    ranks.forEach(rank -> series.add(new Series(scale.label(rank), "sev-" + rank)));
    if (someUnknown) {
      series.add(new Series("Severity unknown", ""));
    }
    return series;
  }

  private static List<Integer> values(List<Incident> incidents, List<Integer> ranks) {
    int[] values = new int[ranks.size() + 1];
    for (Incident incident : incidents) {
      int part = ranks.indexOf(incident.severityRank().orElse(UNKNOWN));
      values[part < 0 ? ranks.size() : part]++;
    }
    return java.util.Arrays.stream(values).boxed().toList();
  }
}
