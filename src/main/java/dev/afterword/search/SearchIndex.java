package dev.afterword.search;

import dev.afterword.model.IncidentId;
import dev.afterword.view.TextLikeness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
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

  private static final String FORMAT_KEY = "afterword";

  /** Raised when the fields change, so that nobody searches in an index that lacks one. */
  private static final String FORMAT = "2";

  private final Directory directory;
  private final DirectoryReader reader;
  private final QueryRunner queries;

  private SearchIndex(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Ranking.similarity());
    searcher.setQueryCache(null);
    this.queries = new QueryRunner(searcher);
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
        writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT).entrySet());
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

  /** Why there is nothing to open, as the beginning of a sentence; empty if there is. */
  public static Optional<String> obstacle(Path directory) {
    if (!Files.isDirectory(directory)) {
      return Optional.of("there is no index");
    }
    try (Directory files = FSDirectory.open(directory)) {
      if (!DirectoryReader.indexExists(files)) {
        return Optional.of("there is no index");
      }
      return SegmentInfos.readLatestCommit(files).getUserData().equals(Map.of(FORMAT_KEY, FORMAT))
          ? Optional.empty()
          : Optional.of("another version of Afterword has written the index");
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      return Optional.of("another version of Afterword has written the index");
    } catch (IOException e) {
      return Optional.of("a file is missing or damaged in the index");
    }
  }

  /** The best documents for a query in Lucene's classic language; no query is an error. */
  public SearchResult search(String query, int limit) {
    return search(SearchRequest.of(query, limit));
  }

  /** Answers a question; none is an error. */
  public SearchResult search(SearchRequest request) {
    try {
      return queries.answer(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How the scores of the same results come about, in the same order. */
  public List<Explanation> explain(SearchRequest request) {
    try {
      return queries.explain(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The ids that can be filtered by.
   *
   * @param kind {@code service}, {@code year} …
   */
  public List<String> values(String kind) {
    try {
      return Filters.values(reader, kind);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The id of what somebody means by a name, a number of a severity or the id itself: {@code API
   * Gateway} is {@code api-gateway}, {@code 1} and {@code SEV1} are {@code sev-1}.
   */
  public static String filterId(String kind, String name) {
    return Filters.id(kind, name);
  }

  /** A document and its score. */
  record Scored(String key, float score) {}

  /** All that matches, the best first, without reading any document. */
  List<Scored> all(String query) throws IOException {
    List<String> keys = keys();
    return queries.all(query).stream()
        .map(hit -> new Scored(keys.get(hit.doc), hit.score))
        .toList();
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
