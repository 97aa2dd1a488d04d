package dev.afterword.cli;

import dev.afterword.build.BuildRequest;
import dev.afterword.diag.Severity;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all commands that build a site can be told. */
final class ProjectOptions {
  @Option(
      names = {"-s", "--source"},
      paramLabel = "DIR",
      defaultValue = ".",
      description =
          "A project (a folder with jbake.properties or content/) or a bare folder of documents."
              + " Default: this folder.")
  @SuppressWarnings("NullAway.Init")
  private Path source;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "Where the site goes. Default: target/site in the project; of a bare folder in this one.")
  private @Nullable Path output;

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "The configuration. Default: jbake.properties in the source folder.")
  private @Nullable Path config;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "ERROR",
      description = "Keep the old site and exit with 1 from this on: error, warning or info.")
  @SuppressWarnings("NullAway.Init")
  private Severity failOn;

  @Option(
      names = "--keep-going",
      description = "Build what can be built; what is wrong is marked on the site.")
  private boolean keepGoing;

  @Option(names = "--drafts", description = "Build drafts as well.")
  private boolean drafts;

  BuildRequest request(Path directory) {
    return new BuildRequest(
        directory.resolve(source).normalize(),
        resolve(directory, output),
        resolve(directory, config),
        failOn,
        keepGoing,
        drafts,
        directory);
  }

  Severity failOn() {
    return failOn;
  }

  private static Optional<Path> resolve(Path directory, @Nullable Path path) {
    return Optional.ofNullable(path).map(p -> directory.resolve(p).normalize());
  }
}
