package dev.afterword.cli;

import dev.afterword.build.BuildRequest;
import dev.afterword.diag.Severity;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all commands that build a site can be told. */
final class ProjectOptions {
  @Mixin private final SourceOptions sources = new SourceOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "Where the site goes. Default: target/site in the project; of a bare folder in this one.")
  private @Nullable Path output;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "ERROR",
      description =
          "Keep the old site and exit with 1 from this on: error, warning or info. Default: error.")
  @SuppressWarnings("NullAway.Init")
  private Severity failOn;

  @Option(
      names = "--keep-going",
      description = "Build what can be built; what is wrong is marked on the site.")
  private boolean keepGoing;

  BuildRequest request(Path directory) {
    return new BuildRequest(
        sources.source(directory),
        Optional.ofNullable(output).map(path -> directory.resolve(path).normalize()),
        sources.config(directory),
        failOn,
        keepGoing,
        sources.drafts(),
        directory);
  }
}
