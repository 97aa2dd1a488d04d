package dev.afterword.view;

import dev.afterword.model.Incident;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.model.Role;
import dev.afterword.model.Service;
import dev.afterword.model.ServiceId;
import dev.afterword.model.ServiceMention;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which services are parts of which: an incident of a part is one of the whole too. */
public final class ServiceFamily {
  private final Map<ServiceId, ServiceId> parents = new HashMap<>();
  private final Map<ServiceId, Set<ServiceId>> wholes = new HashMap<>();

  private ServiceFamily() {}

  public static ServiceFamily of(KnowledgeBase base) {
    ServiceFamily family = new ServiceFamily();
    for (Service service : base.services().values()) {
      service.parent().ifPresent(parent -> family.parents.put(service.id(), parent));
    }
    base.services().keySet().forEach(id -> family.wholes.put(id, family.climb(id)));
    return family;
  }

  /** From the nearest up; a circle ends where it began. */
  private Set<ServiceId> climb(ServiceId id) {
    Set<ServiceId> above = new LinkedHashSet<>();
    Optional<ServiceId> next = parent(id);
    while (next.isPresent() && !next.get().equals(id) && above.add(next.get())) {
      next = parent(next.get());
    }
    return above;
  }

  private Optional<ServiceId> parent(ServiceId id) {
    return Optional.ofNullable(parents.get(id));
  }

  /** The larger services that a service is a part of, the nearest first. */
  public Set<ServiceId> wholes(ServiceId part) {
    return wholes.getOrDefault(part, Set.of());
  }

  /** Whether one is a part of the other, however deep. */
  public boolean akin(ServiceId one, ServiceId other) {
    return wholes(one).contains(other) || wholes(other).contains(one);
  }

  /** The services that broke or suffered, and those they are parts of, each once. */
  public Set<ServiceId> struck(Incident incident) {
    Set<ServiceId> struck = new LinkedHashSet<>();
    for (ServiceMention mention : incident.links().services()) {
      if (mention.role() != Role.MENTIONED) {
        struck.add(mention.id());
        struck.addAll(wholes(mention.id()));
      }
    }
    return struck;
  }

  /** The first part that brought an incident to a service; empty where it names the service. */
  public Optional<ServiceId> through(ServiceId whole, Incident incident) {
    boolean named =
        incident.links().services().stream()
            .anyMatch(m -> m.role() != Role.MENTIONED && m.id().equals(whole));
    return incident.links().services().stream()
        .filter(m -> !named && m.role() != Role.MENTIONED && wholes(m.id()).contains(whole))
        .map(ServiceMention::id)
        .findFirst();
  }
}
