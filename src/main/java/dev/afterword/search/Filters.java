package dev.afterword.search;

import dev.afterword.model.Slug;
import dev.afterword.search.SearchDocument.Facets;
import dev.afterword.search.SearchDocument.Label;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** What results are filtered by: values of a kind, each with an id. */
final class Filters {
  private static final String SEVERITY = "severity";

  private Filters() {}

  /** The filters that a document passes, as they stand in the index. */
  static List<String> of(SearchDocument document) {
    Facets facets = document.facets();
    List<String> values = new ArrayList<>();
    add(values, "service", facets.services());
    add(values, "cause", facets.causes());
    add(values, "tag", facets.tags());
    add(values, "term", facets.terms());
    facets.severityRank().ifPresent(rank -> values.add(term(SEVERITY, "sev-" + rank)));
    document
        .date()
        .flatMap(date -> Days.first(date).stream().boxed().findFirst())
        .ifPresent(day -> values.add(term("year", String.valueOf(day / 10_000))));
    values.add(term("type", document.type()));
    return values.stream().distinct().toList();
  }

  private static void add(List<String> values, String kind, List<Label> labels) {
    labels.forEach(label -> values.add(term(kind, label.id())));
  }

  private static String term(String kind, String id) {
    return kind + ":" + id;
  }

  /**
   * The id that somebody means by a name, a number of a severity or the id itself: {@code API
   * Gateway} is {@code api-gateway}, {@code 1} and {@code SEV1} are {@code sev-1}.
   */
  static String id(String kind, String name) {
    String rank = name.toLowerCase(Locale.ROOT).replaceFirst("^sev[- ]?", "");
    boolean severity = kind.equals(SEVERITY) && rank.matches("\\d{1,2}");
    return severity ? "sev-" + rank : Slug.of(name);
  }

  /** The query with each kind of filter as a condition that does not count. */
  static Query apply(Query query, SortedMap<String, List<String>> filters) {
    if (filters.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    for (Map.Entry<String, List<String>> filter : filters.entrySet()) {
      List<BytesRef> terms =
          filter.getValue().stream()
              .map(id -> new BytesRef(term(filter.getKey(), id)))
              .collect(Collectors.toList());
      all.add(new TermInSetQuery(LuceneFields.FILTER, terms), Occur.FILTER);
    }
    return all.build();
  }

  /** All ids of a kind that documents have, sorted. */
  static List<String> values(IndexReader reader, String kind) throws IOException {
    List<String> values = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, LuceneFields.FILTER);
    if (terms == null) {
      return values;
    }
    TermsEnum all = terms.iterator();
    String begin = term(kind, "");
    if (all.seekCeil(new BytesRef(begin)) == TermsEnum.SeekStatus.END) {
      return values;
    }
    for (BytesRef term = all.term(); term != null; term = all.next()) {
      String text = term.utf8ToString();
      if (!text.startsWith(begin)) {
        break;
      }
      values.add(text.substring(begin.length()));
    }
    return values;
  }
}
