package dev.afterword.page;

import dev.afterword.model.Incident;
import dev.afterword.model.Lesson;
import dev.afterword.page.GatheredPages.Breakdown;
import dev.afterword.page.Pieces.Link;
import dev.afterword.page.Views.LessonGroup;
import dev.afterword.page.Views.LessonLine;
import dev.afterword.page.Views.LessonsPage;
import dev.afterword.view.Gathered;
import dev.afterword.view.Gathered.Item;
import java.util.ArrayList;
import java.util.List;

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
    return context.lessonPages.plan("Lessons", "What was learned from incidents", this::view);
  }

  private LessonsPage view(String name, List<Item<Lesson>> all, Breakdown breakdown) {
    int most = name.isEmpty() ? NEWEST : MOST;
    List<LessonGroup> groups = new ArrayList<>();
    for (Lesson.Kind kind : Lesson.Kind.values()) {
      List<Item<Lesson>> some = all.stream().filter(l -> l.piece().kind() == kind).toList();
      if (!some.isEmpty()) {
        groups.add(group(kind, some, most));
      }
    }
    return new LessonsPage(
        name,
        all.size(),
        Gathered.incidents(all),
        groups,
        breakdown.services(),
        breakdown.causes());
  }

  private LessonGroup group(Lesson.Kind kind, List<Item<Lesson>> some, int most) {
    return new LessonGroup(
        kind.key(),
        Lessons.heading(kind),
        "page-" + kind.key(),
        some.size(),
        some.stream().limit(most).map(this::line).toList());
  }

  private LessonLine line(Item<Lesson> learned) {
    Incident incident = learned.incident();
    Link link = context.names.link(incident.id());
    String anchor = learned.piece().anchor().isEmpty() ? "" : "#" + learned.piece().anchor();
    return new LessonLine(
        learned.piece().text(),
        new Link(link.text(), link.url() + anchor),
        incident.date().map(DisplayText::when).orElse(null));
  }
}
