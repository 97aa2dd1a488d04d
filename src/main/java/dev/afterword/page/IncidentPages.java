package dev.afterword.page;

import dev.afterword.model.ActionItem;
import dev.afterword.model.Chronology;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Incident;
import dev.afterword.model.Origin;
import dev.afterword.model.Slug;
import dev.afterword.page.PlannedPage.Head;
import dev.afterword.page.Views.ActionLine;
import dev.afterword.page.Views.Body;
import dev.afterword.page.Views.FactLine;
import dev.afterword.page.Views.IncidentPage;
import dev.afterword.page.Views.Link;
import dev.afterword.page.Views.Mention;
import dev.afterword.page.Views.ProblemLine;
import dev.afterword.page.Views.RelatedRow;
import dev.afterword.page.Views.When;
import dev.afterword.view.Related;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page for each incident. */
final class IncidentPages {
  private static final int SHARED_WORDS = 3;

  private final PageContext context;
  private final List<Incident> incidents;

  IncidentPages(PageContext context) {
    this.context = context;
    this.incidents = context.input.base().incidents();
  }

  List<PlannedPage> plan() {
    List<PlannedPage> pages = new ArrayList<>();
    for (int i = 0; i < incidents.size(); i++) {
      int position = i;
      Incident incident = incidents.get(i);
      pages.add(
          new PlannedPage(
              Routes.of(incident.id()),
              "incident.ftlh",
              new Head(incident.title(), incident.info().summary(), "incidents"),
              () -> view(position),
              incident.info().source()));
    }
    return pages;
  }

  private IncidentPage view(int position) {
    Incident incident = incidents.get(position);
    SitePath path = Routes.of(incident.id());
    Body body = PageContext.body(incident.narrative().body(), path, incident.info());
    Timelines timeline = Timelines.of(incident.narrative().timeline(), incident.chronology());
    return new IncidentPage(
        context.rows.row(incident),
        body,
        Bodies.parts(body),
        facts(incident),
        triggers(incident),
        context.links(incident.links().tags()),
        context.terms(incident.links().terms()),
        timeline.lines(),
        timeline.axis(),
        actions(incident),
        PageContext.sources(incident.info().sources()),
        related(incident),
        context.readingLists(incident.id()),
        neighbour(position + 1),
        neighbour(position - 1),
        remarks(incident));
  }

  private @Nullable Link neighbour(int position) {
    boolean exists = position >= 0 && position < incidents.size();
    return exists ? context.names.link(incidents.get(position).id()) : null;
  }

  private static List<FactLine> facts(Incident incident) {
    List<FactLine> lines = new ArrayList<>();
    Chronology chronology = incident.chronology();
    incident
        .info()
        .number()
        .ifPresent(n -> lines.add(fact("number", "Number", n, n.value(), null)));
    incident
        .severity()
        .ifPresent(s -> lines.add(fact("severity", "Severity", s, s.value().stated(), null)));
    time(lines, "started", "Started", chronology.started());
    if (chronology.started().isEmpty()) {
      published(lines, incident);
    }
    time(lines, "detected", "Detected", chronology.detected());
    time(lines, "mitigated", "Mitigated", chronology.mitigated());
    time(lines, "ended", "Ended", chronology.ended());
    duration(lines, chronology);
    return lines;
  }

  private static void time(
      List<FactLine> lines, String key, String label, Optional<Fact<EventTime>> time) {
    time.ifPresent(
        fact -> {
          When when = Wording.when(fact.value());
          lines.add(fact(key, label, fact, when.text(), when.iso()));
        });
  }

  private static void published(List<FactLine> lines, Incident incident) {
    incident
        .info()
        .published()
        .map(day -> Fact.of(EventTime.day(day), Origin.HEADER))
        .ifPresent(day -> time(lines, "published", "Published", Optional.of(day)));
  }

  private static FactLine fact(
      String key, String label, Fact<?> fact, String text, @Nullable String iso) {
    return new FactLine(
        key, label, text, iso, fact.origin().description(), fact.origin() == Origin.SUGGESTED);
  }

  /** Stated and computed durations stand side by side where they differ. */
  private static void duration(List<FactLine> lines, Chronology chronology) {
    Optional<Duration> computed = chronology.computedDuration();
    chronology
        .statedDuration()
        .ifPresent(
            stated ->
                lines.add(
                    fact("duration", "Duration", stated, Wording.duration(stated.value()), null)));
    computed
        .filter(d -> !chronology.statedDuration().map(Fact::value).equals(Optional.of(d)))
        .ifPresent(
            d ->
                lines.add(
                    new FactLine(
                        "computed-duration",
                        "From start to end",
                        Wording.duration(d),
                        null,
                        "computed from start and end",
                        false)));
  }

  private static List<Mention> triggers(Incident incident) {
    return incident.links().triggers().stream()
        .map(
            trigger ->
                new Mention(
                    Wording.trigger(trigger.value()),
                    Routes.trigger(Slug.of(trigger.value())).url(),
                    "",
                    trigger.suggested(),
                    trigger.origin().description()))
        .toList();
  }

  private static List<ActionLine> actions(Incident incident) {
    return incident.narrative().actions().stream().map(IncidentPages::action).toList();
  }

  private static ActionLine action(ActionItem item) {
    return new ActionLine(
        item.text(),
        Timelines.escaped(item.text()),
        item.state().key(),
        item.owner().orElse(null),
        item.ticket().orElse(null),
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
        .problemsBySource()
        .getOrDefault(incident.info().source(), List.of())
        .stream()
        .map(QualityPages::line)
        .toList();
  }
}
