package dev.afterword.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Says which words of a query a document has, where, and what they add to its score. */
final class Explainer {
  private final IndexSearcher searcher;
  private final List<Asked> asked = new ArrayList<>();

  /** What was asked for and what Lucene makes of it. */
  private record Asked(QueryLeaves.Leaf leaf, Query query, int documents) {}

  Explainer(IndexSearcher searcher, QueryNode node) throws IOException {
    this.searcher = searcher;
    LuceneQueries queries = new LuceneQueries(searcher.getIndexReader());
    for (QueryLeaves.Leaf leaf : QueryLeaves.of(node)) {
      Optional<Query> query = queries.of(leaf.node());
      if (query.isPresent()) {
        asked.add(new Asked(leaf, query.get(), searcher.count(query.get())));
      }
    }
  }

  /** The words of the query that a document has; the same as {@code matched} in the browser. */
  List<String> matched(int doc) throws IOException {
    List<String> matched = new ArrayList<>();
    for (Asked each : asked) {
      if (isNamed(each) && score(each, doc).isPresent()) {
        matched.add(each.leaf().label());
      }
    }
    return matched;
  }

  /** Days, minutes and ranks are no words. */
  private static boolean isNamed(Asked each) {
    return !(each.query() instanceof org.apache.lucene.search.PointRangeQuery)
        && !(each.leaf().node() instanceof QueryNode.Everything);
  }

  Explanation explain(int doc, float score) throws IOException {
    List<Explanation.Part> parts = new ArrayList<>();
    for (Asked each : asked) {
      Optional<Float> part = score(each, doc);
      if (part.isPresent()) {
        parts.add(
            new Explanation.Part(
                each.leaf().label(),
                part.get() * each.leaf().boost(),
                each.documents(),
                places(each.leaf(), doc)));
      }
    }
    return new Explanation(score, parts);
  }

  private Optional<Float> score(Asked each, int doc) throws IOException {
    org.apache.lucene.search.Explanation found =
        searcher.explain(LuceneQueries.weighted(each.query()), doc);
    return found.isMatch() ? Optional.of(found.getValue().floatValue()) : Optional.empty();
  }

  private List<Explanation.Place> places(QueryLeaves.Leaf leaf, int doc) throws IOException {
    LuceneQueries queries = new LuceneQueries(searcher.getIndexReader());
    List<Explanation.Place> places = new ArrayList<>();
    for (SearchField field : SearchField.values()) {
      Optional<Query> query = queries.of(leaf.in(field));
      int times = query.isPresent() ? times(query.get(), field, doc) : 0;
      if (times > 0) {
        places.add(new Explanation.Place(field.key(), times, field.weight()));
      }
    }
    return places;
  }

  /** How often what is asked for stands in a field of a document. */
  private int times(Query query, SearchField field, int doc) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    Matches matches = weight.matches(leaf, doc - leaf.docBase);
    MatchesIterator each = matches == null ? null : matches.getMatches(field.key());
    int times = 0;
    while (each != null && each.next()) {
      times++;
    }
    return times;
  }
}
