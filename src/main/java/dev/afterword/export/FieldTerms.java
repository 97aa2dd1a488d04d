package dev.afterword.export;

import dev.afterword.search.SearchField;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The words of one field, read in step with those of all fields. */
final class FieldTerms {
  private final SearchField field;
  private final TermsEnum terms;
  private @Nullable BytesRef current;
  private @Nullable PostingsEnum postings;
  private int document = DocIdSetIterator.NO_MORE_DOCS;

  /**
   * @param from terms before it are left out
   */
  FieldTerms(IndexReader reader, SearchField field, BytesRef from) throws IOException {
    Terms all = MultiTerms.getTerms(reader, field.key());
    this.field = field;
    this.terms = all == null ? TermsEnum.EMPTY : all.iterator();
    boolean none = terms.seekCeil(from) == TermsEnum.SeekStatus.END;
    this.current = none ? null : terms.term();
  }

  /** Terms come in their order; says whether this field has the one asked for. */
  boolean moveTo(BytesRef term) throws IOException {
    BytesRef here = current;
    if (here == null || !here.bytesEquals(term)) {
      document = DocIdSetIterator.NO_MORE_DOCS;
      return false;
    }
    PostingsEnum found = terms.postings(postings, PostingsEnum.POSITIONS);
    postings = found;
    document = found.nextDoc();
    return true;
  }

  /** Leaves the term that {@link #moveTo} has found. */
  void leave() throws IOException {
    current = terms.next();
  }

  SearchField field() {
    return field;
  }

  boolean isIn(int wanted) {
    return document == wanted;
  }

  /** Gives the places in the document at hand, and goes on to the next one. */
  void read(Places places, boolean last) throws IOException {
    PostingsEnum here = Objects.requireNonNull(postings);
    int count = here.freq();
    places.begin(field, count, last);
    for (int i = 0; i < count; i++) {
      places.add(here.nextPosition());
    }
    document = here.nextDoc();
  }
}
