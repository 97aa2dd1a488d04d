package dev.afterword.search;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A question to the index.
 *
 * @param query in Lucene's classic language; a blank one finds everything, the newest first
 * @param filters ids by kind: a document needs one of each kind that is named
 * @param offset how many results to leave out
 * @param limit how many results to give after those; 0 only counts them
 */
public record SearchRequest(
    String query,
    SortedMap<FilterKind, List<String>> filters,
    Sorting sorting,
    int offset,
    int limit) {

  /** What comes first. Where two are equal, and where a value is unknown, the newer one does. */
  public enum Sorting {
    RELEVANCE,
    DATE,
    OLDEST,
    DURATION,
    SEVERITY
  }

  public SearchRequest {
    filters = new TreeMap<>(filters);
    if (offset < 0 || limit < 0) {
      throw new IllegalArgumentException("negative: " + offset + ", " + limit);
    }
  }

  /** The best results for a query. */
  public static SearchRequest of(String query, int limit) {
    return new SearchRequest(query, new TreeMap<>(Map.of()), Sorting.RELEVANCE, 0, limit);
  }
}
