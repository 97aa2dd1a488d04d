package dev.afterword.diag;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The few of many problems that tell most: the gravest, and of what is said again and again only
 * enough to see what it is about. Each error counts, for each has to be mended.
 *
 * @param shown in the order given
 * @param more how many are left out
 */
public record Digest(List<Problem> shown, int more) {
  /** Of a rule in one document, and of one remark anywhere. */
  private static final int ALIKE = 3;

  private static final int OF_A_RULE = 10;

  /**
   * @param limit how many there may be; where there are no more all are shown, also with 0
   */
  public static Digest of(List<Problem> problems, int limit) {
    if (limit == 0 || problems.size() <= limit) {
      return new Digest(problems, 0);
    }
    Set<Problem> few =
        problems.stream()
            .sorted(Comparator.comparing(Problem::severity).reversed())
            .filter(atMost(ALIKE, p -> p.code().code() + p.message()))
            .filter(atMost(ALIKE, p -> p.code().code() + p.place().path()))
            .filter(atMost(OF_A_RULE, p -> p.code().code()))
            .limit(limit)
            .collect(Collectors.toSet());
    List<Problem> shown = problems.stream().filter(few::contains).toList();
    return new Digest(shown, problems.size() - shown.size());
  }

  private static Predicate<Problem> atMost(int most, Function<Problem, String> kind) {
    Map<String, Integer> met = new HashMap<>();
    return problem ->
        problem.severity() == Severity.ERROR
            || met.merge(kind.apply(problem), 1, Integer::sum) <= most;
  }
}
