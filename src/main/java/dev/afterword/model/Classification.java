package dev.afterword.model;

import java.util.List;

/** What an incident is linked to. Each list is sorted and without repetition. */
public record Classification(
    List<ServiceMention> services,
    List<CauseMention> causes,
    List<Fact<String>> triggers,
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
