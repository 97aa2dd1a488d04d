package dev.afterword.mine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels that give one thing in two ways. */
class LabelConflictsTest {
  private static List<String> found(String body) {
    return Reading.of("# API down\n\n" + body).problems().stream()
        .filter(problem -> problem.code().code().equals("KB505"))
        .map(problem -> problem.place() + " " + problem.message())
        .toList();
  }

  @Test
  void theyAreFoundAtTheSecond() {
    String body = "| Severity | SEV-1 |\n|---|---|\n\n## Summary\n\n- **Severity:** 3\n";
    assertThat(found(body))
        .containsExactly("report.md:8:5 severity is \"3\" here and \"SEV-1\" in line 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Duration: 2 hours    | Duration: 5 h
          Total duration: 2 h  | Duration: 5 h
          **Gravedad:** alta   | **Gravedad:** baja
          **Dauer:** 2 Stunden | **Dauer:** 5 Stunden
          重大度：軽微           | 重大度：重大
          """)
  void theyAreReadInAllLanguagesThatLabelsAreReadIn(String one, String other) {
    assertThat(found(one + "\n\n" + other + "\n")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Severity: SEV-1\n\nSeverity: critical\n",
        "Severity: SEV-1\n\n## The second outage\n\nSeverity: SEV-2\n",
        "Severity: 1\n\nSeverity: 2\n\nSeverity: 3\n",
        "Severity: purple\n\nSeverity: 3\n",
        "Duration: 2 hours\n\nDuration: 125 min\n",
        "Priority: P1\n\nSeverity: 2\n",
        "Duration: 2 hours\n\nTime to recover: 20 minutes\n",
      })
  void whatAgreesOrTellsOfOthersIsLeftAlone(String body) {
    assertThat(found(body)).isEmpty();
  }
}
