package dev.afterword.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.Reading;
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
        "## Date: 3rd March 2021%%## Time: 9:12:57 UTC | 2021-03-03T09:12:57 UTC",
        "**Date**: 3 March, 2021 between 9.12UTC (block 8) and 11.40UTC | 2021-03-03T09:12 UTC",
        "~ Incident date ~ `2021-03-03` ~%~-~-~%~ Start time (UTC) ~ `09:12` ~ | 2021-03-03T09:12 UTC",
        "- **Incident start (UTC):** 2021-03-03 09:12 | 2021-03-03T09:12 UTC",
        "**Date:** 2021-03-03%**Duration:** 09:12–11:40 UTC (2 h 28 m) | 2021-03-03T09:12 UTC",
        "**Start:** around 2021-03-03%%## Timeline%%- 2021-03-03 09:12 Disk full%- 09:30 Fixed | ~2021-03-03",
      })
  void labelled(String line, String started) {
    String text = line.replace('~', '|').replace('%', '\n');
    assertThat(Reading.of("# API down\n\n" + text + "\n").started()).isEqualTo(started);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "On 3 March 2021 at 09:30 UTC a user noticed that pages were empty.   | 2021-03-03T09:30 UTC | ''",
        "On the afternoon of Wednesday, 3 March 2021 we noticed empty pages.  | 2021-03-03           | ''",
        "A check alerted us on 3 March 2021 at 09:30 UTC.                     | 2021-03-03T09:30 UTC | ''",
        "We noticed at 09:30 UTC on 3 March 2021 that the API was down.       | 2021-03-03T09:30 UTC | ''",
        "We were notified at 09:30 UTC on 3 March 2021. It was resolved at 11:40 UTC. | 2021-03-03T09:30 UTC | 2021-03-03T11:40 UTC",
        "On 3 March 2021 it went down at around 2pm UTC and came back at 4:30pm UTC. | ''             | 2021-03-03T16:30 UTC",
        "On 3 March 2021 it failed. By 11:40 UTC the service was restored.    | ''                   | 2021-03-03T11:40 UTC",
        "On 3 March 2021 it failed. It was not resolved at 11:40 UTC.         | ''                   | ''",
        "On 3 March 2021 we will be alerted at 09:30 UTC.                     | ''                   | ''",
      })
  void toldDetectionAndEnd(String summary, String detected, String ended) {
    Reading reading = Reading.of("2021-03-03-api.md", "# API\n\n## Summary\n\n" + summary + "\n");
    assertThat(reading.detected()).isEqualTo(detected);
    assertThat(reading.ended()).isEqualTo(ended);
  }

  @Test
  void whoNoticedItDoesNotSayWhenItBegan() {
    Reading reading =
        Reading.of(
            "2021-03-03-api.md",
            "# API\n\n## Summary\n\nA user noticed at 9:45 that pages were empty.\n\n## Timeline\n\n- 09:12 Disk full\n- 10:00 Fixed\n");
    assertThat(reading.started()).isEqualTo("2021-03-03T09:12");
    assertThat(reading.detected()).isEqualTo("2021-03-03T09:45");
  }

  @Test
  void theStoryTellsWhatTheSummaryLeavesOpen() {
    Reading reading =
        Reading.of(
            "2021-03-03-api.md",
            """
            # API

            ## Technical details

            On March 3, 2021 we received an email from a researcher about leaked keys.

            ## How it went on

            The logs were read at 10:00. On March 5, 2021 we released a fix.
            """);
    assertThat(reading.detected()).isEqualTo("2021-03-03");
    assertThat(reading.ended()).isEqualTo("2021-03-05");
  }

  @Test
  void detectionSection() {
    assertThat(
            Reading.of(
                    "2021-03-03-api.md",
                    "# API\n\n## Detection\n\nUsers reported issues at 02:50 (by mail) and 05:16.\n")
                .detected())
        .isEqualTo("2021-03-03T02:50");
  }

  @Test
  void linesOfLabelsAreNoSentence() {
    assertThat(
            Reading.of("# API\n\nStatus: Resolved\nDate: 2021-03-03 10:00\nAuthor: A. B.\n")
                .ended())
        .isEmpty();
  }

  /** Events of a timeline on 3 March 2021, divided by semicolons. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // The change that set it off is not the start where the first failure is told.
        "09:00 Branch renamed; 09:05 Pages reconfigured; 09:12 Site is down, alarms go off | 09:12",
        "08:00 Maintenance of nodes; 09:12 Pods started crashlooping; 10:00 Investigating  | 09:12",
        "09:00 Attacker's pull request approved; 09:12 Unauthorized access was gained      | 09:12",
        // Who reports a failure does not say since when it is there.
        "09:12 Routes updated; 09:40 A developer reports many errors                       | 09:12",
        "09:12 Disk full; 09:30 Site is down                                               | 09:12",
        // Another wave is not the beginning.
        "2014-07-20 Logging added; 2015-07-16 Copied; 2021-03-03 09:12 Found in a log       | 09:12",
        "09:12 Queue grows; 09:30 Users report errors; 11:00 Outage started in the US      | 09:12",
        "09:12 Queue grows; 09:30 Issue confirmed, impact and start remediation            | 09:12",
      })
  void startOfATimeline(String events, String started) {
    assertThat(timeline(events).started()).isEqualTo("2021-03-03T" + started);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "09:00 Tag moved; 09:12 Task fails; 09:30 Incident reported on Slack: no logins | 09:30",
        "09:12 Monitor triggered an alert on a server                              | 09:12",
        "09:00 Disk full; 09:12 Pingdom alert; 10:00 Fixed                         | 09:12",
        "09:00 Disk full; 09:12 Alerts go off; 10:00 Fixed                         | 09:12",
        "09:00 Disk full; 09:12 A builder flags an issue; 10:00 Fixed              | 09:12",
        "09:12 Node stops reporting metrics; 09:30 Users complain                  | 09:30",
        "09:00 Errors; 09:12 We became aware of it during a call                   | 09:12",
        "09:12 Ticket https://x.example/1 is opened about slow servers; 09:40 Alerted | 09:12",
        "09:12 Incident declared; 09:30 PR reverted; 12:00 Users report another error | 09:12",
        "09:00 Errors; 09:05 Incident declared; 12:00 Users report more errors     | ''",
        "09:00 Errors; 09:05 Tests fine, this is reported over chat; 09:12 Users complain | 09:12",
        "09:00 Errors; 09:05 Scheduler noticed that a new version is there; 09:12 Users complain | 09:12",
        "09:12 Errors; 09:30 Heals itself, back to normal; 15:00 Dip noticed on a dashboard | ''",
        "09:00 Errors; 09:05 Image removed, unrelated to this report; 09:12 Users complain | 09:12",
      })
  void detectionInATimeline(String events, String detected) {
    assertThat(timeline(events).detected())
        .isEqualTo(detected.isEmpty() ? "" : "2021-03-03T" + detected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "09:12 Errors; 10:00 Trees re-opened; 10:10 Trees closed again; 12:00 Trees re-open | 12:00",
        "09:12 Errors; 11:40 Fix deployed; 12:00 Security audit complete                   | 11:40",
        "09:12 Errors; 11:40 It was a false positive                                       | 11:40",
        "09:12 Errors; 11:00 The chain has resumed; 12:00 Call with validators              | 11:00",
        "09:12 Errors; 11:00 Errors subside; 12:00 Call with users                          | 11:00",
        "09:12 Errors; 11:00 The database is back up; 12:00 Call with users                 | 11:00",
        "09:12 Errors; 11:00 Version 2.0 was released that included the fix                 | 11:00",
        "09:12 Errors; 11:40 Systems returned to a functional state                        | 11:40",
        "09:12 Errors; 11:40 Credentials revoked                                           | 11:40",
        "09:12 Errors; 11:40 Backlog drains, all jobs resume                               | 11:40",
        "09:12 Errors; 10:00 Change attempted to be rolled back, not possible; 11:00 Waiting | ''",
        "09:12 Errors; 10:00 We learn that the fix had not been merged                     | ''",
        "09:12 Errors; 10:00 To bring the hub back up an older chart is tried              | ''",
        "09:12 Errors; 11:40 New blocks again; 2021-03-20 Next version                     | 11:40",
        "09:12 Errors; 10:00 Resolved; 11:00 Issues begin again; 11:30 Other nodes restarted  | ''",
      })
  void endOfATimeline(String events, String ended) {
    assertThat(timeline(events).ended()).isEqualTo(ended.isEmpty() ? "" : "2021-03-03T" + ended);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "09:12 Errors; 10:00 Rolled back; 11:00 Resolved               | ''",
        "09:12 Errors; 10:00 Server restarted to mitigate; 11:00 Resolved | ''",
        "09:12 Errors; 10:00 **OUTAGE MITIGATED**, one node is missing; 11:00 Resolved | 10:00",
        "09:12 Errors; 10:00 Resolved; 11:00 Load mitigated            | ''",
      })
  void mitigationInATimeline(String events, String mitigated) {
    assertThat(timeline(events).mitigated())
        .isEqualTo(mitigated.isEmpty() ? "" : "2021-03-03T" + mitigated);
  }

  private static Reading timeline(String events) {
    String list = "- " + String.join("\n- ", events.split(";\\s*"));
    return Reading.of("2021-03-03-api.md", "# API\n\n## Timeline\n\n" + list + "\n");
  }

  @Test
  void statedLengthsTellWhichEventsAreMeant() {
    Reading reading =
        Reading.of(
            """
            # API down

            ## Timeline

            - 2021-03-01 01:02 Image released
            - 2021-03-03 07:30 Nodes are replaced
            - 2021-03-03 14:10 Alerts fire
            - 2021-03-03 14:30 Alerts are discovered
            - 2021-03-03 17:30 All is back to normal

            ## Stats

            - Time to detection: 7 hours
            - Time to recovery: 10 hours
            """);
    assertThat(reading.started()).isEqualTo("2021-03-03T07:30");
    assertThat(reading.detected()).isEqualTo("2021-03-03T14:30");
  }

  @Test
  void statedLengthTellsTheEnd() {
    assertThat(
            Reading.of(
                    "2021-03-03-api.md",
                    "# API\n\nDuration: 2h 2m\n\n## Timeline\n\n- 09:12 Errors\n- 11:14 Webhook disabled\n- 12:00 Talked to the vendor\n")
                .ended())
        .isEqualTo("2021-03-03T11:14");
  }

  @Test
  void dateOfACommitIsNotThatOfTheIncident() {
    assertThat(
            Reading.of(
                    "2021-03-03-api.md",
                    "# API\n\n## Timeline\n\n- 09:12 Errors\n- 10:00 Fixed\n\n## Commits\n\ncommit 9b3a\nDate: Wed Mar 3 19:03:52 2021 +0900\n")
                .started())
        .isEqualTo("2021-03-03T09:12");
  }

  @Test
  void aRangeOfDaysIsNotCutShortByTheTimeline() {
    assertThat(
            Reading.of(
                    "# API\n\n## Summary\n\nFrom Wednesday, March 3rd 2021 to Monday, March 8th 2021 we saw errors.\n\n## Timeline\n\n- 2021-03-03 09:12 Errors\n- 10:00 Nodes running\n")
                .ended())
        .isEqualTo("2021-03-08");
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
            - 10:12 Mitigated for all users
            - 10:20 Everything is back to normal
            - 10:40 Team starts to write this
            """);
    assertThat(reading.started()).isEqualTo("2021-03-03T09:12 UTC");
    assertThat(reading.detected()).isEqualTo("2021-03-03T09:30 UTC");
    assertThat(reading.mitigated()).isEqualTo("2021-03-03T10:12 UTC");
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

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The API was offline for most of yesterday (2021-03-03) afternoon.    | 2021-03-03T21:10",
        "On February 20th ’21 we had an outage of the API.                    | 2021-02-20T21:10",
        "Since March 3, 2020 we write reports. The API failed.                | 2021-03-04T21:10",
        "Version 2 is of March 1, 2021.                                       | 2021-03-04T21:10",
      })
  void dayOfTheEventInAReportOfALaterDay(String opening, String started) {
    String text = "# API down\n\n" + opening + "\n\n## Timeline\n\n- 21:10 Errors\n- 22:03 Fixed\n";
    assertThat(Reading.of("2021-03-04-api.md", text).started()).isEqualTo(started);
  }

  @Test
  void aLabelOfDetectionLeavesOpenWhenItBegan() {
    String text =
        """
        # API down

        | Detected | 2021-03-12 10:34 |
        |---|---|
        | Resolved | 2021-03-13 12:01 |

        ## Summary

        The listener failed at 2021-03-03 19:48, which nobody noticed until 2021-03-12 10:34.
        """;
    assertThat(Reading.of(text).started()).isEqualTo("2021-03-03T19:48");
    assertThat(Reading.of(text).detected()).isEqualTo("2021-03-12T10:34");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2021-03-03 09:16 UTC                          | 2021-03-03T09:16 UTC",
        "We rolled back, and it was over on 2021-03-03 | ''",
      })
  void labelOfMitigation(String value, String mitigated) {
    String text = "# API down\n\n**Date:** 2021-03-03\n**Mitigation:** " + value + "\n";
    assertThat(Reading.of(text).mitigated()).isEqualTo(mitigated);
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
        "The site was unusable for about 1h50m.                         | 110",
        "All jobs failed for just over nine hours.                      | 540",
        "The whole outage lasted two and a half hours.                  | 150",
        "Downtime for ~4 hours and 38 minutes.                          | 278",
        "Entries expire after 10 minutes.                               | ''",
        "Requests failed for 27 minutes first and for 93 minutes later. | ''",
        "On 9 January from 17:09 to 23:42 (6 hours and 33 minutes) it was unavailable. | 393",
        "The name servers stopped responding for 35 minutes.            | 35",
        "It was fully restored within approximately 6.5 hours.          | 390",
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
        "**Duration:** 48〜72 時間                | ''",
        "**Duration:** 2-3 hours                 | ''",
        "**Duration:** 08:41–09:54 UTC           | ''",
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
