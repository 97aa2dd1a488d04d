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
import dev.afterword.page.Pieces.FactGroup;
import dev.afterword.page.Pieces.FactLine;
import dev.afterword.page.Pieces.Link;
import dev.afterword.page.Pieces.Mention;
import dev.afterword.page.Pieces.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts of an incident, each with where it comes from. */
final class FactBox {
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
          When when = DisplayText.when(fact.value());
          boolean suggested = fact.origin().confidence() == Confidence.SUGGESTED;
          lines.add(
              new FactLine(
                  field.key(),
                  label,
                  when.text(),
                  when.iso(),
                  suggested,
                  Provenance.fact(fact, Provenance.time(field, fact))));
        });
  }

  private static void published(List<FactLine> lines, Incident incident) {
    incident
        .info()
        .published()
        .map(day -> Fact.of(EventTime.day(day), Origin.HEADER))
        .ifPresent(
            day -> {
              When when = DisplayText.when(day.value());
              lines.add(
                  new FactLine(
                      "published",
                      "Published",
                      when.text(),
                      when.iso(),
                      false,
                      Provenance.fact(day, null)));
            });
  }

  private static FactLine line(
      String key, String label, Fact<?> fact, String text, @Nullable String write) {
    return new FactLine(key, label, text, null, fact.suggested(), Provenance.fact(fact, write));
  }

  /**
   * One duration, the same as in lists. Where the document gives another one as well, and no
   * rounding explains it, that stands below it with what it is.
   */
  private static void duration(List<FactLine> lines, Chronology chronology) {
    Optional<FactLine> stated =
        chronology
            .statedDuration()
            .map(
                fact ->
                    line(
                        "duration",
                        "Duration",
                        fact,
                        DisplayText.duration(fact.value()),
                        Provenance.duration(chronology)));
    Optional<FactLine> computed =
        chronology.computedDuration().map(length -> computed("Duration", length));
    boolean first = chronology.statesDuration();
    (first ? stated : computed).ifPresent(lines::add);
    if (chronology.durationsDiffer()) {
      (first
              ? chronology.computedDuration().map(length -> computed("Start to end", length))
              : stated.map(FactBox::ofAPart))
          .ifPresent(lines::add);
    }
  }

  private static FactLine computed(String label, Duration length) {
    return new FactLine(
        "computed-duration",
        label,
        DisplayText.duration(length),
        null,
        false,
        Provenance.computed("start and end"));
  }

  /** What a sentence says where a header has both ends. */
  private static FactLine ofAPart(FactLine stated) {
    return new FactLine(
        "told-duration", "In the text", stated.value(), null, false, stated.origin());
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
    return group(role.key(), heading(role), mentions, field, origins);
  }

  private static String heading(Role role) {
    return switch (role) {
      case PRIMARY -> "Broke";
      case AFFECTED -> "Affected";
      case MENTIONED -> "Mentioned";
    };
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
                            DisplayText.trigger(m.name()), Routes.trigger(Slug.of(m.name())).url()),
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
    return mentions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FactGroup(key, label, mentions, Provenance.group(field, mentions, origins)));
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
