package dev.afterword.relevance;

import dev.afterword.search.SearchDocument;
import dev.afterword.search.SearchField;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * What Lucene does when nobody tells it more: {@code EnglishAnalyzer}, all text in one field, BM25
 * with its own numbers, any word of the query. Our ranking is measured against it.
 */
final class EnglishBaseline implements AutoCloseable {
  private static final String ID = "id";
  private static final String TEXT = "text";

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  EnglishBaseline(Path folder, List<SearchDocument> documents) throws IOException {
    directory = FSDirectory.open(folder);
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (SearchDocument document : documents) {
        Document indexed = new Document();
        indexed.add(new StringField(ID, document.id(), Field.Store.YES));
        indexed.add(new TextField(TEXT, text(document), Field.Store.NO));
        writer.addDocument(indexed);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  private static String text(SearchDocument document) {
    return Stream.of(SearchField.values())
        .map(field -> field.textOf(document))
        .collect(Collectors.joining("\n"));
  }

  /** The ids of the best documents. */
  List<String> search(String text, int limit) throws IOException {
    Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, text);
    List<String> ids = new ArrayList<>();
    // There is no query where the text has nothing but stop words.
    if (query != null) {
      for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
        ids.add(searcher.storedFields().document(hit.doc).get(ID));
      }
    }
    return ids;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
  }
}
