package dev.afterword.search;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a query.
 *
 * @param total of all matching documents, of which {@code hits} are the first
 * @param notice what of the query was not understood, as a sentence
 * @param suggestion the query with a word that is likely mistyped put right
 */
public record SearchResult(
    long total, List<Hit> hits, Optional<String> notice, Optional<String> suggestion) {
  public SearchResult {
    hits = List.copyOf(hits);
  }

  /**
   * @param url relative to the site's root
   * @param excerpt the passage that answers best, with the words found between {@code [} and {@code
   *     ]}
   */
  public record Hit(
      String id, String type, String url, String title, float score, String excerpt) {}
}
