package dev.afterword.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names are kept in one line. */
class WholeNamesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "us-east-1 and eu-west-2b were lost, us-east-1 eu-west-2b",
    "INC-1234: SEV-2 on 2024-03-05, INC-1234 SEV-2 2024-03-05",
    "from 08:12 UTC-7 to 09:00 UTC\u221207:00, UTC-7 UTC\u221207:00",
    "db_primary-3 (k8s-1), db_primary-3 k8s-1",
    "a well-known follow-up of the on-call, ''",
    "3 is no name and - neither is this-, ''",
    "node-of-a-cluster-in-the-west-of-the-world-0042, ''",
  })
  void aNameHasADigitAndAHyphen(String text, String names) {
    List<String> found = WholeNames.in(text).results().map(MatchResult::group).toList();
    assertThat(String.join(" ", found)).isEqualTo(names);
  }
}
