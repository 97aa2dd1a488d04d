package dev.afterword.model;

import java.util.List;
import java.util.Optional;

/** What an incident is linked to and sorted by. Each list is without repetition. */
public record Classification(
    List<ServiceMention> services,
    List<CauseMention> causes,
    List<TriggerMention> triggers,
    Optional<Fact<DetectionSource>> detection,
    List<TagId> tags,
    List<TermId> terms) {
  public Classification {
    services = List.copyOf(services);
    causes = List.copyOf(causes);
    triggers = List.copyOf(triggers);
    tags = List.copyOf(tags);
    terms = List.copyOf(terms);
  }
}
