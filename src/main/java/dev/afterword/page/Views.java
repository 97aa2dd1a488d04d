package dev.afterword.page;

import dev.afterword.page.Pieces.ActionLine;
import dev.afterword.page.Pieces.BarChart;
import dev.afterword.page.Pieces.Body;
import dev.afterword.page.Pieces.BodyPart;
import dev.afterword.page.Pieces.Counted;
import dev.afterword.page.Pieces.Entry;
import dev.afterword.page.Pieces.FactGroup;
import dev.afterword.page.Pieces.FactLine;
import dev.afterword.page.Pieces.Group;
import dev.afterword.page.Pieces.Link;
import dev.afterword.page.Pieces.MomentLine;
import dev.afterword.page.Pieces.ProblemLine;
import dev.afterword.page.Pieces.RelatedRow;
import dev.afterword.page.Pieces.Row;
import dev.afterword.page.Pieces.SourceLink;
import dev.afterword.page.Pieces.Stats;
import dev.afterword.page.Pieces.TimeAxis;
import dev.afterword.page.Pieces.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What templates see, page by page: flat records of ready-made words, apart from the model. All
 * URLs are relative to the root of the site; a template puts {@code ${root}} before them. A
 * component that may be null is marked; FreeMarker asks for it with {@code ??}.
 */
public final class Views {
  private Views() {}

  /** The data of one kind of page. */
  public interface PageView {}

  /**
   * {@code incident.ftlh}.
   *
   * @param parts the body in parts, each event of the timeline with the time since the one before
   * @param told whether all events of the timeline have their place in the body
   * @param lessons what was learned, by kind; each address is the anchor of its heading
   * @param axis null where fewer than two events have a clock
   */
  public record IncidentPage(
      Row incident,
      Body body,
      List<BodyPart> parts,
      List<FactLine> facts,
      List<FactGroup> groups,
      List<Counted> lessons,
      List<Link> tags,
      List<Entry> terms,
      List<MomentLine> timeline,
      boolean told,
      @Nullable TimeAxis axis,
      List<ActionLine> actions,
      List<SourceLink> sources,
      List<RelatedRow> related,
      List<Link> readingLists,
      @Nullable Link previous,
      @Nullable Link next,
      List<ProblemLine> problems)
      implements PageView {}

  /**
   * {@code service.ftlh}.
   *
   * @param feed the address of its own feed
   * @param lessons where those of its incidents stand; null where there are none
   * @param actions likewise
   * @param mentionedIn incidents whose text names it, no more
   */
  public record ServicePage(
      String name,
      String summary,
      List<String> aliases,
      @Nullable String owner,
      @Nullable Link parent,
      List<Link> parts,
      List<Link> dependsOn,
      List<Link> dependents,
      Body body,
      Stats stats,
      List<Counted> causes,
      List<Counted> together,
      List<Link> readingLists,
      @Nullable String feed,
      List<Group> groups,
      @Nullable Counted lessons,
      @Nullable Counted actions,
      List<Link> mentionedIn)
      implements PageView {}

  /**
   * {@code cause.ftlh}.
   *
   * @param suggested of how many incidents only a rule says so
   */
  public record CausePage(
      String name,
      String summary,
      List<String> aliases,
      List<Link> related,
      List<Entry> terms,
      Body body,
      Stats stats,
      List<Counted> services,
      List<Link> readingLists,
      @Nullable String feed,
      List<Group> groups,
      @Nullable Counted lessons,
      @Nullable Counted actions,
      int suggested)
      implements PageView {}

  /** {@code term.ftlh}. */
  public record TermPage(
      String name,
      String summary,
      List<String> aliases,
      List<Entry> prerequisites,
      List<Entry> next,
      List<Entry> related,
      List<Link> mentionedBy,
      List<Link> readingLists,
      List<SourceLink> sources,
      Body body,
      List<Group> groups)
      implements PageView {}

  /**
   * {@code list.ftlh}: a trigger, a tag, a severity or a year; a heading and what belongs to it.
   */
  public record ListPage(
      String name,
      String summary,
      Stats stats,
      @Nullable Link previous,
      @Nullable Link next,
      List<Group> groups,
      List<Link> pages)
      implements PageView {}

