package dev.afterword.page;

import dev.afterword.model.CauseId;
import dev.afterword.model.Described;
import dev.afterword.model.EntityId;
import dev.afterword.model.EventTime;
import dev.afterword.model.Incident;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.model.Page;
import dev.afterword.model.PageId;
import dev.afterword.model.Prose;
import dev.afterword.model.ReadingList;
import dev.afterword.model.ServiceId;
import dev.afterword.model.TermId;
import dev.afterword.page.Pieces.Entry;
import dev.afterword.page.Pieces.When;
import dev.afterword.page.PlannedPage.Head;
import dev.afterword.page.Views.EntriesPage;
import dev.afterword.page.Views.PostLine;
import dev.afterword.page.Views.PostsPage;
import dev.afterword.page.Views.ProsePage;
import dev.afterword.page.Views.ReadingListPage;
import dev.afterword.page.Views.Stop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reading lists, free pages and posts. */
final class ProsePages {
  private static final String READING = "What to read, in an order.";

  private final PageContext context;
  private final KnowledgeBase base;

  ProsePages(PageContext context) {
    this.context = context;
    this.base = context.input.base();
  }

  List<PlannedPage> plan() {
    List<PlannedPage> pages = new ArrayList<>();
    pages.add(
        new PlannedPage(
            Routes.READING,
            "entries.ftlh",
            new Head("Reading lists", READING, "reading"),
            () -> new EntriesPage("Reading lists", READING, lists(context)),
            "the site's own " + Routes.READING));
    for (ReadingList list : base.readingLists().values()) {
      SitePath path = Routes.of(list.id());
      pages.add(
          new PlannedPage(
              path,
              "reading-list.ftlh",
              new Head(list.title(), list.info().summary(), "reading"),
              () -> readingList(list, path),
              list.info().source()));
    }
    base.pages().values().stream()
        .filter(page -> !page.id().equals(PageId.HOME))
        .forEach(page -> pages.add(page(page)));
    posts(pages);
    return pages;
  }

  private PlannedPage page(Page page) {
    SitePath path = Routes.of(page.id());
    return new PlannedPage(
        path,
        "page.ftlh",
        new Head(page.title(), page.info().summary(), page.post() ? "posts" : ""),
        () -> prose(page, path),
        page.info().source());
  }

  private void posts(List<PlannedPage> pages) {
    if (!posts(base).isEmpty()) {
      pages.add(
          new PlannedPage(
              Routes.POSTS,
              "posts.ftlh",
              new Head("Posts", "What was written lately.", "posts"),
              () -> new PostsPage(lines(base, Integer.MAX_VALUE), FeedPages.POSTS.url()),
              "the site's own " + Routes.POSTS));
    }
  }

  /** Newest first; those without a date come last. */
  static List<Page> posts(KnowledgeBase base) {
    return base.pages().values().stream()
        .filter(Page::post)
        .sorted(
            Comparator.comparing(
                    (Page post) -> post.info().published().orElse(LocalDate.MIN),
                    Comparator.reverseOrder())
                .thenComparing(Page::id))
        .toList();
  }

  /** The newest posts for a list. */
  static List<PostLine> lines(KnowledgeBase base, int most) {
    return posts(base).stream().limit(most).map(ProsePages::line).toList();
  }

  private static PostLine line(Page post) {
    return new PostLine(
        post.title(), Routes.of(post.id()).url(), date(post), post.info().summary());
  }

  private static @Nullable When date(Page post) {
    return post.info().published().map(EventTime::day).map(DisplayText::when).orElse(null);
  }

  static List<Entry> lists(PageContext context) {
    return context.input.base().readingLists().values().stream()
        .map(
            list ->
                new Entry(
                    list.title(),
                    Routes.of(list.id()).url(),
                    list.info().summary(),
                    list.items().size(),
                    0,
                    true))
        .toList();
  }

  private ReadingListPage readingList(ReadingList list, SitePath path) {
    List<Stop> stops = list.items().stream().map(this::stop).toList();
    return new ReadingListPage(
        list.title(),
        list.info().summary(),
        list.audience(),
        stops.stream().mapToInt(Stop::minutes).sum(),
        stops,
        PageContext.body(list.body(), path, list.info()));
  }

  private Stop stop(ReadingList.Item item) {
    EntityId id = item.target();
    Pieces.Link link = context.names.link(id);
    Target target = target(id);
    return new Stop(
        target.kind,
        link.text(),
        link.url(),
        target.summary,
        item.why(),
        target.body.readingMinutes());
  }

  private record Target(String kind, String summary, Prose body) {}

  private Target target(EntityId id) {
    if (id instanceof ServiceId service) {
      return target("service", base.service(service).about());
    }
    if (id instanceof CauseId cause) {
      return target("cause", base.cause(cause).about());
    }
    if (id instanceof TermId term) {
      return target("term", base.term(term).about());
    }
    Optional<Page> page =
        id instanceof PageId p ? Optional.ofNullable(base.pages().get(p)) : Optional.empty();
    if (page.isPresent()) {
      return new Target("page", page.get().info().summary(), page.get().body());
    }
    Optional<Incident> incident = context.names.incident(id);
    return new Target(
        "incident",
        incident.map(i -> i.info().summary()).orElse(""),
        incident.map(i -> i.narrative().body()).orElse(Prose.EMPTY));
  }

  private static Target target(String kind, Described about) {
    return new Target(kind, about.summary(), about.body());
  }

  private ProsePage prose(Page page, SitePath path) {
    return new ProsePage(
        page.title(),
        page.post() ? date(page) : null,
        context.links(page.tags()),
        PageContext.sources(page.info().sources()),
        PageContext.body(page.body(), path, page.info()));
  }
}
