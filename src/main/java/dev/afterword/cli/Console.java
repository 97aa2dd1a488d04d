package dev.afterword.cli;

import dev.afterword.diag.SlashPath;
import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * Where a command stands and what it writes to.
 *
 * @param directory that relative paths start from; absolute
 * @param terminal whether a person is looking on
 */
public record Console(PrintWriter out, PrintWriter err, Path directory, boolean terminal) {

  /** A path as the user would write it here. */
  String shown(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    boolean near = absolute.getRoot() != null && absolute.getRoot().equals(directory.getRoot());
    String text = near ? SlashPath.below(directory, absolute) : SlashPath.of(absolute);
    return text.isEmpty() ? "." : text;
  }
}
