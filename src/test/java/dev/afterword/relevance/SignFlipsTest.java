package dev.afterword.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SignFlipsTest {
  private static void assertChance(double expected, double... differences) {
    assertThat(SignFlips.chance(differences)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void countsTheSignsThatWouldSayAsMuch() {
    assertChance(1);
    assertChance(1, 0, 0, 0);
    assertChance(1, 0.3);
    assertChance(0.5, 0.3, 0.2);
    assertChance(0.25, 0.1, 0.2, 0.3);
    assertChance(0.25, -0.1, -0.2, -0.3);
    assertChance(1, 0.1, 0.2, -0.3);
    assertChance(0.5, 0.4, 0.2, -0.1);
  }

  @Test
  void manyThatAgreeAreNoChance() {
    double[] differences = new double[30];
    Arrays.fill(differences, 0.1);
    assertChance(2 / Math.pow(2, 30), differences);
  }
}
