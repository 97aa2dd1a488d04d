package dev.afterword.findings;

import dev.afterword.facts.SuggestedCategory;
import dev.afterword.findings.Statement.Place;
import dev.afterword.model.Origin;
import dev.afterword.words.Phrases;
import dev.afterword.words.WordLists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Suggests a cause by the words that go with it, where none is named. A single one of them says
 * nothing; what counts is that many different ones stand in what tells of causes, and few of any
 * other cause. The words stand in {@code cause-hints.properties}.
 */
final class CauseHints {
  /** In the list, for a name out of a program. */
  private static final String CODE = "{code}";

  /**
   * A call, a name of several words in one, a path of names, or a file of a program's source.
   * Products are written with capitals within too, but with one at the beginning.
   */
  private static final Pattern NAME_IN_CODE =
      Pattern.compile(
          "\\b[a-z]+[A-Z]\\w+|\\b(?:[A-Z][a-z]+){3,}\\b|\\w\\([^)\\s]{0,40}\\)|\\w::\\w|\\b[a-z]+_[a-z_]+\\b"
              + "|\\w\\.(?:py|[jt]sx?|mjs|rs|go|java|rb|cc|cpp|hpp|sol|php|vue|svelte|ex|kt|swift)\\b");

  /** Where names of code are those of what was at fault. */
  private static final Set<Origin> TELLING =
      EnumSet.of(Origin.TITLE, Origin.SECTION, Origin.LABEL, Origin.TABLE);

  /** More names than so many say no more. */
  private static final int NAMES = 4;

  /** How much of its statement's weight a name out of a program has. */
  private static final double NAME = 0.6;

  /** A cause for which less speaks is not suggested. */
  private static final int ENOUGH = 70;

  /** The same beside causes that are named. */
  private static final int MUCH = 200;

  /** So many times as much as for a cause that is named. */
  private static final double FAR = 2;

  /** So many times as much must speak for it as for any other. */
  private static final double CLEAR = 1.3;

  /** Of the words so many are shown. */
  private static final int SHOWN = 3;

  private final Phrases<List<String>> words = new Phrases<>();
  private final Map<String, String> names;
  private final Set<String> coded = new HashSet<>();

  /**
   * @param names of the causes by their ids; one that is not among them is never suggested
   */
  CauseHints(Map<String, String> names) {
    this.names = names;
    SortedMap<String, List<String>> lists =
        WordLists.read(CauseHints.class, "cause-hints.properties");
    lists.forEach(
        (id, list) -> {
          if (names.containsKey(id)) {
            list.forEach(word -> add(id, word));
          }
        });
  }

  private void add(String id, String word) {
    if (word.equals(CODE)) {
      coded.add(id);
    } else {
      words.merge(
          word,
          List.of(id),
          (some, more) -> {
            List<String> ids = new ArrayList<>(some);
            ids.addAll(more);
            return ids;
          });
    }
  }

  /** What speaks for one cause. */
  private static final class Tally {
    private final String id;
    private final Statement first;
    private final Set<String> seen = new HashSet<>();
    private final List<String> shown = new ArrayList<>();
    private int names;
    private double score;

    Tally(String id, Statement first) {
      this.id = id;
      this.first = first;
    }

    void word(String word, int weight) {
      if (seen.add(word)) {
        score += weight;
        show(word);
      }
    }

    void name(String word, int weight) {
      if (names++ < NAMES) {
        score += NAME * weight;
        show(word);
      }
    }

    private void show(String word) {
      if (shown.size() < SHOWN && !shown.contains(word)) {
        shown.add(word);
      }
    }

    double score() {
      return score;
    }
  }

  /**
   * Empty where too little speaks for any cause, or as much for another one.
   *
   * @param named the ids of those that are named; beside them only what far more speaks for is said
   */
  Optional<SuggestedCategory> mine(List<Statement> statements, Set<String> named) {
    Map<String, Tally> tallies = tallies(statements);
    List<Tally> best =
        tallies.values().stream()
            .sorted(Comparator.comparingDouble(Tally::score).reversed())
            .limit(2)
            .toList();
    boolean clear =
        !best.isEmpty()
            && best.get(0).score >= (named.isEmpty() ? ENOUGH : MUCH)
            && (best.size() < 2 || best.get(0).score >= CLEAR * best.get(1).score)
            && named.stream().allMatch(id -> isFarBehind(id, best.get(0), tallies));
    return clear ? Optional.of(suggestion(best.get(0))) : Optional.empty();
  }

  private static boolean isFarBehind(String id, Tally best, Map<String, Tally> tallies) {
    Tally tally = tallies.get(id);
    return tally == null || (tally != best && best.score >= FAR * tally.score);
  }

  private Map<String, Tally> tallies(List<Statement> statements) {
    Map<String, Tally> tallies = new TreeMap<>();
    Set<String> read = new HashSet<>();
    for (Statement statement : statements) {
      if (statement.place() != Place.ELSEWHERE && read.add(statement.text())) {
        read(statement, tallies);
      }
    }
    return tallies;
  }

  private SuggestedCategory suggestion(Tally tally) {
    return new SuggestedCategory(
        tally.id,
        Objects.requireNonNull(names.get(tally.id)),
        String.join(", ", tally.shown),
        tally.first.origin(),
        tally.first.line());
  }

  private void read(Statement statement, Map<String, Tally> tallies) {
    for (Phrases.Match<List<String>> match : words.all(statement.text())) {
      String word = statement.text().substring(match.from(), match.to());
      for (String id : match.value()) {
        tally(id, statement, tallies).word(word.toLowerCase(Locale.ROOT), statement.weight());
      }
    }
    if (TELLING.contains(statement.origin())) {
      NAME_IN_CODE
          .matcher(statement.text())
          .results()
          .limit(NAMES)
          .forEach(
              name ->
                  coded.forEach(
                      id -> tally(id, statement, tallies).name(name.group(), statement.weight())));
    }
  }

  private static Tally tally(String id, Statement statement, Map<String, Tally> tallies) {
    return tallies.computeIfAbsent(id, i -> new Tally(i, statement));
  }
}
