package dev.afterword.search;

import dev.afterword.search.SearchRequest.Sorting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Answers questions from an open index. */
final class QueryRunner {
  private final IndexSearcher searcher;
  private final IndexReader reader;

  QueryRunner(IndexSearcher searcher) {
    this.searcher = searcher;
    this.reader = searcher.getIndexReader();
  }

  SearchResult answer(SearchRequest request) throws IOException {
    QueryLanguage.Parsed parsed = QueryLanguage.parse(request.query());
    Optional<Query> query = query(request, parsed.node());
    List<String> notices = new ArrayList<>(parsed.notices());
    if (query.isEmpty()) {
      notices.add("The query has no word to search for.");
    }
    TopDocs top = top(query, parsed.node(), request);
    return new SearchResult(
        top.totalHits.value,
        hits(shown(top, request), parsed.node()),
        notices.stream().reduce((a, b) -> a + " " + b),
        Suggestion.of(reader, request.query(), parsed.node()));
  }

  List<Explanation> explain(SearchRequest request) throws IOException {
    QueryNode node = QueryLanguage.parse(request.query()).node();
    Explainer explainer = new Explainer(searcher, node);
    TopDocs top = top(query(request, node), node, request);
    List<Explanation> explained = new ArrayList<>();
    for (ScoreDoc hit : shown(top, request)) {
      explained.add(explainer.explain(hit.doc, hit.score));
    }
    return explained;
  }

  /** What matches best, the best first, without reading any document. */
  List<ScoreDoc> best(String query, int limit) throws IOException {
    SearchRequest request = SearchRequest.of(query, limit);
    QueryNode node = QueryLanguage.parse(query).node();
    return List.of(top(query(request, node), node, request).scoreDocs);
  }

  private Optional<Query> query(SearchRequest request, QueryNode node) throws IOException {
    Optional<Query> query =
        request.query().isBlank()
            ? Optional.of(new MatchAllDocsQuery())
            : new LuceneQueries(reader).of(node).map(LuceneQueries::weighted);
    return query.map(each -> Filters.apply(each, request.filters()));
  }

  private static List<ScoreDoc> shown(TopDocs top, SearchRequest request) {
    return Stream.of(top.scoreDocs).skip(request.offset()).limit(request.limit()).toList();
  }

  private TopDocs top(Optional<Query> found, QueryNode node, SearchRequest request)
      throws IOException {
    Query query = found.orElse(new MatchNoDocsQuery());
    long wanted = Math.min((long) request.offset() + request.limit(), reader.maxDoc());
    Optional<Sort> sort = sort(request.sorting(), node.ranks());
    return sort.isPresent() ? sorted(query, (int) wanted, sort.get()) : best(query, (int) wanted);
  }

  private TopDocs best(Query query, int wanted) throws IOException {
    return searcher.search(
        query, new TopScoreDocCollectorManager(Math.max(1, wanted), Integer.MAX_VALUE));
  }

  private TopDocs sorted(Query query, int wanted, Sort sort) throws IOException {
    TopDocs top =
        searcher.search(
            query,
            new TopFieldCollectorManager(sort, Math.max(1, wanted), null, Integer.MAX_VALUE));
    TopFieldCollector.populateScores(top.scoreDocs, searcher, query);
    return top;
  }

  /** Empty for the score; of what a query does not rank the newest comes first. */
  private static Optional<Sort> sort(Sorting sorting, boolean ranks) {
    return switch (sorting) {
      case RELEVANCE ->
          ranks ? Optional.empty() : Optional.of(new Sort(SortField.FIELD_SCORE, newest()));
      case DATE -> Optional.of(new Sort(newest()));
      case OLDEST -> Optional.of(new Sort(by(LuceneFields.DATE, false, Integer.MAX_VALUE)));
      case SEVERITY -> Optional.of(new Sort(by(LuceneFields.RANK, false, Integer.MAX_VALUE)));
      case DURATION -> Optional.of(new Sort(by(LuceneFields.DURATION, true, -1)));
    };
  }

  private static SortField newest() {
    return by(LuceneFields.DATE, true, 0);
  }

  private static SortField by(String field, boolean largestFirst, int unknown) {
    SortField sort = new SortField(field, SortField.Type.INT, largestFirst);
    sort.setMissingValue(unknown);
    return sort;
  }

  private List<SearchResult.Hit> hits(List<ScoreDoc> found, QueryNode node) throws IOException {
    Excerpts excerpts = new Excerpts(WordMatcher.of(reader, node));
    Explainer explainer = new Explainer(searcher, node);
    List<SearchResult.Hit> hits = new ArrayList<>();
    for (ScoreDoc hit : found) {
      Document stored = searcher.storedFields().document(hit.doc);
      String key = stored.get(LuceneFields.KEY);
      int slash = key.indexOf('/');
      hits.add(
          new SearchResult.Hit(
              key.substring(slash + 1),
              key.substring(0, slash),
              stored.get(LuceneFields.URL),
              stored.get(LuceneFields.NAME),
              hit.score,
              facts(stored),
              new SearchResult.Found(
                  excerpts.from(stored.get(LuceneFields.PROSE)), explainer.matched(hit.doc))));
    }
    return hits;
  }

  private static SearchResult.Facts facts(Document stored) {
    return new SearchResult.Facts(
        Optional.ofNullable(stored.get(LuceneFields.SHOWN_DATE)),
        Optional.ofNullable(stored.get(LuceneFields.SHOWN_SEVERITY)),
        List.of(stored.getValues(LuceneFields.SHOWN_SERVICE)));
  }
}
