package dev.afterword.build;

import dev.afterword.config.Settings;
import dev.afterword.diag.Problem;
import dev.afterword.diag.Severity;
import java.util.List;

/**
 * What became of a build.
 *
 * @param published whether the new site is in place; otherwise the old one is untouched
 * @param problems sorted by place
 * @param timings one for each stage, in order
 */
public record BuildResult(
    Settings settings,
    boolean published,
    Counts counts,
    List<Problem> problems,
    List<Timing> timings) {
  public BuildResult {
    problems = List.copyOf(problems);
    timings = List.copyOf(timings);
  }

  /**
   * @param documents read
   * @param drafts left out
   * @param incidents that the documents tell of, maintenance and the like included
   * @param pages rendered, feeds and the like included
   * @param files written in all
   */
  public record Counts(int documents, int drafts, int incidents, int pages, int files) {}

  /** How long a stage took. */
  public record Timing(String stage, long millis) {}

  public long count(Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }
}
