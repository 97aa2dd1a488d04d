package dev.afterword.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Words of the index that are spelled much like another one. */
final class Spelling {
  /** A fuzzy word stands for at most so many, as in Lucene. */
  static final int MOST = 50;

  private Spelling() {}

  /** A word of the index, as written. */
  record Word(String surface, int documents) {}

  /** A word of the index and how much it is like another one. */
  record Similar(String surface, int distance, int documents) {
    /** How much of the word is as wanted. */
    float boost(String wanted) {
      int shorter = Math.min(surface.length(), wanted.length());
      return (float) (1 - (double) distance / shorter);
    }
  }

  /** The words with the same first letter, at most so many letters wrong, the nearest first. */
  static List<Similar> similar(IndexReader reader, String wanted, int edits) throws IOException {
    List<Similar> found = new ArrayList<>();
    for (Word word : withFirstLetterOf(reader, wanted)) {
      String surface = word.surface();
      int distance = distance(wanted, surface, edits);
      if (distance <= edits && distance < Math.min(surface.length(), wanted.length())) {
        found.add(new Similar(surface, distance, word.documents()));
      }
    }
    found.sort(
        Comparator.comparing((Similar similar) -> -similar.boost(wanted))
            .thenComparing(Similar::surface));
    return found.subList(0, Math.min(MOST, found.size()));
  }

  /** All words of the index that begin with the same letter. */
  static List<Word> withFirstLetterOf(IndexReader reader, String wanted) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, LuceneFields.ALL);
    List<Word> words = new ArrayList<>();
    if (terms == null || wanted.isEmpty()) {
      return words;
    }
    String first = wanted.substring(0, wanted.offsetByCodePoints(0, 1));
    TermsEnum all = terms.iterator();
    TermsEnum.SeekStatus status = all.seekCeil(new BytesRef(first));
    BytesRef term = status == TermsEnum.SeekStatus.END ? null : all.term();
    while (term != null && WordTerms.surface(term).startsWith(first)) {
      words.add(new Word(WordTerms.surface(term), all.docFreq()));
      term = all.next();
    }
    return words;
  }

  /**
   * Edits and swaps of neighbours from one word to the other; more than {@code most} is not exact.
   */
  static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[][] rows = new int[a.length() + 1][b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      rows[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      rows[i][0] = i;
      for (int j = 1; j <= b.length(); j++) {
        rows[i][j] = cell(a, b, rows, i, j);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int cell(String a, String b, int[][] rows, int i, int j) {
    int replace = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replace, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
  }
}
