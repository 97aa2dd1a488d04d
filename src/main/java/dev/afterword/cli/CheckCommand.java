package dev.afterword.cli;

import dev.afterword.build.BuildRequest;
import dev.afterword.build.CheckResult;
import dev.afterword.build.SiteBuild;
import dev.afterword.build.UsageException;
import dev.afterword.diag.Nearest;
import dev.afterword.diag.ProblemCode;
import dev.afterword.diag.Severity;
import dev.afterword.report.JsonReport;
import dev.afterword.report.Report;
import dev.afterword.report.RuleManual;
import dev.afterword.report.SarifReport;
import dev.afterword.report.TextReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code afterword check}: what is missing, contradictory, left over or blaming in the sources. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Says what could be better in the sources. Writes no site.")
final class CheckCommand implements Callable<Integer> {
  /** From which severity on the exit code is 1. */
  enum FailOn {
    ERROR(Severity.ERROR),
    WARNING(Severity.WARNING),
    INFO(Severity.INFO),
    NEVER(null);

    private final @Nullable Severity from;

    FailOn(@Nullable Severity from) {
      this.from = from;
    }

    boolean fails(CheckResult result) {
      Severity least = from;
      return least != null && result.problems().stream().anyMatch(p -> p.severity().atLeast(least));
    }
  }

  /** How the report is written. */
  enum Format {
    TEXT,
    JSON,
    SARIF
  }

  @Mixin private final SourceOptions sources = new SourceOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "text, json or sarif (for code review on GitHub). Default: text.")
  @SuppressWarnings("NullAway.Init")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where the report goes. Default: the terminal.")
  private @Nullable Path output;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "ERROR",
      description = "Exit with 1 from this on: error, warning, info or never. Default: error.")
  @SuppressWarnings("NullAway.Init")
  private FailOn failOn;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      defaultValue = "50",
      description = "How many findings the text shows, the gravest first. Default: 50; 0 for all.")
  private int limit;

  @Option(
      names = "--explain",
      paramLabel = "RULE",
      description = "Print what the manual says about a rule, by code or name, and stop.")
  private @Nullable String explain;

  private final Console console;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, IOException {
    if (explain != null) {
      return explain(explain);
    }
    CheckResult result = check();
    write(result);
    return failOn.fails(result) ? ExitCode.PROBLEMS : ExitCode.FINE;
  }

  private int explain(String name) throws UsageException {
    Optional<ProblemCode> rule = ProblemCode.named(name);
    if (rule.isEmpty()) {
      List<String> names = Stream.of(ProblemCode.values()).map(ProblemCode::key).toList();
      throw new UsageException(
          "there is no rule \""
              + name
              + "\"; "
              + Nearest.question(name, names)
              + "check lists them");
    }
    ProblemCode code = rule.get();
    console.out().println(code.code() + " " + code.key() + "\n");
    console.out().println(RuleManual.load().section(code));
    return ExitCode.FINE;
  }

  private CheckResult check() throws UsageException {
    BuildRequest request =
        new BuildRequest(
            sources.source(console.directory()),
            Optional.empty(),
            sources.config(console.directory()),
            Severity.ERROR,
            true,
            sources.drafts(),
            console.directory());
    try (TerminalProgress progress = new TerminalProgress(console)) {
      return SiteBuild.check(request, progress);
    }
  }

  private void write(CheckResult result) throws IOException {
    Report report = report(result);
    if (output == null) {
      write(report, console.out());
      console.out().flush();
      return;
    }
    Path file = console.directory().resolve(output).normalize();
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      write(report, out);
    }
    console.out().println(report.total() + " → " + console.shown(file));
  }

  private Report report(CheckResult result) {
    Path project = result.settings().folders().project();
    return new Report(
        result.counts().documents(),
        result.coverage(),
        result.problems(),
        new SourceLines(project)::of,
        path -> console.shown(project.resolve(path)));
  }

  private void write(Report report, Writer out) throws IOException {
    switch (format) {
      case TEXT -> out.write(TextReport.of(report, Math.max(0, limit)));
      case JSON -> JsonReport.write(report, out);
      case SARIF -> SarifReport.write(report, out);
    }
  }
}
