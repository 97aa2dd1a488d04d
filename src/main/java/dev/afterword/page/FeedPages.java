package dev.afterword.page;

import dev.afterword.model.EntityId;
import dev.afterword.model.EventTime;
import dev.afterword.model.Incident;
import dev.afterword.model.Page;
import dev.afterword.model.PageId;
import dev.afterword.model.Precision;
import dev.afterword.model.Role;
import dev.afterword.page.PlannedPage.Head;
import dev.afterword.page.Views.EmptyPage;
import dev.afterword.page.Views.FeedEntry;
import dev.afterword.page.Views.FeedPage;
import dev.afterword.page.Views.PageView;
import dev.afterword.page.Views.SitemapEntry;
import dev.afterword.page.Views.SitemapPage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What machines read: feeds, the sitemap, the description of the search. */
final class FeedPages {
  private static final int ENTRIES = 30;

  /** A feed must say when it changed; one without dated entries says when time began. */
  private static final String NEVER = "1970-01-01T00:00:00Z";

  static final SitePath POSTS = Routes.POSTS.file("feed.xml");

  private final PageContext context;

  FeedPages(PageContext context) {
    this.context = context;
  }

  List<PlannedPage> plan() {
    List<PlannedPage> pages = new ArrayList<>();
    String title = context.input.settings().site().title();
    List<Incident> all = context.input.base().told();
    pages.add(file("feed.xml", "feed.ftlx", () -> feed(title, SitePath.HOME, all)));
    context.input.base().services().values().forEach(s -> feed(s.id(), s.name(), pages));
    context.input.base().causes().values().forEach(c -> feed(c.id(), c.name(), pages));
    List<Page> posts = ProsePages.posts(context.input.base());
    if (!posts.isEmpty()) {
      pages.add(file(POSTS.value(), "feed.ftlx", () -> posts("Posts · " + title, posts)));
    }
    if (context.input.settings().site().baseUrl().isPresent()) {
      pages.add(file("sitemap.xml", "sitemap.ftlx", this::sitemap));
      pages.add(file("opensearch.xml", "opensearch.ftlx", EmptyPage::new));
    }
    return pages;
  }

  private static PlannedPage file(String path, String template, Supplier<PageView> view) {
    return new PlannedPage(
        new SitePath(path), template, new Head("", "", ""), view, "the site's own " + path);
  }

  private void feed(EntityId id, String name, List<PlannedPage> pages) {
    if (!context.input.index().of(id).isEmpty()) {
      SitePath page = Routes.of(id);
      String title = name + " · " + context.input.settings().site().title();
      pages.add(
          file(
              page.file("feed.xml").value(),
              "feed.ftlx",
              () -> feed(title, page, context.input.index().of(id))));
    }
  }

  private FeedPage feed(String title, SitePath page, List<Incident> incidents) {
    return feed(title, page, incidents.stream().limit(ENTRIES).map(this::entry));
  }

  private FeedPage posts(String title, List<Page> posts) {
    return feed(title, Routes.POSTS, posts.stream().limit(ENTRIES).map(this::entry));
  }

  private FeedPage feed(String title, SitePath page, Stream<FeedEntry> newest) {
    List<FeedEntry> entries = newest.toList();
    String updated = entries.stream().map(FeedEntry::updated).max(String::compareTo).orElse(NEVER);
    String name = page.value().isEmpty() ? "all" : page.value().replaceAll("/$", "");
    return new FeedPage(title, context.uniqueName("feed:" + name), page.url(), updated, entries);
  }

  private FeedEntry entry(Incident incident) {
    List<String> tags =
        Stream.concat(
                incident.links().services().stream()
                    .filter(m -> m.role() != Role.MENTIONED)
                    .map(m -> context.names.name(m.id())),
                incident.links().causes().stream()
                    .filter(m -> !m.suggested())
                    .map(m -> context.names.name(m.id())))
            .toList();
    return new FeedEntry(
        incident.title(),
        Routes.of(incident.id()).url(),
        context.uniqueName("incident:" + incident.id().slug()),
        incident.date().map(FeedPages::rfc3339).orElse(NEVER),
        incident.info().summary(),
        tags);
  }

  private FeedEntry entry(Page post) {
    return new FeedEntry(
        post.title(),
        Routes.of(post.id()).url(),
        context.uniqueName("post:" + post.id().slug()),
        post.info().published().map(EventTime::day).map(FeedPages::rfc3339).orElse(NEVER),
        post.info().summary(),
        post.tags().stream().map(context.names::name).toList());
  }

  private static String rfc3339(EventTime time) {
    return time.instant()
        .map(Object::toString)
        .orElseGet(() -> time.local().withNano(0) + (time.local().getSecond() == 0 ? ":00Z" : "Z"));
  }

  private SitemapPage sitemap() {
    List<SitemapEntry> entries = new ArrayList<>();
    entries.add(new SitemapEntry("", null));
    context.input.documents().values().stream()
        .filter(id -> !id.equals(PageId.HOME))
        .forEach(id -> entries.add(new SitemapEntry(Routes.of(id).url(), modified(id))));
    return new SitemapPage(entries);
  }

  private @org.jspecify.annotations.Nullable String modified(EntityId id) {
    return context
        .names
        .incident(id)
        .flatMap(Incident::date)
        .filter(date -> date.precision().compareTo(Precision.DAY) >= 0)
        .map(date -> date.date().toString())
        .orElse(null);
  }
}
