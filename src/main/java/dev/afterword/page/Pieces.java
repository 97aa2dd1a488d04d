package dev.afterword.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the views of several pages consist of: links, rows, facts, figures and charts, as flat
 * records of ready-made words.
 */
public final class Pieces {
  private Pieces() {}

  /**
   * What is the same on all pages.
   *
   * @param pages the free pages of the top folder
   * @param indexes further ways through the site that lead somewhere: by year, by tag …
   */
  public record Site(
      String title,
      String description,
      String language,
      @Nullable String baseUrl,
      List<NavItem> navigation,
      List<Link> pages,
      List<Link> indexes,
      String generator) {}

  /**
   * @param section compared with the page's section to mark where the reader is
   */
  public record NavItem(String text, String url, String section, int count) {}

  public record Link(String text, String url) {}

  /**
   * A link with how many incidents stand behind it.
   *
   * @param suggested of how many only a rule says so
   */
  public record Counted(String text, String url, int count, int suggested) {}

  /**
   * A link to something described in a sentence.
   *
   * @param suggested of how many incidents behind it only a rule says so
   */
  public record Entry(
      String text, String url, String summary, int count, int suggested, boolean described) {}

  /**
   * A link that a rule may have proposed.
   *
   * @param role for services: primary, affected or mentioned; empty otherwise
   */
  public record Mention(String text, String url, String role, boolean suggested, String origin) {}

  /**
   * @param iso for the datetime attribute
   * @param text for people, as exact as the source is
   */
  public record When(String iso, String text) {}

  /**
   * @param slug such as {@code sev-1}; empty when the words are not on the scale, as is the address
   * @param rank the lower the graver; null when not on the scale
   */
  public record SeverityBadge(String text, String slug, String url, @Nullable Integer rank) {}

  /**
   * An incident in a list.
   *
   * @param title without day and sort of document, which stand beside it
   * @param published whether the date is only that of the document: when it began is not known
   * @param through in the list of a service the part of it that the incident names; null elsewhere
   */
  public record Row(
      String title,
      String url,
      @Nullable When date,
      boolean published,
      @Nullable SeverityBadge severity,
      @Nullable String duration,
      String kind,
      String state,
      String summary,
      List<Mention> services,
      List<Mention> causes,
      @Nullable String through) {
    /** The same row in the list of a larger service. */
    Row through(@Nullable String part) {
      return part == null
          ? this
          : new Row(
              title, url, date, published, severity, duration, kind, state, summary, services,
              causes, part);
    }
  }

  /** The incidents of a year (or of those without a date: the heading says so). */
  public record Group(String heading, String anchor, List<Row> rows) {}

  public record Heading(String text, String anchor, int level, String kind) {}

  /**
   * A fact of an incident in its fact box.
   *
   * @param key for styling and scripts, such as {@code started}
   * @param suggested whether nobody has said so
   */
  public record FactLine(
      String key,
      String label,
      String value,
      @Nullable String iso,
      boolean suggested,
      FactOrigin origin) {}

  /**
   * Where a fact, or all values of one sort, come from.
   *
   * @param kind header, written (elsewhere), read, suggested or computed
   * @param how such as {@code read from}
   * @param where in a word, such as {@code the timeline}
   * @param places the same in full, with the line; for several values one each
   * @param write the line of a header that would make it certain; null for what stands in one
   */
  public record FactOrigin(
      String kind, String how, String where, List<String> places, @Nullable String write) {}

  /**
   * Values of one sort in the fact box: the services of a role, causes, triggers.
   *
   * @param key primary, affected, mentioned, causes or triggers
   */
  public record FactGroup(String key, String label, List<Mention> values, FactOrigin origin) {}

