package dev.afterword.diag;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Prints problems the way compilers do: place, message, the line, a caret and a hint.
 *
 * <p>Line and caret are computed here, when they are needed, so that a problem itself stays small.
 */
public final class ProblemPrinter {
  private static final int MAX_LINE = 160;

  private final Function<String, List<String>> lines;
  private final UnaryOperator<String> shown;

  /**
   * @param lines gives the lines of a path, or an empty list where they cannot be had
   * @param shown gives a path as the reader would write it
   */
  public ProblemPrinter(Function<String, List<String>> lines, UnaryOperator<String> shown) {
    this.lines = lines;
    this.shown = shown;
  }

  /** The problems shown, each with how often the same is said elsewhere. */
  public String print(Digest digest) {
    StringBuilder out = new StringBuilder();
    for (Digest.Remark remark : digest.shown()) {
      print(remark.problem(), out);
      if (remark.same() > 0) {
        out.append("  and ").append(remark.same()).append(" more like it\n");
      }
    }
    return out.toString();
  }

  private void print(Problem problem, StringBuilder out) {
    Place place = problem.place();
    out.append(new Place(Printable.of(shown.apply(place.path())), place.line(), place.column()))
        .append(": ")
        .append(problem.severity().label())
        .append(' ')
        .append(problem.code().code())
        .append(": ")
        .append(Printable.of(problem.message()))
        .append('\n');
    printLine(problem.place(), out);
    if (!problem.hint().isEmpty()) {
      out.append("  hint: ").append(Printable.of(problem.hint())).append('\n');
    }
  }

  private void printLine(Place place, StringBuilder out) {
    if (place.line() == 0) {
      return;
    }
    List<String> all = lines.apply(place.path());
    if (place.line() > all.size()) {
      return;
    }
    String line = Printable.of(all.get(place.line() - 1));
    if (line.isBlank()) {
      return;
    }
    int from = Math.max(0, Math.min(place.column() - MAX_LINE + 40, line.length() - MAX_LINE));
    int to = Math.min(line.length(), from + MAX_LINE);
    out.append("    ").append(line, from, to).append('\n');
    if (place.column() > 0 && place.column() - 1 - from <= to - from) {
      out.append("    ").append(" ".repeat(place.column() - 1 - from)).append("^\n");
    }
  }
}
