package dev.afterword.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a post the day it was written on is not the day of what it tells. */
class TimesOfPostsTest {
  private static Reading post(String text) {
    return Reading.of("_posts/2021-03-18-queue.md", "# Queue full\n\n" + text + "\n");
  }

  private static Reading report(String text) {
    return Reading.of("2021-03-18-queue.md", "# Queue full\n\n" + text + "\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Yesterday the queue was down from 09:12 to 11:40 UTC. | 2021-03-17T09:12 UTC",
        "Seit gestern ist das Gateway nicht mehr da.           | 2021-03-17",
        "On Tuesday our queue failed.                          | 2021-03-16",
        "On March 11th an outage hit the queue.                | 2021-03-11",
        "On Thursday March 11th 2021 an incident occurred.     | 2021-03-11",
        "We are currently experiencing errors in the queue.    | 2021-03-18",
        "Last week our queue failed.                           | ''",
        "Our queue failed, and this is what we learnt.         | ''",
        "In early February 2021 our queue failed at 11:35 UTC. | ''",
      })
  void beganOn(String text, String expected) {
    assertThat(post(text).started()).isEqualTo(expected);
  }

  /**
   * In a folder of reports a file is named for the day of what happened, unless the text differs.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Our queue failed, and this is what we learnt.              | 2021-03-18",
        "On March 11th 2021 an incident occurred.                   | 2021-03-11",
        "A change was made on 2021-03-11. On 2021-03-18 it failed.  | 2021-03-18",
      })
  void beganInAReport(String text, String expected) {
    assertThat(report(text).started()).isEqualTo(expected);
  }

  @Test
  void theDayItWasPublishedIsNotThatOfTheIncident() {
    Reading reading =
        Reading.of(
            "queue.md",
            "# Queue taken over\n\nPublished: 5 March 2021\n\nOn 2 February 2021 we were made aware"
                + " of an attack on the queue.\n");
    assertThat(reading.detected()).isEqualTo("2021-02-02");
    assertThat(reading.started()).isEqualTo("2021-02-02");
  }

  @Test
  void theTitleMaySayTheDayWithoutTheYear() {
    Reading reading =
        Reading.of(
            "posts/queue.md",
            "---\ndate: 2021-03-20T00:30:00Z\n---\n\n# March 18 outage\n\nYesterday the queue was"
                + " down from 11:45 to 13:56 UTC.\n");
    assertThat(reading.started()).isEqualTo("2021-03-18T11:45 UTC");
    assertThat(reading.ended()).isEqualTo("2021-03-18T13:56 UTC");
  }

  @Test
  void aTitleOfTheDayItWasWrittenOnYieldsToTheText() {
    Reading reading =
        Reading.of(
            "2021-03-18-queue.md",
            "# 2021-03-18 Incident report\n\nOn Thursday March 11th 2021 an incident occurred.\n\n##"
                + " Detection\n\nOn Thursday March 11th at 9:56AM EAT we were alerted.\n");
    assertThat(reading.started()).isEqualTo("2021-03-11");
    assertThat(reading.detected()).isEqualTo("2021-03-11T09:56 EAT");
  }

  @Test
  void maintenanceLiesAhead() {
    Reading reading =
        Reading.of(
            "_posts/2021-03-18-wartung.md",
            "# Scheduled maintenance\n\nDie Server sind von Mittwoch, den 24. März 2021 15:00 Uhr UTC"
                + " (16:00 Uhr MEZ), bis Mittwoch, den 24. März 2021 20:00 Uhr UTC offline.\n");
    assertThat(reading.started()).isEqualTo("2021-03-24T15:00 UTC");
    assertThat(reading.ended()).isEqualTo("2021-03-24T20:00 UTC");
  }

  @Test
  void twoOfAListAreNoRange() {
    assertThat(
            report("Major incidents occurred on February 2, February 9, and March 5 2021.").ended())
        .isEmpty();
  }

  @Test
  void clocksBelongToTheDayThatTheOpeningNames() {
    Reading reading =
        Reading.of(
            "blog/blobs.md",
            """
            ---
            title: Post-mortem of the blob outage
            date: 2021-03-05
            ---

            On March 2nd at 5:05pm UTC while offboarding a colleague, we removed their account.
            The credentials stopped working. At 8:00pm UTC we had received a handful of user reports.

            ### Impact

            Blob storage was unavailable from 5:05pm UTC until 9:05pm UTC.
            """);
    assertThat(reading.started()).isEqualTo("2021-03-02T17:05 UTC");
    assertThat(reading.detected()).isEqualTo("2021-03-02T20:00 UTC");
    assertThat(reading.ended()).isEqualTo("2021-03-02T21:05 UTC");
  }
}
