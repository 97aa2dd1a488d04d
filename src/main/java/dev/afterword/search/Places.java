package dev.afterword.search;

import java.util.List;

/**
 * Where words stand, with numbers of one kind side by side, since they compress much better so.
 *
 * <p>The first place in a field may be anywhere, the next ones are near: they are kept apart. Of
 * each the lower eight bits are hardly to be compressed, the rest very well.
 */
final class Places {
  /** More than there are fields. */
  private static final int FIELDS = 16;

  private final Bytes shapes = new Bytes();
  private final Bytes firstLows = new Bytes();
  private final Bytes firstHighs = new Bytes();
  private final Bytes stepLows = new Bytes();
  private final Bytes stepHighs = new Bytes();
  private int position = -1;

  /** Begins a field of a document: how often the word stands there, and whether it is the last. */
  void begin(SearchField field, int count, boolean last) {
    shapes.number(((count - 1) * FIELDS + field.number()) * 2 + (last ? 1 : 0));
    position = -1;
  }

  /** Places come in their order. */
  void add(int next) {
    if (position < 0) {
      split(next, firstLows, firstHighs);
    } else {
      split(next - position, stepLows, stepHighs);
    }
    position = next;
  }

  private static void split(int value, Bytes lows, Bytes highs) {
    lows.raw(value & 0xFF);
    highs.number(value >> 8);
  }

  List<byte[]> parts() {
    return List.of(
        shapes.toArray(),
        firstLows.toArray(),
        firstHighs.toArray(),
        stepLows.toArray(),
        stepHighs.toArray());
  }
}
