package dev.afterword.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;

/**
 * Writes an index in parts, on all cores, and puts them together in order.
 *
 * <p>Nothing is merged: a site has few segments, and reading them side by side is cheaper than
 * writing everything twice.
 */
final class IndexBuilder {
  /** What the index says about itself; raised when the fields change. */
  static final Map<String, String> FORMAT = Map.of("afterword", "3");

  /** The same on any machine, so that the same documents give the same segments. */
  private static final int PARTS = 4;

  /** Fewer documents are done before a second thread has begun. */
  private static final int WORTH_PARTS = 1_000;

  private static final double BUFFER_MEGABYTES = 96;

  private IndexBuilder() {}

  /** Writes documents in the order that they are to have. */
  static void write(Path directory, List<SearchDocument> documents, Synonyms synonyms)
      throws IOException {
    Files.createDirectories(directory);
    if (documents.size() < WORTH_PARTS) {
      try (Directory files = open(directory)) {
        write(files, documents, synonyms);
      }
      return;
    }
    List<Path> parts = IntStream.range(0, PARTS).mapToObj(i -> directory.resolve("p" + i)).toList();
    int each = (documents.size() + PARTS - 1) / PARTS;
    IntStream.range(0, PARTS)
        .parallel()
        .forEach(
            i -> {
              int to = Math.min((i + 1) * each, documents.size());
              List<SearchDocument> part = documents.subList(Math.min(i * each, to), to);
              writePart(parts.get(i), part, synonyms);
            });
    join(directory, parts);
  }

  private static void writePart(Path directory, List<SearchDocument> documents, Synonyms synonyms) {
    try (Directory files = open(directory)) {
      write(files, documents, synonyms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Directory files, List<SearchDocument> documents, Synonyms synonyms)
      throws IOException {
    try (IndexWriter writer = new IndexWriter(files, config())) {
      for (SearchDocument document : documents) {
        writer.addDocument(IndexedDocument.of(document, synonyms));
      }
      writer.setLiveCommitData(FORMAT.entrySet());
      writer.commit();
    }
  }

  private static Directory open(Path directory) throws IOException {
    return new Derived(FSDirectory.open(directory));
  }

  /**
   * Nobody waits until the disk has the files: what is lost with the power is made by the next
   * build, as the site is.
   */
  private static final class Derived extends FilterDirectory {
    Derived(Directory files) {
      super(files);
    }

    @Override
    public void sync(Collection<String> names) {}

    @Override
    public void syncMetaData() {}
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig()
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setSimilarity(Ranking.similarity())
        .setMergePolicy(NoMergePolicy.INSTANCE)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setUseCompoundFile(false);
  }

  private static void join(Path directory, List<Path> parts) throws IOException {
    try (Directory files = open(directory);
        IndexWriter writer = new IndexWriter(files, config())) {
      for (Path part : parts) {
        try (Directory from = FSDirectory.open(part)) {
          writer.addIndexes(from);
        }
      }
      writer.setLiveCommitData(FORMAT.entrySet());
      writer.commit();
    }
    for (Path part : parts) {
      delete(part);
    }
  }

  private static void delete(Path part) throws IOException {
    try (Stream<Path> files = Files.list(part)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(part);
  }
}
