package dev.afterword.search;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a query.
 *
 * @param total of all matching documents, of which {@code hits} are a part
 * @param notice what of the query was not understood, as a sentence
 * @param suggestion the query with a word that is likely mistyped put right
 */
public record SearchResult(
    long total, List<Hit> hits, Optional<String> notice, Optional<String> suggestion) {
  public SearchResult {
    hits = List.copyOf(hits);
  }

  /**
   * A document that matches.
   *
   * @param url relative to the site's root
   */
  public record Hit(
      String id, String type, String url, String title, float score, Facts facts, Found found) {}

  /**
   * What is known of the document beside its text.
   *
   * @param date such as 2021-10-04 or 2021; empty where there is none
   * @param severity its label
   * @param services their names
   */
  public record Facts(Optional<String> date, Optional<String> severity, List<String> services) {
    public Facts {
      services = List.copyOf(services);
    }
  }

  /**
   * Why it was found.
   *
   * @param excerpt the passage that answers best, in parts; put together they are the text
   * @param matched the words, phrases and patterns of the query that this document has
   */
  public record Found(List<Part> excerpt, List<String> matched) {
    public Found {
      excerpt = List.copyOf(excerpt);
      matched = List.copyOf(matched);
    }
  }

  /** A piece of an excerpt; {@code mark} says whether it was asked for. */
  public record Part(String text, boolean mark) {}
}
