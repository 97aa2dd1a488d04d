package dev.afterword.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectionMinerTest {
  private static String source(String markdown) {
    return Reading.of(markdown)
        .facts()
        .incident()
        .orElseThrow()
        .findings()
        .detection()
        .map(fact -> fact.value().key())
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          **发现人**: kim                                      | employee
          **発見者**: 佐藤                                      | employee
          Detection was user-driven again.                    | customer
          The outage was detected via our uptime probes.      | monitoring
          9:05 AM: Issue detected through a failed health check. | monitoring
          Detection was slow because no alert fired.          | ''
          The bug was seen when a user posts a new message.   | ''
          """)
  void whoIsNamedOutsideOfSections(String text, String source) {
    assertThat(source("# Report\n\n" + text + "\n\n## Notes\n\nNone.")).isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The on-call engineer was paged at 09:12.                     | monitoring
          Sentry begins sending errors of the importer.                | monitoring
          Zendesk tickets reported blank pages.                        | customer
          The storage team was alerted by Prometheus.                  | monitoring
          I was alerted through a Grafana dashboard alert.             | monitoring
          We received several alerts about failed writes.              | monitoring
          A health check alert notified the developers.                | monitoring
          The team was alerted by a customer on the phone.             | customer
          Users reported blank pages.                                  | customer
          While investigating reports we discovered that jobs hang.    | customer
          The fault was reported by several players.                   | customer
          We noticed the growing queue during a review.                | employee
          The gap was noticed by QX during a release.                  | employee
          It was noticed and reported internally.                      | employee
          The leak was discovered and quickly reported internally.     | employee
          The integration tests started failing on every branch.       | monitoring
          A security assessment of the gateway.                        | employee
          Found by human inspection of the log.                        | employee
          使用者回報無法登入。                                           | customer
          Oppdaget gjennom brukerhenvendelser.                         | customer
          Une utilisatrice a signalé des réponses fausses.             | customer
          A security researcher contacted us about the open bucket.    | partner
          We were informed by our hosting provider.                    | partner
          Detection was through people telling us.                     | customer
          Two students reported that they couldn't log in.             | customer
          An on-caller got an e-mail from Sentry about new errors.     | monitoring
          Notifications in the chat told us of failing checks.         | monitoring
          It was discovered while testing the next release.            | employee
          This was found during another investigation.                 | employee
          Team alerted.                                                | ''
          A researcher told us of a flaw in the light client.           | partner
          The outage was discovered by one of us while testing.        | employee
          The dashboard showed that it was noticed late.               | monitoring
          Nutzer meldeten, it was reported at nine.                    | customer
          Somebody happened to look at the log.                        | chance
          No alert fired, and nobody saw it.                           | ''
          It was not detected by the team.                             | ''
          We did not notice it until customers complained.             | customer
          We were alerted by Jane Doe from Example about odd packages. | partner
          On-call noticed alerts for the gateway.                      | monitoring
          Our hosting company informed us of a failed switch.          | partner
          @kim opened the dashboard and noticed that it was empty.     | employee
          Reported through a bug bounty.                               | partner
          The flaw was reported by Silver Anvil Research.              | partner
          Ann Doe of Example reported the leaked key.                  | partner
          Reported by Ann Doe in the channel.                          | employee
          Power graph reviewed at the end of the week.                 | employee
          We tried to open the production dashboard.                   | ''
          Alex observed pending pods in the cluster.                   | employee
          Latency observed on all nodes.                               | ''
          The observed failures were many.                             | ''
          Last observed state of the queue: empty.                     | ''
          Engineering noticed that the queue had stopped.              | employee
          Customers posted a new message and got an error.             | customer
          사용자가 증상을 연속 보고했다.                                    | customer
          The e-mail was sent by the admin alerts of the queue.        | monitoring
          Manual check during a release.                               | employee
          How was it detected (alert, user report)?                    | ''
          Prometheus did not alert anybody.                            | ''
          The page at example.com/github was open.                     | ''
          Reported in the channel: users cannot log in.                | ''
          Grafana was down for an hour.                                | ''
          To prevent this we will add alerts.                          | ''
          """)
  void whoNoticed(String sentence, String source) {
    assertThat(source("# Report\n\n## Detection\n\n" + sentence)).isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Writes failed, and within a minute monitoring detected it.   | monitoring
          At noon customers began reporting errors.                    | customer
          A few users reported that jobs wouldn't start.               | customer
          After a merge we saw an alert for a failed health check.     | monitoring
          Sentry posts an alert about a high error rate.               | monitoring
          All customers saw delays in the usage figures.               | ''
          Engineers identified the cause and fixed it.                 | ''
          There was no view of monitoring, alerts or logs.             | ''
          Several clients lost money.                                  | ''
          """)
  void aSummarySpeaksOfOtherThingsToo(String sentence, String source) {
    assertThat(source("# Report\n\n## Summary\n\n" + sentence)).isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A user reports an empty page | customer
          An alert fires for 503s      | monitoring
          The release goes out         | ''
          CPU-critical alert           | monitoring
          The alert was resolved       | ''
          Noticed the empty queue      | employee
          Noticed by nobody            | ''
          """)
  void theFirstEventThatTellsOfIt(String event, String source) {
    assertThat(
            source(
                "# Report\n\n## Timeline\n\n- 2024-03-02 09:00 "
                    + event
                    + "\n- 2024-03-02 10:00 All is well again\n"))
        .isEqualTo(source);
  }

  @Test
  void whyNobodyNoticedIsNotHow() {
    assertThat(source("# Report\n\n## Why it went undetected\n\nThe monitoring UI was broken."))
        .isEmpty();
  }
}
