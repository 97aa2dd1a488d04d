package dev.afterword.mine;

import static org.assertj.core.api.Assertions.assertThat;

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
          Failed maintenance of the queue     | It was gone for an hour.                           | incident
          Wartungsarbeiten am Server          | Am Dienstag um 9 Uhr.                              | maintenance
          Mantenimiento programado            | El martes a las 9.                                 | maintenance
          数据库维护                           | 周二 9 点。                                         | maintenance
          Postmortems                         | [The queue](queue.md), [The disk](disk.md)         | meta
          Our incident reports                | One file each.                                     | meta
          Incident response process           | Who does what.                                     | meta
          How we write postmortems            | Without blame.                                     | meta
          Plantilla de incidente              | Copia este archivo.                                | meta
          Postmortem: [short title]           | What happened?                                     | meta
          """)
  void plannedWorkIsToldFromWhatWentWrong(String title, String text, String kind) {
    assertThat(Reading.of("# " + title + "\n\n" + text + "\n").incident().kind().key())
        .isEqualTo(kind);
  }

  @Test
  void aReportThatSpeaksOfWorkToComeIsNoAnnouncement() {
    String story =
        "The queue was full and nobody could place an order for quite some time. ".repeat(25);
    String text = "# Queue full\n\n" + story + "A migration of the queue will take place in May.\n";
    assertThat(Reading.of(text).incident().kind().key()).isEqualTo("incident");
  }
}
