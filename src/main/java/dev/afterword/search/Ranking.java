package dev.afterword.search;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** The numbers that decide the order of results; the browser reads them from the static index. */
final class Ranking {
  static final float K1 = 1.2f;

  /**
   * In the weighted fields a word of plain prose counts twice, and one that matters stands in the
   * title or among the tags as well. Judged collections agree that the tenth time should still
   * count there: 2 * K1 is 0.016 worse on the sentences of CACM and the same on its keywords.
   */
  static final float WEIGHTED_K1 = 3 * K1;

  static final float B = 0.75f;

  /** What the word exactly as typed adds to the score of its stem. */
  static final float EXACT = 0.2f;

  private static final Similarity WEIGHTED = new BM25Similarity(WEIGHTED_K1, B);
  private static final Similarity PLAIN = new BM25Similarity(K1, B);

  private Ranking() {}

  static Similarity similarity() {
    return new PerFieldSimilarityWrapper() {
      @Override
      public Similarity get(String field) {
        return isWeighted(field) ? WEIGHTED : PLAIN;
      }
    };
  }

  static float k1(String field) {
    return isWeighted(field) ? WEIGHTED_K1 : K1;
  }

  private static boolean isWeighted(String field) {
    return field.equals(LuceneFields.ALL) || field.equals(LuceneFields.EXACT);
  }
}
