package dev.afterword.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.facts.SuggestedCategory;
import dev.afterword.findings.Statement.Place;
import dev.afterword.model.Origin;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryMinerTest {
  private static final CategoryMiner CAUSES = causes(new TreeMap<>());

  private static CategoryMiner causes(SortedMap<String, List<String>> own) {
    return new CategoryMiner(CategoryRules.of("causes.properties", own), CategoryMiner.ENOUGH);
  }

  private static List<String> ids(CategoryMiner miner, String... sentences) {
    return miner
        .mine(
            Arrays.stream(sentences)
                .map(text -> new Statement(text, Origin.PROSE, Place.ACCOUNT, 30, 7))
                .toList())
        .stream()
        .map(SuggestedCategory::id)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The disk was full and writes failed.                       | capacity
          The comparison was inverted for new accounts.              | software-defect
          A typo in the YAML of the workflow.                        | config-change
          The port was wrong after the move.                         | config-change
          Two disks failed within an hour.                           | hardware
          A breaker tripped in the second room.                      | power
          The bucket was public for a week.                          | security
          The production table was dropped.                          | data-loss
          A cleanup job deleted the live volumes.                    | automation
          Someone unplugged the wrong cable.                         | guard-rail
          The signing key had expired.                               | certificate
          服务器硬盘损坏。                                              | hardware
          A wildcard certificate had quietly expired overnight.      | certificate
          A misconfigured timeout made clients give up.              | config-change
          The wrong type of service was selected.                    | config-change
          The path did not include the folder of the program.        | config-change
          The build step was missing from the configuration.         | config-change
          No environment variables were set for the job.             | config-change
          Los grupos no estaban agregados al repositorio.            | config-change
          后来删除了缓存的配置。                                          | config-change
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
          The root filesystem was full.                              | capacity
          One tenant was using most of the memory.                   | capacity
          The pool of workers was not large enough.                  | capacity
          We hit the provider's limit on volumes.                    | capacity
          Clients retried and we ended up DDoSing ourselves.         | cascading-failure
          Its token was never renewed and the expiry was missed.     | certificate
          No memory limits were set on the job.                      | config-change
          The timeout was set too low.                               | config-change
          The malformed manifest stopped the proxy.                  | config-change
          A script mistakenly removed all backups.                   | data-loss
          Under all these locks the database stalled.                | database
          The framework dropped support for old nodes.               | dependency
          The change was merged and the queue stopped.               | deploy
          Updating the base image broke the build.                   | deploy
          She ran it in the wrong namespace.                         | guard-rail
          The branch was unintentionally merged.                     | guard-rail
          We neglected to exclude the main pool.                     | guard-rail
          The power supply of the switch, a failed component, went.  | hardware
          Routes to the rack were withdrawn.                         | network
          The chiller stopped.                                       | power
          This was an external incident caused by Cloudflare.        | dependency
          A wrongly specified policy stopped all requests.           | config-change
          The role was accidentally granted access to it.            | guard-rail
          Several tokens were leaked.                                | security
          Credentials in logs of the queue                           | security
          The field was sometimes undefined.                         | software-defect
          A mistake in the retry logic lost jobs.                    | software-defect
          The pipeline destroyed the route tables.                   | automation
          The client did not correctly verify the signature.         | software-defect
          A coding issue left the variable empty.                    | software-defect
          The key had the wrong permissions.                         | config-change
          The deploy overwrote the nginx file of the other team.     | config-change
          An update of the agent removed the module.                 | deploy
          Our provider had an outage.                                | dependency
          The service that renewed it has been discontinued.         | dependency
          PostgreSQL refused to start.                               | database
          Funds were drained from the pool.                          | security
          The link saw a broadcast storm.                            | network
          The talk went viral.                                       | capacity
          Der Ausfall bei unserem Dienstleister dauerte an.          | dependency
          Das Zertifikat war abgelaufen.                             | certificate
          Der Server war wegen einer Fehlkonfiguration nicht da.     | config-change
          La caída se debió a un error de configuración.             | config-change
          El certificado estaba caducado.                            | certificate
          O disco cheio parou as gravações.                          | capacity
          Une coupure de courant a arrêté les serveurs.              | power
          由于磁盘空间不足，服务停止。                                      | capacity
          证书过期导致访问失败。                                           | certificate
          設定漏れにより通信が止まった。                                     | config-change
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
          A lock is held to prevent accidental damage during the upgrade. | deploy
          A GitHub issue described an issue with it. | dependency
          The gateway returned too many 502 errors.  | capacity
          Two replicas of the proxy crashed.         | database
          The components were accidentally deleted.  | data-loss
          We rolled the machine back to a snapshot.  | deploy
          A race condition was ruled out.            | software-defect
          We initially suspected a memory leak.      | software-defect
          It was not a bug in it but a full queue.    | software-defect
          A change that prevents another full disk.  | capacity
          """)
  void whatDidNotHappenIsNoCause(String sentence, String cause) {
    assertThat(ids(CAUSES, sentence)).doesNotContain(cause);
  }

  private static final CategoryMiner TRIGGERS =
      new CategoryMiner(
          CategoryRules.of("triggers.properties", new TreeMap<>()), CategoryMiner.ENOUGH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A configuration change was applied to the proxy.  | config-push
          It began due to a change of the firewall rules.   | config-push
          The change was merged and the queue stopped.      | binary-push
          A spike in connections came at nine.              | load
          Heavy use of the new endpoint filled the queue.   | load
          Errors began because of the AWS outage.           | provider
          The subscription ended; its expiry was missed.    | expiry
          It broke after the reboot of the hypervisor.      | maintenance
          It began during routine patching.                 | maintenance
          An intern accidentally destroyed the cluster.     | human-operation
          The job was started in the wrong account.         | human-operation
          Errors are due to a migration to the new host.    | migration
          A supply-chain attack reached the mirror.         | attack
          It broke during a recent deployment.              | binary-push
          After a PR from a volunteer all pods restarted.   | binary-push
          Lors du déploiement la page est tombée.           | binary-push
          Диск переполнился при обновлении сервиса.         | binary-push
          A policy change containing blanks stopped it.     | config-push
          An operational error in the second room.          | human-operation
          データベースを確認せず削除した。                          | human-operation
          The vendor made a change to their API.            | provider
          Die Ursache: Störung bei Hetzner.                 | provider
          """)
  void whatASentenceSaysOfATrigger(String sentence, String trigger) {
    assertThat(ids(TRIGGERS, sentence)).contains(trigger);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The feature flags service was slow.                  | config-push
          Our clients retried until we did DDoS ourselves.     | attack
          An attacker would need an account to use it.         | attack
          The servers were manually restarted.                 | human-operation
          It was planned to be the last status update.         | maintenance
          After the node was cordoned and rebooted it was well. | maintenance
          """)
  void whatDidNotSetItOffIsNoTrigger(String sentence, String trigger) {
    assertThat(ids(TRIGGERS, sentence)).doesNotContain(trigger);
  }

  @Test
  void whatIsSaidAgainAndAgainDoesNotOutdoWhatIsSaidOnce() {
    assertThat(
            ids(
                CAUSES,
                "The disk was full.",
                "Again the disk was full.",
                "And again the disk was full.",
                "It stopped because the certificate had expired."))
        .containsExactly("capacity", "certificate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OOMKilled=false, o processo não OOM.",
        "Memory: oomkilled: false",
        "Isto descarta OOM como causa.",
        "Ce n'était pas une fuite de mémoire.",
        "Es war kein Stromausfall.",
        "El equipo descartó un ataque.",
        "See the Device-Error-Codes wiki.",
        "Users got a Bad Gateway page.",
        "The service has DDoS protection from a provider.",
        "It looked like a DDoS at first.",
        "Das war nicht Überlastung.",
        "原因不是 内存泄漏。",
      })
  void whatWasNotSoIsNoCause(String sentence) {
    assertThat(ids(CAUSES, sentence)).isEmpty();
  }

  @Test
  void aWeakPhraseNeedsAWordOfCauseBesideIt() {
    assertThat(ids(CAUSES, "The release notes mention the queue.")).isEmpty();
    assertThat(ids(CAUSES, "Errors began due to the release of the queue.")).contains("deploy");
  }

  @Test
  void theWordsOfTheTextAreTheReason() {
    List<SuggestedCategory> found =
        CAUSES.mine(
            List.of(
                new Statement(
                    "The certificate of the proxy had expired.",
                    Origin.TITLE,
                    Place.ACCOUNT,
                    30,
                    3)));
    assertThat(found)
        .extracting(SuggestedCategory::words, SuggestedCategory::line)
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
        .containsExactly("software-defect");
  }

  @Test
  void aFewAndTheStrongestFirst() {
    assertThat(
            ids(
                CAUSES,
                "The disk was full.",
                "The certificate had expired.",
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
    own.put("$animal", List.of("badger*|fox"));
    own.put("animals", List.of("Animals", "$animal + bit"));
    CategoryMiner miner = causes(own);
    assertThat(ids(miner, "The zone file was empty.")).containsExactly("dns");
    assertThat(ids(miner, "The zone record was empty.")).containsExactly("dns");
    assertThat(ids(miner, "DNS failures were seen.")).containsExactly("dns");
    assertThat(ids(miner, "Two squirrels met.")).containsExactly("squirrel");
    assertThat(ids(miner, "The disk was full.")).isEmpty();
    assertThat(ids(miner, "The badgers bit a cable.")).containsExactly("animals");
  }
}
