package dev.afterword.search;

import dev.afterword.search.PreparedTokens.Placed;
import dev.afterword.search.PreparedTokens.Weighted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Turns a document into what Lucene indexes. */
final class IndexedDocument {
  private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

  private final Document document = new Document();
  private final Map<String, Word> words = new LinkedHashMap<>();
  private final Synonyms synonyms;

  /** A word of this document, whatever fields it stands in. */
  private static final class Word {
    private final BytesRef term;
    private int weight;

    Word(Token token) {
      this.term = WordTerms.term(token.stem(), token.surface());
    }
  }

  private IndexedDocument(Synonyms synonyms) {
    this.synonyms = synonyms;
  }

  static Document of(SearchDocument source, Synonyms synonyms) {
    IndexedDocument indexed = new IndexedDocument(synonyms);
    for (SearchField field : SearchField.values()) {
      indexed.add(field, field.textOf(source));
    }
    indexed.addTotals();
    indexed.addNumbers(source);
    indexed.addFilters(source);
    indexed.addStored(source);
    return indexed.document;
  }

  private void add(SearchField field, String value) {
    List<Token> tokens = value.isEmpty() ? List.of() : synonyms.added(Analysis.tokens(value));
    if (tokens.isEmpty()) {
      return;
    }
    List<Placed> placed = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      Word word = words.computeIfAbsent(token.surface(), surface -> new Word(token));
      word.weight += field.weight();
      placed.add(new Placed(word.term, token.position()));
    }
    document.add(new Field(field.key(), PreparedTokens.placed(placed), PLACED));
  }

  private void addTotals() {
    List<Weighted> weighted =
        words.values().stream().map(word -> new Weighted(word.term, word.weight)).toList();
    document.add(new Field(LuceneFields.ALL, PreparedTokens.weighted(weighted), COUNTED));
  }

  private void addNumbers(SearchDocument source) {
    source
        .date()
        .flatMap(date -> Days.first(date).stream().boxed().findFirst())
        .ifPresent(day -> addNumber(LuceneFields.DATE, day));
    source
        .length()
        .map(SearchDocument.Length::minutes)
        .ifPresent(
            minutes ->
                addNumber(LuceneFields.DURATION, (int) Math.min(minutes, Integer.MAX_VALUE)));
    source.facets().severityRank().ifPresent(rank -> addNumber(LuceneFields.RANK, rank));
  }

  /** For ranges and for sorting. */
  private void addNumber(String field, int value) {
    document.add(new IntPoint(field, value));
    document.add(new NumericDocValuesField(field, value));
  }

  private void addFilters(SearchDocument source) {
    for (String filter : Filters.of(source)) {
      document.add(new StringField(LuceneFields.FILTER, filter, Field.Store.NO));
    }
  }

  private void addStored(SearchDocument source) {
    document.add(new FloatDocValuesField(LuceneFields.WEIGHT, Ranking.weight(source)));
    document.add(new BinaryDocValuesField(LuceneFields.KEY, new BytesRef(source.key())));
    document.add(new StoredField(LuceneFields.KEY, source.key()));
    document.add(new StoredField(LuceneFields.URL, source.url()));
    document.add(new StoredField(LuceneFields.NAME, source.texts().title()));
    document.add(new StoredField(LuceneFields.PROSE, source.prose()));
    source.date().ifPresent(date -> store(LuceneFields.SHOWN_DATE, date));
    source.facets().severity().ifPresent(label -> store(LuceneFields.SHOWN_SEVERITY, label));
    source.facets().services().forEach(label -> store(LuceneFields.SHOWN_SERVICE, label.text()));
  }

  private void store(String field, String value) {
    document.add(new StoredField(field, value));
  }

  private static FieldType type(IndexOptions options, boolean withoutLengths) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(withoutLengths);
    type.freeze();
    return type;
  }
}
