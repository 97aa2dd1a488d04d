package dev.afterword.diag;

import java.nio.file.Path;

/** Paths as messages, addresses and settings write them: with {@code /} on every system. */
public final class SlashPath {
  private SlashPath() {}

  public static String of(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** What leads from a folder to a file. */
  public static String below(Path folder, Path file) {
    return of(folder.relativize(file));
  }
}
