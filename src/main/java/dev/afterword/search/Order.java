package dev.afterword.search;

import java.util.Comparator;
import java.util.List;

/** The order that documents have in the index, whatever order they come in. */
final class Order {
  /** The newest first, then those without a date; equal scores keep this order in results. */
  private static final Comparator<SearchDocument> NEWEST_FIRST =
      Comparator.<SearchDocument>comparingInt(
              document -> -document.date().map(date -> Days.first(date).orElse(0)).orElse(0))
          .thenComparing(SearchDocument::type)
          .thenComparing(SearchDocument::id);

  private Order() {}

  static List<SearchDocument> of(List<SearchDocument> documents) {
    return documents.stream().sorted(NEWEST_FIRST).toList();
  }
}
