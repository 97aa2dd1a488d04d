package dev.afterword.mine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.mine.Statement.Place;
import dev.afterword.model.Origin;
import java.util.Arrays;
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
            Arrays.stream(sentences)
                .map(text -> new Statement(text, Origin.PROSE, Place.ACCOUNT, 2, 7))
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
          The workers could not keep up and ran out of memory.       | capacity
          The queue was unable to keep up with demand.               | capacity
          The service reached its limit of open files.               | capacity
          The mail provider had an outage.                           | dependency
          An upstream fault stopped the lookups.                     | dependency
          A flaw in the date library broke parsing.                  | dependency
          The check failed to parse long names.                      | software-defect
          Two places leaked tasks and threads.                       | software-defect
          An incomplete permission check let everyone in.            | software-defect
          After upgrading to version 4 the nodes rebooted.           | deploy
          The database server crashed at night.                      | database
          The migration of the orders table failed.                  | database
          The failure cascaded to the other queues.                  | cascading-failure
          The proxy was not configured correctly.                    | config-change
          A third of the drives died.                                | hardware
          A denial of service attack filled the queue.               | security
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
          Any update of a member is sent to all.     | deploy
          Users receive updates every minute.        | deploy
          Customers saw messages about a full disk.  | capacity
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
                    "The certificate of the proxy had expired.",
                    Origin.TITLE,
                    Place.ACCOUNT,
                    2,
                    3)));
    assertThat(found)
        .extracting(Suggestion::words, Suggestion::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("certificate of the proxy had expired", 3));
  }

  @Test
  void partsOfAPhraseStandNearEachOther() {
    assertThat(ids(CAUSES, "The certificate of the proxy was valid but had expired."))
        .contains("certificate");
    assertThat(
            ids(
                CAUSES,
                "The certificate was checked by three people who wrote long notes about the host, its"
                    + " owner and the time at which the session had expired."))
        .doesNotContain("certificate");
  }

  @Test
  void aWordOfCauseBesideAPhraseCountsDouble() {
    assertThat(ids(CAUSES, "The disk was full.", "Errors began due to a race condition."))
        .containsExactly("software-defect", "capacity");
  }

  @Test
  void aFewAndTheStrongestFirst() {
    assertThat(
            ids(
                CAUSES,
                "The disk was full.",
                "Again the disk was full.",
                "A race condition made it worse.",
                "Packet loss followed."))
        .hasSize(3)
        .startsWith("capacity");
  }

  @Test
  void theSiteAddsPhrasesMakesRulesAndSwitchesThemOff() {
    SortedMap<String, List<String>> own = new TreeMap<>();
    own.put("dns", List.of("Names", "zone file|record", "!delegation"));
    own.put("squirrel", List.of("Squirrels", "squirrel*"));
    own.put("capacity", List.of("off"));
    CategoryMiner miner = causes(own);
    assertThat(ids(miner, "The zone file was empty.")).containsExactly("dns");
    assertThat(ids(miner, "The zone record was empty.")).containsExactly("dns");
    assertThat(ids(miner, "DNS failures were seen.")).containsExactly("dns");
    assertThat(ids(miner, "Two squirrels met.")).containsExactly("squirrel");
    assertThat(ids(miner, "The disk was full.")).isEmpty();
  }
}
