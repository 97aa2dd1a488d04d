package dev.afterword.facts;

import java.util.Arrays;

/** From which lines of the file the parts of a document's plain text come. */
public final class TextLines {
  public static final TextLines NONE = new TextLines();

  private int[] offsets = new int[8];
  private int[] lines = new int[8];
  private int size;

  /** Says that what begins at an offset, behind all before, stands on a line. */
  public void add(int offset, int line) {
    if (line == 0) {
      return;
    }
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * size);
      lines = Arrays.copyOf(lines, 2 * size);
    }
    offsets[size] = offset;
    lines[size++] = line;
  }

  /** The line of the block that an offset of the text lies in; 0 where unknown. */
  public int at(int offset) {
    int found = Arrays.binarySearch(offsets, 0, size, offset);
    int index = found < 0 ? -found - 2 : found;
    return index < 0 ? 0 : lines[index];
  }
}
