package dev.afterword.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a label stands for. */
class LabelKeyTest {
  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", " ", ":", "**"})
  void noWordsAreNoLabel(String label) {
    assertThat(LabelKey.of(label)).isEmpty();
  }
}
