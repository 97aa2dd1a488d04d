package dev.afterword.mine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When it began, was noticed and was over, from whatever says so best. */
class ChronologyMinerTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "From 09:12 to 11:40 UTC on 3 March 2021 the API was down.      | 2021-03-03T09:12 UTC | 2021-03-03T11:40 UTC",
        "On 3 March 2021 the API was down from 23:12 to 01:40 UTC.      | 2021-03-03T23:12 UTC | 2021-03-04T01:40 UTC",
        "Between July 9 and July 16, 2021, a cache was open to all.     | 2021-07-09           | 2021-07-16",
        "On May 9th 2021 at 6:48AM PDT, the chain stopped.              | 2021-05-09T06:48 PDT | ''",
        "It began on 2021-03-03.                                        | 2021-03-03           | ''",
        "The plan of 2019 had foreseen this.                            | ''                   | ''",
      })
  void told(String summary, String started, String ended) {
    Reading reading = Reading.of("# API down\n\n## Summary\n\n" + summary + "\n");
    assertThat(reading.started().replace("~", "")).isEqualTo(started);
    assertThat(reading.ended()).isEqualTo(ended);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "**Start:** 2021-03-03 09:12 UTC         | 2021-03-03T09:12 UTC",
        "~ Started ~ 2021-03-03 09:12 UTC ~%~-~-~%~ Severity ~ 2 ~ | 2021-03-03T09:12 UTC",
        "- **Date**: 2021-03-03                  | 2021-03-03",
        "Date: 03/03/2021                        | 2021-03-03",
        "## Date: 3rd March 2021                 | 2021-03-03",
      })
  void labelled(String line, String started) {
    String text = line.replace('~', '|').replace('%', '\n');
    assertThat(Reading.of("# API down\n\n" + text + "\n").started()).isEqualTo(started);
  }

  @Test
  void whatCameBeforeTheStartIsNoDetectionAndNoMitigation() {
    Reading reading =
        Reading.of(
            """
            # API down

            **Start:** 2021-03-03 09:12 UTC

            ## Timeline

            - 2021-02-01 10:00 UTC: A template for detecting abuse is released
            - 2021-02-08 10:00 UTC: An earlier outage is mitigated
            - 2021-03-03 09:12 UTC: The API is down
            - 2021-03-03 11:40 UTC: Resolved
            """);
    assertThat(reading.started()).isEqualTo("2021-03-03T09:12 UTC");
    assertThat(reading.detected()).isEmpty();
    assertThat(reading.mitigated()).isEmpty();
  }

  @Test
  void labelsComeBeforeTheTimeline() {
    Reading reading =
        Reading.of(
            """
            # API down

            | Started | Detected | Resolved | Severity |
            |---|---|---|---|
            | 2021-03-03 09:12 | 2021-03-03 09:30 | 2021-03-03 11:40 | SEV-2 |

            ## Timeline

            - 08:00 Deploy
            - 12:00 Postmortem written, all is resolved
            """);
    assertThat(reading.started()).isEqualTo("2021-03-03T09:12");
    assertThat(reading.detected()).isEqualTo("2021-03-03T09:30");
    assertThat(reading.ended()).isEqualTo("2021-03-03T11:40");
  }

  @Test
  void stepsOfATimeline() {
    Reading reading =
        Reading.of(
            "2021-03-03-api.md",
            """
            # API down

            ## Timeline (UTC)

            - 09:12 Errors begin to rise
            - 09:30 Three users report failures
            - 10:05 Rolled back
            - 10:20 Everything is back to normal
            - 10:40 Team starts to write this
            """);
    assertThat(reading.started()).isEqualTo("2021-03-03T09:12 UTC");
    assertThat(reading.detected()).isEqualTo("2021-03-03T09:30 UTC");
    assertThat(reading.mitigated()).isEqualTo("2021-03-03T10:05 UTC");
    assertThat(reading.ended()).isEqualTo("2021-03-03T10:20 UTC");
  }

  @Test
  void startOfWorkIsNotTheStart() {
    assertThat(
            Reading.of(
                    "2021-03-03-api.md",
                    "# API down\n\n## Timeline\n\n- 09:12 Disk full\n- 09:30 Started working on it\n- 10:00 Fixed\n")
                .started())
        .isEqualTo("2021-03-03T09:12");
  }

  @Test
  void whatLedToItDaysBeforeIsNotTheStart() {
    assertThat(
            Reading.of(
                    "2021-03-03-api.md",
                    """
                    # API down

                    ## Timeline

                    - 2021-02-20 10:00 Limit lowered
                    - 2021-03-03 09:12 Queue grows
                    - 2021-03-03 09:30 Orders late
                    - 2021-03-03 10:00 Limit raised
                    """)
                .started())
        .isEqualTo("2021-03-03T09:12");
  }

  @Test
  void reportOfTheDayAfter() {
    assertThat(
            Reading.of(
                    "2021-03-04-api.md",
                    "# API down\n\n## Summary\n\nOn the evening of March 3 the API failed.\n\n## Timeline\n\n- 21:10 Errors\n- 22:03 Fixed\n")
                .started())
        .isEqualTo("2021-03-03T21:10");
  }

  @Test
  void orderOfDayAndMonthFromTheDocument() {
    assertThat(
            Reading.of(
                    "# API down\n\n**Date:** 03/10/2021\n\nThe driver was changed on 29/09/2021.\n")
                .started())
        .isEqualTo("2021-10-03");
    assertThat(Reading.of("2021-10-03-api.md", "# API down\n\n**Date:** 03/10/2021\n").started())
        .isEqualTo("2021-10-03");
  }

  @Test
  void endBeforeTheDayOfTheStartIsLeftOut() {
    Reading reading =
        Reading.of("# API down\n\n**Start:** 2021-03-03 09:12\n\n**End:** 2021-02-03 11:40\n");
    assertThat(reading.started()).isEqualTo("2021-03-03T09:12");
    assertThat(reading.ended()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The API was down for about 3 hours.                            | 180",
        "It was an outage lasting 1 hour and 48 minutes.                | 108",
        "We had a 7 minute cascading failure.                           | 7",
        "The outage was resolved within 2 hours and 2 minutes.          | 122",
        "All trees were closed for 17 hours.                            | 1020",
        "The outage has not recurred for about 70 hours.                | ''",
        "Entries expire after 10 minutes.                               | ''",
      })
  void toldDurations(String summary, String minutes) {
    assertThat(Reading.of("# API down\n\n## Impact\n\n" + summary + "\n").duration())
        .isEqualTo(minutes);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "**Duration:** 1 hour (60 minutes)       | 60",
        "**Duration:** ~3h 45m, partial          | 225",
        "**Downtime:** 1d 6h 40m                 | 1840",
        "**Time to repair:** 30 minutes          | 30",
        "**Duration:** N/A                       | ''",
        "**影響期間**: 18:35 〜 18:50 (約 15 分間) | 15",
      })
  void labelledDurations(String line, String minutes) {
    assertThat(Reading.of("# API down\n\n" + line + "\n").duration()).isEqualTo(minutes);
  }

  @Test
  void durationInAWideTable() {
    assertThat(
            Reading.of(
                    "# API down\n\n## Impact\n\n| Customers | Cases | Incident Duration |\n|:-:|:-:|:-:|\n| All | 3 | ~24h40m |\n")
                .duration())
        .isEqualTo("1480");
  }
}
