package dev.afterword.search;

import dev.afterword.model.Slug;
import dev.afterword.search.SearchDocument.Facets;
import dev.afterword.search.SearchDocument.Label;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** What results are filtered by: values of a kind, each with an id. */
final class Filters {
  private Filters() {}

  /** The filters that a document passes, as they stand in the index. */
  static List<String> of(SearchDocument document) {
    Facets facets = document.facets();
    List<String> values = new ArrayList<>();
    add(values, FilterKind.SERVICE, facets.allServices());
    add(values, FilterKind.CAUSE, facets.causes());
    add(values, FilterKind.TAG, facets.tags());
    add(values, FilterKind.TERM, facets.terms());
    facets.severityRank().ifPresent(rank -> values.add(term(FilterKind.SEVERITY, "sev-" + rank)));
    document
        .date()
        .flatMap(date -> Days.first(date).stream().boxed().findFirst())
        .ifPresent(day -> values.add(term(FilterKind.YEAR, String.valueOf(day / 10_000))));
    values.add(term(FilterKind.TYPE, document.kind().key()));
    return values.stream().distinct().toList();
  }

  private static void add(List<String> values, FilterKind kind, List<Label> labels) {
    labels.forEach(label -> values.add(term(kind, label.id())));
  }

  private static String term(FilterKind kind, String id) {
    return kind.key() + ":" + id;
  }

  /** The id that somebody means by a name, a severity's number or label, or the id itself. */
  static Optional<String> id(IndexReader reader, FilterKind kind, String name) throws IOException {
    String id = kind == FilterKind.SEVERITY ? severity(name) : Slug.of(name);
    List<String> values = values(reader, kind);
    if (values.contains(id) || kind != FilterKind.SEVERITY) {
      return values.stream().filter(id::equals).findFirst();
    }
    for (String value : values) {
      if (Slug.of(label(reader, value)).equals(Slug.of(name))) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private static String severity(String name) {
    String rank = name.toLowerCase(Locale.ROOT).replaceFirst("^sev[- ]?", "");
    return rank.matches("\\d{1,2}") ? "sev-" + rank : Slug.of(name);
  }

  /** What documents show that have a severity. */
  private static String label(IndexReader reader, String severity) throws IOException {
    BytesRef filter = new BytesRef(term(FilterKind.SEVERITY, severity));
    PostingsEnum documents =
        MultiTerms.getTermPostingsEnum(reader, LuceneFields.FILTER, filter, PostingsEnum.NONE);
    Document stored = reader.storedFields().document(documents.nextDoc());
    return stored.get(LuceneFields.SHOWN_SEVERITY);
  }

  /** The query with each kind of filter as a condition that does not count. */
  static Query apply(Query query, SortedMap<FilterKind, List<String>> filters) {
    if (filters.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    for (Map.Entry<FilterKind, List<String>> filter : filters.entrySet()) {
      List<BytesRef> terms =
          filter.getValue().stream()
              .map(id -> new BytesRef(term(filter.getKey(), id)))
              .collect(Collectors.toList());
      all.add(new TermInSetQuery(LuceneFields.FILTER, terms), Occur.FILTER);
    }
    return all.build();
  }

  /** All ids of a kind that documents have, sorted. */
  static List<String> values(IndexReader reader, FilterKind kind) throws IOException {
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
