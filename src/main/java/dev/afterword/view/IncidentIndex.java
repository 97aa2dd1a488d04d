package dev.afterword.view;

import dev.afterword.model.EntityId;
import dev.afterword.model.Incident;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.model.Role;
import dev.afterword.model.ServiceId;
import dev.afterword.model.Slug;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which incidents belong to what, newest first: made once, so that no page looks through all. */
public final class IncidentIndex {
  private final Map<EntityId, List<Incident>> byEntity = new HashMap<>();
  private final Map<EntityId, Integer> counts = new HashMap<>();
  private final Map<ServiceId, List<Incident>> mentioning = new HashMap<>();
  private final SortedMap<Integer, List<Incident>> byYear = new TreeMap<>();
  private final SortedMap<Integer, List<Incident>> bySeverity = new TreeMap<>();
  private final SortedMap<String, Trigger> byTrigger = new TreeMap<>();
  private final List<Incident> undated = new ArrayList<>();

  /**
   * What set some incidents off.
   *
   * @param name as the newest of them writes it
   * @param incidents newest first
   */
  public record Trigger(String name, List<Incident> incidents) {}

  private final ServiceFamily services;

  private IncidentIndex(ServiceFamily services) {
    this.services = services;
  }

  public static IncidentIndex of(KnowledgeBase base) {
    IncidentIndex index = new IncidentIndex(ServiceFamily.of(base));
    base.told().forEach(index::add);
    return index;
  }

  private void add(Incident incident) {
    services.struck(incident).forEach(id -> add(id, incident));
    incident.links().services().stream()
        .filter(mention -> mention.role() == Role.MENTIONED)
        .forEach(
            mention ->
                mentioning.computeIfAbsent(mention.id(), i -> new ArrayList<>()).add(incident));
    incident.links().causes().forEach(mention -> add(mention.id(), incident));
    incident.links().terms().forEach(id -> add(id, incident));
    incident.links().tags().forEach(id -> add(id, incident));
    incident
        .date()
        .ifPresentOrElse(
            date -> byYear.computeIfAbsent(date.year(), y -> new ArrayList<>()).add(incident),
            () -> undated.add(incident));
    incident.links().triggers().stream()
        .collect(Collectors.toMap(t -> Slug.of(t.name()), t -> t.name(), (a, b) -> a))
        .forEach((slug, name) -> trigger(slug, name).incidents().add(incident));
    incident
        .severityRank()
        .ifPresent(rank -> bySeverity.computeIfAbsent(rank, r -> new ArrayList<>()).add(incident));
  }

  private Trigger trigger(String slug, String name) {
    return byTrigger.computeIfAbsent(slug, s -> new Trigger(name, new ArrayList<>()));
  }

  private void add(EntityId id, Incident incident) {
    byEntity.computeIfAbsent(id, i -> new ArrayList<>()).add(incident);
    if (incident.counts()) {
      counts.merge(id, 1, Integer::sum);
    }
  }

  /**
   * The incidents of a service, cause, term or tag. For a service those that it or one of its parts
   * broke or suffered in; those that only mention it do not count.
   */
  public List<Incident> of(EntityId id) {
    return Collections.unmodifiableList(byEntity.getOrDefault(id, List.of()));
  }

  /** The incidents whose text names a service that neither broke nor suffered in them. */
  public List<Incident> mentioning(ServiceId id) {
    return Collections.unmodifiableList(mentioning.getOrDefault(id, List.of()));
  }

  /**
   * How many incidents belong to a service, cause, term or tag, without maintenance and the like.
   */
  public int count(EntityId id) {
    return counts.getOrDefault(id, 0);
  }

  public SortedMap<Integer, List<Incident>> byYear() {
    return Collections.unmodifiableSortedMap(byYear);
  }

  /** By the slug of the trigger; names that differ in case and punctuation are one. */
  public SortedMap<String, Trigger> byTrigger() {
    return Collections.unmodifiableSortedMap(byTrigger);
  }

  /** By rank, the gravest first; without those that have no rank. */
  public SortedMap<Integer, List<Incident>> bySeverity() {
    return Collections.unmodifiableSortedMap(bySeverity);
  }

  /** Which services are parts of which. */
  public ServiceFamily services() {
    return services;
  }

  public List<Incident> undated() {
    return Collections.unmodifiableList(undated);
  }
}
