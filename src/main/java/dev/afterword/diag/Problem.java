package dev.afterword.diag;

import java.util.Comparator;
import java.util.List;

/**
 * One thing that is wrong with the content or the configuration.
 *
 * @param arguments fill the placeholders of the code's message and hint
 */
public record Problem(ProblemCode code, Place place, List<String> arguments)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place)
          .thenComparing(Problem::code)
          .thenComparing(problem -> String.join("\u0000", problem.arguments));

  public Problem {
    arguments = List.copyOf(arguments);
  }

  public static Problem of(ProblemCode code, Place place, String... arguments) {
    return new Problem(code, place, List.of(arguments));
  }

  public Severity severity() {
    return code.severity();
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
