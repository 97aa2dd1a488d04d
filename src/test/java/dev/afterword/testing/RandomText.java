package dev.afterword.testing;

import java.util.List;
import java.util.Random;

/**
 * Random values for tests that hold for all of them. The seed is part of every failure message;
 * {@code -Dtest.seed=…} repeats a run.
 */
public final class RandomText {
  private static final int[][] RANGES = {
    {0x20, 0x7E},
    {0x20, 0x7E},
    {0x61, 0x7A},
    {0x00, 0x1F},
    {0xC0, 0x24F},
    {0x300, 0x36F},
    {0x400, 0x4FF},
    {0x590, 0x6FF},
    {0x900, 0x97F},
    {0x2000, 0x206F},
    {0x3040, 0x30FF},
    {0x4E00, 0x9FFF},
    {0xAC00, 0xD7A3},
    {0xD800, 0xDFFF},
    {0xE000, 0xE010},
    {0xFF01, 0xFF5E},
    {0x1F600, 0x1F64F},
    {0x10000, 0x10FFFF},
  };

  private final long seed;
  private final Random random;

  private RandomText(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** Another seed for each number, and other seeds in each run. */
  public static RandomText seeded(int number) {
    long base = Long.getLong("test.seed", System.nanoTime());
    return new RandomText(Long.getLong("test.seed") == null ? base + number : base);
  }

  public Random random() {
    return random;
  }

  /** Up to a number of characters of all kinds, lone surrogates among them. */
  public String text(int most) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(most + 1);
    int[] range = RANGES[random.nextInt(RANGES.length)];
    while (text.length() < length) {
      if (random.nextInt(4) == 0) {
        range = RANGES[random.nextInt(RANGES.length)];
      }
      text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
    }
    return text.toString();
  }

  public <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @Override
  public String toString() {
    return "-Dtest.seed=" + seed;
  }
}