  /**
   * An event of a timeline.
   *
   * @param day as a heading above the events of a day; the same text for all of them
   * @param clock the time of day; with its zone if it is the first or not all have the same; empty
   *     where only the day is known
   * @param text plain, without the time
   * @param html the same, escaped
   * @param gap time since the event before it, such as {@code 52 min}; empty where unknown or zero
   * @param gapShare the same in percent of the longest gap
   * @param position of the event on the time axis in percent; -1 where it has no clock
   * @param note the gap, the phase and a place for the time in the reader's zone, as HTML
   */
  public record MomentLine(
      When at,
      String day,
      String clock,
      String text,
      String html,
      String phase,
      String gap,
      double gapShare,
      double position,
      String note) {}

  /**
   * What a timeline is drawn on: from its first to its last event that has a clock, and from when
   * the incident is known to have begun and ended, if that lies further out.
   *
   * @param zone of all its times; empty if unknown
   * @param length from start to end, for people
   */
  public record TimeAxis(
      String start,
      String end,
      String zone,
      String length,
      List<Span> spans,
      List<AxisTick> ticks) {}

  /**
   * What state things were in between two marked events, left to right without overlap.
   *
   * @param phase undetected (started to detected), active (detected, or started, to mitigated) or
   *     recovering (mitigated to resolved)
   * @param from in percent of the axis, as is {@code to}
   */
  public record Span(String phase, String label, String duration, double from, double to) {}

  /**
   * A round time on the axis.
   *
   * @param position in percent
   * @param iso for the reader's own clock; null where the zone is not known and for whole days
   */
  public record AxisTick(String text, double position, @Nullable String iso) {}

  /**
   * @param state open, done, in-progress, declined or unknown
   * @param text plain, without the mark of the state
   * @param html the same, escaped
   * @param ticket as people name it
   * @param ticketUrl null where the document gives no address
   */
  public record ActionLine(
      String text,
      String html,
      String state,
      @Nullable String owner,
      @Nullable String ticket,
      @Nullable String ticketUrl,
      @Nullable String due,
      @Nullable String group) {}

  public record SourceLink(String title, String url, String host) {}

  public record RelatedRow(Row incident, List<String> reasons) {}

  /**
   * A part of a body: what stands before the first heading, then each section from its heading to
   * the next one of the highest level, the section of the timeline once more cut behind its
   * heading. All parts in a row are the body.
   *
   * @param kind of the section, such as {@code root-cause}; empty before the first heading
   * @param anchor of its heading; empty where it has none
   * @param axis whether the axis of the timeline is to stand before this part
   */
  public record BodyPart(String kind, String anchor, String html, boolean axis) {}

  public record Body(String html, List<Heading> headings, int minutes, String source) {}

  /**
   * @param excerpt the sentence of the source that is meant; may be empty
   */
  public record ProblemLine(
      String code,
      String severity,
      String place,
      int line,
      String message,
      String hint,
      String excerpt) {}

  /**
   * What is counted about a set of incidents.
   *
   * @param others maintenance, near misses and the like, which no figure counts
   * @param medianDuration the median of {@code durations} known durations; null below one
   */
  public record Stats(
      int incidents,
      int others,
      @Nullable String medianDuration,
      int durations,
      @Nullable Link latest,
      List<Counted> bySeverity,
      @Nullable BarChart byYear) {}

  /**
   * Bars, possibly stacked, with their geometry in units of the plot: x from 0 to {@code width}, y
   * from 0 (top) to {@code height} (base line); labels stand outside. The page stretches x to the
   * room it has and keeps y.
   *
   * @param series the parts of a bar, from the bottom; one where not stacked
   */
  public record BarChart(
      String title,
      String caption,
      List<Series> series,
      int width,
      int height,
      List<Bar> bars,
      List<Tick> ticks) {}

  /**
   * @param slug for colour, such as {@code sev-1}; empty for the usual one
   */
  public record Series(String text, String slug) {}

  /** One bar and its label on the x axis; the label may be empty. */
  public record Bar(
      String label,
      String axisLabel,
      int total,
      @Nullable String url,
      double x,
      double width,
      List<Part> parts) {}

  public record Part(int series, int value, double y, double height) {}

  public record Tick(int value, double y) {}
}
