package dev.afterword.search;

import dev.afterword.search.SearchDocument.Label;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The order that documents have in the index, whatever order they come in.
 *
 * <p>Documents that are likely found together are neighbours: postings, texts and the columns of
 * filters compress better so, and fewer blocks hold the best results. Equal scores keep this order;
 * where nothing ranks results, the newest comes first.
 */
final class Order {
  /** Incidents by cause, then the newest first by year; everything else behind them by type. */
  private static final Comparator<SearchDocument> ALIKE_TOGETHER =
      Comparator.<SearchDocument, Boolean>comparing(document -> !isIncident(document))
          .thenComparing(SearchDocument::type)
          .thenComparing(document -> first(document.facets().causes()))
          .thenComparing(document -> all(document.facets().causes()))
          .thenComparingInt(document -> -day(document) / 10_000)
          .thenComparingInt(document -> document.facets().severityRank().orElse(Integer.MAX_VALUE))
          .thenComparingInt(Order::length)
          .thenComparing(SearchDocument::id);

  private Order() {}

  static List<SearchDocument> of(List<SearchDocument> documents) {
    return documents.stream().sorted(ALIKE_TOGETHER).toList();
  }

  private static boolean isIncident(SearchDocument document) {
    return document.type().equals("incident");
  }

  /** The main cause stands first in a document. */
  private static String first(List<Label> labels) {
    return labels.isEmpty() ? "" : labels.get(0).id();
  }

  private static String all(List<Label> labels) {
    return labels.stream().map(Label::id).sorted().collect(Collectors.joining(" "));
  }

  /** About how long Lucene finds a document, so that lengths that are alike are neighbours. */
  private static int length(SearchDocument document) {
    int letters = 0;
    for (SearchField field : SearchField.values()) {
      letters += field.weight() * field.textOf(document).length();
    }
    return letters;
  }

  /** Such as 20211004, 20211000 for a month, 0 where no day is known. */
  static int day(SearchDocument document) {
    return document.date().map(date -> Days.first(date).orElse(0)).orElse(0);
  }
}
