package dev.afterword.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** How much a stem counts in each document, whatever its form; used for one stem after another. */
final class StemCounts {
  private final int[] counts;
  private int[] documents = new int[64];
  private int size;
  private BytesRef stem = new BytesRef();
  private List<String> forms = new ArrayList<>();
  private @Nullable PostingsEnum postings;

  StemCounts(int documents) {
    this.counts = new int[documents];
  }

  /** Whether a term is another form of the stem at hand. */
  boolean isOf(BytesRef term) {
    int length = WordTerms.stemLength(term);
    return size > 0
        && length == stem.length
        && Arrays.equals(term.bytes, term.offset, term.offset + length, stem.bytes, 0, stem.length);
  }

  /** Forgets the stem at hand and goes on to that of a term. */
  void begin(BytesRef term) {
    for (int i = 0; i < size; i++) {
      counts[documents[i]] = 0;
    }
    size = 0;
    forms = new ArrayList<>();
    stem =
        new BytesRef(
            Arrays.copyOfRange(term.bytes, term.offset, term.offset + WordTerms.stemLength(term)));
  }

  /** Adds the form that the terms are at. */
  void add(BytesRef term, TermsEnum terms) throws IOException {
    forms.add(WordTerms.surface(term));
    PostingsEnum here = terms.postings(postings, PostingsEnum.FREQS);
    postings = here;
    int document = here.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS) {
      if (counts[document] == 0) {
        remember(document);
      }
      counts[document] += here.freq();
      document = here.nextDoc();
    }
  }

  private void remember(int document) {
    if (size == documents.length) {
      documents = Arrays.copyOf(documents, 2 * size);
    }
    documents[size++] = document;
  }

  String text() {
    return stem.utf8ToString();
  }

  List<String> forms() {
    return forms;
  }

  /** In how many documents the stem is. */
  int documents() {
    return size;
  }

  int[] sorted() {
    Arrays.sort(documents, 0, size);
    return Arrays.copyOf(documents, size);
  }

  int count(int document) {
    return counts[document];
  }
}
