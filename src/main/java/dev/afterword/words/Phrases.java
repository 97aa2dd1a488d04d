package dev.afterword.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * Finds any number of phrases in a text in one pass: at each word a tree of phrases is walked, so
 * the cost does not grow with the number of phrases.
 *
 * <p>Upper and lower case are the same, and so are spaces, line ends, hyphens and underscores
 * between words. Only whole words match; a star at the end of a word stands for any letters.
 *
 * <p>There are two trees: one of words with their letters as symbols, and one of phrases whose
 * symbols are words, which are nodes of the first. So a word that stands in many phrases is spelled
 * once, and most words of a text are done with after a few letters.
 *
 * @param <V> what a phrase stands for
 */
public final class Phrases<V> {
  /** In a symbol of the tree of phrases: there is a space in front of the word. */
  private static final int SPACED = 1;

  /** The same: any letters may follow the word; of another kind than the word as it is. */
  private static final int STARRED = 2;

  private static final int KINDS = 2;

  /** Marked where any phrase has a star. */
  private final Trie words = new Trie();

  /** Marked with the number of the value, from 1 on. */
  private final Trie phrases = new Trie();

  private final List<V> values = new ArrayList<>();

  /**
   * A phrase in a text.
   *
   * @param from first character
   * @param to behind the last character
   */
  public record Match<V>(V value, int from, int to) {}

  /** A phrase for each choice among words that are divided by a bar: "disk|disks full". */
  public static List<String> spread(String phrase) {
    List<String> all = List.of("");
    for (String word : phrase.split(" ", -1)) {
      List<String> choices = choices(word);
      all =
          all.stream()
              .flatMap(begun -> choices.stream().map(c -> begun.isEmpty() ? c : begun + " " + c))
              .toList();
    }
    return all;
  }

  private static List<String> choices(String word) {
    return word.indexOf('|') < 0 ? List.of(word) : List.of(word.split("\\|"));
  }

  /**
   * The phrases of a file of lists, each list under the name of what it stands for, in lower case
   * and with hyphens.
   *
   * @param senses also the class beside which the file lies
   */
  public static <E extends Enum<E>> Phrases<E> read(Class<E> senses, String resource) {
    Phrases<E> phrases = new Phrases<>();
    Map<String, List<String>> lists = WordLists.read(senses, resource);
    for (E sense : senses.getEnumConstants()) {
      String key = sense.name().toLowerCase(Locale.ROOT).replace('_', '-');
      phrases.addAll(lists.getOrDefault(key, List.of()), sense);
    }
    return phrases;
  }

  /** Adds phrases with all their choices of words; of two that are the same the first stays. */
  public void addAll(List<String> phrases, V value) {
    phrases.forEach(phrase -> merge(phrase, value, (first, second) -> first));
  }

  /** Adds a phrase with all its choices of words; values of the same words are joined. */
  public void merge(String phrase, V value, BinaryOperator<V> both) {
    int[] ends = {Trie.ROOT};
    for (String word : phrase.split(" ", -1)) {
      List<int[]> choices = choices(word).stream().map(this::symbols).toList();
      ends =
          Arrays.stream(ends)
              .flatMap(end -> choices.stream().mapToInt(choice -> grow(end, choice)))
              .toArray();
    }
    for (int end : ends) {
      put(end, value, both);
    }
  }

  /** Adds a phrase in which a bar is a bar; of two that are the same the first stays. */
  public void add(String phrase, V value) {
    put(grow(Trie.ROOT, symbols(phrase)), value, (first, second) -> first);
  }

  private void put(int node, V value, BinaryOperator<V> both) {
    if (node == Trie.ROOT) {
      return;
    }
    int number = phrases.mark(node);
    if (number == 0) {
      values.add(value);
      phrases.mark(node, values.size());
    } else {
      values.set(number - 1, both.apply(values.get(number - 1), value));
    }
  }

