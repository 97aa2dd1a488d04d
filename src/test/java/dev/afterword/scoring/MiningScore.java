package dev.afterword.scoring;

import dev.afterword.facts.DocumentFacts;
import dev.afterword.facts.DocumentFacts.Findings;
import dev.afterword.facts.DocumentFacts.IncidentFacts;
import dev.afterword.model.ActionItem;
import dev.afterword.model.Chronology;
import dev.afterword.model.DocumentState;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.IncidentKind;
import dev.afterword.model.Moment;
import dev.afterword.model.SectionKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Scores what is read from real documents against what a person read from them.
 *
 * <pre>MiningScore CORPORA LABELS [--misses]</pre>
 *
 * The documents are not part of this project; the labels, values only, are.
 */
public final class MiningScore {
  /** Of a document that is read as a post or a page: no incident comes of it. */
  private static final IncidentFacts NOTHING =
      new IncidentFacts(
          IncidentKind.META,
          DocumentState.FINAL,
          Chronology.UNKNOWN,
          Optional.empty(),
          List.of(),
          List.of(),
          Findings.NONE);

  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final boolean misses;

  private MiningScore(boolean misses) {
    this.misses = misses;
  }

  /** Right, wrong (a value that is not the one expected) and missing. */
  private static final class Tally {
    int right;
    int wrong;
    int missing;
    int rightlyEmpty;

    double accuracy() {
      int all = right + wrong + missing + rightlyEmpty;
      return all == 0 ? 1 : (double) (right + rightlyEmpty) / all;
    }

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missing == 0 ? 1 : (double) right / (right + missing);
    }

