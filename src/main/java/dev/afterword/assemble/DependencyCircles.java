package dev.afterword.assemble;

import dev.afterword.config.Field;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.facts.DocumentFacts;
import dev.afterword.facts.Reference;
import dev.afterword.model.Service;
import dev.afterword.model.ServiceId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Services that depend on themselves, over however many others. */
final class DependencyCircles {
  private final SortedMap<ServiceId, Service> services;
  private final Dictionary<ServiceId> dictionary;

  private DependencyCircles(
      SortedMap<ServiceId, Service> services, Dictionary<ServiceId> dictionary) {
    this.services = services;
    this.dictionary = dictionary;
  }

  /**
   * Each circle is told once, at the first of its services; of several that a service is the first
   * of, the shortest.
   */
  static List<Problem> find(
      SortedMap<ServiceId, Service> services, Dictionary<ServiceId> dictionary) {
    DependencyCircles circles = new DependencyCircles(services, dictionary);
    return services.keySet().stream()
        .flatMap(first -> circles.from(first).stream())
        .map(circles::problem)
        .toList();
  }

  /** The way back over later services only, so that no other service tells the same circle. */
  private Optional<List<ServiceId>> from(ServiceId first) {
    Map<ServiceId, ServiceId> before = new HashMap<>();
    Deque<ServiceId> next = new ArrayDeque<>(List.of(first));
    while (!next.isEmpty()) {
      ServiceId service = next.remove();
      for (ServiceId needed : needs(service)) {
        if (needed.equals(first)) {
          return Optional.of(way(first, service, before));
        }
        if (needed.compareTo(first) > 0 && before.putIfAbsent(needed, service) == null) {
          next.add(needed);
        }
      }
    }
    return Optional.empty();
  }

  private List<ServiceId> needs(ServiceId service) {
    return Optional.ofNullable(services.get(service)).map(Service::dependsOn).orElse(List.of());
  }

  private static List<ServiceId> way(
      ServiceId first, ServiceId last, Map<ServiceId, ServiceId> before) {
    Deque<ServiceId> way = new ArrayDeque<>(List.of(first));
    for (ServiceId at = last; at != null && !at.equals(first); at = before.get(at)) {
      way.addFirst(at);
    }
    way.addFirst(first);
    return List.copyOf(way);
  }

  private Problem problem(List<ServiceId> circle) {
    String names = circle.stream().map(dictionary::name).collect(Collectors.joining(" → "));
    return Problem.of(
        ProblemCode.DEPENDENCY_CIRCLE,
        place(circle.get(0), circle.get(1)),
        dictionary.name(circle.get(0)),
        names);
  }

  /** Where the first says what it needs; only what a document describes needs anything. */
  private Place place(ServiceId service, ServiceId needed) {
    DocumentFacts document = dictionary.document(service).orElseThrow();
    return document.references(Field.DEPENDS_ON).stream()
        .filter(name -> dictionary.find(name.name()).equals(Optional.of(needed)))
        .map(Reference::place)
        .findFirst()
        .orElseThrow();
  }
}