  private int grow(int from, int[] symbols) {
    int node = from;
    for (int i = 0; i < symbols.length; i++) {
      boolean joined = i == 0 && from != Trie.ROOT;
      node = phrases.grow(node, joined ? symbols[i] | SPACED : symbols[i]);
    }
    return node;
  }

  /** The words of a phrase. */
  private int[] symbols(String phrase) {
    char[] text = Letters.fold(phrase);
    int[] symbols = new int[text.length];
    int count = 0;
    int space = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == ' ') {
        space = count == 0 ? 0 : SPACED;
      } else if (text[i] != Letters.STAR) {
        int end = Letters.endOfToken(text, i);
        boolean star = end < text.length && text[end] == Letters.STAR;
        symbols[count++] = symbol(spell(text, i, end, star), star ? STARRED : 0, space);
        space = 0;
        i = end - 1;
      }
    }
    return Arrays.copyOf(symbols, count);
  }

  private int spell(char[] text, int from, int to, boolean star) {
    int word = Trie.ROOT;
    for (int i = from; i < to; i++) {
      word = words.grow(word, text[i]);
    }
    if (star) {
      words.mark(word, STARRED);
    }
    return word;
  }

  private static int symbol(int word, int star, int space) {
    return (word << KINDS) | star | space;
  }

  /** All matches, also those that overlap, by their first character. */
  public List<Match<V>> all(CharSequence text) {
    return new Search(text).all();
  }

  /** The matches from left to right; of those that overlap only the first and longest. */
  public List<Match<V>> longest(CharSequence text) {
    return new Search(text).longest();
  }

  /** The search in one text. */
  private final class Search {
    private final char[] text;
    private final List<Match<V>> found = new ArrayList<>();

    /** Where the phrase begins that is looked for. */
    private int start;

    Search(CharSequence text) {
      this.text = Letters.fold(text);
    }

    List<Match<V>> all() {
      for (start = 0; start < text.length; start++) {
        here();
      }
      return found;
    }

    List<Match<V>> longest() {
      List<Match<V>> matches = new ArrayList<>();
      while (start < text.length) {
        here();
        if (found.isEmpty()) {
          start++;
        } else {
          Match<V> longest = Collections.max(found, Comparator.comparingInt(Match::to));
          matches.add(longest);
          start = longest.to();
          found.clear();
        }
      }
      return matches;
    }

    private void here() {
      if (text[start] != ' ' && (start == 0 || Letters.divides(text[start - 1], text[start]))) {
        word(Trie.ROOT, 0, start);
      }
    }

    /** Goes on behind a phrase with the word that begins at a place. */
    private void word(int phrase, int space, int at) {
      spelled(phrase, space, words.child(Trie.ROOT, text[at]), at + 1);
    }

    /** The whole word comes before those that a star makes longer, the longest of these first. */
    private void spelled(int phrase, int space, int begun, int from) {
      int word = begun;
      int at = from;
      while (word != Trie.NONE && words.mark(word) == 0 && !Letters.endsToken(text, at)) {
        word = words.child(word, text[at++]);
      }
      if (word == Trie.NONE) {
        return;
      }
      if (Letters.endsToken(text, at)) {
        reach(phrases.child(phrase, symbol(word, 0, space)), at);
      } else {
        spelled(phrase, space, words.child(word, text[at]), at + 1);
      }
      if (words.mark(word) != 0) {
        int star = symbol(word, STARRED, space);
        reach(phrases.child(phrase, star), Letters.endOfWord(text, at));
      }
    }

    private void reach(int phrase, int at) {
      if (phrase == Trie.NONE) {
        return;
      }
      int number = phrases.mark(phrase);
      if (number != 0) {
        found.add(new Match<>(values.get(number - 1), start, at));
      }
      int next = Letters.endOfSpace(text, at);
      if (next < text.length && text[next] != ' ') {
        word(phrase, next > at ? SPACED : 0, next);
      }
    }
  }
}
