package dev.afterword.build;

import dev.afterword.assemble.Assembly;
import dev.afterword.build.BuildResult.Counts;
import dev.afterword.config.Settings;
import dev.afterword.diag.Problem;
import dev.afterword.model.DocumentKey;
import dev.afterword.source.SourceTree;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The sources, read and understood: what a site is made of and what a check looks at.
 *
 * @param counts of what was read; nothing is written yet
 * @param problems of configuration and sources, as the site wants them, sorted
 * @param byDocument those of each document that has any
 */
record Content(
    Settings settings,
    SourceTree tree,
    Assembly assembly,
    Counts counts,
    List<Problem> problems,
    Map<DocumentKey, List<Problem>> byDocument) {
  Content {
    problems = List.copyOf(problems);
    byDocument = Collections.unmodifiableMap(byDocument);
  }
}
