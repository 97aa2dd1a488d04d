package dev.afterword.page;

import dev.afterword.config.Settings;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.model.Incident;
import dev.afterword.model.PageId;
import dev.afterword.page.Pieces.Link;
import dev.afterword.page.Pieces.NavItem;
import dev.afterword.page.Pieces.Site;
import dev.afterword.view.Related;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * All pages of the site before any is rendered.
 *
 * @param pages in a fixed order
 * @param reasonsOf says in words why an incident is related to another
 * @param problems two pages that claim one address
 */
public record SitePlan(
    Site site,
    List<PlannedPage> pages,
    Function<Related.Link, List<String>> reasonsOf,
    List<Problem> problems) {
  public SitePlan {
    pages = List.copyOf(pages);
    problems = List.copyOf(problems);
  }

  public static SitePlan of(SiteInput input) {
    PageContext context = new PageContext(input);
    List<PlannedPage> pages = new ArrayList<>();
    pages.addAll(new OverviewPages(context).plan());
    pages.addAll(new IncidentPages(context).plan());
    pages.addAll(new EntityPages(context).plan());
    pages.addAll(new ListPages(context).plan());
    pages.addAll(new LessonPages(context).plan());
    pages.addAll(new ActionPages(context).plan());
    pages.addAll(new ProsePages(context).plan());
    pages.addAll(new FeedPages(context).plan());
    pages.addAll(new QualityPages(context).plan());
    List<PlannedPage> named =
        pages.stream().map(page -> page.from(input.display(page.source()))).toList();
    return new SitePlan(
        site(input), named, link -> Reasons.of(link, context.names, 3), collisions(named));
  }

  /** Why an incident is related to another, in words. */
  public List<String> reasons(Related.Link link) {
    return reasonsOf.apply(link);
  }

  private static List<Problem> collisions(List<PlannedPage> pages) {
    Map<String, PlannedPage> taken = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (PlannedPage page : pages) {
      PlannedPage other = taken.putIfAbsent(page.path().fileName(), page);
      if (other != null) {
        problems.add(
            Problem.of(
                ProblemCode.OUTPUT_COLLISION,
                Place.file(page.source()),
                page.path().value(),
                other.source(),
                page.source()));
      }
    }
    return problems;
  }

  private static Site site(SiteInput input) {
    Settings.Site settings = input.settings().site();
    return new Site(
        settings.title(),
        settings.description(),
        settings.language(),
        settings.baseUrl().orElse(null),
        navigation(input),
        input.base().pages().values().stream()
            .filter(page -> !page.post() && !page.info().source().contains("/"))
            .filter(page -> !page.id().equals(PageId.HOME))
            .map(page -> new Link(page.title(), Routes.of(page.id()).url()))
            .toList(),
        indexes(input),
        "Made with Afterword");
  }

  private static List<Link> indexes(SiteInput input) {
    List<Link> links = new ArrayList<>();
    add(links, "Posts", Routes.POSTS, ProsePages.posts(input.base()).isEmpty());
    add(links, "By year", Routes.ARCHIVE, input.index().byYear().isEmpty());
    add(links, "By severity", Routes.SEVERITIES, input.index().bySeverity().isEmpty());
    add(links, "By trigger", Routes.TRIGGERS, input.index().byTrigger().isEmpty());
    add(links, "By tag", Routes.TAGS, input.base().tags().isEmpty());
    return links;
  }

  private static void add(List<Link> links, String text, SitePath path, boolean empty) {
    if (!empty) {
      links.add(new Link(text, path.url()));
    }
  }

  private static List<NavItem> navigation(SiteInput input) {
    List<NavItem> items = new ArrayList<>();
    add(items, "Incidents", Routes.INCIDENTS, input.base().incidents().size());
    add(items, "Services", Routes.SERVICES, input.base().services().size());
    add(items, "Causes", Routes.CAUSES, input.base().causes().size());
    add(items, "Glossary", Routes.TERMS, input.base().terms().size());
    add(items, "Reading", Routes.READING, input.base().readingLists().size());
    add(items, "Lessons", Routes.LESSONS, sum(input, told -> told.lessons().size()));
    add(items, "Actions", Routes.ACTIONS, sum(input, told -> told.actions().size()));
    add(items, "Trends", Routes.TRENDS, input.base().told().size());
    return items;
  }

  private static int sum(SiteInput input, ToIntFunction<Incident.Narrative> pieces) {
    return input.base().told().stream().map(Incident::narrative).mapToInt(pieces).sum();
  }

  /** What is empty does not stand in the way. */
  private static void add(List<NavItem> items, String text, SitePath path, int count) {
    if (count > 0) {
      items.add(new NavItem(text, path.url(), path.section(), count));
    }
  }
}
