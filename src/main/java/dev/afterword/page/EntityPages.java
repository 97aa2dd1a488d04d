package dev.afterword.page;

import dev.afterword.model.Cause;
import dev.afterword.model.Described;
import dev.afterword.model.DocumentInfo;
import dev.afterword.model.EntityId;
import dev.afterword.model.Incident;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.model.ReadingListId;
import dev.afterword.model.Service;
import dev.afterword.model.ServiceId;
import dev.afterword.model.Term;
import dev.afterword.model.TermId;
import dev.afterword.page.Pieces.Counted;
import dev.afterword.page.PlannedPage.Head;
import dev.afterword.page.Views.CausePage;
import dev.afterword.page.Views.PageView;
import dev.afterword.page.Views.ServicePage;
import dev.afterword.page.Views.TermPage;
import dev.afterword.view.Counts;
import dev.afterword.view.ServiceFamily;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A page for each service, cause and term. */
final class EntityPages {
  private static final int MOST = 10;
  private static final int MOST_MENTIONS = 50;

  private final PageContext context;
  private final KnowledgeBase base;
  private final Map<ServiceId, List<ServiceId>> parts = new HashMap<>();
  private final Map<ServiceId, List<ServiceId>> dependents = new HashMap<>();

  EntityPages(PageContext context) {
    this.context = context;
    this.base = context.input.base();
    for (Service service : base.services().values()) {
      service.parent().ifPresent(parent -> add(parts, parent, service.id()));
      service.dependsOn().forEach(needed -> add(dependents, needed, service.id()));
    }
  }

  private static void add(Map<ServiceId, List<ServiceId>> map, ServiceId key, ServiceId value) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  List<PlannedPage> plan() {
    List<PlannedPage> pages = new ArrayList<>();
    base.services().values().forEach(service -> pages.add(page(service)));
    base.causes().values().forEach(cause -> pages.add(page(cause)));
    base.terms().values().forEach(term -> pages.add(page(term)));
    return pages;
  }

  private PlannedPage page(Service service) {
    SitePath path = Routes.of(service.id());
    String about = "its incidents, what caused them, and what was learned.";
    return page(
        path, "service.ftlh", service.about(), about, "services", () -> service(service, path));
  }

  private PlannedPage page(Cause cause) {
    SitePath path = Routes.of(cause.id());
    String about = "the incidents that it caused, and what was learned.";
    return page(path, "cause.ftlh", cause.about(), about, "causes", () -> cause(cause, path));
  }

  private PlannedPage page(Term term) {
    SitePath path = Routes.of(term.id());
    String about = "what it means, and the incidents that show it.";
    return page(path, "term.ftlh", term.about(), about, "terms", () -> term(term, path));
  }

  /**
   * @param holds what a page has of something that is only named
   */
  private static PlannedPage page(
      SitePath path,
      String template,
      Described about,
      String holds,
      String section,
      Supplier<PageView> view) {
    Head head = new Head(about.name(), description(about, holds), section);
    String source =
        about.info().map(DocumentInfo::source).filter(s -> !s.isEmpty()).orElse(path.value());
    return new PlannedPage(path, template, head, view, source);
  }

  /** What it is in a sentence; of what is only named, what its page holds. */
  private static String description(Described about, String page) {
    return about.summary().isEmpty() ? about.name() + ": " + page : about.summary();
  }

  private ServicePage service(Service service, SitePath path) {
    List<Incident> incidents = context.input.index().of(service.id());
    return new ServicePage(
        service.name(),
        service.about().summary(),
        service.about().aliases(),
        service.owner().orElse(null),
        service.parent().map(context.names::link).orElse(null),
        context.links(parts.getOrDefault(service.id(), List.of())),
        context.links(service.dependsOn()),
        context.links(dependents.getOrDefault(service.id(), List.of())),
        PageContext.body(service.about(), path),
        context.figures.stats(incidents, true),
        context.counted(Counts.causes(incidents), MOST),
        together(service, incidents),
        context.readingLists(service.id()),
        incidents.isEmpty() ? null : path.file("feed.xml").url(),
        context.rows.groups(incidents, incident -> through(service, incident)),
        context.lessonPages.count(service.id()),
        context.actionPages.count(service.id()),
        context.links(
            context.input.index().mentioning(service.id()).stream()
                .limit(MOST_MENTIONS)
                .map(Incident::id)
                .toList()));
  }

  private @Nullable String through(Service whole, Incident incident) {
    return context
        .input
        .index()
        .services()
        .through(whole.id(), incident)
        .map(context.names::name)
        .orElse(null);
  }

  /** Services in the same incidents that are neither parts of it nor it a part of them. */
  private List<Counted> together(Service service, List<Incident> incidents) {
    ServiceFamily family = context.input.index().services();
    List<Counts.Count<ServiceId>> others =
        Counts.services(incidents, family).stream()
            .filter(count -> !count.id().equals(service.id()))
            .filter(count -> !family.akin(count.id(), service.id()))
            .toList();
    return context.counted(others, MOST);
  }

  private CausePage cause(Cause cause, SitePath path) {
    List<Incident> incidents = context.input.index().of(cause.id());
    return new CausePage(
        cause.name(),
        cause.about().summary(),
        cause.about().aliases(),
        context.links(cause.related()),
        context.terms(cause.terms()),
        PageContext.body(cause.about(), path),
        context.figures.stats(incidents, true),
        context.counted(Counts.services(incidents, context.input.index().services()), MOST),
        context.readingLists(cause.id()),
        incidents.isEmpty() ? null : path.file("feed.xml").url(),
        context.rows.groups(incidents),
        context.lessonPages.count(cause.id()),
        context.actionPages.count(cause.id()),
        suggested(cause, incidents));
  }

  private static int suggested(Cause cause, List<Incident> incidents) {
    return Counts.causes(incidents).stream()
        .filter(count -> count.id().equals(cause.id()))
        .mapToInt(Counts.Count::suggested)
        .sum();
  }

  private static boolean isBeforeOrNext(Term term, TermId other) {
    return term.prerequisites().contains(other) || term.next().contains(other);
  }

  /** What names the term in its text and stands nowhere else on its page. */
  private List<EntityId> mentioning(Term term) {
    Set<EntityId> shown = new HashSet<>(term.prerequisites());
    shown.addAll(term.next());
    shown.addAll(term.related());
    context.input.index().of(term.id()).forEach(incident -> shown.add(incident.id()));
    return context.input.backlinks().to(term.id()).stream()
        .filter(id -> !(id instanceof ReadingListId) && !shown.contains(id))
        .toList();
  }

  private TermPage term(Term term, SitePath path) {
    return new TermPage(
        term.name(),
        term.about().summary(),
        term.about().aliases(),
        context.terms(term.prerequisites()),
        context.terms(term.next()),
        context.terms(term.related().stream().filter(id -> !isBeforeOrNext(term, id)).toList()),
        context.links(mentioning(term)),
        context.readingLists(term.id()),
        PageContext.sources(term.about().info().map(DocumentInfo::sources).orElse(List.of())),
        PageContext.body(term.about(), path),
        context.rows.groups(context.input.index().of(term.id())));
  }
}
