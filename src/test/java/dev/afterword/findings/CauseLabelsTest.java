package dev.afterword.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauseLabelsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Proximate cause: the wrapper ran too early.     | CAUSE        | false
          Primary cause — a missing fallback.             | CAUSE        | false
          Direct cause.                                   | CAUSE        | true
          Cause racine : le disque                        | CAUSE        | false
          근본 원인: 풀 크기                                  | CAUSE        | false
          Contributing factor: nobody was paged.          | CONTRIBUTING | false
          Severity: high                                  | OTHER        | false
          Reviewers: the platform team                    | OTHER        | false
          The cause was a full disk.                      | NONE         | false
          We knew: it was full.                           | NONE         | false
          """)
  void labelsAreRead(String sentence, CauseLabels.Sense sense, boolean alone) {
    assertThat(CauseLabels.of(sentence)).isEqualTo(new CauseLabels(sense, alone));
  }
}
