package dev.afterword.page;

import dev.afterword.model.ActionItem;
import dev.afterword.model.Incident;
import dev.afterword.page.Pieces.ActionLine;
import dev.afterword.page.Pieces.Body;
import dev.afterword.page.Pieces.BodyPart;
import dev.afterword.page.Pieces.Link;
import dev.afterword.page.Pieces.MomentLine;
import dev.afterword.page.Pieces.ProblemLine;
import dev.afterword.page.Pieces.RelatedRow;
import dev.afterword.page.PlannedPage.Head;
import dev.afterword.page.Views.IncidentPage;
import dev.afterword.view.Related;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page for each incident. */
final class IncidentPages {
  private static final int SHARED_WORDS = 3;

  private final PageContext context;
  private final FactBox facts;
  private final List<Incident> told;

  IncidentPages(PageContext context) {
    this.context = context;
    this.facts = new FactBox(context.names);
    this.told = context.input.base().told();
  }

  List<PlannedPage> plan() {
    List<PlannedPage> pages = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      pages.add(page(told.get(i), neighbour(i + 1), neighbour(i - 1)));
    }
    context.input.base().guides().forEach(guide -> pages.add(page(guide, null, null)));
    return pages;
  }

  private PlannedPage page(Incident incident, @Nullable Link previous, @Nullable Link next) {
    return new PlannedPage(
        Routes.of(incident.id()),
        "incident.ftlh",
        new Head(incident.title(), description(incident), "incidents"),
        () -> view(incident, previous, next),
        incident.info().source());
  }

  private static String description(Incident incident) {
    String summary = incident.info().summary();
    return summary.isEmpty() ? "What happened, why, and what was learned from it." : summary;
  }

  private IncidentPage view(Incident incident, @Nullable Link previous, @Nullable Link next) {
    SitePath path = Routes.of(incident.id());
    Body body = PageContext.body(incident.narrative().body(), path, incident.info());
    Timelines timeline = Timelines.of(incident.narrative().timeline(), incident.chronology());
    List<MomentLine> events = timeline.lines();
    List<BodyPart> parts = Bodies.parts(body, events);
    return new IncidentPage(
        context.rows.row(incident),
        Bodies.whole(body, parts, events),
        parts,
        facts.lines(incident),
        facts.groups(incident),
        Lessons.byKind(incident.narrative().lessons()),
        context.links(incident.links().tags()),
        context.terms(incident.links().terms()),
        events,
        EventNotes.placed(body.html()) == events.size(),
        timeline.axis(),
        actions(incident),
        PageContext.sources(incident.info().sources()),
        related(incident),
        context.readingLists(incident.id()),
        previous,
        next,
        remarks(incident));
  }

  private @Nullable Link neighbour(int position) {
    boolean exists = position >= 0 && position < told.size();
    return exists ? context.names.link(told.get(position).id()) : null;
  }

  private static List<ActionLine> actions(Incident incident) {
    return incident.narrative().actions().stream().map(IncidentPages::action).toList();
  }

  static ActionLine action(ActionItem item) {
    return new ActionLine(
        item.text(),
        Timelines.escaped(item.text()),
        item.state().key(),
        item.owner().orElse(null),
        item.ticket().map(DisplayText::ticket).orElse(null),
        item.ticket().filter(DisplayText::isAddress).orElse(null),
        item.due().orElse(null),
        item.group().orElse(null));
  }

  private List<RelatedRow> related(Incident incident) {
    List<RelatedRow> rows = new ArrayList<>();
    for (Related.Link link : context.input.related().getOrDefault(incident.id(), List.of())) {
      context
          .names
          .incident(link.id())
          .ifPresent(
              other ->
                  rows.add(
                      new RelatedRow(
                          context.rows.row(other), Reasons.of(link, context.names, SHARED_WORDS))));
    }
    return rows;
  }

  private List<ProblemLine> remarks(Incident incident) {
    return context
        .input
        .problemsByDocument()
        .getOrDefault(incident.info().key(), List.of())
        .stream()
        .map(QualityPages::line)
        .toList();
  }
}
