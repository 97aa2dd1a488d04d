package dev.afterword.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timelines in the forms that people give them. */
class TimelineMinerTest {
  private static Reading timeline(String below) {
    return Reading.of("2021-10-04-queue.md", "# Queue full\n\n## Timeline\n\n" + below + "\n");
  }

  @Test
  void listInheritsTheDayAndPassesMidnight() {
    assertThat(
            timeline(
                    """
                    All times in UTC.

                    - 22:10 Deploy of the consumer
                    - 23:40: First alert fired
                    - 00:15 – Restarted
                    - **02:30** All services recovered
                    """)
                .timeline())
        .containsExactly(
            "2021-10-04T22:10 UTC: Deploy of the consumer",
            "2021-10-04T23:40 UTC detected: First alert fired",
            "2021-10-05T00:15 UTC: Restarted",
            "2021-10-05T02:30 UTC resolved: All services recovered");
  }

  @Test
  void clockWithColonBehindADate() {
    assertThat(
            timeline(
                    "- 2021-10-04 14:05: Paged\n- 2021-10-04 14:09: Looked\n- 2021-10-04 15:00 - Fixed")
                .timeline())
        .containsExactly(
            "2021-10-04T14:05 detected: Paged",
            "2021-10-04T14:09: Looked",
            "2021-10-04T15:00 resolved: Fixed");
  }

  @Test
  void daysWithinHeadings() {
    assertThat(
            timeline(
                    """
                    ### Day 1 - September 29, 2021

                    - 22:50 Consumer deployed
                    - 23:10 Queue fills
                    - 00:20 Consumers stop

                    ### Day 2 - October 4, 2021

                    - 16:40 Workers added
                    - 23:30 Restarted again
                    - 17:20 All services recovered
                    """)
                .timeline())
        .containsExactly(
            "2021-09-29T22:50: Consumer deployed",
            "2021-09-29T23:10: Queue fills",
            "2021-09-30T00:20: Consumers stop",
            "2021-10-04T16:40: Workers added",
            "2021-10-04T23:30: Restarted again",
            "2021-10-04T17:20 resolved: All services recovered");
  }

  @Test
  void daysAsHeadings() {
    assertThat(
            timeline(
                    """
                    ### 29-09-2021 (all times CEST)

                    - 15:46 Driver changed

                    ### 04-10-2021: the queue fills

                    - 02:17 Outage begins
                    - 9:23 Noticed
                    """)
                .timeline())
        .containsExactly(
            "2021-09-29T15:46 CEST: Driver changed",
            "2021-10-04T02:17 CEST started: Outage begins",
            "2021-10-04T09:23 CEST detected: Noticed");
  }

  @Test
  void timesAsHeadingsWithWhatStandsBelow() {
    assertThat(
            timeline(
                    "### 09:05\n\nQueue grows.\n\n- and grows\n\n### {{ 09:40 }}\n\nConsumers restarted.")
                .timeline())
        .containsExactly(
            "2021-10-04T09:05: Queue grows.", "2021-10-04T09:40: Consumers restarted.");
  }

  @Test
  void tableWithZoneInItsHead() {
    assertThat(
            timeline(
                    """
                    | Time (JST) | Who | What |
                    |---|---|---|
                    | 09:05 | Ann | Queue grows |
                    | 09:10–09:20 | Bob | Restarts consumers |
                    """)
                .timeline())
        .containsExactly(
            "2021-10-04T09:05 JST: Ann · Queue grows",
            "2021-10-04T09:10 JST: Bob · Restarts consumers");
  }

  @Test
  void tableWithDateAndTimeColumns() {
    assertThat(
            timeline(
                    """
                    | Date | Time | What |
                    |---|---|---|
                    | 2021-10-03 | 23:50 | Deploy |
                    | 2021-10-04 | 00:20 | Queue grows |
                    """)
                .timeline())
        .containsExactly("2021-10-03T23:50: Deploy", "2021-10-04T00:20: Queue grows");
  }

