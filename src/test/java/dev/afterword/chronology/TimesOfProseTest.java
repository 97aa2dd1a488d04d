package dev.afterword.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How sentences say when it began, was noticed and was over, and how long it took. */
class TimesOfProseTest {
  private static Reading summary(String text) {
    return Reading.of("2021-03-03-api.md", "# API\n\n## Summary\n\n" + text + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Between 09:12 and 11:40 UTC the API was down.",
        "From 9:12am to 11:40am UTC our API was unavailable.",
        "The outage lasted from 09:12 to 11:40 UTC.",
        "On March 3, 2021, between 9:12 AM and 11:40 AM UTC, customers could not log in.",
        "On March 3, 2021 between the hours of 0912 and 1140 UTC, the service was degraded.",
        "Impact: errors for all users, 09:12 - 11:40 UTC.",
        "Starting at 09:12 UTC the API returned errors. Service was restored at 11:40 UTC.",
        "At 09:12 UTC the API went down. It was back online by 11:40 UTC.",
        "The incident started at 09:12 UTC. By 11:40 UTC all systems had recovered.",
        "At 09:12 UTC, one of our disks filled up. We were back up and running at 11:40 UTC.",
        "At 09:12 UTC we released version 2. It failed, and was rolled back by 11:40 UTC.",
        "At 09:12 UTC we pushed a change. Errors subsided at 11:40 UTC.",
        "Our API failed at 09:12 UTC. Normal service resumed at 11:40 UTC.",
        "The site went dark at 09:12 UTC. It was brought back at 11:40 UTC.",
        "The outage started at 09:12 UTC and was not resolved until 11:40 UTC.",
        "The outage began at 09:12 UTC. We declared the incident over at 11:40 UTC.",
        "The outage began at 09:12 UTC. We were able to restore service at 11:40 UTC.",
        "The outage began at 09:12 UTC; a fix was rolled out at 11:40 UTC.",
        "The outage began at 09:12 UTC. At 11:40 UTC the rollback was complete and errors stopped.",
        "It began at 09:12 UTC. At 10:30 UTC a fix was tried and by 11:40 UTC traffic had returned to normal.",
        "At 09:12 UTC logins stopped working. Logins worked again from 11:40 UTC.",
        "We experienced an outage beginning at 09:12 UTC and ending at 11:40 UTC.",
        "API requests began failing at 09:12 UTC and the last error was seen at 11:40 UTC."
      })
  void fromStartToEnd(String text) {
    Reading reading = summary(text);
    assertThat(reading.started()).isEqualTo("2021-03-03T09:12 UTC");
    assertThat(reading.ended()).isEqualTo("2021-03-03T11:40 UTC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We were alerted at 09:30 UTC.",
        "At 09:30 UTC we noticed that users were not able to log in.",
        "At 09:30 UTC our monitoring detected errors and at 10:00 UTC we rolled back.",
        "PagerDuty paged the on-call engineer at 09:30 UTC.",
        "A customer reported at 09:30 UTC that they could not log in.",
        "The first report came in at 09:30 UTC.",
        "At 09:30 UTC we started receiving alerts.",
        "At 09:30 UTC the alarm went off.",
        "Monitoring picked up the failure at 09:30 UTC.",
        "We found out at 09:30 UTC when users complained.",
        "Someone on Discord mentioned at 09:30 UTC that the site was slow.",
        "We first learned of the issue at 09:30 UTC.",
        "At 09:30 UTC, support tickets started coming in.",
        "Our uptime monitor flagged the site as down at 09:30 UTC.",
        "Reports of failing logins reached us at 09:30 UTC.",
        "We got an email from a user at 09:30 UTC.",
        "A GitHub issue was opened at 09:30 UTC.",
        "It was brought to our attention at 09:30 UTC.",
        "Nobody noticed until 09:30 UTC, when a customer called.",
        "A researcher contacted us at 09:30 UTC, and the hole was closed at 10:00 UTC."
      })
  void detected(String text) {
    assertThat(summary(text + " The API was down for an hour.").detected())
        .isEqualTo("2021-03-03T09:30 UTC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "At 09:30 UTC we changed something that we did not detect in our tests.",
        "The page was edited at 09:30 UTC.",
        "Nobody noticed it at 09:30 UTC.",
        "At 09:30 UTC version 2 was deployed and users reported errors.",
        "We detected a loss of packets starting at 09:30 UTC."
      })
  void notDetected(String text) {
    assertThat(summary(text).detected()).isEmpty();
  }

