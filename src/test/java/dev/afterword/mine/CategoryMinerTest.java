package dev.afterword.mine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.model.Origin;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryMinerTest {
  private static final CategoryMiner CAUSES = causes(new TreeMap<>());

  private static CategoryMiner causes(SortedMap<String, List<String>> own) {
    return new CategoryMiner(CategoryRules.of("causes.properties", own));
  }

  private static List<String> ids(CategoryMiner miner, String... sentences) {
    return miner
        .mine(
            java.util.Arrays.stream(sentences)
                .map(text -> new Statement(text, Origin.PROSE, false, 2, 7))
                .toList())
        .stream()
        .map(Suggestion::id)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The disk was full and writes failed.                       | capacity
          A wildcard certificate had quietly expired overnight.      | certificate
          A misconfigured timeout made clients give up.              | config-change
          The outage was caused by an upgrade of the broker.         | deploy
          A race condition in the scheduler dropped jobs.            | software-defect
          Someone ran the script and accidentally deleted the queue. | guard-rail
          The leap second confused the timer.                        | time
          Both power supplies lost power at once.                    | power
          An attacker reused stolen credentials.                     | security
          証明書の有効期限が切れていた。                                   | certificate
          """)
  void whatASentenceSays(String sentence, String cause) {
    assertThat(ids(CAUSES, sentence)).contains(cause);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          This was not caused by a misconfiguration. | config-change
          No data loss was seen.                     | data-loss
          We ruled out a race condition early on.    | software-defect
          Two days later we deployed a fix.          | deploy
          We shipped a release on Monday.            | deploy
          There is no evidence of malware.           | security
          """)
  void whatDidNotHappenIsNoCause(String sentence, String cause) {
    assertThat(ids(CAUSES, sentence)).doesNotContain(cause);
  }

  @Test
  void aWeakPhraseNeedsAWordOfCauseBesideIt() {
    assertThat(ids(CAUSES, "The release notes mention the queue.")).isEmpty();
    assertThat(ids(CAUSES, "Errors began due to the release of the queue.")).contains("deploy");
  }

  @Test
  void theWordsOfTheTextAreTheReason() {
    List<Suggestion> found =
        CAUSES.mine(
            List.of(
                new Statement(
                    "The certificate of the proxy had expired.", Origin.TITLE, false, 2, 3)));
    assertThat(found)
        .extracting(Suggestion::words, Suggestion::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("certificate of the proxy had expired", 3));
  }

  @Test
  void atMostTwoAndTheStrongestFirst() {
    assertThat(
            ids(
                CAUSES,
                "The disk was full.",
                "Again the disk was full.",
                "A race condition made it worse.",
                "Packet loss followed."))
        .hasSize(2)
        .startsWith("capacity");
  }

  @Test
  void theSiteAddsPhrasesMakesRulesAndSwitchesThemOff() {
    SortedMap<String, List<String>> own = new TreeMap<>();
    own.put("dns", List.of("Names", "zone file"));
    own.put("squirrel", List.of("Squirrels", "squirrel*"));
    own.put("capacity", List.of("off"));
    CategoryMiner miner = causes(own);
    assertThat(ids(miner, "The zone file was empty.")).containsExactly("dns");
    assertThat(ids(miner, "DNS failures were seen.")).containsExactly("dns");
    assertThat(ids(miner, "Two squirrels met.")).containsExactly("squirrel");
    assertThat(ids(miner, "The disk was full.")).isEmpty();
  }
}
