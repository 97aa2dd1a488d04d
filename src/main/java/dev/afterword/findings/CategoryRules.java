package dev.afterword.findings;

import dev.afterword.words.Phrases;
import dev.afterword.words.WordLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules that suggest categories, read from a resource and changed by the site.
 *
 * <p>A rule is an id with a list: the name, then phrases. A phrase may be several parts joined by a
 * plus that stand near each other in one sentence, and a word may be several divided by a bar of
 * which one is enough; a name that begins with {@code $} stands for the words of a list of that
 * name. In front of a phrase stands {@code ~} if it speaks only where causes are told, {@code !} if
 * it speaks anywhere, or {@code -} if it keeps the rule silent.
 */
final class CategoryRules {
  private static final Pattern PLUS = Pattern.compile("\\s+\\+\\s+");

  /** Before the name of a list of words. */
  private static final String LIST = "$";

  private static final Pattern NAME = Pattern.compile("\\$[a-z]+");

  /** What switches a rule off. */
  private static final String OFF = "off";

  /** How a phrase counts. */
  enum Strength {
    ALWAYS(""),
    AMONG_CAUSES("~"),
    ANYWHERE("!"),
    NEVER("-");

    private final String sign;

    Strength(String sign) {
      this.sign = sign;
    }

    static Strength of(String written) {
      return Stream.of(AMONG_CAUSES, ANYWHERE, NEVER)
          .filter(strength -> written.startsWith(strength.sign))
          .findFirst()
          .orElse(ALWAYS);
    }
  }

  record Category(String id, String name) {}

  /**
   * A phrase of a rule.
   *
   * @param own whether the site added it
   * @param parts how many words or groups of words must be there
   */
  record Phrase(Category category, Strength strength, boolean own, int number, int parts) {}

  /** One part of a phrase, counted from 0. */
  record Part(Phrase phrase, int index) {}

  private final Phrases<List<Part>> parts = new Phrases<>();
  private final SortedMap<String, String> names = new TreeMap<>();
  private int phrases;

  private CategoryRules() {}

  /**
   * @param own the site's rules: of a rule that exists its name wins and its phrases are added
   */
  static CategoryRules of(String resource, SortedMap<String, List<String>> own) {
    SortedMap<String, List<String>> rules = WordLists.read(CategoryRules.class, resource);
    own.forEach(
        (id, words) ->
            rules.merge(
                id, words, (old, added) -> Stream.concat(added.stream(), tail(old)).toList()));
    CategoryRules all = new CategoryRules();
    Map<String, String> lists = lists(rules);
    rules.forEach(
        (id, words) ->
            all.add(
                id,
                words.stream().map(w -> named(w, lists)).toList(),
                own.getOrDefault(id, List.of()).size()));
    return all;
  }

  /** Takes the lists of words out of the rules. */
  private static Map<String, String> lists(SortedMap<String, List<String>> rules) {
    Map<String, String> lists = new HashMap<>();
    rules.forEach(
        (id, words) -> {
          if (id.startsWith(LIST)) {
            lists.put(id, String.join("|", words));
          }
        });
    rules.keySet().removeAll(lists.keySet());
    return lists;
  }

  /** With the words of lists in the place of their names. */
  private static String named(String phrase, Map<String, String> lists) {
    return NAME.matcher(phrase)
        .replaceAll(
            name -> Matcher.quoteReplacement(lists.getOrDefault(name.group(), name.group())));
  }

  private static Stream<String> tail(List<String> rule) {
    return rule.stream().skip(1);
  }

  /**
   * @param own how many of the words the site added
   */
  private void add(String id, List<String> words, int own) {
    if (words.isEmpty() || words.get(0).equalsIgnoreCase(OFF)) {
      return;
    }
    Category category = new Category(id, words.get(0));
    names.put(id, category.name());
    for (int i = 1; i < words.size(); i++) {
      add(category, words.get(i).strip(), i < own);
    }
  }

  private void add(Category category, String written, boolean own) {
    Strength strength = Strength.of(written);
    String text = written.substring(strength.sign.length());
    String[] pieces = PLUS.split(text);
    Phrase phrase = new Phrase(category, strength, own, phrases++, pieces.length);
    for (int i = 0; i < pieces.length; i++) {
      parts.merge(pieces[i], List.of(new Part(phrase, i)), CategoryRules::joined);
    }
  }

  private static List<Part> joined(List<Part> some, List<Part> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** Of the categories, by their ids; those that are switched off are not among them. */
  SortedMap<String, String> names() {
    return names;
  }

  /** Everything in a text that is part of a rule. */
  List<Phrases.Match<List<Part>>> in(String text) {
    return parts.all(text);
  }
}