  @Test
  void rowsWithoutAHead() {
    assertThat(timeline("| 09:05 | Queue grows |\n| 09:40 | Consumers restarted |").timeline())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("2021-10-04T09:05: Queue grows");
  }

  @Test
  void newestFirst() {
    assertThat(timeline("- 01:10 Closed\n- 00:20 Fix out\n- 23:50 Found\n- 23:10 Began").timeline())
        .containsExactly(
            "2021-10-04T01:10 resolved: Closed",
            "2021-10-04T00:20: Fix out",
            "2021-10-03T23:50 detected: Found",
            "2021-10-03T23:10 started: Began");
  }

  @Test
  void distancesFromTheStartAndFromTheEntryAbove() {
    assertThat(
            timeline(
                    "- 09:05 Queue grows\n- 10 minutes later: consumers stall\n- T+1h30m restarted\n- +02:00 well again")
                .timeline())
        .containsExactly(
            "2021-10-04T09:05: Queue grows",
            "~2021-10-04T09:15: consumers stall",
            "2021-10-04T10:35: restarted",
            "2021-10-04T11:05: well again");
  }

  @ParameterizedTest
  @ValueSource(strings = {"T0 09:12", "T+0 (09:12)", "T0: 09:12 -"})
  void distancesFromANamedStart(String start) {
    assertThat(timeline("- " + start + " Queue grows\n- T+18m Consumers restarted").timeline())
        .containsExactly("2021-10-04T09:12: Queue grows", "2021-10-04T09:30: Consumers restarted");
  }

  @Test
  void distancesFromNothingSayNothing() {
    assertThat(timeline("- T+5m noticed\n- T+10m fixed").timeline()).isEmpty();
  }

  @Test
  void severalZones() {
    assertThat(timeline("- 09:05 UTC Queue grows\n- 11:20 CEST Consumers restarted").timeline())
        .containsExactly(
            "2021-10-04T09:05 UTC: Queue grows", "2021-10-04T11:20 CEST: Consumers restarted");
  }

  @Test
  void approximateTimes() {
    assertThat(timeline("- ~09:05 Queue grows\n- around 10:00 Consumers restarted").timeline())
        .containsExactly(
            "~2021-10-04T09:05: Queue grows", "~2021-10-04T10:00: Consumers restarted");
  }

  @Test
  void milestonesAreTheTimelineWhereThereIsNoOther() {
    Reading reading =
        Reading.of(
            """
            # Queue full

            - **Key events**
              - First detected 2021-10-04 09:33
              - Incident declared: 2021-10-04 10:11
              - Repaired 2021-10-04 15:00
              - Resolved 2021-10-04 16:07
            """);
    assertThat(reading.timeline())
        .containsExactly(
            "2021-10-04T09:33 detected: First detected",
            "2021-10-04T10:11 escalated: Incident declared",
            "2021-10-04T15:00 mitigated: Repaired",
            "2021-10-04T16:07 resolved: Resolved");
    assertThat(reading.started()).isEqualTo("2021-10-04T09:33");
    assertThat(reading.ended()).isEqualTo("2021-10-04T16:07");
  }

  @Test
  void templateHasNoEvents() {
    assertThat(
            timeline("- HH:mm What happened\n- HH:mm Next\n\n| Time | Event |\n|---|---|\n| | |")
                .timeline())
        .isEmpty();
  }

  @Test
  void mentionsInAListAreNoTimeline() {
    assertThat(
            Reading.of("# Queue full\n\n## Impact\n\n- 09:05 orders late\n- orders lost at 10:00\n")
                .timeline())
        .isEmpty();
  }

  @Test
  void dayAboveSectionsWithTimes() {
    assertThat(
            timeline(
                    "### October 4, 2021 - Queue full\n\nLong.\n\n#### What happened\n\n- 14:05 Errors\n- 15:00 Fixed")
                .timeline())
        .containsExactly("2021-10-04T14:05: Errors", "2021-10-04T15:00 resolved: Fixed");
  }