  /**
   * {@code incidents.ftlh}: the newest incidents and the way to all others.
   *
   * @param others how many of all are maintenance, near misses and the like
   * @param guides templates, guides and lists of reports: part of no list or figure
   */
  public record IncidentsPage(
      List<Group> groups,
      int total,
      int others,
      int shown,
      List<Counted> years,
      List<Counted> severities,
      List<Link> guides)
      implements PageView {}

  /** {@code entries.ftlh}: all services, causes, reading lists, tags, severities or years. */
  public record EntriesPage(String name, String summary, List<Entry> entries) implements PageView {}

  /** {@code terms.ftlh}: the glossary by first letter. */
  public record GlossaryPage(List<Letter> letters, int total) implements PageView {}

  public record Letter(String letter, String anchor, List<Entry> entries) {}

  /** {@code reading-list.ftlh}. */
  public record ReadingListPage(
      String title, String summary, String audience, int minutes, List<Stop> stops, Body body)
      implements PageView {}

  /**
   * @param kind incident, term, cause, service or page
   */
  public record Stop(
      String kind, String text, String url, String summary, String why, int minutes) {}

  /** {@code page.ftlh}. */
  public record ProsePage(
      String title, @Nullable When date, List<Link> tags, List<SourceLink> sources, Body body)
      implements PageView {}

  /**
   * {@code posts.ftlh}, newest first.
   *
   * @param feed the address of their feed
   */
  public record PostsPage(List<PostLine> posts, String feed) implements PageView {}

  /** A post in a list. */
  public record PostLine(String title, String url, @Nullable When date, String summary) {}

  /**
   * {@code home.ftlh}.
   *
   * @param others maintenance, near misses and the like beside the incidents
   * @param posts the newest few
   */
  public record HomePage(
      int incidents,
      int others,
      int services,
      int causes,
      int terms,
      List<Row> latest,
      List<Counted> topServices,
      List<Counted> topCauses,
      List<Entry> readingLists,
      List<PostLine> posts,
      List<Counted> years,
      @Nullable BarChart byYear,
      Body welcome)
      implements PageView {}

  /**
   * {@code trends.ftlh}.
   *
   * @param periods the last twelve months up to the newest incident, and the twelve before; empty
   *     where no incident is dated
   * @param returning what several incidents of the last twelve months have in common
   */
  public record TrendsPage(
      int incidents,
      int undated,
      int excluded,
      List<PeriodLine> periods,
      List<Returning> returning,
      List<BarChart> charts,
      List<TrendTable> tables)
      implements PageView {}

  /**
   * @param name such as {@code Jul 2025 – Jun 2026}
   * @param url of a search for the incidents
   * @param durations how many incidents the median is made of
   */
  public record PeriodLine(
      String name, String url, int incidents, @Nullable String median, int durations) {}

  /** Services or causes of at least two incidents. */
  public record Returning(String title, List<Counted> items) {}

  /**
   * A table of medians: each line leads to its incidents.
   *
   * @param total how many lines there could be; the page shows those with most incidents
   */
  public record TrendTable(String title, int total, List<TrendLine> lines) {}

  /**
   * @param url null where the incidents have no page: those of which the severity is not known
   * @param suggested of how many incidents only a rule says so
   * @param durations how many incidents the median is made of
   */
  public record TrendLine(
      String text,
      @Nullable String url,
      int incidents,
      int suggested,
      @Nullable String median,
      int durations) {}

  /**
   * {@code lessons.ftlh}: what was learned, from all incidents or from those of a service or cause.
   *
   * @param total how many lessons there are
   * @param incidents how many incidents they come from
   */
  public record LessonsPage(
      String name,
      int total,
      int incidents,
      List<LessonGroup> groups,
      List<Counted> services,
      List<Counted> causes)
      implements PageView {}

  /**
   * Lessons of one kind, newest first.
   *
   * @param total how many there are; the page may show fewer
   */
  public record LessonGroup(
      String kind, String heading, String anchor, int total, List<LessonLine> lessons) {}

