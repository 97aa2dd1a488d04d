package dev.afterword.page;

import dev.afterword.model.EntityId;
import dev.afterword.model.Keys;
import dev.afterword.model.PageId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;

/** The addresses of the site. */
public final class Routes {
  public static final SitePath INCIDENTS = SitePath.HOME.page("incidents");
  public static final SitePath SERVICES = SitePath.HOME.page("services");
  public static final SitePath CAUSES = SitePath.HOME.page("causes");
  public static final SitePath TERMS = SitePath.HOME.page("terms");
  public static final SitePath TRIGGERS = SitePath.HOME.page("triggers");
  public static final SitePath TAGS = SitePath.HOME.page("tags");
  public static final SitePath SEVERITIES = SitePath.HOME.page("severity");
  public static final SitePath READING = SitePath.HOME.page("reading");
  public static final SitePath ARCHIVE = SitePath.HOME.page("archive");
  public static final SitePath LESSONS = SitePath.HOME.page("lessons");
  public static final SitePath ACTIONS = SitePath.HOME.page("actions");
  public static final SitePath TRENDS = SitePath.HOME.page("trends");
  public static final SitePath SEARCH = SitePath.HOME.page("search");
  public static final SitePath QUALITY = SitePath.HOME.page("quality");
  public static final SitePath POSTS = SitePath.HOME.page("posts");
  public static final SitePath API = new SitePath("api/");
  public static final SitePath MEDIA = new SitePath("media/");

  private Routes() {}

  /** The page of an entity. */
  public static SitePath of(EntityId id) {
    SitePath folder = folder(id.kind());
    return id.equals(PageId.HOME) ? folder : folder.page(id.slug());
  }

  private static SitePath folder(EntityId.Kind kind) {
    return switch (kind) {
      case INCIDENT -> INCIDENTS;
      case SERVICE -> SERVICES;
      case CAUSE -> CAUSES;
      case TERM -> TERMS;
      case TAG -> TAGS;
      case READING_LIST -> READING;
      case PAGE -> SitePath.HOME;
    };
  }

  public static SitePath severity(String slug) {
    return SEVERITIES.page(slug);
  }

  public static SitePath trigger(String slug) {
    return TRIGGERS.page(slug);
  }

  /** What belongs to a service or a cause, of all that stands on a page. */
  static SitePath below(SitePath all, EntityId id) {
    String folder = of(id).value().substring(0, of(id).value().indexOf('/'));
    return all.page(folder).page(id.slug());
  }

  public static SitePath year(int year) {
    return ARCHIVE.page(Integer.toString(year));
  }

  /** The incidents of some months in a row, as the search finds them. */
  static String months(YearMonth from, YearMonth to) {
    return SEARCH.url() + "?q=date%3A%5B" + from + "%20TO%20" + to + "%5D&type=incident";
  }

  /** Those of them that struck a service or had a cause. */
  static String months(YearMonth from, YearMonth to, EntityId id) {
    String slug = URLEncoder.encode(id.slug(), StandardCharsets.UTF_8);
    return months(from, to) + "&" + Keys.of(id.kind()) + "=" + slug;
  }

  /** Where a file that a document shows or links to is copied to. */
  public static SitePath media(String contentPath) {
    return MEDIA.file(contentPath);
  }
}
