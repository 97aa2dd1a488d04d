package dev.afterword.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the events of a timeline say of noticing and mending, in many words. */
class TimesOfEventsTest {
  private static Reading timeline(String... events) {
    return Reading.of(
        "2021-03-03-api.md",
        "# API\n\n## Timeline (UTC)\n\n- " + String.join("\n- ", events) + "\n");
  }

  private static Reading noticed(String event) {
    return timeline("09:12 - Bad config deployed", "09:30 - " + event, "11:40 - Back to normal");
  }

  private static Reading mended(String event, String after) {
    return timeline(
        "09:12 - API starts to return errors", "09:30 - Alert fired", "11:40 - " + event, after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Alert fired",
        "PagerDuty alert",
        "On-call paged",
        "First customer report",
        "Support receives tickets",
        "Email from a customer",
        "We received a mail from the data centre",
        "Bob notices errors in Grafana",
        "Datadog monitor triggers",
        "Sentry posts an alert to Slack",
        "User on Discord asks whether the site is down",
        "We get a message from support",
        "Alertmanager notification received",
        "Pingdom reports the site down",
        "Made aware by a partner",
        "Client calls to report errors",
        "Alarm",
        "Alerts begin to fire",
        "Tweet from a user about errors",
        "GitHub issue #123 opened",
        "Bug report filed by user",
        "Notified that the chain had halted",
        "Users complaining on Twitter",
        "Jane flags the failing builds",
        "Security researcher emails us",
        "Our provider informs us of the outage",
        "Detected",
        "DiskFillsUp fires for the second node",
        "Bob realizes that something is off",
        "Operator sees a flood of 404s",
        "On-call realized the API was failing",
        "Alert fired, though nobody noticed the page at first",
        "Customers report that logins are not being processed",
        "The audit surfaced that backups were missing",
        "Feil oppdaget av kunde",
        "Monitoring turned red",
        "Synthetic checks begin failing",
        "Support receives the first calls",
        "Connectivity issues were visible in the monitoring system",
        "`no route to host` errors detected",
        "`role not found` errors detected",
        "Bob posts in #ops: is login down?",
        "Incident identified",
        "Sentry begins sending error alerts",
        "Ana sees @bob's post in Slack about a page without snapshots",
        "Agent flags via observability: disk at 1% free",
        "We had received a handful of user reports",
        "Monitoring schlägt an",
        "Salta la alerta de errores",
        "Detection time"
      })
  void detected(String event) {
    Reading reading = noticed(event);
    assertThat(reading.started()).isEqualTo("2021-03-03T09:12 UTC");
    assertThat(reading.detected()).isEqualTo("2021-03-03T09:30 UTC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bob is asked to look at it",
        "Nobody noticed anything, no alert fired",
        "No user reports so far",
        "QA reports that all tests pass",
        "Version 2.2 is released. Platform informs the users in Slack",
        "Users are asked to upgrade within 24h notice",
        "Alert auto-resolves",
        "The error message from the database is odd",
        "The scheduler detected a new version",
        "Investigation continues",
        "Customers are notified by mail",
        "We informed all affected users on the status page",
        "Community has been informed",
        "Blog post about the outage drafted",
        "Team joins the call"
      })
  void notDetected(String event) {
    assertThat(noticed(event).detected()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Service restored",
        "Back online",
        "All systems normal",
        "API is up again",
        "Errors stop",
        "Error rates drop to zero",
        "Fix deployed, errors gone",
        "Rollback complete",
        "Reverted, all good",
        "Issue resolved",
        "Closed",
        "Incident marked as resolved",
        "All clear given",
        "All good!",
        "Recovery is complete",
        "Natural resolution",
        "Ingen feilmeldinger",
        "Confirmed fixed",
        "Traffic back to normal",
        "Recovery of the main network (all nodes) completed",
        "All components were back in operation",
        "Monitoring is green",
        "Alerts resolved",
        "Site is accessible again",
        "Queue drained",
        "Status page updated to resolved",
        "Nodes are ready",
        "Requests succeed",
        "Problem solved",
        "System stable",
        "Called all clear",
        "Deployed the change, confirmed working",
        "Verified all systems operational",
        "Database started cleanly, API reconnected",
        "Live updates (queue functionality) restored"
      })
  void ended(String event) {
    assertThat(mended(event, "12:30 - Review planned").ended()).isEqualTo("2021-03-03T11:40 UTC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Error rate still high",
        "We have not yet restored service",
        "Trying to bring the site back up",
        "The issue was not fixed by this",
        "Registrar responds",
        "Back up the keys of the host",
        "Found that images have a fixed bitrate",
        "Rollback attempted, issue persists"
      })
  void notEnded(String event) {
    assertThat(mended(event, "12:30 - Review planned").ended()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Team meets to discuss",
        "Status page updated",
        "Announced the recovery on Twitter",
        "Postmortem scheduled",
        "Root cause found",
        "Added more alerts",
        "Extra logging deployed",
        "Continue monitoring"
      })
  void whatFollowsIsNoEnd(String after) {
    assertThat(mended("Error rates back to normal", "12:50 - " + after).ended())
        .isEqualTo("2021-03-03T11:40 UTC");
  }

