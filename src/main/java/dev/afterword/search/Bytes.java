package dev.afterword.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/** Bytes in the making; numbers take as few as they need. */
final class Bytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  int size() {
    return out.size();
  }

  byte[] toArray() {
    return out.toByteArray();
  }

  Bytes raw(int value) {
    out.write(value);
    return this;
  }

  Bytes all(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  /** Seven bits a byte, the lowest first. */
  Bytes number(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
    return this;
  }

  /** Small numbers stay small whatever their sign. */
  Bytes signed(int value) {
    return number((value << 1) ^ (value >> 31));
  }

  Bytes text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return number(bytes.length).all(bytes);
  }

  /** The word without what it has in common with the one before: how much, and the rest. */
  Bytes after(String before, String word) {
    int common = common(before, word);
    return number(common).text(word.substring(common));
  }

  private static int common(String a, String b) {
    int length = Math.min(a.length(), b.length());
    int i = 0;
    while (i < length && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    boolean insidePair = i > 0 && Character.isHighSurrogate(a.charAt(i - 1));
    return insidePair ? i - 1 : i;
  }

  static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 16);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
