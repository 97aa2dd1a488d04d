package dev.afterword.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of a site that is being written into {@link Staging}.
 *
 * <p>Files go to disk at once, so that a site of any size needs no memory. Safe to write to from
 * several threads.
 */
public final class StagedSite {
  /** What tells a site of ours from any other folder. */
  private static final String SIGN = "api/incidents.json";

  private final Path folder;
  private final Map<String, String> owners = new ConcurrentHashMap<>();

  /** Those that are there: to ask the system for each file costs as much as to write it. */
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();

  private StagedSite(Path folder) {
    this.folder = folder;
  }

  /**
   * Begins a new site.
   *
   * @param folder where its files go; must not be there yet
   */
  public static StagedSite begin(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new StagedSite(folder);
  }

  /** Whether a build of ours has written what is in a folder. */
  public static boolean isSite(Path folder) {
    return Files.exists(folder.resolve(SIGN));
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
    Path file = folder.resolve(path).normalize();
    if (!file.startsWith(folder)) {
      throw new IllegalArgumentException("leads out of the site: " + path);
    }
    Path parent = file.getParent();
    if (!folders.contains(parent)) {
      Files.createDirectories(parent);
      folders.add(parent);
    }
    return file;
  }

  /** How many files there are. */
  public int files() {
    return owners.size();
  }
}