    double f1() {
      double p = precision();
      double r = recall();
      return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }
  }

  public static void main(String[] args) throws IOException {
    Corpora corpora = new Corpora(Path.of(args[0]));
    MiningScore score = new MiningScore(args.length > 2);
    for (Expected expected : expected(Path.of(args[1]))) {
      corpora.read(expected.name()).ifPresent(facts -> score.score(facts, expected));
    }
    score.print();
  }

  static List<Expected> expected(Path labels) throws IOException {
    List<Expected> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(labels)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        Map<?, ?> root = (Map<?, ?>) Json.read(file);
        all.addAll(Expected.all(root.get("documents"), root.get("folder") + "/"));
      }
    }
    return all;
  }

  private void print() {
    System.out.printf(
        Locale.ROOT,
        "%-18s %5s %5s %5s %5s  %8s %9s %6s %5s%n",
        "field",
        "right",
        "wrong",
        "miss",
        "empty",
        "accuracy",
        "precision",
        "recall",
        "F1");
    tallies.forEach(
        (name, t) ->
            System.out.printf(
                Locale.ROOT,
                "%-18s %5d %5d %5d %5d  %8.3f %9.3f %6.3f %5.3f%n",
                name,
                t.right,
                t.wrong,
                t.missing,
                t.rightlyEmpty,
                t.accuracy(),
                t.precision(),
                t.recall(),
                t.f1()));
  }

  private void score(DocumentFacts facts, Expected expected) {
    single(expected, "title", facts.identity().title().value(), expected.text("title"));
    IncidentFacts incident = facts.incident().orElse(NOTHING);
    single(expected, "kind", incident.kind().key(), expected.text("kind"));
    time(expected, "started", incident.chronology().started());
    time(expected, "detected", incident.chronology().detected());
    time(expected, "mitigated", incident.chronology().mitigated());
    time(expected, "ended", incident.chronology().ended());
    single(
        expected,
        "durationMinutes",
        incident.chronology().statedDuration().map(d -> "" + d.value().toMinutes()).orElse(""),
        expected.text("durationMinutes"));
    String rank = Expected.text(expected.map("severity").get("rank"));
    single(
        expected,
        "severity",
        incident
            .severity()
            .map(
                s ->
                    s.value().rank().isPresent()
                        ? "" + s.value().rank().getAsInt()
                        : s.value().stated())
            .orElse(""),
        rank);
    sections(facts, expected);
    timeline(incident.timeline(), expected);
    actions(incident.actions(), expected);
  }

  private void time(Expected expected, String field, Optional<Fact<EventTime>> found) {
    String actual = found.map(f -> f.value().text()).orElse("");
    String value = Expected.text(expected.map(field).get("value"));
    single(expected, field + ".day", field, day(actual), day(value));
    if (value.length() > 10 || actual.length() > 10) {
      single(expected, field + ".minute", field, minute(actual), minute(value));
    }
  }

  private static String day(String time) {
    return time.substring(0, Math.min(10, time.length()));
  }

  private static String minute(String time) {
    return time.substring(0, Math.min(16, time.length()));
  }

  private void single(Expected expected, String field, String actual, String wanted) {
    single(expected, field, field, actual, wanted);
  }

  private void single(Expected expected, String tally, String field, String actual, String wanted) {
    if (expected.unsure(field) || expected.unsure(tally)) {
      return;
    }
    Tally t = tallies.computeIfAbsent(tally, k -> new Tally());
    boolean same = normal(actual).equals(normal(wanted));
    if (same && wanted.isEmpty()) {
      t.rightlyEmpty++;
    } else if (same) {
      t.right++;
    } else if (actual.isEmpty()) {
      t.missing++;
    } else {
      t.wrong++;
    }
    if (!same) {
      miss(expected, tally, "expected <" + wanted + "> found <" + actual + ">");
    }
  }

  private static String normal(String text) {
    return text.replaceAll("[`*_\\\\]", "")
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private void miss(Expected expected, String tally, String what) {
    if (misses) {
      System.out.println(tally + "\t" + expected.name() + "\t" + what);
    }
  }

  private void sections(DocumentFacts facts, Expected expected) {
    if (expected.unsure("sections")) {
      return;
    }
    List<String> wanted = new ArrayList<>();
    expected.list("sections").forEach(s -> wanted.add(s.get("line") + ":" + s.get("kind")));
    List<String> found = new ArrayList<>();
    facts.body().sections().stream()
        .filter(s -> s.kind() != SectionKind.OTHER)
        .forEach(s -> found.add(s.line() + ":" + s.kind().key()));
    compare(expected, "sections", wanted, found);
  }

  private void compare(Expected expected, String field, List<String> wanted, List<String> found) {
    List<Integer> either = expected.eitherWay(field);
    wanted.removeIf(item -> either.contains(line(item)));
    found.removeIf(item -> either.contains(line(item)));
    Tally t = tallies.computeIfAbsent(field, k -> new Tally());
    for (String item : found) {
      if (wanted.contains(item)) {
        t.right++;
      } else {
        t.wrong++;
        miss(expected, field, "not expected: " + item);
      }
    }
    for (String item : wanted) {
      if (!found.contains(item)) {
        t.missing++;
        miss(expected, field, "not found: " + item);
      }
    }
  }

  private static int line(String item) {
    return Integer.parseInt(item.substring(0, item.indexOf(':')));
  }

  private void timeline(List<Moment> moments, Expected expected) {
    if (expected.unsure("timeline")) {
      return;
    }
    Map<String, Object> wanted = expected.map("timeline");
    int events = wanted.isEmpty() ? 0 : ((Number) wanted.get("events")).intValue();
    if (!expected.unsure("timeline.events")) {
      boolean near = Math.abs(events - moments.size()) <= 1 && (events > 0) == (moments.size() > 0);
      single(
          expected,
          "timeline.events",
          moments.isEmpty() ? "" : near ? "" + events : "" + moments.size(),
          events == 0 ? "" : "" + events);
    }
    List<String> ordered = inOrder(moments);
    String first = ordered.isEmpty() ? "" : ordered.get(0);
    String last = ordered.isEmpty() ? "" : ordered.get(ordered.size() - 1);
    single(expected, "timeline.first", first, Expected.text(wanted.get("first")));
    single(expected, "timeline.last", last, Expected.text(wanted.get("last")));
  }

  private record Placed(LocalDateTime at, String text) {}

  /** What has no clock stays behind what stands before it on its day. */
  private static List<String> inOrder(List<Moment> moments) {
    List<Placed> placed = new ArrayList<>();
    LocalDateTime before = LocalDateTime.MIN;
    for (Moment moment : moments) {
      LocalDateTime local = moment.at().local();
      boolean sameDay = before.toLocalDate().equals(local.toLocalDate());
      before = !moment.at().precision().hasClock() && sameDay ? before : local;
      placed.add(new Placed(before, minute(moment.at().text())));
    }
    return placed.stream().sorted(Comparator.comparing(Placed::at)).map(Placed::text).toList();
  }

  private void actions(List<ActionItem> actions, Expected expected) {
    if (expected.unsure("actions")) {
      return;
    }
    List<String> wanted = new ArrayList<>();
    expected.list("actions").forEach(a -> wanted.add(a.get("line") + ":"));
    List<String> found = new ArrayList<>();
    actions.forEach(a -> found.add(a.line() + ":"));
    compare(expected, "actions", wanted, found);
    Tally t = tallies.computeIfAbsent("actions.state", k -> new Tally());
    for (Map<String, Object> a : expected.list("actions")) {
      int line = ((Number) a.get("line")).intValue();
      boolean unsure = a.get("unsure") instanceof List<?> list && list.contains("state");
      Optional<ActionItem> same = actions.stream().filter(i -> i.line() == line).findFirst();
      if (same.isPresent() && !unsure) {
        boolean right = same.get().state().key().equals(a.get("state"));
        if (right) {
          t.right++;
        } else {
          t.wrong++;
          miss(
              expected,
              "actions.state",
              line + " expected " + a.get("state") + " found " + same.get().state().key());
        }
      }
    }
  }
}
