package dev.afterword.diag;

import java.util.Comparator;
import java.util.List;

/**
 * One thing that is wrong with the content or the configuration.
 *
 * @param severity the code's own, unless the site has set another
 * @param arguments fill the placeholders of the code's message and hint
 * @param excerpt the words of the source that are meant, for pages, which do not see the sources;
 *     empty where the message says it all
 */
public record Problem(
    ProblemCode code, Severity severity, Place place, List<String> arguments, String excerpt)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place)
          .thenComparing(Problem::code)
          .thenComparing(problem -> String.join("\u0000", problem.arguments));

  public Problem {
    arguments = List.copyOf(arguments);
  }

  public static Problem of(ProblemCode code, Place place, String... arguments) {
    return new Problem(code, code.severity(), place, List.of(arguments), "");
  }

  /** The same with the words of the source. */
  public Problem quoting(String words) {
    return new Problem(code, severity, place, arguments, words);
  }

  /** The same as grave as the site wants it. */
  public Problem as(Severity other) {
    return new Problem(code, other, place, arguments, excerpt);
  }

  public String message() {
    return code.message(arguments);
  }

  /** What to do about it; empty where there is nothing to add to the message. */
  public String hint() {
    return code.hint(arguments);
  }

  /** By path, then position, so that the list reads like the sources. */
  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
