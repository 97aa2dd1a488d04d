package dev.afterword.export;

/** Numbers of so many bits each, one after the other, the lowest bit first. */
final class Bits {
  private final Bytes bytes = new Bytes();
  private int open;
  private int count;

  /**
   * @param value below 2 to the power of the width
   * @param width at most 23
   */
  void add(int value, int width) {
    open |= value << count;
    count += width;
    while (count >= Byte.SIZE) {
      bytes.raw(open & 0xFF);
      open >>>= Byte.SIZE;
      count -= Byte.SIZE;
    }
  }

  /** Nothing can be added afterwards. */
  byte[] toArray() {
    if (count > 0) {
      bytes.raw(open);
      count = 0;
    }
    return bytes.toArray();
  }
}
