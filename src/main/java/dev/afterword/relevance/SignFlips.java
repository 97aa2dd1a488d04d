package dev.afterword.relevance;

import java.util.Arrays;

/**
 * Fisher's test for pairs: had each difference its sign by chance, how likely would a sum as far
 * from zero be? Counted over all signs, with differences in thousandths, and not by trying.
 */
final class SignFlips {
  private static final double UNITS = 1000;

  private SignFlips() {}

  /** From 0 to 1; small says that it was no chance. */
  static double chance(double[] differences) {
    int[] steps = Arrays.stream(differences).mapToInt(d -> (int) Math.round(d * UNITS)).toArray();
    int reach = Arrays.stream(steps).map(Math::abs).sum();
    double[] likely = new double[2 * reach + 1];
    likely[reach] = 1;
    for (int step : steps) {
      likely = withEitherSign(likely, Math.abs(step));
    }
    int seen = Math.abs(Arrays.stream(steps).sum());
    double chance = 0;
    for (int i = 0; i < likely.length; i++) {
      chance += Math.abs(i - reach) >= seen ? likely[i] : 0;
    }
    return Math.min(1, chance);
  }

  private static double[] withEitherSign(double[] likely, int step) {
    double[] next = new double[likely.length];
    for (int i = 0; i < likely.length; i++) {
      if (likely[i] > 0) {
        next[i + step] += likely[i] / 2;
        next[i - step] += likely[i] / 2;
      }
    }
    return next;
  }
}
