package dev.afterword.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of dates that are a timeline, and those that are none. */
class TimelineOrNotTest {
  private static Reading of(String below) {
    return Reading.of("2021-03-03-queue.md", "# Queue full\n\nThe queue was full.\n\n" + below);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Verification\n\n| Checkpoint | Date | Seen |\n|---|---|---|\n| 1 week | 2021-03-10 | a |\n| 1 month | 2021-04-03 | b |\n| 3 months | 2021-06-03 | c |\n",
        "## Next\n\n| Task | Due |\n|---|---|\n| a | 2021-03-10 |\n| b | 2021-04-03 |\n| c | 2021-06-03 |\n",
        "## What changed\n\n| Commit | Date |\n|---|---|\n| a1b2 | 2021-03-03 |\n| c3d4 | 2021-03-04 |\n| e5f6 | 2021-03-05 |\n",
        "## Roadmap\n\n- 2021-03-10: more disks\n- 2021-04-03: more nodes\n- 2021-06-03: more sites\n",
        "## See also\n\n- [2021-01-08 Disk full](a.md)\n- [2021-01-24 Disk full again](b.md)\n- [2021-02-01 Mount lost](c.md)\n",
        "## Symptoms\n\n```\nMar 16 05:02:52 host app[20612]: started\nMar 16 05:02:58 host app[20612]: failed\nMar 16 05:36:48 host app[20612]: stopped\n```\n",
        "## See also\n\n- [2021-01-08](a.md) - Disk full\n- [2021-01-24](b.md) - Disk full\n- [2021-02-01](c.md) - Mount lost\n",
        "## Evidence\n\n| Run | Rows | New | Took |\n|---|---|---|---|\n| Mar 1 | 266,917 | +2 | 1m22s |\n| Mar 2 | 266,917 | +5 | 3m27s |\n| Mar 3 | 266,917 | +9 | 7m0s |\n",
        "## Evidence\n\n| Time | Host | Depth |\n|---|---|---|\n| 09:01 | mail-1 | 120 |\n| 09:02 | mail-1 | 900 |\n| 09:03 | mail-2 | 40 |\n",
        "## Learned\n\n- 2021-01-08: rule 1 applies\n- 2021-01-08: rule 2 applies\n- 2021-01-08: rule 3 applies\n",
        "Scheduled: 2021-03-03 09:00 UTC\nCompleted: 2021-03-03 11:00 UTC\n",
        "## Story\n\nOn March 1, 09:00 UTC, somebody opened a request.\n\nOn March 2, 10:00 UTC, it was merged.\n\nOn March 3, 11:00 UTC, it was removed.\n",
        "**Update 2021-03-03 10:30 UTC:** Everything works again.\n",
      })
  void isNone(String below) {
    assertThat(of(below).timeline()).isEmpty();
  }

  @Test
  void messagesOfAStatusPage() {
    Reading reading =
        of(
            """
            **Update 2021-03-03 10:30 UTC:** Everything is working again.

            **Update 2021-03-03 08:44 UTC**: We are looking into it.
            """);
    assertThat(reading.timeline())
        .containsExactly(
            "2021-03-03T10:30 UTC resolved: Everything is working again.",
            "2021-03-03T08:44 UTC: We are looking into it.");
    assertThat(reading.ended()).isEqualTo("2021-03-03T10:30 UTC");
  }

  @Test
  void messagesThatBeginWithTheirState() {
    assertThat(
            of("""
                    **Resolved** - *March 3, 5PM UTC*: The queue is empty.

                    It was restarted.

                    **Investigating** - *March 3, 12PM UTC*: Mail is late.
                    """)
                .timeline())
        .containsExactly(
            "2021-03-03T17:00 UTC resolved: Resolved The queue is empty.",
            "2021-03-03T12:00 UTC: Investigating Mail is late.");
  }

  @Test
  void messagesInOneParagraph() {
    assertThat(
            of("""
                    <p><b>Update, March 3, 1:15pm:</b><br>All is well again.<br><br>
                    <b>Initial announcement, March 3, 7:50am:</b><br>Mail is late.</p>
                    """)
                .timeline())
        .hasSize(2);
  }

  @Test
  void messagesWithTheirTimeBehind() {
    assertThat(
            of("""
                    *Update* - All is well again. {{< track "2021-03-03 12:30:00" >}}

                    *Investigating* - Mail is late. {{< track "2021-03-03 12:00:00" >}}
                    """)
                .timeline())
        .hasSize(2);
  }

  @Test
  void tolerancesOfClocks() {
    assertThat(
            of("""
                    ## Timeline

                    | Time (UTC) | Event |
                    |---|---|
                    | ±5m 2021-03-03T16:40 | Upgrade of the nodes |
                    | ±? 2021-03-03T17:55 | All is well again |
                    """)
                .timeline())
        .containsExactly(
            "~2021-03-03T16:40 UTC: Upgrade of the nodes",
            "~2021-03-03T17:55 UTC resolved: All is well again");
  }

  @Test
  void aTimelineMayStandInAFence() {
    assertThat(
            of("## What we saw\n\n```text\n18:55 UTC  no errors\n19:00 UTC  job runs\n19:01 UTC  errors"
                    + " begin\n```\n")
                .timeline())
        .hasSize(3);
  }

  @Test
  void distancesBeforeTheTwentiethCentury() {
    Reading reading =
        Reading.of(
            "ship.md",
            "---\nstarted: 1628-08-10T16:00\n---\n\n# Ship lost\n\n## Timeline\n\n- 16:00 It"
                + " sails\n- T+15m It heels over\n- T+20m It sinks\n");
    assertThat(reading.timeline())
        .containsExactly(
            "1628-08-10T16:00: It sails",
            "1628-08-10T16:15: It heels over",
            "1628-08-10T16:20: It sinks");
  }
}