  @Test
  void rowOfTheTemplateIsNoEvent() {
    assertThat(
            timeline(
                    "| Time | Event |\n|---|---|\n| 2021-10-04 HH:mm | Short description |\n| 2021-10-04 14:05 | Errors |")
                .timeline())
        .containsExactly("2021-10-04T14:05: Errors");
  }

  @Test
  void paragraphsBelowATimeAreItsText() {
    assertThat(
            timeline(
                    "### 14:05\n\n[Chat](https://x.example)\n\nWe notice errors.\n\n### 15:00\n\nScaled down.\n\nEverything is back to normal.")
                .timeline())
        .containsExactly(
            "2021-10-04T14:05 detected: Chat We notice errors.",
            "2021-10-04T15:00 resolved: Scaled down. Everything is back to normal.");
  }

  @Test
  void dottedClocksAmongEvents() {
    assertThat(
            timeline("3 October 2021\n\n08.33 Upgraded to 1.14\n\n9.07: Stuck\n\n**14.41** Mended")
                .timeline())
        .containsExactly(
            "2021-10-03T08:33: Upgraded to 1.14",
            "2021-10-03T09:07: Stuck",
            "2021-10-03T14:41: Mended");
  }

  @Test
  void versionsInAListAreNoClocks() {
    assertThat(
            Reading.of("# Queue full\n\n## Affected\n\n- 18.04 LTS\n- 20.04 LTS\n- 22.04 LTS\n")
                .timeline())
        .isEmpty();
  }

  @Test
  void whatStandsBelowATimeIsItsText() {
    assertThat(
            timeline(
                    "*2021-10-04 14:05*\n\nQueue full.\n\n09:40\nRestarted\n\n*2021-10-01 to 2021-10-02*\n\nQueue grows.")
                .timeline())
        .containsExactly(
            "2021-10-04T14:05: Queue full.",
            "2021-10-04T09:40: Restarted",
            "2021-10-01: Queue grows.");
  }

  @Test
  void onStatusPagesTheTimeStandsBelow() {
    assertThat(
            Reading.of(
                "2021-10-04-queue.md",
                """
                # Queue full

                **Resolved** - It has been resolved.
                <small>Oct 4, 14:00 UTC</small>

                **Identified** - The issue has been identified.
                *Posted 2 years ago. Oct 04, 2021 - 12:45 UTC*

                **Investigating** - We look into it.
                <small>Oct 4, 12:10 UTC</small>
                """))
        .extracting(Reading::timeline, Reading::started, Reading::detected, Reading::ended)
        .containsExactly(
            List.of(
                "2021-10-04T14:00 UTC resolved: Resolved - It has been resolved.",
                "2021-10-04T12:45 UTC: Identified - The issue has been identified.",
                "2021-10-04T12:10 UTC: Investigating - We look into it."),
            "2021-10-04T12:10 UTC",
            "",
            "2021-10-04T14:00 UTC");
  }

  @Test
  void theStepStandsInBracketsBeforeItsTime() {
    assertThat(
            timeline(
                    "- [Outage start] On 4 October 2021 at 09:12 UTC it filled.\n- [Outage end] 11:00")
                .timeline())
        .containsExactly(
            "2021-10-04T09:12 UTC started: Outage start it filled.",
            "2021-10-04T11:00 UTC resolved: Outage end");
  }

  @Test
  void componentsTellTheirTime() {
    assertThat(
            Reading.of(
                    "2021-10-04-queue.mdx",
                    """
                    # Queue full

                    ## Timeline

                    <Update date="2021-10-04T12:10:00Z">Queue fills</Update>

                    <Update label="x" time={'14:00 UTC'}>
                      Restarted
                    </Update>
                    """)
                .timeline())
        .containsExactly("2021-10-04T12:10:00 UTC: Queue fills", "2021-10-04T14:00 UTC: Restarted");
  }

