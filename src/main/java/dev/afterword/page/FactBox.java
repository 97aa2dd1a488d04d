package dev.afterword.page;

import dev.afterword.config.Field;
import dev.afterword.model.CauseMention;
import dev.afterword.model.Chronology;
import dev.afterword.model.Confidence;
import dev.afterword.model.DetectionSource;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Incident;
import dev.afterword.model.Origin;
import dev.afterword.model.Role;
import dev.afterword.model.ServiceMention;
import dev.afterword.model.Slug;
import dev.afterword.model.TriggerMention;
import dev.afterword.page.Views.FactGroup;
import dev.afterword.page.Views.FactLine;
import dev.afterword.page.Views.Link;
import dev.afterword.page.Views.Mention;
import dev.afterword.page.Views.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts of an incident, each with where it comes from. */
final class FactBox {
  private static final Map<Role, String> ROLES =
      Map.of(
          Role.PRIMARY, "Broke",
          Role.AFFECTED, "Affected",
          Role.MENTIONED, "Mentioned");

  private final Names names;

  FactBox(Names names) {
    this.names = names;
  }

  List<FactLine> lines(Incident incident) {
    List<FactLine> lines = new ArrayList<>();
    Chronology chronology = incident.chronology();
    incident
        .info()
        .number()
        .ifPresent(n -> lines.add(line("number", "Number", n, n.value(), null)));
    incident
        .severity()
        .ifPresent(
            s ->
                lines.add(
                    line("severity", "Severity", s, s.value().stated(), Provenance.severity(s))));
    time(lines, Field.STARTED, "Started", chronology.started());
    if (chronology.started().isEmpty()) {
      published(lines, incident);
    }
    time(lines, Field.DETECTED, "Detected", chronology.detected());
    incident.links().detection().ifPresent(source -> lines.add(detection(source)));
    time(lines, Field.MITIGATED, "Mitigated", chronology.mitigated());
    time(lines, Field.ENDED, "Ended", chronology.ended());
    duration(lines, chronology);
    return lines;
  }

  private static FactLine detection(Fact<DetectionSource> source) {
    return line(
        "detection",
        "Noticed by",
        source,
        source.value().description(),
        Provenance.detection(source));
  }

  private static void time(
      List<FactLine> lines, Field field, String label, Optional<Fact<EventTime>> time) {
    time.ifPresent(
        fact -> {
          When when = Wording.when(fact.value());
          String origin = Provenance.of(fact.origin(), fact.line());
          String write = Provenance.time(field, fact);
          boolean suggested = fact.origin().confidence() == Confidence.SUGGESTED;
          lines.add(
              new FactLine(field.key(), label, when.text(), when.iso(), origin, suggested, write));
        });
  }

  private static void published(List<FactLine> lines, Incident incident) {
    incident
        .info()
        .published()
        .map(day -> Fact.of(EventTime.day(day), Origin.HEADER))
        .ifPresent(
            day -> {
              When when = Wording.when(day.value());
              String origin = Provenance.of(day.origin(), 0);
              lines.add(
                  new FactLine(
                      "published", "Published", when.text(), when.iso(), origin, false, null));
            });
  }

  private static FactLine line(
      String key, String label, Fact<?> fact, String text, @Nullable String write) {
    String origin = Provenance.of(fact.origin(), fact.line());
    return new FactLine(key, label, text, null, origin, fact.suggested(), write);
  }

  /** What is stated and what start and end say stand side by side where they differ. */
  private static void duration(List<FactLine> lines, Chronology chronology) {
    Optional<Duration> computed = chronology.computedDuration();
    chronology
        .statedDuration()
        .ifPresent(
            stated ->
                lines.add(
                    line(
                        "duration",
                        "Duration",
                        stated,
                        Wording.duration(stated.value()),
                        Provenance.duration(chronology))));
    computed
        .filter(d -> !chronology.statedDuration().map(Fact::value).equals(Optional.of(d)))
        .ifPresent(
            d ->
                lines.add(
                    new FactLine(
                        "computed-duration",
                        chronology.statedDuration().isPresent() ? "Start to end" : "Duration",
                        Wording.duration(d),
                        null,
                        "computed from start and end",
                        false,
                        null)));
  }

  /** Services by role, causes and triggers; what is empty is left out. */
  List<FactGroup> groups(Incident incident) {
    List<FactGroup> groups = new ArrayList<>();
    for (Role role : Role.values()) {
      services(incident, role).ifPresent(groups::add);
    }
    causes(incident.links().causes()).ifPresent(groups::add);
    triggers(incident.links().triggers()).ifPresent(groups::add);
    return groups;
  }

  private Optional<FactGroup> services(Incident incident, Role role) {
    List<ServiceMention> some =
        incident.links().services().stream().filter(m -> m.role() == role).toList();
    Field field = role == Role.PRIMARY ? Field.SERVICES : Field.AFFECTED;
    List<Mention> mentions =
        some.stream()
            .map(m -> mention(names.link(m.id()), role.key(), m.origin(), m.line(), ""))
            .toList();
    List<Origin> origins = some.stream().map(ServiceMention::origin).toList();
    return group(role.key(), ROLES.getOrDefault(role, ""), mentions, field, origins);
  }

  private Optional<FactGroup> causes(List<CauseMention> causes) {
    List<Mention> mentions =
        causes.stream()
            .map(m -> mention(names.link(m.id()), "", m.origin(), m.line(), m.words()))
            .toList();
    List<Origin> origins = causes.stream().map(CauseMention::origin).toList();
    return group("causes", causes.size() > 1 ? "Causes" : "Cause", mentions, Field.CAUSES, origins);
  }

  private static Optional<FactGroup> triggers(List<TriggerMention> triggers) {
    List<Mention> mentions =
        triggers.stream()
            .map(
                m ->
                    mention(
                        new Link(
                            Wording.trigger(m.name()), Routes.trigger(Slug.of(m.name())).url()),
                        "",
                        m.origin(),
                        m.line(),
                        m.words()))
            .toList();
    List<Origin> origins = triggers.stream().map(TriggerMention::origin).toList();
    String label = triggers.size() > 1 ? "Triggers" : "Trigger";
    return group("triggers", label, mentions, Field.TRIGGERS, origins);
  }

  private static Optional<FactGroup> group(
      String key, String label, List<Mention> mentions, Field field, List<Origin> origins) {
    List<String> texts = mentions.stream().map(Mention::text).toList();
    return mentions.isEmpty()
        ? Optional.empty()
        : Optional.of(new FactGroup(key, label, mentions, Provenance.names(field, texts, origins)));
  }

  static Mention mention(Link link, String role, Origin origin, int line, String words) {
    return new Mention(
        link.text(),
        link.url(),
        role,
        origin == Origin.SUGGESTED,
        Provenance.of(origin, line, words));
  }
}
