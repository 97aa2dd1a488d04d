package dev.afterword.page;

import dev.afterword.config.SeverityScale;
import dev.afterword.model.EntityId;
import dev.afterword.model.EventTime;
import dev.afterword.model.Incident;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.model.PageId;
import dev.afterword.model.Prose;
import dev.afterword.page.Pieces.BarChart;
import dev.afterword.page.Pieces.Body;
import dev.afterword.page.Pieces.Counted;
import dev.afterword.page.Pieces.Link;
import dev.afterword.page.PlannedPage.Head;
import dev.afterword.page.Views.EmptyPage;
import dev.afterword.page.Views.HomePage;
import dev.afterword.page.Views.IncidentsPage;
import dev.afterword.page.Views.PageView;
import dev.afterword.page.Views.PeriodLine;
import dev.afterword.page.Views.Returning;
import dev.afterword.page.Views.SearchPage;
import dev.afterword.page.Views.TrendLine;
import dev.afterword.page.Views.TrendTable;
import dev.afterword.page.Views.TrendsPage;
import dev.afterword.view.Counts;
import dev.afterword.view.Medians;
import dev.afterword.view.Trends;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages that show the whole: home, all incidents, trends, search, not found. */
final class OverviewPages {
  private static final int NEWEST = 200;
  private static final int TOP = 8;
  private static final int NEWS = 3;
  private static final int TABLE = 15;

  private static final String HOME = "What went wrong, why, and what was learned from it.";
  private static final String TRENDS =
      "How many incidents there were, what caused them, and how long they took.";
  private static final String SEARCH = "Search incidents, services, causes and terms.";
  private static final String MISSING = "There is no page at this address.";

  private final PageContext context;
  private final KnowledgeBase base;

  OverviewPages(PageContext context) {
    this.context = context;
    this.base = context.input.base();
  }

  List<PlannedPage> plan() {
    String title = context.input.settings().site().title();
    String description = context.input.settings().site().description();
    return List.of(
        page(
            SitePath.HOME,
            "home.ftlh",
            new Head(title, description.isEmpty() ? HOME : description, ""),
            this::home),
        page(Routes.INCIDENTS, "incidents.ftlh", "Incidents", HOME, this::incidents),
        page(Routes.TRENDS, "trends.ftlh", "Trends", TRENDS, this::trends),
        page(Routes.SEARCH, "search.ftlh", "Search", SEARCH, this::search),
        page(new SitePath("404.html"), "404.ftlh", "Not found", MISSING, EmptyPage::new),
        page(new SitePath("robots.txt"), "robots.ftl", "", "", EmptyPage::new));
  }

  private static PlannedPage page(
      SitePath path, String template, String title, String about, Supplier<PageView> view) {
    return page(path, template, new Head(title, about, path.section()), view);
  }

  private static PlannedPage page(
      SitePath path, String template, Head head, Supplier<PageView> view) {
    return new PlannedPage(path, template, head, view, "the site's own " + path.fileName());
  }

  private SearchPage search() {
    String ahead = context.input.searchAhead();
    return new SearchPage(ahead, ahead.isEmpty() ? "" : InlineScript.hash(ahead));
  }

  private HomePage home() {
    Trends trends = Trends.of(base);
    List<Incident> all = base.told();
    BarChart chart =
        trends.byYear().size() > 1
            ? context.figures.byYear(
                "Incidents a year", Figures.undated(trends.undated()), trends.byYear())
            : null;
    return new HomePage(
        trends.incidents().size(),
        trends.excluded(),
        base.services().size(),
        base.causes().size(),
        base.terms().size(),
        all.stream()
            .limit(context.input.settings().site().latest())
            .map(context.rows::row)
            .toList(),
        context.counted(Counts.services(all, context.input.index().services()), TOP),
        context.counted(Counts.causes(all), TOP),
        ProsePages.lists(context),
        ProsePages.lines(base, NEWS),
        years(),
        chart,
        welcome());
  }

  private Body welcome() {
    return Optional.ofNullable(base.pages().get(PageId.HOME))
        .map(p -> PageContext.body(p.body(), SitePath.HOME, p.info()))
        .orElseGet(() -> Bodies.body(Prose.EMPTY, SitePath.HOME, ""));
  }

  private List<Counted> years() {
    List<Counted> years = new ArrayList<>();
    context
        .input
        .index()
        .byYear()
        .forEach(
            (year, list) ->
                years.add(
                    0,
                    new Counted(
                        year.toString(),
                        Routes.year(year).url(),
                        Counts.counting(list).size(),
                        0)));
    return years;
  }

  private IncidentsPage incidents() {
    List<Incident> all = base.told();
    List<Incident> newest = all.subList(0, Math.min(NEWEST, all.size()));
    return new IncidentsPage(
        context.rows.groups(newest),
        all.size(),
        all.size() - Counts.counting(all).size(),
        newest.size(),
        years(),
        context.figures.bySeverity(Counts.counting(all)),
        context.links(base.guides().stream().map(Incident::id).toList()));
  }

