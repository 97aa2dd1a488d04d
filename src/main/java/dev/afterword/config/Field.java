package dev.afterword.config;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The fields of a header that Afterword understands, each with the names other tools use for it.
 *
 * <p>Names are compared without regard to case, hyphens, underscores and spaces, so {@code
 * start_time}, {@code startTime} and {@code Start-Time} are one name.
 */
public enum Field {
  TYPE("type"),
  TITLE("title", "name", "headline", "post title"),
  SLUG("slug"),
  DATE(
      "date",
      "published",
      "published at",
      "published on",
      "source published at",
      "publish date",
      "pub date",
      "post date",
      "date published",
      "created"),
  STATUS("status"),
  DRAFT("draft"),
  KIND("kind"),
  STATE("state", "document state", "document status"),
  SUMMARY("summary", "description", "abstract", "excerpt", "lead", "tldr"),
  SEVERITY(
      "severity",
      "sev",
      "priority",
      "max severity",
      "maximum severity",
      "incident severity",
      "severity level",
      "severidad",
      "severidade",
      "gravedad",
      "schweregrad",
      "gravité",
      "gravità",
      "重大度",
      "严重程度",
      "严重度",
      "심각도"),
  STARTED(
      "started",
      "start",
      "start time",
      "start date",
      "started at",
      "started on",
      "begin",
      "began at",
      "time started",
      "date started",
      "incident start",
      "incident start time",
      "incident started",
      "impact start",
      "impact started",
      "outage start",
      "occurred",
      "occurred at"),
  DETECTED(
      "detected",
      "detected at",
      "detected on",
      "time detected",
      "date detected",
      "detection time",
      "discovered",
      "discovered at",
      "noticed at",
      "first detected",
      "first reported",
      "reported at",
      "alerted at"),
  DETECTION("detection", "detection source", "detected by", "detection method"),
  MITIGATED("mitigated", "mitigated at", "time mitigated", "mitigation time"),
  ENDED(
      "ended",
      "end",
      "end time",
      "end date",
      "ended at",
      "ended on",
      "resolved at",
      "resolved on",
      "resolved when",
      "resolved time",
      "resolved date",
      "time resolved",
      "date resolved",
      "resolution time",
      "resolution date",
      "restored at",
      "recovered at",
      "fixed at",
      "closed at",
      "incident end",
      "incident end time",
      "incident ended",
      "incident resolved",
      "impact end",
      "impact ended",
      "outage end"),
  DURATION(
      "duration",
      "outage duration",
      "incident duration",
      "total duration",
      "impact duration",
      "downtime",
      "time to resolve",
      "time to recover"),
  TIMEZONE("timezone", "time zone", "tz", "zone"),
  SERVICES("services", "service", "product", "products", "component", "components", "system"),
  AFFECTED(
      "affected",
      "affected services",
      "services affected",
      "impacted services",
      "affected components",
      "components affected",
      "affected systems",
      "company",
      "companies",
      "organization"),
  CAUSES("causes", "cause", "categories", "category", "cause category"),
  TRIGGERS("triggers", "trigger"),
  TAGS("tags", "tag", "keywords", "labels"),
  TERMS("terms", "glossary"),
  SOURCES("sources", "source", "url", "link", "links", "canonical url"),
  ALIASES("aliases", "alias", "synonyms", "acronyms"),
  OWNER("owner", "team"),
  PARENT("parent"),
  DEPENDS_ON("depends on", "dependencies"),
  RELATED("related", "see also", "related terms"),
  PREREQUISITES("prerequisites"),
  NEXT("next", "whats next"),
  AUDIENCE("audience"),
  ITEMS("items", "reading"),
  SPLIT("split"),
  /** Known to be of no use here; said so that no warning is given. */
  IGNORE(
      "ignore",
      "uuid",
      "id",
      "layout",
      "author",
      "authors",
      "weight",
      "resources",
      "link title",
      "section",
      "resolved",
      "informational",
      "pin",
      "archive url",
      "source fetched at",
      "last updated",
      "last modified",
      "lastmod",
      "updated",
      "toc",
      "comments",
      "image",
      "images",
      "cover",
      "menu",
      "sidebar",
      "cached",
      "rendered",
      "hide",
      "readtime",
      "sidebar position",
      "sidebar label",
      "nav order",
      "has children",
      "has toc",
      "redirect from",
      "redirect to",
      "subtitle",
      "author email",
      "path",
      "extra",
      "sitemap",
      "og image",
      "meta description",
      "template");

  /** What a label in the body can give: the words before a colon or in the first cell of a row. */
  public static final Set<Field> LABELLED =
      Collections.unmodifiableSet(
          EnumSet.of(
              SEVERITY, DURATION, STARTED, DETECTED, MITIGATED, ENDED, DATE, STATE, SERVICES,
              CAUSES, TRIGGERS, IGNORE));

  /**
   * What is true of one incident alone, so that a log's header says it of none of its incidents.
   */
  public static final Set<Field> OF_ONE =
      Collections.unmodifiableSet(
          EnumSet.of(
              TYPE, TITLE, SLUG, DATE, SUMMARY, SEVERITY, STARTED, DETECTED, DETECTION, MITIGATED,
              ENDED, DURATION, ALIASES, SPLIT));

  private final String key;
  private final List<String> names;

  Field(String... names) {
    this.key = names[0].replace(' ', '-');
    this.names = List.of(names);
  }

  /** The name to write, for example {@code depends-on}. */
  public String key() {
    return key;
  }

  /** All names by default, the field's own first. */
  List<String> names() {
    return names;
  }
}
