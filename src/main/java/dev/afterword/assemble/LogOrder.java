package dev.afterword.assemble;

import dev.afterword.facts.DocumentFacts;
import dev.afterword.model.EventTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts documents of one log in the order in which they were written, whichever end of the file is
 * the newer one: so what an older one has is not lost to one that is added.
 */
final class LogOrder {
  private final Map<String, List<DocumentFacts>> logs;

  /**
   * @param documents all of a type
   */
  LogOrder(List<DocumentFacts> documents) {
    this.logs =
        documents.stream()
            .filter(document -> document.file().isPart())
            .collect(Collectors.groupingBy(document -> document.file().path()));
  }

  /** Some documents by file, those of one log the oldest first. */
  List<DocumentFacts> oldestFirst(List<DocumentFacts> some) {
    Map<String, List<DocumentFacts>> byFile =
        some.stream().collect(Collectors.groupingBy(document -> document.file().path()));
    List<DocumentFacts> ordered = new ArrayList<>();
    for (String path : byFile.keySet().stream().sorted().toList()) {
      ordered.addAll(ofLog(path, byFile.getOrDefault(path, List.of())));
    }
    return ordered;
  }

  /** By their times where all have a different one, else as they stand. */
  private List<DocumentFacts> ofLog(String path, List<DocumentFacts> some) {
    long times = some.stream().flatMap(d -> text(d).stream()).distinct().count();
    Comparator<DocumentFacts> standing = Comparator.comparing(DocumentFacts::file);
    Comparator<DocumentFacts> order =
        times == some.size()
            ? Comparator.comparing(document -> text(document).orElse(""))
            : isNewestLast(logs.getOrDefault(path, List.of())) ? standing : standing.reversed();
    return some.stream().sorted(order).toList();
  }

  /** By the first and the last day that it tells; most logs grow at the top. */
  private static boolean isNewestLast(List<DocumentFacts> log) {
    List<String> days =
        log.stream()
            .sorted(Comparator.comparing(DocumentFacts::file))
            .flatMap(document -> text(document).stream())
            .toList();
    return !days.isEmpty() && days.get(0).compareTo(days.get(days.size() - 1)) < 0;
  }

  private static Optional<String> text(DocumentFacts document) {
    return started(document).map(EventTime::text);
  }

  static Optional<EventTime> started(DocumentFacts document) {
    return document
        .incident()
        .flatMap(incident -> incident.chronology().started())
        .map(fact -> fact.value());
  }
}
