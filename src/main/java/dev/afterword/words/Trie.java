package dev.afterword.words;

import java.util.Arrays;

/**
 * A tree of sequences of symbols. Its nodes are numbers and its edges lie in one hash table: there
 * are a hundred thousand of them, and an object for each would cost more time than all searches.
 */
final class Trie {
  /** Where every sequence begins. */
  static final int ROOT = 0;

  /** In place of a child that is not there; no node has the root for a child. */
  static final int NONE = ROOT;

  /** The golden ratio: spreads keys that are near each other over the whole table. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final int FIRST_BITS = 8;

  private int bits = FIRST_BITS;

  /** Edge and child in turn: what is looked at together lies together. */
  private long[] edges = new long[2 << FIRST_BITS];

  /** By node. */
  private int[] marks = new int[1 << FIRST_BITS];

  private int size = 1;

  /** The node behind a symbol, or {@link #NONE}. */
  int child(int node, int symbol) {
    return (int) edges[place(edge(node, symbol)) + 1];
  }

  /** The node behind a symbol; a new one, with the next number, if there was none. */
  int grow(int node, int symbol) {
    long edge = edge(node, symbol);
    int place = place(edge);
    if (edges[place + 1] == NONE) {
      if (size > edges.length / 4) {
        rehash();
        place = place(edge);
      }
      edges[place] = edge;
      edges[place + 1] = size++;
      if (size > marks.length) {
        marks = Arrays.copyOf(marks, 2 * marks.length);
      }
    }
    return (int) edges[place + 1];
  }

  private static long edge(int node, int symbol) {
    return ((long) node << Integer.SIZE) | symbol;
  }

  /** Where an edge is, or where it would be. */
  private int place(long edge) {
    int place = (int) ((edge * SPREAD) >>> (Long.SIZE - bits)) << 1;
    while (edges[place] != edge && edges[place + 1] != NONE) {
      place = (place + 2) & (edges.length - 1);
    }
    return place;
  }

  private void rehash() {
    long[] old = edges;
    bits++;
    edges = new long[2 << bits];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != NONE) {
        int place = place(old[i]);
        edges[place] = old[i];
        edges[place + 1] = old[i + 1];
      }
    }
  }

  /** What was noted at a node; 0 if nothing was. */
  int mark(int node) {
    return marks[node];
  }

  void mark(int node, int mark) {
    marks[node] = mark;
  }
}
