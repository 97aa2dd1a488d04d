package dev.afterword.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads from the Lucene index every word as written, and where it stands, under its stem. */
final class Vocabulary {
  private final IndexReader reader;
  private final List<FieldTerms> fields = new ArrayList<>();

  /**
   * A word as written.
   *
   * @param gaps from each document that has it to the next one
   * @param weights how much it counts in each of them
   * @param places where it stands in each of them
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Entry(String surface, int documents, byte[] gaps, byte[] weights, Places places) {
    int size() {
      return surface.length() + gaps.length + weights.length;
    }
  }

  /**
   * Numbers of one kind side by side, since they compress much better so.
   *
   * @param fields for each document the fields with the word: twice the number, one more at the
   *     last
   * @param counts how often it stands in each of these
   * @param lows the lower eight bits of the step from each place in a field to the next one
   * @param highs the rest of these steps
   */
  record Places(Bytes fields, Bytes counts, Bytes lows, Bytes highs) {
    Places() {
      this(new Bytes(), new Bytes(), new Bytes(), new Bytes());
    }

    void step(int step) {
      lows.raw(step & 0xFF);
      highs.number(step >> 8);
    }
  }

  private Vocabulary(IndexReader reader) throws IOException {
    this.reader = reader;
    for (SearchField field : SearchField.values()) {
      fields.add(new FieldTerms(field, MultiTerms.getTerms(reader, field.key())));
    }
  }

  /** The words by their stems, in the order of UTF-16, which is JavaScript's. */
  static Map<String, List<Entry>> of(IndexReader reader) throws IOException {
    return new Vocabulary(reader).read();
  }

  private Map<String, List<Entry>> read() throws IOException {
    Map<String, List<Entry>> byStem = new TreeMap<>();
    Terms terms = MultiTerms.getTerms(reader, LuceneFields.EXACT);
    if (terms == null) {
      return byStem;
    }
    TermsEnum all = terms.iterator();
    PostingsEnum postings = null;
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      postings = all.postings(postings, PostingsEnum.FREQS);
      Entry entry = entry(term, all.docFreq(), postings);
      byStem.computeIfAbsent(Stems.of(entry.surface()), stem -> new ArrayList<>()).add(entry);
    }
    return byStem;
  }

  private Entry entry(BytesRef term, int df, PostingsEnum postings) throws IOException {
    Bytes gaps = new Bytes();
    Bytes weights = new Bytes();
    Places places = new Places();
    for (FieldTerms field : fields) {
      field.moveTo(term);
    }
    int last = -1;
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int document = postings.docID();
      gaps.number(document - last - 1);
      weights.number(postings.freq());
      places(document, places);
      last = document;
    }
    return new Entry(term.utf8ToString(), df, gaps.toArray(), weights.toArray(), places);
  }

  private void places(int document, Places places) throws IOException {
    List<FieldTerms> here = new ArrayList<>();
    for (FieldTerms field : fields) {
      if (field.isIn(document)) {
        here.add(field);
      }
    }
    for (int i = 0; i < here.size(); i++) {
      FieldTerms field = here.get(i);
      places.fields().number(2 * field.field.number() + (i == here.size() - 1 ? 1 : 0));
      places.counts().number(field.count());
      field.writeSteps(places);
    }
  }

  /** The words as written of one field, read in step with those of all fields. */
  private static final class FieldTerms {
    private static final BytesRef FIRST = new BytesRef(String.valueOf(LuceneFields.WRITTEN));

    private final SearchField field;
    private final TermsEnum terms;
    private @Nullable BytesRef current;
    private boolean taken;
    private @Nullable PostingsEnum postings;
    private int document = DocIdSetIterator.NO_MORE_DOCS;

    FieldTerms(SearchField field, @Nullable Terms terms) throws IOException {
      this.field = field;
      this.terms = terms == null ? TermsEnum.EMPTY : terms.iterator();
      if (this.terms.seekCeil(FIRST) != TermsEnum.SeekStatus.END) {
        current = this.terms.term();
      }
    }

    /** Terms come in the order of their bytes, and each is asked for once. */
    void moveTo(BytesRef surface) throws IOException {
      document = DocIdSetIterator.NO_MORE_DOCS;
      if (taken) {
        current = terms.next();
        taken = false;
      }
      if (isCurrent(surface)) {
        taken = true;
        PostingsEnum found = terms.postings(null, PostingsEnum.POSITIONS);
        postings = found;
        document = found.nextDoc();
      }
    }

    private boolean isCurrent(BytesRef surface) {
      BytesRef term = current;
      return term != null
          && term.length == surface.length + 1
          && term.bytes[term.offset] == LuceneFields.WRITTEN
          && Arrays.equals(
              term.bytes,
              term.offset + 1,
              term.offset + term.length,
              surface.bytes,
              surface.offset,
              surface.offset + surface.length);
    }

    boolean isIn(int wanted) {
      return document == wanted;
    }

    int count() throws IOException {
      return open().freq();
    }

    private PostingsEnum open() {
      return Objects.requireNonNull(postings);
    }

    void writeSteps(Places places) throws IOException {
      PostingsEnum here = open();
      int last = 0;
      for (int i = here.freq(); i > 0; i--) {
        int position = here.nextPosition();
        places.step(position - last);
        last = position;
      }
      document = here.nextDoc();
    }
  }
}
