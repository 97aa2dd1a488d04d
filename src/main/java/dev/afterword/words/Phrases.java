package dev.afterword.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds any number of phrases in a text in one pass: at the start of each word a trie is walked, so
 * the cost does not grow with the number of phrases.
 *
 * <p>Upper and lower case are the same, and so are spaces, line ends, hyphens and underscores
 * between words. Only whole words match; a star at the end of a word stands for any letters.
 *
 * @param <V> what a phrase stands for
 */
public final class Phrases<V> {
  /** More than this between two words is a gap and not a space. */
  private static final int LONGEST_SPACE = 3;

  /** Stands for any letters at the end of a word; a node of its own, as "log*" is not "log". */
  private static final char ANY = '*';

  /** In place of a star that is part of a text. */
  private static final char NEVER = '\0';

  private final Node<V> root = new Node<>();

  /**
   * A phrase in a text.
   *
   * @param from first character
   * @param to behind the last character
   */
  public record Match<V>(V value, int from, int to) {}

  private static final class Node<V> {
    private static final int FEW = 8;

    /** Sorted. */
    private char[] keys = new char[0];

    private final List<Node<V>> children = new ArrayList<>(0);
    private @Nullable V value;

    /** Most nodes have one or two children: looking at them in turn is faster than halving. */
    @Nullable Node<V> child(char key) {
      char[] sorted = keys;
      if (sorted.length > FEW) {
        int at = Arrays.binarySearch(sorted, key);
        return at < 0 ? null : children.get(at);
      }
      for (int i = 0; i < sorted.length; i++) {
        if (sorted[i] == key) {
          return children.get(i);
        }
      }
      return null;
    }

    Node<V> grow(char key) {
      int at = Arrays.binarySearch(keys, key);
      if (at >= 0) {
        return children.get(at);
      }
      Node<V> child = new Node<>();
      int place = -at - 1;
      char[] more = Arrays.copyOf(keys, keys.length + 1);
      System.arraycopy(keys, place, more, place + 1, keys.length - place);
      more[place] = key;
      keys = more;
      children.add(place, child);
      return child;
    }
  }

  /** A phrase for each choice among words that are divided by a bar: "disk|disks full". */
  public static List<String> spread(String phrase) {
    List<String> all = List.of("");
    for (String word : phrase.split(" ", -1)) {
      List<String> choices = List.of(word.split("\\|"));
      all =
          all.stream()
              .flatMap(begun -> choices.stream().map(c -> begun.isEmpty() ? c : begun + " " + c))
              .toList();
    }
    return all;
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

  /** Adds phrases with all their choices of words. */
  public void addAll(List<String> phrases, V value) {
    phrases.forEach(phrase -> spread(phrase).forEach(choice -> add(choice, value)));
  }

  /** Adds a phrase; of two that are the same the first stays. */
  public void add(String phrase, V value) {
    Node<V> node = root;
    boolean space = false;
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      if (isSpace(c)) {
        space = node != root;
      } else if (c == ANY) {
        node = node.grow(ANY);
      } else {
        node = (space ? node.grow(' ') : node).grow(Character.toLowerCase(c));
        space = false;
      }
    }
    if (node != root && node.value == null) {
      node.value = value;
    }
  }

  /** All matches, also those that overlap, by their first character. */
  public List<Match<V>> all(CharSequence text) {
    char[] folded = fold(text);
    List<Match<V>> found = new ArrayList<>();
    for (int i = 0; i < folded.length; i++) {
      at(folded, i, found);
    }
    return found;
  }

  /** The matches from left to right; of those that overlap only the first and longest. */
  public List<Match<V>> longest(CharSequence text) {
    char[] folded = fold(text);
    List<Match<V>> matches = new ArrayList<>();
    List<Match<V>> here = new ArrayList<>();
    int i = 0;
    while (i < folded.length) {
      at(folded, i, here);
      if (here.isEmpty()) {
        i++;
      } else {
        Match<V> longest = Collections.max(here, Comparator.comparingInt(Match::to));
        matches.add(longest);
        i = longest.to();
        here.clear();
      }
    }
    return matches;
  }

  /** A text as the trie knows it: each character is looked at many times, so it is folded once. */
  private static char[] fold(CharSequence text) {
    char[] folded = text.toString().toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return folded;
  }

  private static char fold(char c) {
    if (isSpace(c)) {
      return ' ';
    }
    return c == ANY ? NEVER : Character.toLowerCase(c);
  }

  private void at(char[] text, int from, List<Match<V>> found) {
    if (from == 0 || divides(text[from - 1], text[from])) {
      walk(step(root, text, from), text, from, from + 1, found);
    }
  }

  private @Nullable Node<V> step(Node<V> node, char[] text, int at) {
    return at < text.length && text[at] != ' ' ? node.child(text[at]) : null;
  }

  /** Collects what ends behind a node; letters and stars are both followed. */
  private void walk(@Nullable Node<V> node, char[] text, int from, int at, List<Match<V>> found) {
    if (node == null) {
      return;
    }
    if (node.value != null && endsWord(text, at)) {
      found.add(new Match<>(node.value, from, at));
    }
    walk(step(node, text, at), text, from, at + 1, found);
    int next = endOfSpace(text, at);
    Node<V> space = next > at ? node.child(' ') : null;
    if (space != null) {
      walk(step(space, text, next), text, from, next + 1, found);
    }
    Node<V> any = node.child(ANY);
    if (any != null) {
      walk(any, text, from, endOfWord(text, at), found);
    }
  }

  private static int endOfWord(char[] text, int at) {
    int end = at;
    while (end < text.length && isWord(text[end])) {
      end++;
    }
    return end;
  }

  private static int endOfSpace(char[] text, int at) {
    int end = at;
    while (end < text.length && end - at < LONGEST_SPACE && text[end] == ' ') {
      end++;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '-' || c == '_' || c == '\u00a0' || c == '\u2011';
  }

  private static boolean endsWord(char[] text, int at) {
    return at == text.length || divides(text[at - 1], text[at]);
  }

  /** Scripts without spaces have a border at every character. */
  private static boolean divides(char before, char after) {
    return !isWord(before) || !isWord(after) || isUnspaced(before) || isUnspaced(after);
  }

  /** Of a folded character. */
  private static boolean isWord(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }

  private static boolean isUnspaced(char c) {
    return (c >= '\u2e80' && c <= '\u9fff') || (c >= '\uf900' && c <= '\ufaff');
  }
}
