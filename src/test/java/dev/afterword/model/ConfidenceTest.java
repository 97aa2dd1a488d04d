package dev.afterword.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a value can be relied on, by where it stands. */
class ConfidenceTest {
  @ParameterizedTest
  @CsvSource({
    "HEADER, certain",
    "SIDECAR, certain",
    "CONFIG, certain",
    "TABLE, certain",
    "LABEL, certain",
    "SECTION, likely",
    "TIMELINE, likely",
    "TITLE, likely",
    "SUMMARY, likely",
    "PROSE, likely",
    "FILE_NAME, suggested",
    "SUGGESTED, suggested",
  })
  void followsFromTheOrigin(Origin origin, String confidence) {
    assertThat(origin.confidence().key()).isEqualTo(confidence);
  }
}
