package dev.afterword.export;

import dev.afterword.search.LuceneFields;
import dev.afterword.search.SearchField;
import dev.afterword.search.WordTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads every word of the Lucene index, and where it stands, into blocks. */
final class IndexedWords {
  /**
   * Where the ranges begin that are read at once: fixed, so that the blocks are always the same.
   */
  private static final List<String> BORDERS =
      List.of("", "b", "c", "d", "f", "i", "m", "p", "r", "s", "t", "v");

  private final IndexReader reader;
  private final int target;
  private final @Nullable BytesRef end;
  private final List<FieldTerms> fields = new ArrayList<>();
  private final List<FieldTerms> here = new ArrayList<>();
  private final List<FieldTerms> inDocument = new ArrayList<>();
  private final List<WordBlock> blocks = new ArrayList<>();
  private WordBlock block;

  private IndexedWords(IndexReader reader, int target, String from, @Nullable String to)
      throws IOException {
    this.reader = reader;
    this.target = target;
    this.end = to == null ? null : new BytesRef(to);
    this.block = new WordBlock(from, reader.maxDoc());
    for (SearchField field : SearchField.values()) {
      fields.add(new FieldTerms(reader, field, new BytesRef(from)));
    }
  }

  /**
   * The words in blocks of about the target's bytes, more where one word alone has more, in the
   * order of the index.
   */
  static List<WordBlock> of(IndexReader reader, int target, boolean small) {
    List<String> borders = small ? BORDERS.subList(0, 1) : BORDERS;
    return IntStream.range(0, borders.size())
        .parallel()
        .mapToObj(
            i -> {
              String to = i + 1 < borders.size() ? borders.get(i + 1) : null;
              return range(reader, target, borders.get(i), to);
            })
        .flatMap(List::stream)
        .toList();
  }

  private static List<WordBlock> range(
      IndexReader reader, int target, String from, @Nullable String to) {
    try {
      IndexedWords vocabulary = new IndexedWords(reader, target, from, to);
      vocabulary.read(new BytesRef(from));
      return vocabulary.blocks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(BytesRef from) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, LuceneFields.ALL);
    if (terms == null) {
      return;
    }
    TermsEnum all = terms.iterator();
    boolean none = all.seekCeil(from) == TermsEnum.SeekStatus.END;
    PostingsEnum postings = null;
    for (BytesRef term = none ? null : all.term();
        term != null && (end == null || term.compareTo(end) < 0);
        term = all.next()) {
      begin(term, all.docFreq());
      postings = all.postings(postings, PostingsEnum.FREQS);
      documents(term, postings);
    }
    close();
  }

  private void begin(BytesRef term, int documents) {
    String stem = WordTerms.stem(term);
    if (!stem.equals(block.lastStem()) || block.isEmpty()) {
      if (!block.isEmpty() && block.size() + 2 * documents > target(stem)) {
        String last = block.lastStem();
        close();
        block = new WordBlock(separator(last, stem), reader.maxDoc());
      }
      block.begin(stem);
    }
    block.form(WordTerms.surface(term), documents);
  }

  /** Times and numbers are many, and few people ask for them. */
  private int target(String stem) {
    char first = stem.charAt(0);
    return first >= '0' && first <= '9' ? 2 * target : target;
  }

  private void close() {
    block.end();
    if (!block.isEmpty()) {
      blocks.add(block);
    }
  }

  /** The shortest beginning of the second word that sorts behind the first one. */
  private static String separator(String before, String after) {
    int i = 0;
    while (i < before.length() && i < after.length() && before.charAt(i) == after.charAt(i)) {
      i++;
    }
    int end = Math.min(after.length(), i + 1);
    boolean insidePair = end < after.length() && Character.isLowSurrogate(after.charAt(end));
    return after.substring(0, insidePair ? end + 1 : end);
  }

  private void documents(BytesRef term, PostingsEnum postings) throws IOException {
    here.clear();
    for (FieldTerms field : fields) {
      if (field.moveTo(term)) {
        here.add(field);
      }
    }
    int last = -1;
    for (int document = postings.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = postings.nextDoc()) {
      block.document(document - last - 1, postings.freq());
      places(document);
      last = document;
    }
    for (FieldTerms field : here) {
      field.leave();
    }
  }

  private void places(int document) throws IOException {
    inDocument.clear();
    for (FieldTerms field : here) {
      if (field.isIn(document)) {
        inDocument.add(field);
      }
    }
    for (int i = 0; i < inDocument.size(); i++) {
      inDocument.get(i).read(block.places(), i == inDocument.size() - 1);
    }
  }
}
