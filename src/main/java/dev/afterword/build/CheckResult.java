package dev.afterword.build;

import dev.afterword.build.BuildResult.Counts;
import dev.afterword.config.Settings;
import dev.afterword.diag.Problem;
import dev.afterword.view.Coverage;
import java.util.List;

/**
 * What a check has found.
 *
 * @param counts of what was read; nothing is written
 * @param problems sorted by place
 */
public record CheckResult(
    Settings settings, Counts counts, Coverage coverage, List<Problem> problems) {
  public CheckResult {
    problems = List.copyOf(problems);
  }
}
