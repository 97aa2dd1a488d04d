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
public final class Order {
  private static final Comparator<Key> ALIKE_TOGETHER =
      Comparator.comparing((Key key) -> key.document.kind() != DocumentKind.INCIDENT)
          .thenComparing(key -> key.document.kind().key())
          .thenComparing(Key::mainCause)
          .thenComparing(Key::causes)
          .thenComparingInt(key -> -key.year)
          .thenComparingInt(key -> key.document.facets().severityRank().orElse(Integer.MAX_VALUE))
          .thenComparingInt(Key::length)
          .thenComparing(key -> key.document.id());

  private Order() {}

  /** What takes a while to find out is found out once. */
  private record Key(
      SearchDocument document, String mainCause, String causes, int year, int length) {
    static Key of(SearchDocument document) {
      List<Label> causes = document.facets().causes();
      return new Key(
          document,
          causes.isEmpty() ? "" : causes.get(0).id(),
          causes.stream().map(Label::id).sorted().collect(Collectors.joining(" ")),
          day(document) / 10_000,
          Order.length(document));
    }
  }

  public static List<SearchDocument> of(List<SearchDocument> documents) {
    return documents.stream().map(Key::of).sorted(ALIKE_TOGETHER).map(Key::document).toList();
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
  public static int day(SearchDocument document) {
    return document.date().map(date -> Days.first(date).orElse(0)).orElse(0);
  }
}
