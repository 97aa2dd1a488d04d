package dev.afterword.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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

  private final Node<V> root = new Node<>();

  /**
   * A phrase in a text.
   *
   * @param from first character
   * @param to behind the last character
   */
  public record Match<V>(V value, int from, int to) {}

  private static final class Node<V> {
    /** Sorted. */
    private char[] keys = new char[0];

    private final List<Node<V>> children = new ArrayList<>(0);
    private @Nullable V value;

    @Nullable Node<V> child(char key) {
      int at = Arrays.binarySearch(keys, key);
      return at < 0 ? null : children.get(at);
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
    List<Match<V>> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      at(text, i, found);
    }
    return found;
  }

  /** The matches from left to right; of those that overlap only the first and longest. */
  public List<Match<V>> longest(CharSequence text) {
    List<Match<V>> matches = new ArrayList<>();
    List<Match<V>> here = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      at(text, i, here);
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

  private void at(CharSequence text, int from, List<Match<V>> found) {
    if (startsWord(text, from)) {
      walk(step(root, text, from), text, from, from + 1, found);
    }
  }

  private @Nullable Node<V> step(Node<V> node, CharSequence text, int at) {
    boolean letter = at < text.length() && !isSpace(text.charAt(at)) && text.charAt(at) != ANY;
    return letter ? node.child(Character.toLowerCase(text.charAt(at))) : null;
  }

  /** Collects what ends behind a node; letters and stars are both followed. */
  private void walk(
      @Nullable Node<V> node, CharSequence text, int from, int at, List<Match<V>> found) {
    if (node == null) {
      return;
    }
    if (node.value != null && endsWord(text, at)) {
      found.add(new Match<>(node.value, from, at));
    }
    walk(step(node, text, at), text, from, at + 1, found);
    Node<V> space = node.child(' ');
    int next = endOfSpace(text, at);
    if (space != null && next > at) {
      walk(step(space, text, next), text, from, next + 1, found);
    }
    walk(node.child(ANY), text, from, endOfWord(text, at), found);
  }

  private static int endOfWord(CharSequence text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int endOfSpace(CharSequence text, int at) {
    int end = at;
    while (end < text.length() && end - at < LONGEST_SPACE && isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '-' || c == '_' || c == '\u00a0' || c == '\u2011';
  }

  private static boolean startsWord(CharSequence text, int at) {
    return at == 0 || divides(text.charAt(at - 1), text.charAt(at));
  }

  private static boolean endsWord(CharSequence text, int at) {
    return at == text.length() || divides(text.charAt(at - 1), text.charAt(at));
  }

  /** Scripts without spaces have a border at every character. */
  private static boolean divides(char before, char after) {
    return !Character.isLetterOrDigit(before)
        || !Character.isLetterOrDigit(after)
        || isUnspaced(before)
        || isUnspaced(after);
  }

  private static boolean isUnspaced(char c) {
    return (c >= '\u2e80' && c <= '\u9fff') || (c >= '\uf900' && c <= '\ufaff');
  }
}