  private TrendsPage trends() {
    Trends trends = Trends.of(base);
    return new TrendsPage(
        trends.incidents().size(),
        trends.undated(),
        trends.excluded(),
        trends.periods().stream().map(OverviewPages::period).toList(),
        returning(trends),
        charts(trends),
        List.of(severities(trends), services(trends), causes(trends), years(trends)));
  }

  private static PeriodLine period(Trends.Period period) {
    Medians medians = Medians.of(period.incidents());
    return new PeriodLine(
        DisplayText.month(period.from()) + " – " + DisplayText.month(period.to()),
        Routes.months(period.from(), period.to()),
        period.incidents().size(),
        medians.median().map(DisplayText::duration).orElse(null),
        medians.known());
  }

  private List<Returning> returning(Trends trends) {
    if (trends.periods().isEmpty()) {
      return List.of();
    }
    Trends.Period recent = trends.periods().get(0);
    List<Incident> incidents = recent.incidents();
    return Stream.of(
            returning(
                "Services", recent, Counts.services(incidents, context.input.index().services())),
            returning("Causes", recent, Counts.causes(incidents)))
        .filter(returning -> !returning.items().isEmpty())
        .toList();
  }

  /** Each figure leads to the incidents it counts, not to all that a service or cause ever had. */
  private <I extends EntityId> Returning returning(
      String title, Trends.Period period, List<Counts.Count<I>> counts) {
    return new Returning(
        title,
        counts.stream()
            .filter(count -> count.incidents() > 1)
            .limit(TOP)
            .map(
                count ->
                    new Counted(
                        context.names.link(count.id()).text(),
                        Routes.months(period.from(), period.to(), count.id()),
                        count.incidents(),
                        count.suggested()))
            .toList());
  }

  /** A year or a month is over when the next one has begun; the last one of these need not be. */
  private List<BarChart> charts(Trends trends) {
    if (trends.byMonth().isEmpty()) {
      return List.of();
    }
    String newest =
        trends.incidents().stream()
            .flatMap(incident -> incident.started().stream())
            .max(Comparator.comparing(EventTime::local))
            .map(time -> DisplayText.day(time.date()))
            .orElse("");
    String first = DisplayText.month(trends.byMonth().firstKey());
    BarChart months =
        context.figures.byMonth(
            "Incidents a month",
            "From " + first + " to the newest incident, " + newest + ".",
            trends.byMonth());
    if (trends.byYear().size() == 1) {
      return List.of(months);
    }
    String caption = trends.byYear().lastKey() + " as far as " + newest + ".";
    return List.of(months, context.figures.byYear("Incidents a year", caption, trends.byYear()));
  }

  /** Where some incidents say how grave they were, those that do not are told apart. */
  private TrendTable severities(Trends trends) {
    SeverityScale scale = context.input.settings().reading().severities();
    List<TrendLine> lines = new ArrayList<>();
    context
        .input
        .index()
        .bySeverity()
        .forEach(
            (rank, incidents) -> {
              String url = Routes.severity(scale.slug(rank)).url();
              lines.add(line(scale.label(rank), url, Counts.counting(incidents), 0));
            });
    List<Incident> unknown =
        trends.incidents().stream().filter(i -> i.severityRank().isEmpty()).toList();
    if (!lines.isEmpty() && !unknown.isEmpty()) {
      lines.add(line("Severity unknown", null, unknown, 0));
    }
    return new TrendTable("By severity", lines.size(), lines);
  }

  private TrendTable services(Trends trends) {
    return most("service", Counts.services(trends.incidents(), context.input.index().services()));
  }

  private TrendTable causes(Trends trends) {
    return most("cause", Counts.causes(trends.incidents()));
  }

  /** What is met most, with all its incidents that count. */
  private <I extends EntityId> TrendTable most(String by, List<Counts.Count<I>> counts) {
    List<TrendLine> lines =
        counts.stream()
            .limit(TABLE)
            .map(
                count -> {
                  Link link = context.names.link(count.id());
                  return line(
                      link.text(),
                      link.url(),
                      Counts.counting(context.input.index().of(count.id())),
                      count.suggested());
                })
            .toList();
    return new TrendTable("By " + by, counts.size(), lines);
  }

  private TrendTable years(Trends trends) {
    List<TrendLine> lines = new ArrayList<>();
    trends
        .byYear()
        .forEach(
            (year, incidents) -> {
              if (!incidents.isEmpty()) {
                lines.add(0, line(year.toString(), Routes.year(year).url(), incidents, 0));
              }
            });
    return new TrendTable("By year", lines.size(), lines);
  }

  private static TrendLine line(
      String text, @Nullable String url, List<Incident> incidents, int suggested) {
    Medians medians = Medians.of(incidents);
    return new TrendLine(
        text,
        url,
        incidents.size(),
        suggested,
        medians.median().map(DisplayText::duration).orElse(null),
        medians.known());
  }
}
