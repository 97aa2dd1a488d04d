package dev.afterword.findings;

import dev.afterword.facts.SuggestedCategory;
import dev.afterword.findings.CategoryRules.Category;
import dev.afterword.findings.CategoryRules.Part;
import dev.afterword.findings.CategoryRules.Phrase;
import dev.afterword.findings.CategoryRules.Strength;
import dev.afterword.findings.Statement.Place;
import dev.afterword.words.Phrases;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Suggests categories from what a text says about causes, by rules that anybody can read. */
final class CategoryMiner {
  /**
   * A category that less speaks for is no suggestion: more than a word in passing, whose like was
   * wrong as often as right in documents that nobody had seen when the rules were written.
   */
  static final int ENOUGH = 30;

  /**
   * A second category for which less than this part of what the first one has speaks is left out.
   */
  private static final double SECOND = 0.6;

  /** The same of a third one. */
  private static final double THIRD = 0.8;

  private static final int MOST = 3;

  /** One that is alone has so many times what the next one has. */
  private static final double CLEAR = 1.25;

  /** How much more words of cause beside a phrase say. */
  private static final int LINKED = 2;

  /** How much of its place's weight a phrase has that needs words of cause. */
  private static final double WEAK = 0.6;

  /** How much a phrase says that speaks wherever it stands, in a remedy too. */
  private static final int ANYWHERE = ENOUGH;

  /** Parts of a phrase that are further apart have nothing to do with each other, in characters. */
  private static final int NEAR = 80;

  /** What joins the words of a name. */
  private static final String NAMES = "/_=@\\";

  private final CategoryRules rules;
  private final int alone;

  /**
   * @param alone what must speak for a category that is the only one; {@link #ENOUGH} if no less is
   *     enough
   */
  CategoryMiner(CategoryRules rules, int alone) {
    this.rules = rules;
    this.alone = alone;
  }

  /** A few categories, the one that more speaks for first. */
  List<SuggestedCategory> mine(List<Statement> statements) {
    Map<Category, Tally> tallies = new LinkedHashMap<>();
    for (Statement statement : statements) {
      read(statement, tallies);
    }
    List<Tally> all =
        tallies.values().stream()
            .sorted(
                Comparator.comparingInt((Tally tally) -> -tally.score())
                    .thenComparing(tally -> tally.suggestion().id()))
            .toList();
    List<Tally> found = all.stream().filter(tally -> tally.score() >= ENOUGH).limit(MOST).toList();
    if (found.isEmpty() && isAlone(all)) {
      return List.of(all.get(0).suggestion());
    }
    return IntStream.range(0, found.size())
        .filter(i -> found.get(i).score() >= found.get(0).score() * (i < 2 ? SECOND : THIRD))
        .mapToObj(i -> found.get(i).suggestion())
        .toList();
  }

  /** Whether less than usual is enough, as nothing near as much speaks for anything else. */
  private boolean isAlone(List<Tally> all) {
    return !all.isEmpty()
        && all.get(0).score() >= alone
        && (all.size() < 2 || all.get(0).score() >= CLEAR * all.get(1).score());
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

    SuggestedCategory suggestion() {
      return strongest.suggestion();
    }
  }

  /** What one sentence says for a category. */
  private record Sign(SuggestedCategory suggestion, int weight) {}

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
      int start = from[0];
      for (int part : from) {
        start = Math.min(start, part);
      }
      return start;
    }

    int end() {
      int end = 0;
      for (int part : to) {
        end = Math.max(end, part);
      }
      return end;
    }

    boolean isWhole() {
      for (int part : to) {
        if (part == 0) {
          return false;
        }
      }
      return end() - start() <= NEAR;
    }
  }

  /** A category counts once in a sentence, however many of its phrases stand there. */
  private void read(Statement statement, Map<Category, Tally> tallies) {
    List<Phrases.Match<List<Part>>> matches = rules.in(statement.text());
    if (matches.isEmpty()) {
      return;
    }
    Map<Category, Sign> found = signs(statement, matches);
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

  /** The strongest sign for each category that no phrase rules out. */
  private static Map<Category, Sign> signs(
      Statement statement, List<Phrases.Match<List<Part>>> matches) {
    Causality around = Causality.of(statement.text());
    IdentityHashMap<Phrase, Found> seen = new IdentityHashMap<>();
    Map<Category, Sign> signs = new LinkedHashMap<>();
    Set<Category> silent = new HashSet<>();
    for (Phrases.Match<List<Part>> match : matches) {
      List<Part> parts = isInName(statement.text(), match) ? List.of() : match.value();
      for (Part part : parts) {
        Phrase phrase = part.phrase();
        Found there = seen.computeIfAbsent(phrase, p -> new Found(p.parts()));
        there.put(part.index(), match);
        if (there.isWhole() && phrase.strength() == Strength.NEVER) {
          silent.add(phrase.category());
        } else if (there.isWhole()) {
          sign(phrase, there, statement, around)
              .ifPresent(more -> signs.merge(phrase.category(), more, CategoryMiner::stronger));
        }
      }
    }
    signs.keySet().removeAll(silent);
    return signs;
  }

  /** Words in a path, an address or the name of a variable tell nothing. */
  private static boolean isInName(String text, Phrases.Match<?> match) {
    return (match.from() > 0 && NAMES.indexOf(text.charAt(match.from() - 1)) >= 0)
        || (match.to() < text.length() && NAMES.indexOf(text.charAt(match.to())) >= 0)
        || isInCompound(text, match);
  }

  /** "Device-Error-Codes". */
  private static boolean isInCompound(String text, Phrases.Match<?> match) {
    return text.startsWith("-", match.to())
        && text.substring(match.from(), match.to()).indexOf('-') > 0;
  }

  private static Sign stronger(Sign first, Sign second) {
    return second.weight() > first.weight() ? second : first;
  }

  /** Empty where a phrase says nothing; beside words of cause it counts double. */
  private static Optional<Sign> sign(
      Phrase phrase, Found found, Statement statement, Causality around) {
    boolean linked = around.isCause(found.start(), found.end());
    boolean said =
        linked
            && (statement.place() != Place.ELSEWHERE || phrase.strength() != Strength.AMONG_CAUSES);
    boolean heard = said || isHeard(phrase.strength(), found, statement.place(), around);
    if (!heard
        || around.isDenied(found.start(), found.end())
        || (!linked && around.isMet(found.start()))) {
      return Optional.empty();
    }
    String words = statement.text().substring(found.start(), found.end());
    Category category = phrase.category();
    return Optional.of(
        new Sign(
            new SuggestedCategory(
                category.id(), category.name(), words, statement.origin(), statement.line()),
            weight(phrase, statement, linked)));
  }

  /** What the site says itself is enough where it counts at all. */
  private static int weight(Phrase phrase, Statement statement, boolean linked) {
    if (phrase.strength() == Strength.ANYWHERE && !linked) {
      return ANYWHERE;
    }
    int clear = linked ? LINKED * statement.weight() : statement.weight();
    boolean weak = phrase.strength() == Strength.AMONG_CAUSES && !statement.isName();
    int weight = weak ? (int) Math.round(WEAK * clear) : clear;
    return phrase.own() ? Math.max(ENOUGH, weight) : weight;
  }

  /** Whether a phrase that no word of cause stands beside tells of one. */
  private static boolean isHeard(Strength strength, Found found, Place place, Causality around) {
    return strength == Strength.ANYWHERE
        || place == Place.CAUSES
        || (place == Place.ACCOUNT
            && (strength == Strength.ALWAYS || around.isBefore(found.start())));
  }
}
