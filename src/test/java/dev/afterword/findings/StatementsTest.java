package dev.afterword.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.facts.SuggestedCategory;
import dev.afterword.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where in a document a sentence about a cause counts. */
class StatementsTest {
  private static List<String> causes(String markdown) {
    return Reading.of(markdown).facts().findings().causes().stream()
        .map(SuggestedCategory::id)
        .toList();
  }

  @Test
  void amongCausesAWeakWordIsEnough() {
    assertThat(causes("# Report\n\n## Root cause\n\nThe configuration of the proxy.\n"))
        .containsExactly("config-change");
    assertThat(causes("# Report\n\n## Summary\n\nThe configuration of the proxy.\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Impact, ''",
    "Timeline, ''",
    "Action items, ''",
    "Lessons learned, ''",
    "Summary, capacity",
    "Root cause, capacity"
  })
  void anAccountNeedsNoWordOfCause(String heading, String cause) {
    String text = "# Report\n\n## " + heading + "\n\nThe workers were overloaded for an hour.\n";
    assertThat(String.join(",", causes(text))).isEqualTo(cause);
  }

  @ParameterizedTest
  @CsvSource({
    "Impact, capacity",
    "Background, capacity",
    "Action items, ''",
    "What went well, ''",
  })
  void elsewhereASentenceMustNameTheCauseItself(String heading, String cause) {
    String text =
        "# Report\n\n## Root cause\n\nSee below.\n\n## "
            + heading
            + "\n\nPages failed because the workers were overloaded. "
            + "Jobs were lost because the queue was overloaded.\n";
    assertThat(String.join(",", causes(text))).isEqualTo(cause);
  }

  @Test
  void aCauseThatIsAloneNeedBeToldOnce() {
    String passing = "# Report\n\n## Notes\n\nThe workers were overloaded.\n\n## Impact\n\nNone.\n";
    assertThat(causes(passing)).containsExactly("capacity");
    assertThat(causes(passing.replace("None.", "It was due to a bug in the parser.")))
        .doesNotContain("capacity");
  }

  @Test
  void whatAnnouncesACauseIsNotTheCause() {
    String section = "# Report\n\n## Root cause\n\n%s\n\nThe configuration of the proxy.\n";
    assertThat(causes(section.formatted("Why? Where? How? There were three layers:")))
        .containsExactly("config-change");
  }

  @Test
  void aLabelNamesTheCauseWhereverItStands() {
    assertThat(causes("# Report\n\n## Notes\n\nProximate cause: the configuration of the proxy.\n"))
        .containsExactly("config-change");
  }

  @Test
  void thePartsOfASectionOnCausesAreHeadedByThem() {
    assertThat(
            causes(
                "# Report\n\n## Root cause\n\nTwo of them.\n\n### Expired certificate\n\nSee there.\n"))
        .containsExactly("certificate");
  }

  @Test
  void aRollbackTellsOfADeployWhereverItStands() {
    assertThat(causes("# Report\n\n## Resolution\n\nWe rolled back the release at noon.\n"))
        .containsExactly("deploy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          To prevent an overload we will add workers.
          We will add disk space so that it is never exhausted.
          Historically the workers were overloaded in spring.
          Subscribe to news about overloaded workers.
          Customers saw messages about exhausted quotas.
          """)
  void plansPastAndFootersAreNoCauses(String sentence) {
    assertThat(causes("# Report\n\n## Summary\n\n" + sentence + "\n")).isEmpty();
  }

  @Test
  void factsAboveTheSummaryTakeNoPlaceOfIt() {
    String facts = "| Severity | SEV-2 |\n|---|---|\n" + "| Owner | Ops |\n".repeat(9);
    assertThat(causes("# Report\n\n" + facts + "\n## Summary\n\nThe disk was full.\n"))
        .containsExactly("capacity");
  }

  @Test
  void wordsOfCauseSayMoreThanAMention() {
    assertThat(
            causes(
                "# Report\n\n## Summary\n\nThe disk was full when the outage began. "
                    + "It was caused by an expired certificate."))
        .startsWith("certificate");
  }

  @Test
  void eachItemOfAListOfCausesIsOne() {
    String items = "- One.\n- Two.\n- Three.\n- Four.\n- The router.\n";
    assertThat(causes("# Report\n\n## Root causes\n\n" + items)).containsExactly("network");
    assertThat(causes("# Report\n\n## Root causes\n\nOne. Two. Three. Four. The router.\n"))
        .isEmpty();
  }

  @Test
  void whatIsTheCauseMayStandBelowAnItem() {
    String items = "- First\n  - The disk was full.\n";
    assertThat(causes("# Report\n\n## Root causes\n\n" + items)).containsExactly("capacity");
  }

  @Test
  void aSentenceGoesOnInTheNextLine() {
    String text = "Nobody knew it for a while, but the certificate of the\nproxy had expired.\n";
    assertThat(causes("# Report\n\n## Summary\n\n" + text)).containsExactly("certificate");
  }

  @Test
  void aSectionOnTheTriggerTellsWhatSetItOff() {
    String items = "- Nobody was there.\n- The configuration.\n";
    assertThat(causes("# Report\n\n## Trigger\n\n" + items)).containsExactly("config-change");
  }

  @ParameterizedTest
  @CsvSource({"'', capacity", "'## Summary\n\nIt was slow.\n\n', ''"})
  void theBackgroundIsTheAccountWhereNothingSumsUp(String summary, String cause) {
    String text = "# Report\n\n" + summary.replace("\\n", "\n");
    assertThat(String.join(",", causes(text + "## Background\n\nThe workers were overloaded.\n")))
        .isEqualTo(cause);
  }

  @ParameterizedTest
  @CsvSource({
    "Misconfigured alerts delayed the response., ''",
    "Misconfigured limits stopped the queue., config-change"
  })
  void whatMadeTheAnswerSlowIsNoCause(String sentence, String cause) {
    assertThat(String.join(",", causes("# Report\n\n## Summary\n\n" + sentence + "\n")))
        .isEqualTo(cause);
  }

  @Test
  void elsewhereAWeakWordIsNotEnough() {
    String text = "# Report\n\n## Summary\n\nIt was slow.\n\n## Impact\n\n";
    assertThat(causes(text + "Pages failed because of the upgrade.\n")).isEmpty();
    assertThat(causes(text + "Pages failed because the workers were overloaded.\n"))
        .containsExactly("capacity");
  }

  @Test
  void whatDescribesAPictureIsNoPartOfTheStory() {
    String below = "# Report\n\n## Summary\n\nIt was slow.\n\n";
    assertThat(causes(below + "![A full disk in the dashboard](disk.png)\n")).isEmpty();
    assertThat(causes(below + "It was a full disk, ![shown](disk.png).\n"))
        .containsExactly("capacity");
  }
}
