package dev.afterword.export;

import dev.afterword.search.SearchField;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where words stand, with numbers of one kind side by side, since they compress much better so.
 *
 * <p>How much a word counts in a document nearly tells in which fields it stands, so documents of
 * one weight stand together. The first place in a field may be anywhere in it, the next ones are
 * near: they are kept apart, the first ones by their fields. Of each the lower eight bits are
 * hardly to be compressed, the rest very well.
 */
final class Places {
  /** More than there are fields. */
  private static final int FIELDS = 16;

  private final SortedMap<Integer, Bytes> shapes = new TreeMap<>();
  private final List<Split> firsts = new ArrayList<>();
  private final Split steps = new Split();
  private Bytes shapesHere = new Bytes();
  private Split firstsHere = new Split();
  private int position = -1;

  private record Split(Bytes lows, Bytes highs) {
    Split() {
      this(new Bytes(), new Bytes());
    }

    void add(int value) {
      lows.raw(value & 0xFF);
      highs.number(value >> 8);
    }
  }

  Places() {
    for (int i = 0; i < SearchField.values().length; i++) {
      firsts.add(new Split());
    }
  }

  /** Begins a document; how much the word counts in it. */
  void document(int weight) {
    shapesHere = shapes.computeIfAbsent(weight, key -> new Bytes());
  }

  /** Begins a field of a document: how often the word stands there, and whether it is the last. */
  void begin(SearchField field, int count, boolean last) {
    shapesHere.number(((count - 1) * FIELDS + field.number()) * 2 + (last ? 1 : 0));
    firstsHere = firsts.get(field.number());
    position = -1;
  }

  /** Places come in their order. */
  void add(int next) {
    if (position < 0) {
      firstsHere.add(next);
    } else {
      steps.add(next - position);
    }
    position = next;
  }

  List<byte[]> parts() {
    Bytes all = new Bytes();
    shapes.values().forEach(each -> all.all(each.toArray()));
    List<byte[]> parts = new ArrayList<>();
    parts.add(all.toArray());
    for (Split each : firsts) {
      parts.add(each.lows().toArray());
      parts.add(each.highs().toArray());
    }
    parts.add(steps.lows().toArray());
    parts.add(steps.highs().toArray());
    return parts;
  }
}
