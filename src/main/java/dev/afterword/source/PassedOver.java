package dev.afterword.source;

import dev.afterword.config.Exclusions;
import dev.afterword.config.Settings;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * The folders that hold no sources: hidden and excluded ones, those with a {@code .jbakeignore},
 * the output, and what earlier builds have left. One rule for who reads and for who watches.
 */
public final class PassedOver implements Predicate<Path> {
  /** JBake leaves out folders that hold this file. */
  private static final String IGNORE_FILE = ".jbakeignore";

  private final Settings.Folders folders;
  private final Exclusions excluded;

  private PassedOver(Settings settings) {
    this.folders = settings.folders();
    this.excluded = settings.reading().exclude();
  }

  public static PassedOver of(Settings settings) {
    return new PassedOver(settings);
  }

  @Override
  public boolean test(Path folder) {
    return isHidden(folder)
        || folder.equals(folders.output())
        || folder.equals(folders.index())
        || isExcluded(folder)
        || isBuilt(folder)
        || Files.exists(folder.resolve(IGNORE_FILE));
  }

  static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  /** Files too may be excluded. */
  boolean isExcluded(Path path) {
    return path.startsWith(folders.content())
        && excluded.matches(folders.content().relativize(path));
  }

  /** An earlier build left its site or its index here: in a bare directory that is common. */
  private static boolean isBuilt(Path folder) {
    boolean site =
        Files.exists(folder.resolve(".nojekyll"))
            && Files.exists(folder.resolve("api").resolve("incidents.json"));
    return site || (Files.exists(folder.resolve("write.lock")) && hasSegments(folder));
  }

  /** Lucene's own; files called {@code write.lock} are left by other programs too. */
  private static boolean hasSegments(Path folder) {
    try (DirectoryStream<Path> segments = Files.newDirectoryStream(folder, "segments_*")) {
      return segments.iterator().hasNext();
    } catch (IOException e) {
      // Whoever visits the folder says why it cannot be read.
      return false;
    }
  }
}
