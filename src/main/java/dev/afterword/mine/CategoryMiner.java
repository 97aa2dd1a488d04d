package dev.afterword.mine;

import dev.afterword.mine.CategoryRules.Category;
import dev.afterword.mine.CategoryRules.Part;
import dev.afterword.mine.CategoryRules.Phrase;
import dev.afterword.mine.CategoryRules.Strength;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Suggests categories from what a text says about causes, by rules that anybody can read. */
final class CategoryMiner {
  /** A category that says less than this part of what the first one says is left out. */
  private static final double LEAST_SHARE = 0.5;

  private static final int MOST = 2;

  /** What stands shortly behind these is a cause. */
  private static final Pattern CAUSE_FOLLOWS =
      Pattern.compile(
          "(?i)\\b(?:because of|due to|caused by|as a result of|result(?:ed|ing|s)? (?:from|of)"
              + "|triggered by|root cause (?:was|is|of this)|cause (?:was|is)|owing to|stem(?:med|s) from"
              + "|introduced (?:by|in|with)|attributed to|brought (?:on|about) by|following|(?:right |shortly )?after)"
              + "\\b[^.;:]{0,40}$");

  /** What stands shortly before these is a cause. */
  private static final Pattern CAUSE_PRECEDES =
      Pattern.compile(
          "(?i)^[^.;:]{0,40}\\b(?:caused|causing|triggered|broke|led to|leading to|resulted in|took down"
              + "|brought down|introduced|meant that)\\b"
              + "|^[^。]{0,10}(?:により|によって|が原因|に起因|のため)");

  /** Between such words and the end of a clause stands what did not happen. */
  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)\\b(?:not|no|never|without|unrelated to|ruled out|rather than|instead of|prevent(?:ed|s|ing)?"
              + "|avoid(?:ed|s|ing)?|would have|could have|should have|if|might|unlikely)\\b[^,;.]{0,30}$");

  private final CategoryRules rules;

  CategoryMiner(CategoryRules rules) {
    this.rules = rules;
  }

  /** At most two categories, the one that more speaks for first. */
  List<Suggestion> mine(List<Statement> statements) {
    Map<Category, Tally> tallies = new LinkedHashMap<>();
    for (Statement statement : statements) {
      read(statement, tallies);
    }
    int best = tallies.values().stream().mapToInt(t -> t.score).max().orElse(0);
    return tallies.values().stream()
        .filter(tally -> tally.score >= best * LEAST_SHARE)
        .sorted(
            Comparator.comparingInt((Tally tally) -> -tally.score)
                .thenComparing(tally -> tally.first.id()))
        .limit(MOST)
        .map(tally -> tally.first)
        .toList();
  }

  private static final class Tally {
    private final Suggestion first;
    private int score;

    Tally(Suggestion first) {
      this.first = first;
    }
  }

  /** What of a phrase has been met in a sentence. */
  private static final class Found {
    private final int from;
    private final BitSet parts = new BitSet();

    Found(int from) {
      this.from = from;
    }
  }

  /** A category counts once in a sentence, however many of its phrases stand there. */
  private void read(Statement statement, Map<Category, Tally> tallies) {
    String text = statement.text();
    Map<Phrase, Found> seen = new HashMap<>();
    Map<Category, Suggestion> found = new LinkedHashMap<>();
    Set<Category> silent = new HashSet<>();
    for (Phrases.Match<List<Part>> match : rules.in(text)) {
      for (Part part : match.value()) {
        Phrase phrase = part.phrase();
        Found there = seen.computeIfAbsent(phrase, p -> new Found(match.from()));
        there.parts.set(part.index());
        boolean whole = there.parts.cardinality() == phrase.parts();
        if (whole && phrase.strength() == Strength.NEVER) {
          silent.add(phrase.category());
        } else if (whole && speaks(phrase, match, statement)) {
          String words = text.substring(there.from, match.to());
          found.putIfAbsent(phrase.category(), suggestion(phrase.category(), words, statement));
        }
      }
    }
    found.keySet().removeAll(silent);
    found.forEach(
        (category, suggestion) ->
            tallies.computeIfAbsent(category, c -> new Tally(suggestion)).score +=
                statement.weight());
  }

  private static boolean speaks(
      Phrase phrase, Phrases.Match<List<Part>> match, Statement statement) {
    String before = statement.text().substring(0, match.from());
    boolean heard =
        phrase.strength() == Strength.ALWAYS
            || statement.causal()
            || CAUSE_FOLLOWS.matcher(before).find()
            || CAUSE_PRECEDES.matcher(statement.text().substring(match.to())).find();
    return heard && !DENIED.matcher(before).find();
  }

  private static Suggestion suggestion(Category category, String words, Statement statement) {
    return new Suggestion(
        category.id(), category.name(), words, statement.origin(), statement.line());
  }
}
