package dev.afterword.findings;

import dev.afterword.facts.Suggestion;
import dev.afterword.findings.CategoryRules.Category;
import dev.afterword.findings.CategoryRules.Part;
import dev.afterword.findings.CategoryRules.Phrase;
import dev.afterword.findings.CategoryRules.Strength;
import dev.afterword.findings.Statement.Place;
import dev.afterword.words.Phrases;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Suggests categories from what a text says about causes, by rules that anybody can read. */
final class CategoryMiner {
  /** A category that says less than this part of what the first one says is left out. */
  private static final double LEAST_SHARE = 0.5;

  private static final int MOST = 3;

  /** How much more words of cause beside a phrase say. */
  private static final int LINKED = 2;

  /** Parts of a phrase that are further apart have nothing to do with each other, in characters. */
  private static final int NEAR = 80;

  /** What stands shortly behind these is a cause. */
  private static final Pattern CAUSE_FOLLOWS =
      Pattern.compile(
          "(?i)\\b(?:because(?: of)?|due to|caused by|as a (?:result|consequence) of|result(?:ed|ing|s)? (?:from|of)|side[ -]effect of"
              + "|triggered by|(?:root |underlying |primary |main )?cause (?:was|is|of (?:this|the|all))|owing to|stem(?:med|s) from"
              + "|introduced (?:by|in|with)|attributed to|brought (?:on|about) by|the culprit|reason (?:was|is|for this)"
              + "|(?:underlying|actual|real|main|core) (?:issue|problem|fault|reason|error) (?:was|is|lay|lies)|(?:fault|blame|mistake) (?:was|is|lay|lies)|determined (?:that|to be)|explained by"
              + "|turned out (?:to be|that)|originated (?:from|in|with)|traced (?:back )?to|identified as)"
              + "\\b[^.;:]{0,60}$");

  /** What happened shortly before may be the cause, where somebody tells what happened. */
  private static final Pattern TIME_FOLLOWS =
      Pattern.compile(
          "(?i)\\b(?:following|(?:right |shortly )?after|during|as part of)\\b[^.;:]{0,40}$");

  /** What stands shortly before these is a cause. */
  private static final Pattern CAUSE_PRECEDES =
      Pattern.compile(
          "(?i)^[^.;:]{0,70}\\b(?:caused|causing|triggered|broke|led to|lead to|leading to|resulted in|resulting in|took down"
              + "|brought down|introduced|meant that|was the (?:root )?cause|as the (?:root )?cause|is the reason)\\b"
              + "|^[^。]{0,10}(?:により|によって|が原因|に起因|のため)");

