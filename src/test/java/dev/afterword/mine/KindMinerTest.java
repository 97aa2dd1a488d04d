package dev.afterword.mine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindMinerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Scheduled maintenance of the queue  | All is done.                                       | maintenance
          Outage during scheduled maintenance | The queue was lost.                                | incident
          Queue lost after planned work       | It was gone for an hour.                           | incident
          Queue                               | A maintenance of the queue will be performed at 9. | maintenance
          Cluster upgrade                     | We're performing the upgrade of all nodes at noon. | maintenance
          Queue full                          | We are performing an emergency operation.          | incident
          Queue full                          | It was full for an hour.                           | incident
          Database change                     | On Friday we are going to perform software upgrades. | maintenance
          Critical queue vulnerability patched | It was never used.                                | disclosure
          Vulnerability of the queue exploited | Somebody read it.                                 | incident
          How to resolve a queue outage       | Look first.                                        | meta
          Our incident reports                | One file each.                                     | meta
          Incident response process           | Who does what.                                     | meta
          Runbook: queue failover             | Log in first.                                      | meta
          Runbook automation failed           | It deleted the queue.                              | incident
          Incident severity matrix            | One is bad.                                        | meta
          Chaos experiment: no queue          | All went well.                                     | meta
          Geplante Wartungsarbeiten           | Die Queue ist kurz weg.                            | maintenance
          Mantenimiento programado            | La cola se detiene una hora.                       | maintenance
          Manutenção programada da fila       | A fila para uma hora.                              | maintenance
          Maintenance planifiée de la file    | La file s'arrête.                                  | maintenance
          Planlagt vedlikehold av køen        | Køen stanses.                                      | maintenance
          Плановые работы                     | Очередь остановится.                               | maintenance
          キューのメンテナンス                  | キューは停止します。                                  | maintenance
          队列维护                             | 队列将停止。                                         | maintenance
          Ausfall nach Wartungsarbeiten       | Die Queue war weg.                                 | incident
          Falha durante manutenção programada | A fila parou.                                      | incident
          メンテナンス後の障害                  | キューが停止した。                                    | incident
          Incident: disrupted maintenance     | Nobody could log in to mend the queue.             | incident
          Failed maintenance of the queue     | The queue was lost.                                | incident
          [Short title]                       | What happened in a sentence.                       | meta
          Postmortem: {{title}}               | What happened in a sentence.                       | meta
          Plantilla                           | Qué pasó en una frase.                             | meta
          Postmortems                         | What we learned since 2019.                        | meta
          Incident response                   | Who does what.                                     | meta
          Queue: deployment runbook           | First look at the queue.                           | meta
          Postmortems — Acme                  | What we learned since 2019.                        | meta
          Incident notes (internal)           | What we learned since 2019.                        | meta
          Incident reports and postmortems    | What we learned since 2019.                        | meta
          Incidents and how we lost the queue | It was full.                                       | incident
          On call: playbook for a lost queue  | First look at the queue.                           | incident
          Playbook for a lost queue           | First look at the queue.                           | meta
          2019-10-22 storage team meeting     | Who came.                                          | meta
          Queue lost by a wrong runbook       | It was lost.                                       | incident
          Deploy checklist                    | First look at the queue.                           | meta
          Game day: no queue                  | We took it away.                                   | meta
          Queue lost after a game day         | We had taken it away.                              | incident
          Sprint retrospective                | We talked for an hour.                             | meta
          Project post-mortem: the shop       | We talked for an hour.                             | meta
          Post-mortem du projet               | Une heure de discussion.                           | meta
          Retrospectiva del proyecto          | Hablamos una hora.                                 | meta
          Sprint-Retrospektive 4              | Wir sprachen eine Stunde.                          | meta
          스프린트 회고                          | 한 시간.                                             | meta
          项目复盘                             | 一小时。                                             | meta
          Acme newsletter 16                  | The queue was full in May.                         | meta
          Acme newsletter - May 2021          | The queue was full in May.                         | meta
          Newsletter: the queue is down       | It was full.                                       | incident
          Newsletter sent twice               | The queue was full.                                | incident
          Weekly report #55                   | The queue was full.                                | meta
          Weekly report lost                  | The queue was full.                                | incident
          Status report: a month of queues    | The queue was full.                                | meta
          Status report: retrospective of a fork | The queue was full.                             | incident
          Monatsbericht                       | Die Queue war voll.                                | meta
          Queue failover runbook              | First look at the queue.                           | meta
          Runbook — full disks                | First look at the queue.                           | meta
          Queue lost for want: no runbook     | It was full.                                       | incident
          Incident simulation: full disk      | We filled it.                                      | meta
          Queue lost after an incident simulation | We had filled it.                              | incident
          Postmortem                          | The queue was full.                                | incident
          Security update for the queue       | Names of queues were shown too often.              | disclosure
          Security update for the queue       | An attacker read the names of queues.              | incident
          キューの脆弱性                        | 名前が見えた。                                        | disclosure
          Vulnerability in the queue exploited in May, security advisory | It was read.            | incident
          """)
  void plannedWorkIsToldFromWhatWentWrong(String title, String text, String kind) {
    assertThat(Reading.of("# " + title + "\n\n" + text + "\n").incident().kind().key())
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "status: scheduled, maintenance",
    "status: resolved, incident",
    "severity: maintenance, maintenance",
  })
  void statusPagesSayWhatIsPlanned(String field, String kind) {
    assertThat(
            Reading.of("---\ntitle: Queue\n" + field + "\n---\n\nIt is new.\n")
                .incident()
                .kind()
                .key())
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "_template.md, meta",
    "postmortem-template.md, meta",
    "newsletter_03_25.md, meta",
    "queue-newsletter-16.md, meta",
    "newsletter-lost.md, incident",
    "2021-queue-full.md, incident"
  })
  void fileNamesTellTemplates(String name, String kind) {
    assertThat(Reading.of(name, "# The queue\n\nIt was full.\n").incident().kind().key())
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          README.md   | One file each, newest first.                                 | meta
          INDEX.md    | - [The queue](2021-queue.md)                                 | meta
          README.md   | On 3 March 2021 at 09:12 UTC the queue went down.          | incident
          README.md   | ## Root cause\\n\\nThe queue was full.                       | incident
          README.md   | ## 22/Mar/2022\\n\\nThe queue was full.                      | incident
          2021-03.md  | One file each, newest first.                                 | incident
          """)
  void whatIntroducesAFolderIsNoIncident(String name, String text, String kind) {
    String header = "---\ntype: postmortem\n---\n";
    String document = header + "# Queues\n\n" + text.translateEscapes() + "\n";
    assertThat(Reading.of(name, document).incident().kind().key()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          runbooks/queue-full.md           | The queue is full  | Empty it.                               | meta
          docs/playbooks/queue-full.md     | The queue is full  | Empty it.                               | meta
          incident_scenarios/queue-full.md | The queue is full  | Empty it.                               | meta
          runbooks/2021-03-queue-full.md   | The queue is full  | It was full.                            | incident
          runbooks/queue-full.md           | Post mortem: queue | It was full.                            | incident
          runbooks/queue-full.md           | The queue is full  | On 3 March 2021 at 09:12 UTC the queue went down. | incident
          incidents/queue-full.md          | The queue is full  | It was full.                            | incident
          """)
  void whatLiesAmongGuidesIsNoIncident(String path, String title, String text, String kind) {
    assertThat(Reading.of(path, "# " + title + "\n\n" + text + "\n").incident().kind().key())
        .isEqualTo(kind);
  }

  @Test
  void aReadmeWithANameOfItsOwnIsAReport() {
    String text = "# The race of two queues\n\nBoth were full.\n";
    assertThat(Reading.of("a/README-race-of-queues.md", text).facts().incident()).isPresent();
    assertThat(Reading.of("a/README.de.md", text).facts().incident()).isEmpty();
    assertThat(Reading.of("a/README_pt-BR.md", text).facts().incident()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P0 (data loss) · P1 (stall) · P2 (minor) | ''
          SEV-1(users) / SEV-2(capacity) / drill   | ''
          High / SEV-2                             | High / SEV-2
          SEV-1 (all users, all day)               | SEV-1 (all users, all day)
          """)
  void severitiesToChooseFromAreNone(String written, String stated) {
    assertThat(
            Reading.of("# Queue full\n\n**Severity:** " + written + "\n\nIt was full.\n")
                .incident()
                .severity()
                .map(severity -> severity.value().stated())
                .orElse(""))
        .isEqualTo(stated);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The new editor    |                 | It is there for you, and this is what we like.        | meta
          The new editor    |                 | It is there for you. The old one failed this week.    | incident
          The broken editor |                 | It is there for you, and this is what we like.        | incident
          The new editor    | ended: 2021-01-02 | It is there for you, and this is what we like.      | incident
          The new editor    | tags: outage    | It is there for you, and this is what we like.        | incident
          The new editor    |                 | At 09:12 UTC on 3 March 2021 we started, for you and with the team. | incident
          The new editor    |                 | It is for you and this\\n\\n## Timeline\\n\\nNone.        | incident
          The new editor    |                 | Uusi editori on nyt kaikkien saatavilla.              | incident
          新镜像             |                 | 我们可以在今天和大家说: 新的镜像是可用的了。               | meta
          新镜像             |                 | 我们可以在今天和大家说: 镜像服务中断了。                  | incident
          """)
  void postsInWhichNothingGoesWrongAreNoIncidents(
      String title, String field, String text, String kind) {
    String header = field == null ? "" : "---\n" + field + "\n---\n\n";
    String document = header + "# " + title + "\n\n" + text.translateEscapes() + "\n";
    assertThat(Reading.of("2021/editor.md", document).incident().kind().key()).isEqualTo(kind);
  }

  @Test
  void aPostMaySpeakOfTroubleInPassing() {
    String post = "It is there for you, and this is what we like about the new one. ".repeat(20);
    assertThat(kind(post + "It has no bugs.")).isEqualTo("meta");
    assertThat(kind(post + "It was lost and broken. ".repeat(9))).isEqualTo("incident");
  }

  private static String kind(String text) {
    return Reading.of("# The new editor\n\n" + text + "\n").incident().kind().key();
  }

  @Test
  void aReportThatSpeaksOfWorkToComeIsNoAnnouncement() {
    String story =
        "The queue was full and nobody could place an order for quite some time. ".repeat(25);
    String text = "# Queue full\n\n" + story + "A migration of the queue will take place in May.\n";
    assertThat(Reading.of(text).incident().kind().key()).isEqualTo("incident");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We assigned the bug a severity level of \"medium\".  | 3",
        "> Told by a customer. Severidad: ALTA (no mail at all). | 2",
        "It was gone. Severity: medium, as nobody read it.   | 3",
        "It was gone. 严重程度: 高, 无人察觉。                    | 2",
        "It was gone. Severity: Very High, nobody read it.  | 1",
        "It was gone. Severity: high / medium / low         |",
        "It was gone. Mood: medium, as nobody read it.      |",
        "The severity was high, but not for all.            | 2",
        "Its severity was high-risk reading.                |",
        "We declared a partial outage.                      | 3",
        "This was a moderate-severity incident.             | 3",
        "This was a nice-to-know severity incident.         |",
        "This was a SEV-2 incident.                         | 2",
        "A major (P2) outage began: the incident (P2) grew. | 2",
        "Two P1 alerts rang, and player P1 lost.            |",
        "**Severity**\\nMajor                                | 2",
        "**Severity:** 🔥 SEV1                              | 1",
        "**ระดับความรุนแรง:** 🔴 สูง                           | 2",
        "**Niveau de gravité :** Critique                   | 1",
        "**严重级别**：红色                                   | 1",
      })
  void severity(String text, Integer rank) {
    var severity =
        Reading.of("# Queue full\n\n" + text.replace("\\n", "\n") + "\n").incident().severity();
    if (rank == null) {
      assertThat(severity).isEmpty();
    } else {
      assertThat(severity.orElseThrow().value().rank()).hasValue(rank);
    }
  }
}
