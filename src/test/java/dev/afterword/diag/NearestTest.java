package dev.afterword.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> KNOWN =
      List.of("severity", "services", "service", "title", "tags", "terms", "date");

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "severty, severity",
    "SEVERITY, severity",
    "servics, service",
    "tite, title",
    "tag, tags",
    "dat, date",
  })
  void findsWhatSomebodyProbablyMeant(String word, String meant) {
    assertThat(Nearest.to(word, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"colour", "x", "''", "impact", "completely different"})
  void keepsQuietWhereNothingIsNear(String word) {
    assertThat(Nearest.to(word, KNOWN)).isEmpty();
    assertThat(Nearest.question(word, KNOWN)).isEmpty();
  }

  @Test
  void theOrderOfTheCandidatesDoesNotDecide() {
    assertThat(Nearest.to("abx", List.of("aby", "abz"))).contains("aby");
    assertThat(Nearest.to("abx", List.of("abz", "aby"))).contains("aby");
    assertThat(Nearest.question("abx", List.of("abz"))).isEqualTo("did you mean \"abz\"? ");
  }
}
