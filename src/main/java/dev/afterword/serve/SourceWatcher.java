package dev.afterword.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Notices when sources change, by looking at their times and sizes twice a second. Unlike the
 * notices of an operating system this works on network and container folders too, and 20,000 files
 * take some hundredths of a second to look at.
 */
public final class SourceWatcher {
  private static final long INTERVAL_MILLIS = 500;

  private Sources sources;
  private Map<Path, String> seen;

  private SourceWatcher(Sources sources) throws IOException {
    this.sources = sources;
    this.seen = look(sources);
  }

  /**
   * What is watched.
   *
   * @param roots files and folders; those that do not exist may come later
   * @param passedOver the folders below them that hold no sources
   */
  public record Sources(List<Path> roots, Predicate<Path> passedOver) {
    public Sources {
      roots = List.copyOf(roots);
    }

    private Sources without(List<Path> others) {
      return new Sources(
          roots.stream().filter(root -> !others.contains(root)).toList(), passedOver);
    }
  }

  public static SourceWatcher watch(Sources sources) throws IOException {
    return new SourceWatcher(sources);
  }

  /** Watches these from now on; what was watched before has not changed by that. */
  public void watchInstead(Sources others) throws IOException {
    seen.putAll(look(others.without(sources.roots())));
    sources = others;
  }

  /** Waits until something has changed and the changes have settled. */
  public void awaitChange() throws IOException, InterruptedException {
    boolean changed = false;
    while (true) {
      Thread.sleep(INTERVAL_MILLIS);
      Map<Path, String> now = look(sources);
      boolean quiet = now.equals(seen);
      seen = now;
      if (changed && quiet) {
        return;
      }
      changed = changed || !quiet;
    }
  }

  private static Map<Path, String> look(Sources sources) throws IOException {
    Map<Path, String> states = new HashMap<>();
    for (Path root : sources.roots()) {
      if (Files.exists(root)) {
        Files.walkFileTree(root, new Look(root, sources.passedOver(), states));
      }
    }
    return states;
  }

  /** What goes away between listing and looking is no failure: the next look sees that. */
  private static final class Look extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Predicate<Path> passedOver;
    private final Map<Path, String> states;

    Look(Path root, Predicate<Path> passedOver, Map<Path, String> states) {
      this.root = root;
      this.passedOver = passedOver;
      this.states = states;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean skip = !folder.equals(root) && passedOver.test(folder);
      return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      states.put(file, attributes.lastModifiedTime() + " " + attributes.size());
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
