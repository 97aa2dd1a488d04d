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
public record Digest(List<Remark> shown, int more) {
  private static final int OF_A_RULE_IN_A_DOCUMENT = 3;
  private static final int OF_A_RULE = 10;

  public Digest {
    shown = List.copyOf(shown);
  }

  /**
   * A problem that stands for all that say the same.
   *
   * @param same how many say the same elsewhere and are left out
   */
  public record Remark(Problem problem, int same) {}

  /**
   * @param limit how many there may be; where there are no more all are shown, also with 0
   */
  public static Digest of(List<Problem> problems, int limit) {
    if (limit == 0 || problems.size() <= limit) {
      return new Digest(problems.stream().map(p -> new Remark(p, 0)).toList(), 0);
    }
    Set<Problem> few =
        problems.stream()
            .sorted(Comparator.comparing(Problem::severity).reversed())
            .filter(atMost(1, Digest::words))
            .filter(atMost(OF_A_RULE_IN_A_DOCUMENT, p -> p.code().code() + p.place().path()))
            .filter(atMost(OF_A_RULE, p -> p.code().code()))
            .limit(limit)
            .collect(Collectors.toSet());
    Map<String, Long> leftOut =
        problems.stream()
            .filter(p -> !few.contains(p) && p.severity() != Severity.ERROR)
            .collect(Collectors.groupingBy(Digest::words, Collectors.counting()));
    List<Remark> shown =
        problems.stream()
            .filter(few::contains)
            .map(p -> new Remark(p, leftOut.getOrDefault(words(p), 0L).intValue()))
            .toList();
    return new Digest(shown, problems.size() - shown.size());
  }

  private static String words(Problem problem) {
    return problem.code().code() + problem.message();
  }

  private static Predicate<Problem> atMost(int most, Function<Problem, String> kind) {
    Map<String, Integer> met = new HashMap<>();
    return problem ->
        problem.severity() == Severity.ERROR
            || met.merge(kind.apply(problem), 1, Integer::sum) <= most;
  }
}
