package dev.afterword.assemble;

import dev.afterword.facts.DocumentFacts;
import dev.afterword.words.Phrases;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out which names are words of the language, too: those that the same texts also write small.
 * Nobody writes "google", everybody "issues".
 */
final class WordCheck {
  /** From this share of small ones on it is a word. */
  private static final double SMALL_SHARE = 0.2;

  private WordCheck() {}

  /** The names, with those that are words as well reduced to places that mark them as a name. */
  static List<ServiceName> apply(List<ServiceName> names, List<DocumentFacts> documents) {
    Phrases<String> words = new Phrases<>();
    Set<String> candidates =
        names.stream()
            .filter(ServiceName::mayBeWord)
            .map(ServiceName::written)
            .collect(Collectors.toSet());
    candidates.forEach(word -> words.add(word, word));
    Set<String> ordinary = candidates.isEmpty() ? Set.of() : ordinary(words, documents);
    return names.stream()
        .map(n -> n.mayBeWord() && ordinary.contains(n.written()) ? n.onlyMarked() : n)
        .toList();
  }

  private static Set<String> ordinary(Phrases<String> words, List<DocumentFacts> documents) {
    Map<String, int[]> counts =
        documents.parallelStream()
            .map(document -> count(words, document.body().text()))
            .reduce(Map.of(), WordCheck::sum);
    Set<String> ordinary = new HashSet<>();
    counts.forEach(
        (word, count) -> {
          if (count[0] >= SMALL_SHARE * (count[0] + count[1])) {
            ordinary.add(word);
          }
        });
    return ordinary;
  }

  /** How often each word stands small and large. */
  private static Map<String, int[]> count(Phrases<String> words, String text) {
    Map<String, int[]> counts = new HashMap<>();
    for (Phrases.Match<String> match : words.longest(text)) {
      boolean large = Character.isUpperCase(text.charAt(match.from()));
      counts.computeIfAbsent(match.value(), w -> new int[2])[large ? 1 : 0]++;
    }
    return counts;
  }

  private static Map<String, int[]> sum(Map<String, int[]> a, Map<String, int[]> b) {
    Map<String, int[]> sum = new HashMap<>(a);
    b.forEach(
        (word, count) -> sum.merge(word, count, (x, y) -> new int[] {x[0] + y[0], x[1] + y[1]}));
    return sum;
  }
}
