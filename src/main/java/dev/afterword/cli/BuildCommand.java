package dev.afterword.cli;

import dev.afterword.build.BuildRequest;
import dev.afterword.build.BuildResult;
import dev.afterword.build.SiteBuild;
import dev.afterword.build.UsageException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code afterword build}. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = "Builds the site. The old one is replaced when the new one is complete.")
final class BuildCommand implements Callable<Integer> {
  @Mixin private final ProjectOptions options = new ProjectOptions();

  @Option(names = "--timings", description = "Print how long each stage took.")
  private boolean timings;

  private final Console console;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, IOException {
    long start = System.nanoTime();
    BuildRequest request = options.request(console.directory());
    BuildResult result = build(request);
    BuildReport report = new BuildReport(console);
    report.problems(result, request.failOn());
    report.summary(result, (System.nanoTime() - start) / 1_000_000);
    if (timings) {
      report.timings(result);
    }
    boolean bad = result.problems().stream().anyMatch(p -> p.severity().atLeast(request.failOn()));
    return bad ? ExitCode.PROBLEMS : ExitCode.FINE;
  }

  private BuildResult build(BuildRequest request) throws UsageException, IOException {
    try (TerminalProgress progress = new TerminalProgress(console)) {
      return SiteBuild.run(request, progress);
    }
  }
}
