package dev.afterword.report;

import dev.afterword.diag.Digest;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.diag.ProblemCode.Family;
import dev.afterword.diag.ProblemPrinter;
import dev.afterword.diag.Severity;
import dev.afterword.report.Report.RuleCount;
import dev.afterword.view.Coverage.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The report for people: what was found, the gravest first; what is missing, a line a document; and
 * two tables that sum it up.
 */
public final class TextReport {
  private final Report report;
  private final ProblemPrinter printer;
  private final StringBuilder out = new StringBuilder();

  private TextReport(Report report) {
    this.report = report;
    this.printer = new ProblemPrinter(report.lines(), report.shown());
  }

  /**
   * @param limit how many findings are printed in full; 0 for all
   */
  public static String of(Report report, int limit) {
    TextReport text = new TextReport(report);
    text.found(limit);
    text.missing(limit);
    text.rules();
    text.coverage();
    text.out.append(report.total()).append('\n');
    return text.out.toString();
  }

  private static boolean isMissing(Problem problem) {
    return problem.severity() == Severity.INFO && problem.code().family() == Family.MISSING;
  }

  private void found(int limit) {
    List<Problem> all =
        report.problems().stream()
            .filter(p -> !isMissing(p))
            .sorted(Comparator.comparing(Problem::severity).reversed())
            .toList();
    Digest digest = Digest.of(all, limit);
    out.append(printer.print(digest));
    if (digest.more() > 0) {
      out.append("… ").append(digest.more()).append(" not shown; --limit 0 shows all\n");
    }
  }

  /** One line a document: the codes and, in words, what is not there. */
  private void missing(int limit) {
    Map<String, List<Problem>> byPath = new TreeMap<>();
    report.problems().stream()
        .filter(TextReport::isMissing)
        .forEach(p -> byPath.computeIfAbsent(p.place().path(), k -> new ArrayList<>()).add(p));
    if (byPath.isEmpty()) {
      return;
    }
    separate();
    out.append("Not found in:\n");
    int most = limit == 0 ? Integer.MAX_VALUE : limit;
    byPath.entrySet().stream().limit(most).forEach(e -> missing(e.getKey(), e.getValue()));
    if (byPath.size() > most) {
      out.append("… and in ").append(Report.number(byPath.size() - most, "more document"));
      out.append("; --limit 0 shows all\n");
    }
  }

  private void missing(String path, List<Problem> problems) {
    String words =
        problems.stream().map(p -> word(p.code())).distinct().collect(Collectors.joining(", "));
    out.append(report.shown().apply(path)).append(": ").append(words).append('\n');
  }

  private static String word(ProblemCode code) {
    return code.key().replaceFirst("^no-", "");
  }

  private void separate() {
    if (out.length() > 0) {
      out.append('\n');
    }
  }

  private void rules() {
    if (report.problems().isEmpty()) {
      return;
    }
    separate();
    out.append("Rule                                Found  Documents\n");
    for (RuleCount rule : report.byRule()) {
      out.append(
          String.format(
              Locale.ENGLISH,
              "%-5s %-20s %-7s %,7d %,10d%n",
              rule.code().code(),
              rule.code().key(),
              rule.severity().label(),
              rule.found(),
              rule.documents()));
    }
    out.append("afterword check --explain RULE says why, and what is better\n");
  }

  private void coverage() {
    int all = report.coverage().incidents();
    if (all == 0) {
      return;
    }
    separate();
    out.append(
        String.format(
            Locale.ENGLISH,
            "What %s say%s%n",
            Report.number(all, "incident"),
            all == 1 ? "s" : ""));
    for (Field field : Field.values()) {
      int percent = report.coverage().percent(field);
      out.append(
          String.format(
              Locale.ENGLISH,
              "%-9s %,6d %4d %%  %s%n",
              field.key(),
              report.coverage().known(field),
              percent,
              "█".repeat((percent + 4) / 5)));
    }
    separate();
  }
}