  @ParameterizedTest
  @CsvSource({
    "09h12, 11h40",
    "kl 09:12, kl 11:40",
    "⏰ 09:12, ⏰ 11:40",
    "0912 UTC, 1140 UTC",
    "9:12 a.m., 11:40 a.m.",
    "2021-03-03 ca 09:12, 2021-03-03 ca 11:40"
  })
  void clocks(String first, String last) {
    Reading reading =
        timeline(first + " API starts to return errors", last + " Error rates back to normal");
    assertThat(reading.started()).contains("2021-03-03T09:12");
    assertThat(reading.ended()).contains("2021-03-03T11:40");
  }

  @Test
  void clocksAsHeadingsAreATimelineWhereThereAreTwo() {
    Reading reading =
        Reading.of(
            """
            # 2021-03-03

            ### Details

            The site was slow.

            #### 09:12 UTC

            Requests fail.

            #### 11:40 UTC

            Service has been restored.
            """);
    assertThat(reading.timeline()).hasSize(2);
    assertThat(reading.ended()).isEqualTo("2021-03-03T11:40 UTC");
  }

  @Test
  void anOrderOfDatesIsShownByADateThatNamesItsMonth() {
    Reading reading =
        Reading.of(
            """
            # 12-01-2026 - API down

            ## Timeline

            - 11-01-2026 10:00 UTC Requests start to fail
            - 12-01-2026 10:40 UTC Service restored

            ## Root cause

            The certificate had been renewed on 11 January 2026 by hand.
            """);
    assertThat(reading.started()).isEqualTo("2026-01-11T10:00 UTC");
    assertThat(reading.ended()).isEqualTo("2026-01-12T10:40 UTC");
  }

  @Test
  void whatWasNoticedFirstOnADayBeganTheDayBefore() {
    Reading reading =
        Reading.of(
            """
            # API down

            **Date:** 2021-03-03

            ## Timeline (UTC)

            - 2021-03-02 21:10: errors in the log
            - 2021-03-03 09:25: a user reports errors
            - 2021-03-03 09:40: investigation
            - 2021-03-03 10:00: still investigating
            - 2021-03-03 11:40: fixed
            """);
    assertThat(reading.started()).isEqualTo("2021-03-02T21:10 UTC");
    assertThat(reading.detected()).isEqualTo("2021-03-03T09:25 UTC");
  }

  @Test
  void whatAMachineReportsIsNoticedByWhoSeesIt() {
    Reading reading =
        timeline(
            "09:12 - Version 2 deployed",
            "09:15 - The scheduler reports a failure of all jobs",
            "09:30 - A user noticed that nothing had run",
            "11:40 - Back to normal");
    assertThat(reading.detected()).isEqualTo("2021-03-03T09:30 UTC");
  }

