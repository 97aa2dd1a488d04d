package dev.afterword.report;

import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.diag.Severity;
import dev.afterword.view.Coverage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What is to be reported.
 *
 * @param documents how many were read
 * @param problems sorted by place
 * @param lines gives the lines of a path, or an empty list where they cannot be had
 * @param shown gives a path as the reader would write it
 */
public record Report(
    int documents,
    Coverage coverage,
    List<Problem> problems,
    Function<String, List<String>> lines,
    UnaryOperator<String> shown) {
  public Report {
    problems = List.copyOf(problems);
  }

  /**
   * How often a rule has found something.
   *
   * @param severity the gravest it has there
   * @param documents in how many of them
   */
  record RuleCount(ProblemCode code, Severity severity, int found, int documents) {}

  /** The gravest rules first, then those that find most. */
  List<RuleCount> byRule() {
    Map<ProblemCode, List<Problem>> groups = new LinkedHashMap<>();
    problems.forEach(p -> groups.computeIfAbsent(p.code(), c -> new ArrayList<>()).add(p));
    return groups.entrySet().stream()
        .map(entry -> count(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing(RuleCount::severity, Comparator.reverseOrder())
                .thenComparing(RuleCount::found, Comparator.reverseOrder())
                .thenComparing(RuleCount::code))
        .toList();
  }

  private static RuleCount count(ProblemCode code, List<Problem> found) {
    Severity gravest =
        found.stream().map(Problem::severity).max(Comparator.naturalOrder()).orElseThrow();
    int documents = (int) found.stream().map(p -> p.place().path()).distinct().count();
    return new RuleCount(code, gravest, found.size(), documents);
  }

  long count(Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }

  /** {@code 242 documents: 1 error, 12 warnings, 310 hints}. */
  public String total() {
    List<String> parts = new ArrayList<>();
    add(parts, Severity.ERROR, "error");
    add(parts, Severity.WARNING, "warning");
    add(parts, Severity.INFO, "hint");
    String found = parts.isEmpty() ? "nothing to remark" : String.join(", ", parts);
    return number(documents, "document") + ": " + found;
  }

  private void add(List<String> parts, Severity severity, String noun) {
    long number = count(severity);
    if (number > 0) {
      parts.add(number(number, noun));
    }
  }

  static String number(long number, String noun) {
    return String.format(Locale.ENGLISH, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  /** The line of the source that a place is in; empty where it has none. */
  String line(Place place) {
    List<String> all = place.line() == 0 ? List.of() : lines.apply(place.path());
    return place.line() <= all.size() && place.line() > 0 ? all.get(place.line() - 1) : "";
  }
}