  /** Between such words and the end of a clause stands what did not happen. */
  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)\\b(?:not|no|never|without|unrelated to|ruled out|rather than|instead of"
              + "|would have|could have|should have|if|might|unlikely)\\b[^,;.]{0,30}$"
              + "|\\b(?:prevent|avoid|guard against|protect (?:us )?(?:from|against))(?:ed|s|ing)?\\b[^,;.]{0,60}$");

  /** What people met with is what came of it. */
  private static final Pattern SYMPTOM =
      Pattern.compile(
          "(?i)\\b(?:users?|customers?|clients?|visitors?|people|operators|requests|some)\\b[^,;.]{0,20}"
              + "\\b(?:experienc|see|saw|receiv|encounter|fac|observ|report|get|got)\\w*\\b[^;.]{0,60}$");

  private final CategoryRules rules;

  CategoryMiner(CategoryRules rules) {
    this.rules = rules;
  }

  /** A few categories, the one that more speaks for first. */
  List<Suggestion> mine(List<Statement> statements) {
    Map<Category, Tally> tallies = new LinkedHashMap<>();
    for (Statement statement : statements) {
      read(statement, tallies);
    }
    int best = tallies.values().stream().mapToInt(Tally::score).max().orElse(0);
    return tallies.values().stream()
        .filter(tally -> tally.score() >= best * LEAST_SHARE)
        .sorted(
            Comparator.comparingInt((Tally tally) -> -tally.score())
                .thenComparing(tally -> tally.suggestion().id()))
        .limit(MOST)
        .map(Tally::suggestion)
        .toList();
  }

  /** What speaks for a category; the strongest words are those that are shown. */
  private static final class Tally {
    private Sign strongest;
    private int second;

    Tally(Sign first) {
      this.strongest = first;
    }

    void add(Sign more) {
      if (more.weight() > strongest.weight()) {
        second = strongest.weight();
        strongest = more;
      } else {
        second = Math.max(second, more.weight());
      }
    }

    /** Of sentences that say the same again and again two count. */
    int score() {
      return strongest.weight() + second;
    }

    Suggestion suggestion() {
      return strongest.suggestion();
    }
  }

  /** What one sentence says for a category. */
  private record Sign(Suggestion suggestion, int weight) {}

  /** What of a phrase has been met in a sentence, each part where it was met last. */
  private static final class Found {
    private final int[] from;
    private final int[] to;

    Found(int parts) {
      this.from = new int[parts];
      this.to = new int[parts];
    }

    void put(int part, Phrases.Match<?> match) {
      from[part] = match.from();
      to[part] = match.to();
    }

    int start() {
      return Arrays.stream(from).min().orElse(0);
    }

    int end() {
      return Arrays.stream(to).max().orElse(0);
    }

    boolean isWhole() {
      return Arrays.stream(to).allMatch(end -> end > 0) && end() - start() <= NEAR;
    }
  }

  /** A category counts once in a sentence, however many of its phrases stand there. */
  private void read(Statement statement, Map<Category, Tally> tallies) {
    Map<Phrase, Found> seen = new HashMap<>();
    Map<Category, Sign> found = new LinkedHashMap<>();
    Set<Category> silent = new HashSet<>();
    for (Phrases.Match<List<Part>> match : rules.in(statement.text())) {
      for (Part part : match.value()) {
        Phrase phrase = part.phrase();
        Found there = seen.computeIfAbsent(phrase, p -> new Found(p.parts()));
        there.put(part.index(), match);
        if (there.isWhole() && phrase.strength() == Strength.NEVER) {
          silent.add(phrase.category());
        } else if (there.isWhole()) {
          sign(phrase, there, statement)
              .ifPresent(more -> found.merge(phrase.category(), more, CategoryMiner::stronger));
        }
      }
    }
    found.keySet().removeAll(silent);
    boolean unasked = !found.isEmpty() && statement.place() == Statement.Place.ELSEWHERE;
    if (unasked && Statements.isAside(statement.text())) {
      return;
    }
    found.forEach(
        (category, more) -> {
          Tally tally = tallies.putIfAbsent(category, new Tally(more));
          if (tally != null) {
            tally.add(more);
          }
        });
  }

  private static Sign stronger(Sign first, Sign second) {
    return second.weight() > first.weight() ? second : first;
  }

  /** Empty where a phrase says nothing; beside words of cause it counts double. */
  private static Optional<Sign> sign(Phrase phrase, Found found, Statement statement) {
    String before = statement.text().substring(0, found.start());
    String after = statement.text().substring(found.end());
    boolean linked = CAUSE_FOLLOWS.matcher(before).find() || CAUSE_PRECEDES.matcher(after).find();
    boolean said =
        linked
            && (statement.place() != Place.ELSEWHERE || phrase.strength() != Strength.AMONG_CAUSES);
    boolean heard = said || isHeard(phrase.strength(), before, statement.place());
    if (!heard || DENIED.matcher(before).find() || (!linked && SYMPTOM.matcher(before).find())) {
      return Optional.empty();
    }
    String words = statement.text().substring(found.start(), found.end());
    Category category = phrase.category();
    return Optional.of(
        new Sign(
            new Suggestion(
                category.id(), category.name(), words, statement.origin(), statement.line()),
            linked ? LINKED * statement.weight() : statement.weight()));
  }

  /** Whether a phrase that no word of cause stands beside tells of one. */
  private static boolean isHeard(Strength strength, String before, Place place) {
    return strength == Strength.ANYWHERE
        || place == Place.CAUSES
        || (place == Place.ACCOUNT
            && (strength == Strength.ALWAYS || TIME_FOLLOWS.matcher(before).find()));
  }
}
