package dev.afterword.cli;

import dev.afterword.build.BuildResult;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.diag.ProblemPrinter;
import dev.afterword.diag.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells on the terminal what a build has done. */
final class BuildReport {
  private static final int MOST_PROBLEMS = 50;
  private static final int MOST_INFERRED = 3;

  private final Console console;
  private final Map<String, List<String>> files = new HashMap<>();

  BuildReport(Console console) {
    this.console = console;
  }

  void problems(BuildResult result) {
    Path project = result.settings().folders().project();
    ProblemPrinter printer =
        new ProblemPrinter(
            path -> lines(project.resolve(path)),
            path -> console.shown(project.resolve(path)),
            MOST_PROBLEMS);
    List<Problem> shown =
        result.problems().stream().filter(p -> p.severity().atLeast(Severity.WARNING)).toList();
    console.err().print(printer.print(shown));
    console.err().flush();
  }

  private List<String> lines(Path file) {
    return files.computeIfAbsent(file.toString(), path -> read(file));
  }

  /** The lines of a source; what cannot be read has none, which is said elsewhere. */
  private static List<String> read(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  void summary(BuildResult result, long millis) {
    String site = console.shown(result.settings().folders().output());
    String read = count(result.counts().documents(), "document");
    if (!result.published()) {
      console
          .out()
          .println(read + " read, " + tally(result) + "; the site at " + site + " stays as it was");
      return;
    }
    List<String> parts = new ArrayList<>();
    parts.add(read + " in");
    if (result.counts().drafts() > 0) {
      parts.add(count(result.counts().drafts(), "draft") + " left out (--drafts shows them)");
    }
    parts.add(count(result.counts().incidents(), "incident"));
    parts.add(count(result.counts().pages(), "page") + " out");
    parts.add(tally(result));
    inferred(result);
    String seconds = String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    console.out().println(String.join(", ", parts) + " in " + seconds + " → " + site);
  }

  /** What nobody has set and the documents show: one line, the rest is on the quality page. */
  private void inferred(BuildResult result) {
    List<String> parts =
        result.problems().stream()
            .filter(problem -> problem.code() == ProblemCode.INFERRED_SETTING)
            .map(
                p ->
                    String.format(
                        Locale.ROOT,
                        "%s in %s (%s)",
                        p.arguments().get(0),
                        p.place().path(),
                        p.arguments().get(1)))
            .toList();
    if (!parts.isEmpty()) {
      String more =
          parts.size() > MOST_INFERRED ? ", and " + (parts.size() - MOST_INFERRED) + " more" : "";
      console
          .out()
          .println(
              "inferred: "
                  + String.join("; ", parts.subList(0, Math.min(MOST_INFERRED, parts.size())))
                  + more
                  + "; quality/ says how to settle it");
    }
  }

  private static String tally(BuildResult result) {
    long errors = result.count(Severity.ERROR);
    long warnings = result.count(Severity.WARNING);
    if (errors == 0 && warnings == 0) {
      return "no problems";
    }
    return errors == 0
        ? count(warnings, "warning")
        : count(errors, "error") + " and " + count(warnings, "warning");
  }

  private static String count(long number, String noun) {
    String digits = String.format(Locale.ENGLISH, "%,d", number);
    return digits + " " + noun + (number == 1 ? "" : "s");
  }

  void timings(BuildResult result) {
    for (BuildResult.Timing timing : result.timings()) {
      console
          .out()
          .println(String.format(Locale.ROOT, "%8d ms  %s", timing.millis(), timing.stage()));
    }
  }
}
