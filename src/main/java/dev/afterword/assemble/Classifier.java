package dev.afterword.assemble;

import dev.afterword.config.Field;
import dev.afterword.facts.DocumentFacts;
import dev.afterword.facts.Reference;
import dev.afterword.facts.SuggestedCategory;
import dev.afterword.model.CauseId;
import dev.afterword.model.CauseMention;
import dev.afterword.model.Classification;
import dev.afterword.model.DocumentKey;
import dev.afterword.model.Origin;
import dev.afterword.model.Role;
import dev.afterword.model.ServiceId;
import dev.afterword.model.ServiceMention;
import dev.afterword.model.TagId;
import dev.afterword.model.TermId;
import dev.afterword.model.TriggerMention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds out what each incident is linked to: what it says itself first, then what its text names
 * and what rules suggest.
 */
final class Classifier {
  private final Dictionary<ServiceId> services;
  private final Dictionary<CauseId> causes;
  private final Dictionary<TermId> terms;
  private final Dictionary<TagId> tags;
  private final Map<DocumentKey, List<ServiceMention>> mentions = new HashMap<>();

  /**
   * Reads the services of all incidents, which takes the names that any of them states.
   *
   * @param incidents all of them, in order
   */
  Classifier(
      List<DocumentFacts> incidents,
      Dictionary<ServiceId> services,
      Dictionary<CauseId> causes,
      Dictionary<TermId> terms,
      Dictionary<TagId> tags) {
    this.services = services;
    this.causes = causes;
    this.terms = terms;
    this.tags = tags;
    List<List<ServiceMention>> stated = incidents.stream().map(this::stated).toList();
    ServiceFinder finder = new ServiceFinder(WordCheck.apply(ServiceNames.of(services), incidents));
    List<List<ServiceMention>> found =
        IntStream.range(0, incidents.size())
            .parallel()
            .mapToObj(i -> finder.find(incidents.get(i), stated.get(i)))
            .toList();
    for (int i = 0; i < incidents.size(); i++) {
      mentions.put(incidents.get(i).file().key(), found.get(i));
    }
  }

  Classification of(DocumentFacts document) {
    return new Classification(
        mentions.getOrDefault(document.file().key(), List.of()),
        causes(document),
        triggers(document),
        document.findings().detection(),
        tags.ids(document.references(Field.TAGS)),
        terms.ids(document.references(Field.TERMS)));
  }

  /** The services that the document itself gives: in its header, a table or a label. */
  private List<ServiceMention> stated(DocumentFacts document) {
    Map<ServiceId, ServiceMention> stated = new LinkedHashMap<>();
    List<Reference> names = document.references(Field.SERVICES);
    for (Reference name : names) {
      put(stated, name, role(name, names, document));
    }
    for (Reference name : document.references(Field.AFFECTED)) {
      put(stated, name, Role.AFFECTED);
    }
    return List.copyOf(stated.values());
  }

  /**
   * A header says what broke. A label such as "Systems" lists what broke and what suffered: those
   * that the title names broke, else the first.
   */
  private static Role role(Reference name, List<Reference> all, DocumentFacts document) {
    String title = document.identity().title().value().toLowerCase(Locale.ROOT);
    Predicate<Reference> titled = n -> title.contains(n.name().toLowerCase(Locale.ROOT));
    boolean broke =
        name.origin().written()
            || (all.stream().anyMatch(titled) ? titled.test(name) : name.equals(all.get(0)));
    return broke ? Role.PRIMARY : Role.AFFECTED;
  }

  private void put(Map<ServiceId, ServiceMention> stated, Reference name, Role role) {
    ServiceId id = services.named(name.name());
    stated.putIfAbsent(id, new ServiceMention(id, role, name.origin(), name.place().line()));
  }

  /** Where the document gives causes nothing is suggested. */
  private List<CauseMention> causes(DocumentFacts document) {
    Map<CauseId, CauseMention> stated = new LinkedHashMap<>();
    for (Reference name : document.references(Field.CAUSES)) {
      cause(name)
          .ifPresent(
              id ->
                  stated.putIfAbsent(
                      id, new CauseMention(id, name.origin(), "", name.place().line())));
    }
    if (!stated.isEmpty()) {
      return List.copyOf(stated.values());
    }
    return document.findings().causes().stream().map(this::suggested).toList();
  }

  /** A label often holds a sentence: it counts where it is the name of a cause that is known. */
  private Optional<CauseId> cause(Reference name) {
    return name.origin().written()
        ? Optional.of(causes.named(name.name()))
        : causes.find(name.name());
  }

  private CauseMention suggested(SuggestedCategory suggestion) {
    CauseId id = causes.suggested(suggestion.id(), suggestion.name());
    return new CauseMention(id, Origin.SUGGESTED, suggestion.words(), suggestion.line());
  }

  private static List<TriggerMention> triggers(DocumentFacts document) {
    List<TriggerMention> triggers = new ArrayList<>();
    for (Reference name : document.references(Field.TRIGGERS)) {
      triggers.add(new TriggerMention(name.name(), name.origin(), "", name.place().line()));
    }
    if (triggers.isEmpty()) {
      document
          .findings()
          .triggers()
          .forEach(
              s ->
                  triggers.add(
                      new TriggerMention(s.name(), Origin.SUGGESTED, s.words(), s.line())));
    }
    return List.copyOf(triggers);
  }
}
