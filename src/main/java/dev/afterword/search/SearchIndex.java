package dev.afterword.search;

import dev.afterword.model.IncidentId;
import dev.afterword.view.TextLikeness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
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
  private final Directory directory;
  private final DirectoryReader reader;
  private final QueryRunner queries;

  static {
    // A query has at most so many letters, which is limit enough: one phrase of them asks for each
    // of its words in each field.
    IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE);
  }

  private SearchIndex(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Ranking.similarity());
    searcher.setQueryCache(null);
    this.queries = new QueryRunner(searcher);
  }

  /**
   * Writes the index in place of what is there, on all cores; the result is the same for any order
   * of the list.
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
    try {
      IndexBuilder.write(directory, Order.of(documents), Synonyms.of(synonyms));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  /** Whether a folder holds an index, of whatever version. */
  public static boolean isIndex(Path directory) {
    try (Directory files = FSDirectory.open(directory)) {
      return DirectoryReader.indexExists(files);
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
      return SegmentInfos.readLatestCommit(files).getUserData().equals(IndexBuilder.FORMAT)
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

  /** The ids that can be filtered by. */
  public List<String> values(FilterKind kind) {
    try {
      return Filters.values(reader, kind);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The id of what somebody means by a name, a label or a number of a severity, or the id itself:
   * {@code API Gateway} is {@code api-gateway}; {@code 1}, {@code SEV1} and {@code Critical} are
   * {@code sev-1}. Empty where the index has no such value.
   */
  public Optional<String> filterId(FilterKind kind, String name) {
    try {
      return Filters.id(reader, kind, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document and its score. */
  record Scored(String key, float score) {}

  /** All that matches, the best first, without reading any document. */
  List<Scored> all(String query) throws IOException {
    List<String> keys = keys();
    return queries.best(query, reader.maxDoc()).stream()
        .map(hit -> new Scored(keys.get(hit.doc), hit.score))
        .toList();
  }

  /** The numbers of the documents that match best, the best first. */
  public List<Integer> best(String query, int limit) {
    try {
      return queries.best(query, limit).stream().map(hit -> hit.doc).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Which incidents are told in similar words; good as long as the index is open.
   *
   * @param documents those that the index was written from
   */
  public TextLikeness likeness(List<SearchDocument> documents) {
    try {
      return Likeness.over(reader, Order.of(documents));
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

  /** What Lucene has written, good as long as the index is open. */
  public DirectoryReader reader() {
    return reader;
  }

  /** Type and id of each document in the order of the index. */
  public List<String> keys() {
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
