package dev.afterword.view;

import dev.afterword.model.CauseId;
import dev.afterword.model.CauseMention;
import dev.afterword.model.Chronology;
import dev.afterword.model.Classification;
import dev.afterword.model.DocumentInfo;
import dev.afterword.model.DocumentKey;
import dev.afterword.model.DocumentState;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Incident;
import dev.afterword.model.IncidentId;
import dev.afterword.model.IncidentKind;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.model.Origin;
import dev.afterword.model.Precision;
import dev.afterword.model.Prose;
import dev.afterword.model.Role;
import dev.afterword.model.ServiceId;
import dev.afterword.model.ServiceMention;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Makes incidents for tests. */
final class Incidents {
  private final String id;
  private Optional<EventTime> started = Optional.empty();
  private Optional<Duration> duration = Optional.empty();
  private IncidentKind kind = IncidentKind.INCIDENT;
  private final List<ServiceMention> services = new ArrayList<>();
  private List<CauseMention> causes = List.of();

  private Incidents(String id) {
    this.id = id;
  }

  static Incidents incident(String id) {
    return new Incidents(id);
  }

  Incidents on(String day) {
    started = Optional.of(EventTime.day(LocalDate.parse(day)));
    return this;
  }

  Incidents in(int year) {
    started =
        Optional.of(
            new EventTime(
                LocalDate.of(year, 1, 1).atStartOfDay(),
                Precision.YEAR,
                Optional.empty(),
                false,
                true));
    return this;
  }

  Incidents lasting(Duration time) {
    duration = Optional.of(time);
    return this;
  }

  Incidents of(IncidentKind other) {
    kind = other;
    return this;
  }

  Incidents services(String... names) {
    return services(Role.PRIMARY, names);
  }

  Incidents services(Role role, String... names) {
    Arrays.stream(names)
        .forEach(
            name -> services.add(new ServiceMention(new ServiceId(name), role, Origin.HEADER, 0)));
    return this;
  }

  Incidents causes(String... names) {
    causes =
        Arrays.stream(names)
            .map(name -> new CauseMention(new CauseId(name), Origin.HEADER, "", 0))
            .toList();
    return this;
  }

  Incident make() {
    return new Incident(
        new IncidentId(id),
        new DocumentInfo(
            DocumentKey.file(id + ".md"),
            Fact.of(id, Origin.TITLE),
            Optional.empty(),
            "",
            Optional.empty(),
            List.of()),
        new Incident.Status(kind, DocumentState.FINAL),
        new Chronology(
            started.map(time -> Fact.of(time, Origin.HEADER)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            duration.map(time -> Fact.of(time, Origin.HEADER))),
        Optional.empty(),
        new Classification(services, causes, List.of(), Optional.empty(), List.of(), List.of()),
        new Incident.Narrative(Prose.EMPTY, List.of(), List.of(), List.of()));
  }

  static KnowledgeBase base(List<Incident> incidents) {
    return new KnowledgeBase(
        incidents,
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>());
  }
}
