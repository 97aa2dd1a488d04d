package dev.afterword.cli;

import dev.afterword.build.BuildRequest;
import dev.afterword.build.BuildResult;
import dev.afterword.build.Progress;
import dev.afterword.build.SiteBuild;
import dev.afterword.build.UsageException;
import dev.afterword.build.Watched;
import dev.afterword.serve.PreviewServer;
import dev.afterword.serve.SourceWatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code afterword serve}: build, serve on this machine, rebuild when a source changes. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Builds the site, serves it on this machine and rebuilds it on every change.")
final class ServeCommand implements Callable<Integer> {
  @Mixin private final ProjectOptions options = new ProjectOptions();

  @Option(
      names = {"-p", "--port"},
      paramLabel = "PORT",
      defaultValue = "8820",
      description = "Default: 8820; the next free one if it is taken; 0 for any.")
  private int port;

  private final Console console;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, IOException, InterruptedException {
    if (port < 0 || port > PreviewServer.LAST_PORT) {
      throw new UsageException("--port is a number from 0 to " + PreviewServer.LAST_PORT);
    }
    BuildRequest request = options.request(console.directory());
    // From before the first build on: what is written while it runs is in the next.
    SourceWatcher watcher = SourceWatcher.watch(sources(Watched.of(request)));
    BuildResult first = build(request);
    Path site = first.settings().folders().output();
    try (PreviewServer server = PreviewServer.start(site, port)) {
      console.out().println("Serving " + console.shown(site) + " at " + server.url());
      console.out().println("Rebuilds when a source changes. Stop with Ctrl+C.");
      while (true) {
        watcher.awaitChange();
        Optional<BuildResult> result = rebuild(request, server);
        if (result.isPresent()) {
          watcher.watchInstead(sources(Watched.of(result.get().settings(), request)));
        }
      }
    }
  }

  private static SourceWatcher.Sources sources(Watched watched) {
    return new SourceWatcher.Sources(watched.roots(), watched.passedOver());
  }

  private BuildResult build(BuildRequest request) throws UsageException, IOException {
    long start = System.nanoTime();
    BuildResult result = SiteBuild.run(request, Progress.SILENT);
    BuildReport report = new BuildReport(console);
    report.problems(result, request.failOn());
    report.summary(result, (System.nanoTime() - start) / 1_000_000);
    return result;
  }

  /** A mistake while writing must not end the preview. */
  private Optional<BuildResult> rebuild(BuildRequest request, PreviewServer server) {
    try {
      BuildResult result = build(request);
      if (result.published()) {
        server.reload();
      }
      return Optional.of(result);
    } catch (UsageException | IOException | UncheckedIOException e) {
      console.err().println("afterword: " + e.getMessage());
      return Optional.empty();
    }
  }
}
