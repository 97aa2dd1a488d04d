package dev.afterword.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.facts.SuggestedCategory;
import dev.afterword.findings.Statement.Place;
import dev.afterword.model.Origin;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that go with a cause, where none is named. */
class CauseHintsTest {
  private static final CauseHints HINTS =
      new CauseHints(
          Map.of(
              "capacity", "Capacity",
              "network", "Network",
              "hardware", "Hardware",
              "software-defect", "Defect"));

  private static Optional<SuggestedCategory> suggestion(Set<String> named, String... sentences) {
    List<Statement> statements =
        Arrays.stream(sentences)
            .map(text -> new Statement(text, Origin.SECTION, Place.CAUSES, 49, 7))
            .toList();
    return HINTS.mine(statements, named);
  }

  private static String id(Set<String> named, String... sentences) {
    return suggestion(named, sentences).map(SuggestedCategory::id).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The subnet had no route to the gateway.                        | network
          The quota of the tenant left little headroom for the peak.     | capacity
          `mergeLanes()` wrote to `lane_state` in each render.           | software-defect
          The nightly parade was long.                                   | ''
          The queue waited.                                              | ''
          The router lost packets and the memory of the heap was large.  | ''
          """)
  void severalWordsOfOneCauseSuggestIt(String sentence, String id) {
    assertThat(id(Set.of(), sentence)).isEqualTo(id);
  }

  @Test
  void aWordCountsOnce() {
    assertThat(id(Set.of(), "The packet waited.", "One more packet waited.")).isEmpty();
    assertThat(id(Set.of(), "The packet waited.", "The subnet was new.")).isEqualTo("network");
  }

  @Test
  void theWordsAreShown() {
    assertThat(suggestion(Set.of(), "The subnet had no route."))
        .map(SuggestedCategory::words)
        .contains("subnet, route");
  }

  @Test
  void besideACauseThatIsNamedMuchMoreIsNeeded() {
    String few = "The subnet had no route to the gateway.";
    String many = few + " Packets left the switch by another uplink, past the router.";
    assertThat(id(Set.of("capacity"), few)).isEmpty();
    assertThat(id(Set.of("capacity"), many)).isEqualTo("network");
    assertThat(id(Set.of("network"), many)).isEmpty();
  }

  @Test
  void aCauseThatIsSwitchedOffIsNeverSuggested() {
    assertThat(id(Set.of(), "The certificate expired, and TLS renewal failed.")).isEmpty();
  }
}
