package dev.afterword.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the labels of times are called, and which time each is for. */
class TimesOfLabelsTest {
  private static Reading label(String label, String value) {
    return Reading.of("2021-03-03-api.md", "# API\n\n- **" + label + ":** " + value + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Start",
        "Started at",
        "Began",
        "Start time (UTC)",
        "Start date and time",
        "Date/time started",
        "Incident start time",
        "Incident began",
        "Impact started",
        "Outage start",
        "Start of impact",
        "Time of occurrence",
        "Time of failure",
        "Time of impact",
        "Failure time",
        "Occurred at",
        "Incident time",
        "Customer impact start",
        "User impact started",
        "Degraded since",
        "Onset",
        "Introduced",
        "When did it start",
        "Feil introdusert",
        "Beginn",
        "Début",
        "Inicio",
        "発生日時"
      })
  void started(String label) {
    assertThat(label(label, "2021-03-03 09:12 UTC").started()).isEqualTo("2021-03-03T09:12 UTC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Detected",
        "Detected at",
        "Discovered",
        "Noticed at",
        "Alerted",
        "First alert",
        "Alert time",
        "First page",
        "First report",
        "Report time",
        "Time reported",
        "Incident reported",
        "Date detected",
        "Time of detection",
        "Detection time",
        "Issue discovered",
        "Became aware",
        "Reported via Slack",
        "Feil oppdaget",
        "Entdeckt",
        "Détecté",
        "検知日時"
      })
  void detected(String label) {
    assertThat(label(label, "2021-03-03 09:30 UTC").detected()).isEqualTo("2021-03-03T09:30 UTC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mitigated",
        "Mitigation",
        "Time mitigated",
        "Time of mitigation",
        "Mitigation completed",
        "Contained at",
        "Workaround applied",
        "Incident mitigated"
      })
  void mitigated(String label) {
    assertThat(label(label, "2021-03-03 10:12 UTC").mitigated()).isEqualTo("2021-03-03T10:12 UTC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "End",
        "Ended at",
        "Resolved",
        "Resolved on",
        "Date resolved",
        "Resolution time",
        "Time of resolution",
        "Solution completed",
        "Service restored",
        "Service fully restored",
        "Recovered at",
        "Full recovery",
        "Fixed",
        "Closed",
        "Finished",
        "Completed",
        "Stopped",
        "End of outage",
        "Customer impact end",
        "Back to normal",
        "Back online",
        "All clear",
        "Normal operation restored",
        "Until",
        "Feil rettet",
        "Ende",
        "Résolu",
        "Resuelto",
        "復旧日時"
      })
  void ended(String label) {
    assertThat(label(label, "2021-03-03 11:40 UTC").ended()).isEqualTo("2021-03-03T11:40 UTC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Duration",
        "Total downtime",
        "Length of outage",
        "Time to restore service",
        "TTR",
        "Elapsed",
        "Total outage time",
        "Outage time",
        "Time down",
        "Customer impact duration",
        "How long",
        "Duration (minutes)",
        "Period of downtime",
        "Varighet",
        "Dauer"
      })
  void duration(String label) {
    assertThat(label(label, "148 minutes").duration()).isEqualTo("148");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date",
        "Date and time",
        "When",
        "Time",
        "Period",
        "Time range",
        "Window",
        "Outage window",
        "Downtime window",
        "Incident period",
        "Affected period",
        "Time of outage",
        "Duration"
      })
  void period(String label) {
    Reading reading = label(label, "2021-03-03 09:12 - 11:40 UTC");
    assertThat(reading.started()).isEqualTo("2021-03-03T09:12 UTC");
    assertThat(reading.ended()).isEqualTo("2021-03-03T11:40 UTC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Resolution", "Recovery", "Fix", "Impact", "Service", "Report date"})
  void noTimes(String label) {
    Reading reading = label(label, "see the notes of 2021-04-01 10:00 UTC");
    assertThat(reading.ended()).isEmpty();
    assertThat(reading.detected()).isEmpty();
  }

  @Test
  void aLabelWithoutADigitIsForSomethingElse() {
    Reading reading =
        Reading.of("2021-03-03-api.md", "# API\n\nResolved: yes\nEnd: 2021-03-03 11:40 UTC\n");
    assertThat(reading.ended()).isEqualTo("2021-03-03T11:40 UTC");
  }

  @Test
  void whatStandsInALogIsNoLabel() {
    assertThat(
            Reading.of("2021-03-03-api.md", "# API\n\n\"time\":\"2021-03-02T15:06:16Z\"\n")
                .started())
        .isEqualTo("2021-03-03");
  }

  @Test
  void severalOnALine() {
    Reading reading =
        Reading.of("2021-03-03-api.md", "# API\n\n**Start:** 09:12 UTC | **End:** 11:40 UTC\n");
    assertThat(reading.started()).isEqualTo("2021-03-03T09:12 UTC");
    assertThat(reading.ended()).isEqualTo("2021-03-03T11:40 UTC");
  }

  @Test
  void headsOfATable() {
    Reading reading =
        Reading.of(
            "# API\n\n| From | To |\n|---|---|\n| 2021-03-03 09:12 UTC | 2021-03-03 11:40 UTC |\n");
    assertThat(reading.started()).isEqualTo("2021-03-03T09:12 UTC");
    assertThat(reading.ended()).isEqualTo("2021-03-03T11:40 UTC");
  }

  @Test
  void linesOfATimeline() {
    Reading reading =
        Reading.of(
            "2021-03-03-api.md",
            """
            # API

            ## Timeline

            Bug introduced: 09:12 UTC
            Bug noticed: 09:30 UTC
            Bug fixed: 11:40 UTC
            """);
    assertThat(reading.started()).isEqualTo("2021-03-03T09:12 UTC");
    assertThat(reading.detected()).isEqualTo("2021-03-03T09:30 UTC");
    assertThat(reading.ended()).isEqualTo("2021-03-03T11:40 UTC");
  }

  @ParameterizedTest
  @CsvSource({
    "Primeiro visto, 2021-03-03T15:27",
    "Detecção em, 2021-03-03T15:27",
    "First seen, 2021-03-03T15:27"
  })
  void firstSeen(String label, String time) {
    assertThat(label(label, "2021-03-03T15:27Z").detected()).startsWith(time);
  }

  @Test
  void completelyMitigated() {
    assertThat(label("Mitigação completa em", "2021-03-03 16:00").mitigated())
        .isEqualTo("2021-03-03T16:00");
  }

  @Test
  void titleWithAClockBehindAWord() {
    assertThat(
            Reading.of(
                "post.md", "---\ntitle: Ausfall am 03.03.2021 von 10:04 - 10:24\n---\n\nEs.\n"))
        .extracting(Reading::started, Reading::ended)
        .containsExactly("2021-03-03T10:04", "2021-03-03T10:24");
  }

  @Test
  void theDateOfARecordWithASeverityIsWhenItBegan() {
    assertThat(
            Reading.of(
                "post.md",
                "---\ntitle: Core down\ndate: 2021-03-03 11:07\nresolvedDate: 2021-03-03 12:10\nseverity: major\n---\n\nDown.\n"))
        .extracting(Reading::started, Reading::ended)
        .containsExactly("2021-03-03T11:07", "2021-03-03T12:10");
    assertThat(
            Reading.of("post.md", "---\ndate: 2021-03-03 11:07\nseverity: major\n---\n\nDown.\n")
                .started())
        .isEqualTo("2021-03-03T11:07");
  }

  @Test
  void datesOfTrackers() {
    assertThat(label("Incident start", "03/Mar/21 2:10 PM").started())
        .isEqualTo("2021-03-03T14:10");
  }

  @Test
  void whatIsLeftToFillInIsNoPartOfALabel() {
    assertThat(label("Reported on {source}", "2021-03-03 10:05").detected())
        .isEqualTo("2021-03-03T10:05");
  }

  @Test
  void itBeganBeforeItWasFirstSeen() {
    assertThat(
            Reading.of(
                "# API\n\n- **State:** reopened 2021-03-05 10:00, errors again\n- **First seen:** 2021-03-03 09:30\n\n## Timeline\n\n- 2021-03-03 09:12 - Errors\n- 2021-03-05 11:00 - Well again\n"))
        .extracting(Reading::started, Reading::detected)
        .containsExactly("2021-03-03T09:12", "2021-03-03T09:30");
  }

  @Test
  void aLengthMaySayFromWhatToWhat() {
    Reading reading =
        Reading.of(
            "2021-03-03-api.md",
            "# API\n\n**Duration:** ~60 minutes (09:04 UTC first failure → 10:05 UTC healthy)\n");
    assertThat(reading.started()).isEqualTo("2021-03-03T09:04 UTC");
    assertThat(reading.ended()).isEqualTo("2021-03-03T10:05 UTC");
  }

  @Test
  void aLengthFromWhenItWasNoticedDoesNotSayWhenItBegan() {
    Reading reading =
        Reading.of(
            "2021-03-03-api.md",
            "# API\n\n## Metrics\n\n**MTTR:** 1 hour (09:04 UTC reported → 10:05 UTC fixed)\n");
    assertThat(reading.started()).isEqualTo("2021-03-03");
  }

  @Test
  void labelsWithUnderscores() {
    assertThat(Reading.of("api.md", "# API\n\n> detected_at: 2021-03-03 09:30 UTC\n").detected())
        .isEqualTo("2021-03-03T09:30 UTC");
  }

  @Test
  void aTimeBesideAStartThatIsUnknownIsNotTheStart() {
    Reading reading =
        Reading.of(
            "api.md",
            "# API\n\n| Field | Value |\n|---|---|\n| Started | never in production; first seen in a"
                + " test on 2021-03-03 09:30 UTC |\n");
    assertThat(reading.started()).isEmpty();
  }

  @Test
  void dataIsNoDate() {
    assertThat(
            Reading.of(
                    "2021-03-03-api.md",
                    "# API\n\n| A | B |\n|---|---|\n| Data impact | none on k3s |\n")
                .duration())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Incident", "Outage", "Downtime", "Failure", "Impact", "Störung"})
  void whatIsFromWhenToWhenIsThePeriod(String label) {
    Reading reading = label(label, "09:12-11:40 UTC");
    assertThat(reading.started()).isEqualTo("2021-03-03T09:12 UTC");
    assertThat(reading.ended()).isEqualTo("2021-03-03T11:40 UTC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Detection", "Détection", "Detección", "Alert triggered", "Discovery"})
  void aStepBeforeAClockIsWhenItWasNoticed(String label) {
    assertThat(label(label, "09:30 UTC").detected()).isEqualTo("2021-03-03T09:30 UTC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Recovery", "Resolution", "Restoration", "Rétablissement", "恢复"})
  void aStepBeforeAClockIsWhenItWasOver(String label) {
    assertThat(label(label, "2021-03-03 11:40 UTC").ended()).isEqualTo("2021-03-03T11:40 UTC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Report", "Website", "Duration of silent failure"})
  void otherTimesAreNotThoseOfTheIncident(String label) {
    Reading reading = label(label, "10:05 UTC");
    assertThat(reading.started()).isEqualTo("2021-03-03");
    assertThat(reading.detected() + reading.ended()).isEmpty();
  }
}
