package dev.afterword.cli;

import dev.afterword.build.BuildRequest;
import dev.afterword.build.BuildResult;
import dev.afterword.build.Progress;
import dev.afterword.build.SiteBuild;
import dev.afterword.build.UsageException;
import dev.afterword.serve.PreviewServer;
import dev.afterword.serve.SourceWatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    BuildRequest request = options.request(console.directory());
    BuildResult first = build(request);
    Path site = first.settings().folders().output();
    SourceWatcher watcher = SourceWatcher.watch(watched(first, request));
    try (PreviewServer server = PreviewServer.start(site, port)) {
      console.out().println("Serving " + console.shown(site) + " at " + server.url());
      console.out().println("Rebuilds when a source changes. Stop with Ctrl+C.");
      while (true) {
        watcher.awaitChange();
        rebuild(request, server);
      }
    }
  }

  private static List<Path> watched(BuildResult result, BuildRequest request) {
    var folders = result.settings().folders();
    List<Path> paths = new ArrayList<>(List.of(folders.content()));
    folders.templates().ifPresent(paths::add);
    folders.assets().ifPresent(paths::add);
    paths.add(request.config().orElse(folders.project().resolve("jbake.properties")));
    return paths;
  }

  private BuildResult build(BuildRequest request) throws UsageException, IOException {
    long start = System.nanoTime();
    BuildResult result = SiteBuild.run(request, Progress.SILENT);
    BuildReport report = new BuildReport(console);
    report.problems(result);
    report.summary(result, (System.nanoTime() - start) / 1_000_000);
    return result;
  }

  /** A mistake while writing must not end the preview. */
  private void rebuild(BuildRequest request, PreviewServer server) {
    try {
      if (build(request).published()) {
        server.reload();
      }
    } catch (UsageException | IOException | UncheckedIOException e) {
      console.err().println("afterword: " + e.getMessage());
    }
  }
}