  /**
   * @param incident leads to the place where the lesson stands
   */
  public record LessonLine(String text, Link incident, @Nullable When date) {}

  /**
   * {@code actions.ftlh}: what was decided after incidents, after all or after those of a service
   * or cause.
   *
   * @param incidents how many incidents they come from
   * @param known of how many the document says what became of them
   * @param groups by state, what is to be done before what is done
   * @param years what became of the actions of each year, the newest first
   */
  public record ActionsPage(
      String name,
      int total,
      int incidents,
      int known,
      int done,
      List<ActionGroup> groups,
      List<ActionYear> years,
      List<Counted> services,
      List<Counted> causes)
      implements PageView {}

  /**
   * Actions in one state, those of the newest incident first.
   *
   * @param total how many there are; the page may show fewer
   */
  public record ActionGroup(
      String state,
      String heading,
      String note,
      String anchor,
      int total,
      List<IncidentActions> incidents) {
    /** How many the page shows. */
    public int shown() {
      return incidents.stream().mapToInt(incident -> incident.actions().size()).sum();
    }
  }

  /**
   * @param incident leads to the place where the actions stand
   */
  public record IncidentActions(Link incident, @Nullable When date, List<ActionLine> actions) {}

  /**
   * @param unknown of how many the documents do not say what became of them
   */
  public record ActionYear(
      String text,
      String url,
      int total,
      int done,
      int inProgress,
      int open,
      int declined,
      int unknown) {}

  /**
   * {@code quality.ftlh}: what the incidents say, and what the rules have found.
   *
   * @param incidents how many are asked for all fields
   * @param missing how many of the remarks are what {@code coverage} sums up
   * @param most documents with most remarks
   */
  public record QualityPage(
      int documents,
      int incidents,
      int remarks,
      int missing,
      List<CoverageLine> coverage,
      List<RuleGroup> groups,
      List<Counted> most)
      implements PageView {}

  /**
   * How many incidents say something.
   *
   * @param percent rounded down
   * @param without leads to those that do not; nothing where all do
   */
  public record CoverageLine(String field, int known, int percent, @Nullable Link without) {}

  public record RuleGroup(String title, List<RuleLine> rules) {}

  /**
   * A rule that has found something.
   *
   * @param severity the gravest it has here
   * @param documents in how many
   */
  public record RuleLine(
      String code,
      String name,
      String title,
      String severity,
      int found,
      int documents,
      String url) {}

  /**
   * {@code quality-rule.ftlh}: what a rule has found, by document.
   *
   * @param hint what is better, where it is the same for all; empty otherwise
   * @param shown how many of the remarks are on the page
   */
  public record RulePage(RuleLine rule, String hint, int shown, List<SourceProblems> sources)
      implements PageView {}

  public record SourceProblems(String source, @Nullable Link page, List<ProblemLine> problems) {}

  /**
   * {@code search.ftlh}.
   *
   * @param ahead a script that asks for the files of a question before the engine is there; empty
   *     where the modules of the search are the user's own
   * @param aheadHash what the page's Content-Security-Policy knows it by, or empty
   */
  public record SearchPage(String ahead, String aheadHash) implements PageView {}

  /** {@code 404.ftlh}, {@code robots.ftl}: nothing but the frame. */
  public record EmptyPage() implements PageView {}

  /**
   * {@code feed.ftlx}, an Atom feed.
   *
   * @param id an IRI that never changes, such as {@code urn:afterword:feed:services/dns}
   * @param url of the page that shows the same
   * @param updated RFC 3339, that of the newest entry
   */
  public record FeedPage(
      String title, String id, String url, String updated, List<FeedEntry> entries)
      implements PageView {}

  /**
   * @param id an IRI that never changes
   * @param updated RFC 3339
   * @param tags names of services and causes
   */
  public record FeedEntry(
      String title, String url, String id, String updated, String summary, List<String> tags) {}

  /** {@code sitemap.ftlx}; written only where the site knows its own address. */
  public record SitemapPage(List<SitemapEntry> entries) implements PageView {}

  /**
   * @param modified a day or RFC 3339
   */
  public record SitemapEntry(String url, @Nullable String modified) {}
}
