package dev.afterword.check;

import dev.afterword.config.Settings;
import dev.afterword.diag.Problem;
import dev.afterword.model.DocumentKey;
import dev.afterword.model.Incident;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Joins what every stage and every rule has found to what the site and its authors want to hear.
 */
public final class Checks {
  private final Settings.Checks settings;
  private final Map<DocumentKey, DocumentChecks> byKey = new HashMap<>();
  private final Map<String, List<DocumentChecks>> byDisplay = new HashMap<>();

  private Checks(Settings.Checks settings, Collection<DocumentChecks> documents) {
    this.settings = settings;
    for (DocumentChecks document : documents) {
      byKey.put(document.file().key(), document);
      byDisplay
          .computeIfAbsent(document.file().display(), display -> new ArrayList<>())
          .add(document);
    }
  }

  /**
   * @param documents what was found in the text of each document that is part of the site
   * @param incidents of all documents, for the rules that compare facts
   * @param others what the stages before have found
   * @return sorted, each once
   */
  public static List<Problem> of(
      Settings.Checks settings,
      Collection<DocumentChecks> documents,
      List<Incident> incidents,
      List<Problem> others) {
    return new Checks(settings, documents).run(incidents, others);
  }

  private List<Problem> run(List<Incident> incidents, List<Problem> others) {
    List<Problem> all = new ArrayList<>(others);
    byKey.values().forEach(document -> all.addAll(document.found()));
    Set<String> unread = unread(others);
    for (Incident incident : incidents) {
      DocumentChecks document = byKey.get(incident.info().key());
      if (document != null && !unread.contains(document.file().display())) {
        all.addAll(FactRules.check(incident, document.file()));
      }
    }
    return all.stream()
        .filter(this::wanted)
        .flatMap(problem -> settings.level(problem).stream())
        .sorted()
        .distinct()
        .toList();
  }

  /** The documents of whose facts some could not be read: to miss them would mislead. */
  private static Set<String> unread(List<Problem> others) {
    return others.stream()
        .filter(problem -> problem.code().hidesFacts())
        .map(problem -> problem.place().path())
        .collect(Collectors.toSet());
  }

  private boolean wanted(Problem problem) {
    return byDisplay.getOrDefault(problem.place().path(), List.of()).stream()
        .allMatch(document -> document.wanted(problem));
  }
}
