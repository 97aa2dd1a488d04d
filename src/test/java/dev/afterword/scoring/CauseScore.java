package dev.afterword.scoring;

import dev.afterword.facts.DocumentFacts.Findings;
import dev.afterword.facts.SuggestedCategory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores the causes and triggers that rules suggest, and how an incident was noticed, against what
 * a person read.
 *
 * <pre>CauseScore CORPORA LABELS.json [--misses | --values]</pre>
 *
 * With {@code --values} it prints all values with the words they were read from.
 */
public final class CauseScore {
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final String detail;

  private CauseScore(String detail) {
    this.detail = detail;
  }

  /** Debatable values count nowhere. */
  private static final class Tally {
    private int right;
    private int wrong;
    private int missing;

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missing == 0 ? 1 : (double) right / (right + missing);
    }
  }

  public static void main(String[] args) throws IOException {
    Corpora corpora = new Corpora(Path.of(args[0]));
    CauseScore score = new CauseScore(args.length > 2 ? args[2] : "");
    for (Expected expected : Expected.all(Json.read(Path.of(args[1])), "")) {
      corpora.read(expected.name()).ifPresent(facts -> score.score(expected, facts.findings()));
    }
    score.print();
  }

  private void score(Expected expected, Findings findings) {
    compare(expected, "causes", findings.causes());
    compare(expected, "triggers", findings.triggers());
    findings
        .detection()
        .ifPresentOrElse(
            source ->
                compare(
                    expected,
                    "detection",
                    Map.of(source.value().key(), source.origin() + " " + source.line())),
            () -> compare(expected, "detection", Map.of()));
  }

  private void compare(Expected expected, String field, List<SuggestedCategory> suggestions) {
    Map<String, String> found = new TreeMap<>();
    suggestions.forEach(
        s -> found.put(s.id(), s.words() + " (" + s.origin() + " " + s.line() + ")"));
    compare(expected, field, found);
  }

  private void compare(Expected expected, String field, Map<String, String> found) {
    if (!expected.tells(field)) {
      found.forEach((value, words) -> say("?", field, expected, value + "\t" + words));
      return;
    }
    Tally tally = tallies.computeIfAbsent(field, f -> new Tally());
    found.forEach(
        (value, words) -> {
          boolean debatable = expected.texts("either").contains(value);
          boolean right = expected.texts(field).contains(value);
          tally.right += right ? 1 : 0;
          tally.wrong += right || debatable ? 0 : 1;
          say(
              right ? "right" : debatable ? "either" : "WRONG",
              field,
              expected,
              value + "\t" + words);
        });
    for (String value : expected.texts(field)) {
      if (!value.isEmpty() && !found.containsKey(value)) {
        tally.missing++;
        say("missing", field, expected, value);
      }
    }
  }

  private void say(String verdict, String field, Expected expected, String what) {
    boolean miss = verdict.equals("WRONG") || verdict.equals("missing");
    if (detail.equals("--values") || (miss && detail.equals("--misses"))) {
      System.out.println(verdict + "\t" + field + "\t" + expected.name() + "\t" + what);
    }
  }

  private void print() {
    tallies.forEach(
        (field, t) ->
            System.out.printf(
                Locale.ROOT,
                "%-10s right %3d  wrong %3d  missing %3d  precision %.3f  recall %.3f%n",
                field,
                t.right,
                t.wrong,
                t.missing,
                t.precision(),
                t.recall()));
  }
}
