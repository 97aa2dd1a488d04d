package dev.afterword.build;

import dev.afterword.diag.Severity;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to build.
 *
 * @param source a project (a folder with {@code jbake.properties} or {@code content/}) or a bare
 *     folder of documents; absolute
 * @param output where the site goes; by default what the configuration says
 * @param config the configuration file; by default {@code jbake.properties} in the project
 * @param failOn from which severity on the old site is kept
 * @param keepGoing build what can be built whatever is wrong
 * @param drafts whether drafts are part of the site
 * @param directory where the user stands; the site of a bare folder goes there
 */
public record BuildRequest(
    Path source,
    Optional<Path> output,
    Optional<Path> config,
    Severity failOn,
    boolean keepGoing,
    boolean drafts,
    Path directory) {

  /** Everything by default, for a user who stands in the source folder. */
  public static BuildRequest of(Path source) {
    return new BuildRequest(
        source, Optional.empty(), Optional.empty(), Severity.ERROR, false, false, source);
  }
}