  @Test
  void aDayInTheTitleIsWhenItBegan() {
    Reading reading =
        Reading.of(
            "report.md",
            """
            # API down on 2021-03-03

            ## Timeline

            - 2021-02-10: Provider announces the migration
            - 2021-02-16: Migration planned
            - 2021-02-20: Tests of the migration
            - 2021-03-03: 09:12 UTC requests start to fail
            """);
    assertThat(reading.started()).isEqualTo("2021-03-03T09:12 UTC");
  }

  @Test
  void alertsOfTheDayBeforeAreNoPrelude() {
    Reading reading =
        Reading.of(
            "2021-03-03-api.md",
            """
            # API

            ## Timeline (UTC)

            - 2021-03-02 23:12 - Alert fired
            - 2021-03-03 09:12 - Investigation begins
            - 2021-03-03 09:30 - Cause found
            - 2021-03-03 10:00 - Disk replaced
            - 2021-03-03 11:40 - Service restored
            """);
    assertThat(reading.started()).isEqualTo("2021-03-02T23:12 UTC");
  }

  @Test
  void updatesAsHeadings() {
    Reading reading =
        Reading.of(
            """
            # API

            ### Update 2021-03-03 11:40 UTC:

            Service restored.

            ### Update 2021-03-03 09:30 UTC:

            We are at work on it.

            ### Update 2021-03-03 09:12 UTC:

            Requests fail.
            """);
    assertThat(reading.timeline()).hasSize(3);
    assertThat(reading.ended()).isEqualTo("2021-03-03T11:40 UTC");
  }

  @Test
  void aDateNearAnotherShowsTheOrder() {
    Reading reading =
        Reading.of(
            """
            # Incident report 02-03-2021

            ## Timeline

            - 09:12 UTC - Requests start to fail
            - 11:40 UTC - Service restored

            The fix was deployed to production on 03/03/2021.
            """);
    assertThat(reading.started()).isEqualTo("2021-03-02T09:12 UTC");
  }

  @Test
  void aPageOfASiteAlertsNobody() {
    assertThat(noticed("Sent word via the status page").detected()).isEmpty();
  }

  @Test
  void discoveredInOtherLanguages() {
    assertThat(noticed("Ana découvre les sites inaccessibles").detected())
        .isEqualTo("2021-03-03T09:30 UTC");
  }

