package dev.afterword.page;

import dev.afterword.model.EntityId;
import dev.afterword.model.Incident;
import dev.afterword.model.Lesson;
import dev.afterword.page.PlannedPage.Head;
import dev.afterword.page.Views.Counted;
import dev.afterword.page.Views.LessonGroup;
import dev.afterword.page.Views.LessonLine;
import dev.afterword.page.Views.LessonsPage;
import dev.afterword.page.Views.Link;
import dev.afterword.view.LessonIndex.Learned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What was learned: from all incidents, and from those of each service and cause. */
final class LessonPages {
  /** So many of a kind; what is older stands on the pages of services and causes. */
  private static final int NEWEST = 40;

  private static final int MOST = 200;

  private final PageContext context;

  LessonPages(PageContext context) {
    this.context = context;
  }

  List<PlannedPage> plan() {
    List<PlannedPage> pages = new ArrayList<>();
    if (!context.lessons.all().isEmpty()) {
      pages.add(
          page(Routes.LESSONS, "Lessons", "What was learned from incidents.", this::overview));
      things(context.input.base().services().keySet(), pages);
      things(context.input.base().causes().keySet(), pages);
    }
    return pages;
  }

  private void things(Collection<? extends EntityId> ids, List<PlannedPage> pages) {
    for (EntityId id : ids) {
      if (!context.lessons.of(id).isEmpty()) {
        String name = context.names.name(id);
        String about = "What was learned from incidents: " + name + ".";
        pages.add(page(Routes.lessons(id), "Lessons: " + name, about, () -> of(id)));
      }
    }
  }

  private static PlannedPage page(
      SitePath path, String title, String about, Supplier<Views.PageView> view) {
    return new PlannedPage(
        path, "lessons.ftlh", new Head(title, about, "lessons"), view, "the site's own " + path);
  }

  private LessonsPage overview() {
    return view(
        "",
        context.lessons.all(),
        NEWEST,
        counted(context.input.base().services().keySet()),
        counted(context.input.base().causes().keySet()));
  }

  private LessonsPage of(EntityId id) {
    return view(context.names.name(id), context.lessons.of(id), MOST, List.of(), List.of());
  }

  private LessonsPage view(
      String name, List<Learned> all, int most, List<Counted> services, List<Counted> causes) {
    List<LessonGroup> groups = new ArrayList<>();
    for (Lesson.Kind kind : Lesson.Kind.values()) {
      List<Learned> some = all.stream().filter(l -> l.lesson().kind() == kind).toList();
      if (!some.isEmpty()) {
        groups.add(group(kind, some, most));
      }
    }
    long incidents = all.stream().map(l -> l.incident().id()).distinct().count();
    return new LessonsPage(name, all.size(), (int) incidents, groups, services, causes);
  }

  private LessonGroup group(Lesson.Kind kind, List<Learned> some, int most) {
    return new LessonGroup(
        kind.key(),
        Lessons.heading(kind),
        "page-" + kind.key(),
        some.size(),
        some.stream().limit(most).map(this::line).toList());
  }

  private LessonLine line(Learned learned) {
    Incident incident = learned.incident();
    Link link = context.names.link(incident.id());
    String anchor = learned.lesson().anchor().isEmpty() ? "" : "#" + learned.lesson().anchor();
    return new LessonLine(
        learned.lesson().text(),
        new Link(link.text(), link.url() + anchor),
        incident.date().map(DisplayText::when).orElse(null));
  }

  private List<Counted> counted(Collection<? extends EntityId> ids) {
    return ids.stream()
        .filter(id -> !context.lessons.of(id).isEmpty())
        .map(id -> count(context, id))
        .sorted(
            Comparator.comparingInt((Counted c) -> -c.count())
                .thenComparing(c -> c.text().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** Where the lessons of a service or a cause stand, and how many they are. */
  static Counted count(PageContext context, EntityId id) {
    return new Counted(
        context.names.name(id), Routes.lessons(id).url(), context.lessons.of(id).size(), 0);
  }
}
