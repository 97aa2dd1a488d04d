package dev.afterword.check;

import dev.afterword.diag.Problem;
import dev.afterword.model.Incident;
import dev.afterword.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** The rules about the facts of an incident, wherever they were read. */
final class FactRules {
  private FactRules() {}

  static List<Problem> check(Incident incident, SourceFile file) {
    List<Problem> problems = new ArrayList<>(MissingFacts.check(incident, file.place()));
    problems.addAll(new Contradictions(incident, file).check());
    return problems;
  }
}
