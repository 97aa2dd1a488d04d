package dev.afterword.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Notices when sources change, by looking at their times and sizes twice a second. Unlike the
 * notices of an operating system this works on network and container folders too, and 20,000 files
 * take some hundredths of a second to look at.
 */
public final class SourceWatcher {
  private static final long INTERVAL_MILLIS = 500;

  private Set<Path> roots;
  private Map<Path, String> seen;

  private SourceWatcher(List<Path> roots) throws IOException {
    this.roots = new LinkedHashSet<>(roots);
    this.seen = look(this.roots);
  }

  /**
   * @param roots files and folders; those that do not exist may come later
   */
  public static SourceWatcher watch(List<Path> roots) throws IOException {
    return new SourceWatcher(roots);
  }

  /** Watches these from now on; what was watched before has not changed by that. */
  public void watchInstead(List<Path> others) throws IOException {
    Set<Path> added = new LinkedHashSet<>(others);
    added.removeAll(roots);
    seen.putAll(look(added));
    roots = new LinkedHashSet<>(others);
  }

  /** Waits until something has changed and the changes have settled. */
  public void awaitChange() throws IOException, InterruptedException {
    boolean changed = false;
    while (true) {
      Thread.sleep(INTERVAL_MILLIS);
      Map<Path, String> now = look(roots);
      boolean quiet = now.equals(seen);
      seen = now;
      if (changed && quiet) {
        return;
      }
      changed = changed || !quiet;
    }
  }

  private static Map<Path, String> look(Set<Path> roots) throws IOException {
    Map<Path, String> states = new HashMap<>();
    for (Path root : roots) {
      if (Files.exists(root)) {
        look(root, states);
      }
    }
    return states;
  }

  private static void look(Path root, Map<Path, String> states) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skip = !folder.equals(root) && skipped(folder);
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            states.put(file, attributes.lastModifiedTime() + " " + attributes.size());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            // It went away between listing and looking; the next look sees that.
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean skipped(Path folder) {
    String name = folder.getFileName().toString();
    return name.startsWith(".") || name.equals("target") || name.equals("node_modules");
  }
}
