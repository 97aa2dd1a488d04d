package dev.afterword.search;

import dev.afterword.model.IncidentId;
import dev.afterword.view.TextLikeness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The Lucene index of a site.
 *
 * <pre>{@code
 * SearchIndex.write(directory, documents);
 * try (SearchIndex index = SearchIndex.open(directory)) {
 *   index.search("dns -cloudflare", 10).hits().forEach(System.out::println);
 * }
 * }</pre>
 */
public final class SearchIndex implements AutoCloseable {
  private static final int BATCH = 256;

  private static final double BUFFER_MEGABYTES = 96;

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private SearchIndex(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Ranking.similarity());
    searcher.setQueryCache(null);
  }

  /**
   * Writes the index in place of what is there. Text is analysed on all cores; the result is one
   * segment with the newest document first, the same for any order of the list.
   */
  public static void write(Path directory, List<SearchDocument> documents) {
    write(directory, documents, List.of());
  }

  /**
   * The same with names that mean the same, as a glossary knows them.
   *
   * @param synonyms each list holds the names of one thing: {@code [k8s, Kubernetes]}
   */
  public static void write(
      Path directory, List<SearchDocument> documents, List<List<String>> synonyms) {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setSimilarity(Ranking.similarity())
            .setMergePolicy(new LogDocMergePolicy())
            .setMergeScheduler(new SerialMergeScheduler())
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setUseCompoundFile(false);
    try {
      Files.createDirectories(directory);
      try (Directory files = FSDirectory.open(directory);
          IndexWriter writer = new IndexWriter(files, config)) {
        addAll(writer, Order.of(documents), Synonyms.of(synonyms));
        writer.forceMerge(1);
        writer.commit();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addAll(IndexWriter writer, List<SearchDocument> documents, Synonyms synonyms)
      throws IOException {
    for (int from = 0; from < documents.size(); from += BATCH) {
      int to = Math.min(from + BATCH, documents.size());
      List<Document> analysed =
          documents.subList(from, to).parallelStream()
              .map(document -> IndexedDocument.of(document, synonyms))
              .toList();
      for (Document document : analysed) {
        writer.addDocument(document);
      }
    }
  }

  /** Opens what {@link #write} has written. */
  public static SearchIndex open(Path directory) {
    try {
      Directory files = FSDirectory.open(directory);
      return new SearchIndex(files, DirectoryReader.open(files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is an index to open. */
  public static boolean exists(Path directory) {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Directory files = FSDirectory.open(directory)) {
      return DirectoryReader.indexExists(files);
    } catch (IOException e) {
      return false;
    }
  }

  /** The best documents for a query in Lucene's classic language; no query is an error. */
  public SearchResult search(String query, int limit) {
    try {
      QueryLanguage.Parsed parsed = QueryLanguage.parse(query);
      Optional<Query> lucene = new LuceneQueries(reader).of(parsed.node());
      List<String> notices = new ArrayList<>(parsed.notices());
      if (lucene.isEmpty() && !query.isBlank()) {
        notices.add("The query has no word to search for.");
      }
      TopDocs top = top(lucene.orElse(new MatchNoDocsQuery()), limit);
      return new SearchResult(
          top.totalHits.value,
          hits(top, parsed.node()),
          notices.stream().reduce((a, b) -> a + " " + b),
          Suggestion.of(reader, query, parsed.node()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document and its score. */
  record Scored(String key, float score) {}

  /** All that matches, the best first, without reading any document. */
  List<Scored> all(String query) throws IOException {
    Optional<Query> lucene = new LuceneQueries(reader).of(QueryLanguage.parse(query).node());
    List<String> keys = keys();
    List<Scored> scored = new ArrayList<>();
    for (ScoreDoc hit : top(lucene.orElse(new MatchNoDocsQuery()), reader.maxDoc()).scoreDocs) {
      scored.add(new Scored(keys.get(hit.doc), hit.score));
    }
    return scored;
  }

  /** How Lucene comes to the score of the best documents, in Lucene's words. */
  public List<String> explain(String query, int limit) {
    try {
      Query lucene =
          new LuceneQueries(reader)
              .of(QueryLanguage.parse(query).node())
              .orElse(new MatchNoDocsQuery());
      List<String> explained = new ArrayList<>();
      for (ScoreDoc hit : top(lucene, limit).scoreDocs) {
        explained.add(searcher.explain(lucene, hit.doc).toString());
      }
      return explained;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TopDocs top(Query query, int limit) throws IOException {
    int most = Math.max(1, Math.min(limit, Math.max(1, reader.maxDoc())));
    return searcher.search(query, new TopScoreDocCollectorManager(most, Integer.MAX_VALUE));
  }

  private List<SearchResult.Hit> hits(TopDocs top, QueryNode node) throws IOException {
    Excerpts excerpts = new Excerpts(WordMatcher.of(reader, node));
    List<SearchResult.Hit> hits = new ArrayList<>();
    for (ScoreDoc hit : top.scoreDocs) {
      Document stored = searcher.storedFields().document(hit.doc);
      String key = stored.get(LuceneFields.KEY);
      int slash = key.indexOf('/');
      hits.add(
          new SearchResult.Hit(
              key.substring(slash + 1),
              key.substring(0, slash),
              stored.get(LuceneFields.URL),
              stored.get(LuceneFields.NAME),
              hit.score,
              excerpts.from(stored.get(LuceneFields.PROSE))));
    }
    return hits;
  }

  /** Which incidents are told in similar words; good as long as the index is open. */
  public TextLikeness likeness() {
    try {
      return Likeness.over(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids of incidents that have a text, for tests. */
  Stream<IncidentId> incidents() {
    return keys().stream()
        .filter(key -> key.startsWith(Likeness.INCIDENT))
        .map(key -> new IncidentId(key.substring(Likeness.INCIDENT.length())));
  }

  DirectoryReader reader() {
    return reader;
  }

  /** Type and id of each document in the order of the index. */
  List<String> keys() {
    try {
      return Likeness.keys(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
