package dev.afterword.cli;

import dev.afterword.build.BuildResult;
import dev.afterword.diag.Digest;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.diag.ProblemPrinter;
import dev.afterword.diag.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells on the terminal what a build has done. */
final class BuildReport {
  private static final int MOST_PROBLEMS = 50;
  private static final int MOST_INFERRED = 3;

  private final Console console;

  BuildReport(Console console) {
    this.console = console;
  }

  /** What is to be seen to; hints are counted, for the quality page and the check list them. */
  void problems(BuildResult result, Severity failOn) {
    Path project = result.settings().folders().project();
    Severity least = failOn == Severity.INFO ? Severity.INFO : Severity.WARNING;
    ProblemPrinter printer =
        new ProblemPrinter(
            new SourceLines(project)::of, path -> console.shown(project.resolve(path)));
    List<Problem> shown =
        result.problems().stream().filter(p -> p.severity().atLeast(least)).toList();
    Digest digest = Digest.of(shown, MOST_PROBLEMS);
    console.err().print(printer.print(digest));
    if (digest.more() > 0) {
      console
          .err()
          .println("… " + digest.more() + " not shown: afterword check --limit 0 lists all");
    }
    console.err().flush();
  }

  void summary(BuildResult result, long millis) {
    String site = console.shown(result.settings().folders().output());
    String read = count(result.counts().documents(), "document");
    if (!result.published()) {
      boolean old = Files.isDirectory(result.settings().folders().output());
      String outcome = old ? "the site at " + site + " stays as it was" : "no site was written";
      console.out().println(read + " read, " + tally(result) + "; " + outcome);
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
    console
        .out()
        .println(String.join(", ", parts) + " in " + seconds + " → " + site + index(result));
    hints(result);
  }

  /** Beside a folder that the user has chosen the index is one more that they did not name. */
  private String index(BuildResult result) {
    Path index = result.settings().folders().index();
    return index.endsWith("index") ? "" : ", with its search index in " + console.shown(index);
  }

  private void hints(BuildResult result) {
    long hints =
        result.problems().stream()
            .filter(p -> p.severity() == Severity.INFO)
            .filter(p -> p.code() != ProblemCode.INFERRED_SETTING)
            .count();
    if (hints > 0) {
      String number = count(hints, "hint");
      console.out().println(number + " for authors: see quality/ or run afterword check");
    }
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

  static String count(long number, String noun) {
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
