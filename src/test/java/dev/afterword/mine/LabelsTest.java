package dev.afterword.mine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Severity as it is labelled. */
class LabelsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "**Severity:** SEV-2                                  | 2",
        "- **Severity**: Critical (whole site)                | 1",
        "Severity: P3                                         | 3",
        "~ Severity ~ High ~\\n~-~-~\\n~ Status ~ done ~      | 2",
        "## Severity\\n\\n**Critical** - all customers         | 1",
        "## Impact\\n\\nThis was a SEV1 for all customers      | 1",
        "We say severe things                                 | ''",
      })
  void severity(String text, String rank) {
    String body = text.replace("\\n", "\n").replace('~', '|');
    assertThat(
            Reading.of("# API down\n\n" + body + "\n")
                .incident()
                .severity()
                .map(fact -> "" + fact.value().rank().orElse(0))
                .orElse(""))
        .isEqualTo(rank);
  }
}