  @Test
  void aReportIsNoStartWhereTheTimelineHasOne() {
    Reading reading =
        Reading.of(
            """
            # API

            On 2021-03-03 at 09:30 UTC we received a report that uploads fail.

            ## Timeline (UTC)

            - 09:12: uploads begin to fail
            - 09:30: a user reports it
            """);
    assertThat(reading.started()).isEqualTo("2021-03-03T09:12 UTC");
    assertThat(reading.detected()).isEqualTo("2021-03-03T09:30 UTC");
  }

  @Test
  void aReportIsTheStartWhereNothingElseIsKnown() {
    assertThat(summary("At 09:30 UTC we noticed that the site was slow.").started())
        .isEqualTo("2021-03-03T09:30 UTC");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The site was down for an hour.                                   | 60",
        "The site was down for half an hour.                              | 30",
        "An hour-long outage hit us.                                      | 60",
        "The chain was halted for about 3 hours.                          | 180",
        "Service was interrupted for 12 minutes.                          | 12",
        "For 12 minutes, users could not log in.                          | 12",
        "It took us 3 hours to restore service.                           | 180",
        "Over a period of around 12 hours there was a partial outage.     | 720",
        "A check was not made, resulting in a 6 minute outage.            | 6",
        "Logins failed for ~11h.                                          | 660",
        "Sie waren ausgefallen für rund 3 Stunden.                        | 180",
        "El correo estuvo caído durante 2 horas.                          | 120",
        "Сайт недоступен ~5 минут.                                        | 5",
        "控制面中断约 3 小时。                                                 | 180",
        "アクセス不能（約37時間）                                              | 2220",
        "The chain halted approximately 4 days after the upgrade.         | ''",
        "Queries failed. Clearing the queue took over an hour.            | ''",
        "The cache expires after 40 minutes.                              | ''",
      })
  void lengths(String text, String minutes) {
    assertThat(summary(text).duration()).isEqualTo(minutes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The incident lasted overall around 26 minutes.                   | 26",
        "In total, this incident was resolved in 2 hours and 2 minutes.   | 122",
        "It took 91 minutes from the start of the incident to the fix.    | 91",
        "For a short period of time (10 minutes), pages returned errors.  | 10",
        "The outage lasted 5 minutes. Later the outage lasted an hour.    | ''",
        "The GitHub outage lasted 5 hours.                                | ''",
        "The rebuild took 5 hours.                                        | ''",
      })
  void lengthsToldFarBelow(String text, String minutes) {
    Reading reading = Reading.of("2021-03-03-api.md", "# API\n\n## Response\n\n" + text + "\n");
    assertThat(reading.duration()).isEqualTo(minutes);
  }

  @Test
  void theTitleSaysForHowLong() {
    assertThat(Reading.of("a.md", "# Agents locked us out of our server for 8 hours\n").duration())
        .isEqualTo("480");
    assertThat(Reading.of("a.md", "# Correo caído 11h por un relay\n").duration()).isEqualTo("660");
  }

  @ParameterizedTest
  @ValueSource(strings = {"< 5 minutes", "less than 5 minutes", "5 分未満", "45s – 1 min"})
  void aBoundIsNoLength(String text) {
    assertThat(Reading.of("a.md", "# API down\n\n**Duration:** " + text + "\n").duration())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It took until 11:40 UTC to restore the service.",
        "It took us until about 11:40 UTC to bring everything back.",
        "From late last night until approximately 11:40am UTC there was an outage of the API.",
        "On this day the API was unavailable until 11:40 UTC.",
        "Logins failed until about 11:40 UTC."
      })
  void lastedUntil(String text) {
    assertThat(summary(text).ended()).endsWith("2021-03-03T11:40 UTC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It worked until 11:40 UTC and then failed.",
        "It took until 11:40 UTC to notice.",
        "The errors were not noticed until 11:40 UTC.",
        "Nobody was affected by the outage until 11:40 UTC."
      })
  void somethingElseLastedUntil(String text) {
    assertThat(summary(text).ended()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "API outage for approximately 2 weeks              | 20160",
        "36-minute outage of the API                       | 36",
        "API outage on 3 March 2021 (09:12 - 11:40 UTC)    | ''",
        "Cache kept for 2 weeks                            | ''",
      })
  void lengthsInTitles(String title, String minutes) {
    assertThat(Reading.of("# " + title + "\n\nText.\n").duration()).isEqualTo(minutes);
  }

  @Test
  void timesInTitles() {
    Reading reading =
        Reading.of("# API outage on 3 March 2021, 09:12 - 11:40 UTC\n\nIt was slow.\n");
    assertThat(reading.started()).isEqualTo("2021-03-03T09:12 UTC");
    assertThat(reading.ended()).isEqualTo("2021-03-03T11:40 UTC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Objects of the failed cache had a TTL for four hours.",
        "The errors came with a timeout of about 10 minutes.",
        "It was fixed by a team in production for two weeks."
      })
  void settingsAreNoLengths(String text) {
    assertThat(summary(text).duration()).isEmpty();
  }

  @Test
  void aScheduleTellsOfNothing() {
    assertThat(
            summary(
                    "The job (runs daily, 08:00 UTC) failed on 2021-03-03. It was fixed at 11:40 UTC.")
                .started())
        .isEqualTo("2021-03-03");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Engineers were alerted and added capacity, which resolved it by 12:22 UTC.",
        "An operator reported errors (about 5 hours before 12:22 UTC).",
        "The condition was set at 12:22 UTC (discovered retrospectively).",
        "The job (daily export of all of the metrics that we keep, 12:22 UTC) was detected to fail."
      })
  void isNotWhenItWasNoticed(String text) {
    assertThat(summary(text).detected()).doesNotContain("12:22");
  }

  @Test
  void aResolutionThatTookFromToEndsAtTheEnd() {
    assertThat(
            summary("The API failed. Time to mitigation: 23 min (from 9:56AM to 10:19AM).").ended())
        .doesNotContain("09:56");
  }

  @Test
  void aLaterSentenceTellsTheMinute() {
    Reading reading =
        Reading.of(
            "# API outage\n\nOn March 2, 2021 our API was down for hours. It began at 5:05pm UTC."
                + " We restored the service at 9:05pm UTC.\n");
    assertThat(reading.started()).isEqualTo("2021-03-02T17:05 UTC");
    assertThat(reading.ended()).isEqualTo("2021-03-02T21:05 UTC");
  }

  @Test
  void whatRunsEveryDayIsNoDetection() {
    assertThat(
            Reading.of(
                    "2021-03-03-api.md",
                    "# API\n\nThe job sends alerts to us at 09:30 UTC every day.\n")
                .detected())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "The outage lasted an hour and a half., 90",
    "We had a half-hour outage., 30",
    "Users could not log in for two hours., 120",
    "The status page could not be updated for two hours., ''",
    "Duration: unknown (between 2 and 5 hours), ''",
    "Duration: 1h30, 90",
  })
  void otherLengths(String sentence, String minutes) {
    assertThat(Reading.of("# API outage\n\n" + sentence + "\n").duration()).isEqualTo(minutes);
  }
}
