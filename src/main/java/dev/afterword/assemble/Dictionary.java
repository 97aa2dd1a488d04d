package dev.afterword.assemble;

import dev.afterword.config.Field;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.facts.DocumentFacts;
import dev.afterword.facts.Reference;
import dev.afterword.model.Fact;
import dev.afterword.model.Slug;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The names of one kind of thing: those that a document describes with all their aliases, and those
 * that are only named.
 *
 * @param <I> the type of id
 */
final class Dictionary<I extends Comparable<I>> {
  private final Function<String, I> newId;
  private final Map<String, I> byKey = new HashMap<>();
  private final Map<String, DocumentFacts> described = new HashMap<>();
  private final Map<String, DocumentFacts> titles = new HashMap<>();
  private final SortedMap<I, DocumentFacts> documents = new TreeMap<>();
  private final Map<I, Map<String, Integer>> spellings = new HashMap<>();
  private final SortedMap<I, List<String>> configured = new TreeMap<>();
  private final Map<I, String> ruled = new HashMap<>();

  Dictionary(Function<String, I> newId) {
    this.newId = newId;
  }

  /** Adds a described thing under its slug. */
  void describe(String slug, DocumentFacts facts, List<Problem> problems) {
    I id = newId.apply(slug);
    documents.put(id, facts);
    claim(NameKey.of(slug), facts, id, Optional.empty(), problems);
    NameKey.all(facts.identity().title().value())
        .forEach(key -> claim(key, facts, id, Optional.empty(), problems));
    title(facts).ifPresent(problems::add);
  }

  /** Two pages of one title look alike wherever they are named. */
  private Optional<Problem> title(DocumentFacts facts) {
    Fact<String> title = facts.identity().title();
    return Optional.ofNullable(titles.putIfAbsent(NameKey.of(title.value()), facts))
        .map(
            other ->
                Problem.of(
                    ProblemCode.SAME_TITLE,
                    titlePlace(facts),
                    title.value(),
                    titlePlace(other).toString()));
  }

  private static Place titlePlace(DocumentFacts facts) {
    return Place.line(facts.file().display(), facts.identity().title().line());
  }

  /** Adds the aliases of a described thing; to be called when all have been described. */
  void aliases(String slug, DocumentFacts facts, List<Reference> aliases, List<Problem> problems) {
    I id = newId.apply(slug);
    for (Reference alias : aliases) {
      NameKey.all(alias.name()).forEach(key -> claim(key, facts, id, Optional.of(alias), problems));
    }
  }

  private void claim(
      String key, DocumentFacts facts, I id, Optional<Reference> alias, List<Problem> problems) {
    DocumentFacts other = described.putIfAbsent(key, facts);
    if (other == null) {
      byKey.put(key, id);
    } else if (!other.file().equals(facts.file()) && alias.isPresent()) {
      problems.add(
          Problem.of(
              ProblemCode.CONFLICTING_ENTRY,
              alias.get().place(),
              alias.get().name(),
              other.file().display()));
    }
  }

  /**
   * Adds a thing that the configuration names, the name for people first; documents come before.
   */
  void configure(String slug, List<String> names) {
    I id = find(slug).or(() -> find(names.get(0))).orElseGet(() -> newId.apply(slug));
    configured.put(id, names);
    byKey.putIfAbsent(NameKey.of(slug), id);
    names.forEach(name -> byKey.putIfAbsent(NameKey.of(name), id));
  }

  /** The id of a name, if anything describes it. */
  Optional<I> find(String name) {
    return NameKey.all(name).stream()
        .flatMap(k -> Optional.ofNullable(byKey.get(k)).stream())
        .findFirst();
  }

  /** The id of a name; a name that nobody has used before becomes a thing of its own. */
  I named(String name) {
    I id = find(name).orElseGet(() -> newId.apply(Slug.of(name)));
    byKey.putIfAbsent(NameKey.of(name), id);
    spellings.computeIfAbsent(id, i -> new TreeMap<>()).merge(name, 1, Integer::sum);
    return id;
  }

  /** The id that a rule means; where nothing else has its id or name it is known by this name. */
  I suggested(String slug, String name) {
    I id = find(slug).or(() -> find(name)).orElseGet(() -> newId.apply(slug));
    byKey.putIfAbsent(NameKey.of(slug), id);
    byKey.putIfAbsent(NameKey.of(name), id);
    spellings.computeIfAbsent(id, i -> new TreeMap<>()).merge(name, 1, Integer::sum);
    ruled.put(id, name);
    return id;
  }

  /** The ids of names, without repetition. */
  List<I> ids(List<Reference> names) {
    return names.stream().map(name -> named(name.name())).distinct().toList();
  }

  /** The name that a document or the configuration gives. */
  Optional<String> declaredName(I id) {
    DocumentFacts facts = documents.get(id);
    List<String> names = configured.getOrDefault(id, List.of());
    return facts != null
        ? Optional.of(facts.identity().title().value())
        : names.stream().findFirst();
  }

  /** The other names that a document and the configuration give, sorted. */
  List<String> aliases(I id) {
    TreeSet<String> aliases = new TreeSet<>();
    DocumentFacts facts = documents.get(id);
    if (facts != null) {
      facts.references(Field.ALIASES).forEach(alias -> aliases.add(alias.name()));
    }
    configured.getOrDefault(id, List.of()).stream()
        .filter(name -> !Optional.of(name).equals(declaredName(id)))
        .forEach(aliases::add);
    return List.copyOf(aliases);
  }

  /** How texts have named it, sorted. */
  List<String> spellings(I id) {
    return List.copyOf(spellings.getOrDefault(id, Map.of()).keySet());
  }

  /** All ids, described or only named. */
  Collection<I> ids() {
    TreeMap<I, Boolean> all = new TreeMap<>();
    documents.keySet().forEach(id -> all.put(id, true));
    configured.keySet().forEach(id -> all.put(id, true));
    spellings.keySet().forEach(id -> all.put(id, true));
    return Collections.unmodifiableCollection(all.keySet());
  }

  Optional<DocumentFacts> document(I id) {
    return Optional.ofNullable(documents.get(id));
  }

  /** What is declared, else the spelling used most; what a rule says is clearer than a mere id. */
  String name(I id) {
    return declaredName(id)
        .orElseGet(
            () -> {
              String most = mostUsed(id);
              return Slug.of(most).equals(most) ? ruled.getOrDefault(id, most) : most;
            });
  }

  /** Of equals the first in the alphabet. */
  private String mostUsed(I id) {
    Map<String, Integer> used = spellings.getOrDefault(id, Map.of());
    int most = used.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return used.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElse(String.valueOf(id));
  }
}
