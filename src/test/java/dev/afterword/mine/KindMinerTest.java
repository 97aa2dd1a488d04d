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
