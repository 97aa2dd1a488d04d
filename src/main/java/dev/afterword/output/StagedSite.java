package dev.afterword.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A site that is being written beside the one it will replace. Until {@link #publish} the old site
 * stays as it is; after {@link #close} without it nothing is left of the new one.
 *
 * <p>Files go to disk at once, so that a site of any size needs no memory. Safe to write to from
 * several threads.
 */
public final class StagedSite implements AutoCloseable {
  private static final String STAGING = ".new";
  private static final String OLD = ".old";

  /** What tells a site of ours from any other folder. */
  private static final String SIGN = "api/incidents.json";

  private final Path target;
  private final Path staging;
  private final Map<String, String> owners = new ConcurrentHashMap<>();

  /** Those that are there: to ask the system for each file costs as much as to write it. */
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();

  private boolean published;

  private StagedSite(Path target, Path staging) {
    this.target = target;
    this.staging = staging;
  }

  /**
   * Begins a new site.
   *
   * @param target the folder that {@link #publish} replaces
   */
  public static StagedSite begin(Path target) throws IOException {
    Path staging = target.resolveSibling(target.getFileName() + STAGING);
    delete(staging);
    Files.createDirectories(staging);
    return new StagedSite(target, staging);
  }

  /**
   * Why a folder must not be replaced: it holds something that is not a site of ours. Empty when it
   * may be.
   */
  public static Optional<String> objection(Path target) throws IOException {
    if (!Files.exists(target)) {
      return Optional.empty();
    }
    if (!Files.isDirectory(target)) {
      return Optional.of("it is a file");
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(target)) {
      boolean empty = !entries.iterator().hasNext();
      return empty || Files.exists(target.resolve(SIGN))
          ? Optional.empty()
          : Optional.of("it holds files that no build of Afterword has written");
    }
  }

  /**
   * Reserves a path for a writer.
   *
   * @return who has the path already; empty when it was free
   */
  public Optional<String> claim(String path, String owner) {
    return Optional.ofNullable(owners.putIfAbsent(path, owner));
  }

  public void write(String path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public void write(String path, byte[] content) throws IOException {
    Files.write(file(path), content);
  }

  /** A file to be written piece by piece; the caller closes it. */
  public OutputStream stream(String path) throws IOException {
    return Files.newOutputStream(file(path));
  }

  public void copy(String path, Path source) throws IOException {
    Files.copy(source, file(path));
  }

  private Path file(String path) throws IOException {
    Path file = staging.resolve(path).normalize();
    if (!file.startsWith(staging)) {
      throw new IllegalArgumentException("leads out of the site: " + path);
    }
    Path folder = file.getParent();
    if (!folders.contains(folder)) {
      Files.createDirectories(folder);
      folders.add(folder);
    }
    return file;
  }

  /** How many files there are. */
  public int files() {
    return owners.size();
  }

  /** Puts the new site in the place of the old one. */
  public void publish() throws IOException {
    replace(target, staging);
    published = true;
  }

  /** Puts one folder in the place of another, which is gone afterwards. */
  public static void replace(Path target, Path replacement) throws IOException {
    Path old = target.resolveSibling(target.getFileName() + OLD);
    delete(old);
    if (Files.exists(target)) {
      Files.move(target, old);
    }
    Files.move(replacement, target);
    delete(old);
  }

  /** Drops what was not published. */
  @Override
  public void close() throws IOException {
    if (!published) {
      delete(staging);
    }
  }

  /** Deletes a folder with all that is in it; nothing happens where there is none. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path directory, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