  @Test
  void updatesOfACStatePage() {
    assertThat(
            Reading.of(
                    "2021-10-04-queue.md",
                    """
                    *Resolved* - All is well. {{< track "2021-10-04 14:00:00" >}}

                    *Monitoring* - Fix applied. {{< track "2021-10-04 13:20:00" >}}

                    *Investigating* - Looking. {{< track "2021-10-04 12:10:00" >}}
                    """)
                .timeline())
        .containsExactly(
            "2021-10-04T14:00:00 resolved: Resolved - All is well.",
            "2021-10-04T13:20:00: Monitoring - Fix applied.",
            "2021-10-04T12:10:00: Investigating - Looking.");
  }

  @Test
  void updatesOfACStatePageWithTheirTimeBelow() {
    Reading read =
        Reading.of(
            "2021-10-04-queue.md",
            """
            **Resolved**:
            All is well, and the queue is as short as it has ever been.
            {{< track "2021-10-04 14:00:00" >}}

            **Fix applied**:
            We watch it.
            {{< track "2021-10-04 13:20:00" >}}

            **Investigating**:
            Looking.
            {{< track "2021-10-04 12:10:00" >}}
            """);
    assertThat(read.timeline())
        .containsExactly(
            "2021-10-04T14:00:00 resolved: Resolved: All is well, and the queue is as short as it has ever been.",
            "2021-10-04T13:20:00: Fix applied: We watch it.",
            "2021-10-04T12:10:00: Investigating: Looking.");
    assertThat(read.sections()).isEmpty();
    assertThat(read.summary()).endsWith("as it has ever been.");
  }

  @Test
  void timesInBracketsBeginMessages() {
    assertThat(
            Reading.of(
                    """
                    # Mail late

                    [October 4, 2021 9:05 AM] Queue grows

                    [October 4, 2021 9:40 AM] Update
                    Half of it is sent.

                    [October 4, 2021 10:20 AM] Resolved
                    """)
                .timeline())
        .hasSize(3)
        .first()
        .isEqualTo("2021-10-04T09:05: Queue grows");
  }

  @Test
  void definitionLists() {
    assertThat(timeline("09:05\n: Queue grows\n\n09:20\n: Restarted").timeline())
        .containsExactly("2021-10-04T09:05: Queue grows", "2021-10-04T09:20: Restarted");
  }

  @Test
  void shortYearsAloneInALine() {
    assertThat(timeline("04.10.21\nQueue grows\n\n- 05.10.21: Restarted 20.10.12").timeline())
        .containsExactly("2021-10-04: Queue grows", "2021-10-05: Restarted 20.10.12");
  }

  @Test
  void aZoneBehindTheDayIsNoEvent() {
    assertThat(timeline("### 2021-10-04 (times in JST)\n\n1. Queue grows").timeline())
        .containsExactly("2021-10-04: Queue grows");
  }

  @Test
  void monthAndDayWithoutAYear() {
    assertThat(
            timeline(
                    "| Time | What |\n|---|---|\n| 10-04 23:02:43 | Full |\n| 10-05 01:47 | Empty |")
                .timeline())
        .containsExactly("2021-10-04T23:02:43: Full", "2021-10-05T01:47: Empty");
  }

  @Test
  void aTableOfLabelsIsNoTimeline() {
    assertThat(
            Reading.of(
                    "# Queue full\n\n| | |\n|---|---|\n| Reported on | Oct-04-2021 |\n| Mitigated | Oct-04-2021 |\n| Resolved | Oct-05-2021 |\n")
                .timeline())
        .isEmpty();
  }

  @Test
  void aboutThen() {
    assertThat(timeline("- 23:06ish - Queue fills").timeline())
        .containsExactly("~2021-10-04T23:06: Queue fills");
  }
}