  /** What is noticed after people are at work is a later effect. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Engineers identify DNS as the source",
        "Investigation begins",
        "On-call joins the call",
        "DB identifies the initial issue",
        "Bob looks into it",
        "Incident declared",
        "Wir untersuchen die Ursache"
      })
  void whatIsNoticedAfterPeopleReactIsNotTheDetection(String reaction) {
    Reading reading =
        timeline(
            "09:12 - The endpoint loses its addresses",
            "09:30 - " + reaction,
            "11:05 - Monitoring detects failing health checks",
            "11:40 - All is back to normal");
    assertThat(reading.detected()).doesNotContain("11:05");
  }

  @Test
  void whatWasDoneBeforeItBeganIsNoReaction() {
    Reading reading =
        timeline(
            "08:00 - Bob looks into slow builds",
            "09:12 - Outage begins",
            "09:30 - Monitoring detects failing health checks",
            "11:40 - All is back to normal");
    assertThat(reading.detected()).isEqualTo("2021-03-03T09:30 UTC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Resolved: N/A",
        "**End:** ongoing",
        "Status: still down",
        "Status: unresolved, see below",
        "| Resolved | in progress |",
        "**解決日時:** 継続中"
      })
  void whatTheAuthorSaysOfTheEndCounts(String label) {
    String table = label.startsWith("|") ? "| Field | Value |\n|---|---|\n" : "";
    Reading reading =
        Reading.of(
            "2021-03-03-api.md",
            "# API\n\n"
                + table
                + label
                + "\n\n## Timeline (UTC)\n\n- 09:12 - API starts to return errors\n- 09:30 - Alert"
                + " fired\n- 11:40 - Fix applied, all is back to normal\n");
    assertThat(reading.ended()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Status: resolved", "Status: open", "Resolved:", "Owner: n/a"})
  void otherLabelsLeaveTheEndToTheTimeline(String label) {
    Reading reading =
        Reading.of(
            "2021-03-03-api.md",
            "# API\n\n"
                + label
                + "\n\n## Timeline (UTC)\n\n- 09:12 - API starts to return errors\n- 09:30 - Alert"
                + " fired\n- 11:40 - Fix applied, all is back to normal\n");
    assertThat(reading.ended()).isEqualTo("2021-03-03T11:40 UTC");
  }

  @Test
  void whatIsStillBeingRepairedIsNotMitigated() {
    assertThat(mended("Both power lines are getting repaired", "12:00 - Rain").mitigated())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "12:16, 1:52, 2021-03-03T13:52",
    "11:50, 12:10, 2021-03-03T12:10",
    "10:40, 12:55, 2021-03-03T12:55",
    "12:16, 01:52, 2021-03-04T01:52",
    "23:50, 0:20, 2021-03-04T00:20",
    "9:12, 1:52, 2021-03-03T13:52",
  })
  void clocksOfTwelveHoursGoOnInTheAfternoon(String first, String last, String expected) {
    Reading reading =
        Reading.of(
            "2021-03-03-api.md",
            "# API\n\n## Timeline\n\n- "
                + first
                + " - API down\n- "
                + last
                + " - API is up again\n");
    assertThat(reading.ended()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-03-03 (all times UTC)",
        "2021-03-03 (times in UTC)",
        "2021-03-03（時間はすべてUTC）"
      })
  void aDayWithOnlyAZoneIsNoEvent(String day) {
    Reading reading =
        Reading.of(
            "# API\n\n## Timeline\n\n" + day + "\n\n- 09:12 API down\n- 11:40 API is up again\n");
    assertThat(reading.timeline())
        .containsExactly(
            "2021-03-03T09:12 UTC: API down", "2021-03-03T11:40 UTC resolved: API is up again");
  }

  @ParameterizedTest
  @CsvSource({
    "2021-03-05, 2021-03-02T09:12",
    "2021-03-02 21:12, 2021-03-02T09:12",
    "2021-03-02, 2021-03-02T09:12",
    "2021-03-02 09:05, 2021-03-02T09:05",
  })
  void aDateBehindTheDetectionIsThatOfTheReport(String date, String started) {
    Reading reading =
        Reading.of(
            "# API\n\n**Date/time:** "
                + date
                + "\n\n## Timeline\n\n- 2021-03-02 09:12 – Import fails\n"
                + "- 2021-03-02 09:30 – Alert fires\n- 2021-03-02 11:40 – Recovered\n");
    assertThat(reading.started()).isEqualTo(started);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prod still down",
        "Still seeing errors",
        "Some users are still getting timeouts",
        "API still not working"
      })
  void whatIsStillWrongHasNoEnd(String after) {
    assertThat(
            timeline("09:12 - API down", "10:00 - Stage is working again", "11:40 - " + after)
                .ended())
        .isEmpty();
    assertThat(timeline("09:12 - API down", "10:00 - Rollback started", "11:40 - " + after).ended())
        .isEmpty();
  }

  @Test
  void tablesOfNumbersAreNoTimeline() {
    Reading reading =
        Reading.of(
            """
            # API

            ## Timeline

            | Time | Tokens | Cached | New |
            |---|---|---|---|
            | 09:12 | 15,448 | 11,008 | 4,440 |
            | 09:13 | 16,821 | 11,008 | 95 |
            """);
    assertThat(reading.timeline()).isEmpty();
  }

  @Test
  void theHeadingOfATimelineMayNameItsDay() {
    Reading reading =
        Reading.of(
            "# API\n\n## Timeline (3 March 2021, UTC)\n\n- 23:50 API down\n- 00:20 API is up again\n");
    assertThat(reading.timeline())
        .containsExactly(
            "2021-03-03T23:50 UTC: API down", "2021-03-04T00:20 UTC resolved: API is up again");
  }
}
