package dev.afterword.search;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** The numbers that decide the order of results; the browser reads them from the static index. */
public final class Ranking {
  public static final float K1 = 1.2f;

  /**
   * In the field of all words a word of plain prose counts twice, and one that matters stands in
   * the title or among the tags as well. Judged collections agree that the tenth time should still
   * count there: 2 * K1 is up to 0.02 worse on the questions of six of eight.
   */
  public static final float WEIGHTED_K1 = 3 * K1;

  /**
   * How much the length of a document takes away. Of eight judged collections the one with the
   * shortest texts (NPL, twenty words) is 0.01 better with it than with Lucene's 0.75; 0.6 would
   * take 0.02 off the news of TIME. The others do not care.
   */
  public static final float B = 0.7f;

  /** What the word exactly as typed adds to the score of its stem. */
  public static final float EXACT = 0.2f;

  /**
   * What the score of anything but an incident is multiplied by. A glossary entry of fifty words
   * about DNS is more about DNS than any report of an outage can be, and yet whoever searches is
   * after the outage; who wants the entry writes its name, which is in its title.
   */
  private static final float NO_INCIDENT = 0.6f;

  private static final Similarity WEIGHTED = new BM25Similarity(WEIGHTED_K1, B);

  /** One field alone is short or a part of the text: its length says nothing about the document. */
  private static final Similarity PLAIN = new BM25Similarity(K1, 0);

  private Ranking() {}

  /** What the score of a document is multiplied by. */
  public static float weight(SearchDocument document) {
    return document.kind() == DocumentKind.INCIDENT ? 1 : NO_INCIDENT;
  }

  /** How rare a word is that stands in some of the documents, as Lucene says it. */
  static double idf(int documents, int withWord) {
    return StrictMath.log(1 + (documents - withWord + 0.5) / (withWord + 0.5));
  }

  static Similarity similarity() {
    return new PerFieldSimilarityWrapper() {
      @Override
      public Similarity get(String field) {
        return field.equals(LuceneFields.ALL) ? WEIGHTED : PLAIN;
      }
    };
  }
}
