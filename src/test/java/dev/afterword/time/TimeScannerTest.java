package dev.afterword.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.config.DateOrder;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and clocks in running text. */
class TimeScannerTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "on 2021-10-04 we saw             | 2021-10-04",
        "2021-10-04 15:39                 | 2021-10-04T15:39",
        "den 6. Juni 2012 15:00 Uhr UTC (17:00 Uhr CEST) | 2012-06-06T15:00 UTC",
        "3 March 2021, 09:12 PT / 12:12 ET | 2021-03-03T09:12 PT",
        "~16:00z                          | ~T16:00 UTC",
        "March 14th at 9:56AM EAT         | --03-14T09:56 EAT",
        "04Oct21, 0233                    | 2021-10-04T02:33",
        "04OCT1994 1405Z                  | 1994-10-04T14:05 UTC",
        "on 17SEPT2018 we were told       | 2018-09-17",
        "3-May-21 14:05                   | 2021-05-03T14:05",
        "Mon Mar 3 14:05:11 UTC 2025      | 2025-03-03T14:05:11 UTC",
        "10:30頃 (JST)                     | ~T10:30 JST",
        "10:30 頃（JST）                    | ~T10:30 JST",
        "at approximately 10:30 UTC       | ~T10:30 UTC",
        "±5m 2021-10-04T16:40             | ~2021-10-04T16:40",
        "2021-10-04 18:30 (approx.)       | ~2021-10-04T18:30",
        "2021-10-04 18:30 (约 3 小时)       | 2021-10-04T18:30",
        "14:00 Pacific Time               | T14:00 PT",
        "2025-03-03T14:05:11+01:00        | 2025-03-03T14:05:11 +01:00",
        "2021-10-04 15:39: it broke       | 2021-10-04T15:39",
        "2021-10-04 - 15:39 - it broke    | 2021-10-04T15:39",
        "2021-10-04/15:39                 | 2021-10-04T15:39",
        "2021-10-04T15:39:07Z             | 2021-10-04T15:39:07 UTC",
        "2021/10/04 at 3:39 pm PDT        | 2021-10-04T15:39 PDT",
        "October 4, 2021 at 15:39 UTC     | 2021-10-04T15:39 UTC",
        "Oct 4th: quiet                   | --10-04",
        "4 October 2021                   | 2021-10-04",
        "October 4, 2021 1539             | 2021-10-04T15:39",
        "Monday 8th Feburary              | --02-08",
        "the 4th of October, 2021, 9am    | 2021-10-04T09:00",
        "15:39 UTC on October 4, 2021     | 2021-10-04T15:39 UTC",
        "12:45 PM PST Saturday Oct 30th:  | --10-30T12:45 PST",
        "04.10.2021 15:39                 | 2021-10-04T15:39",
        "10/04/2021                       | 2021-10-04",
        "25/04/2021                       | 2021-04-25",
        "2021年10月4日 15時39分            | 2021-10-04T15:39",
        "from 12.39UTC                    | T12:39 UTC",
        "at 12.15 AM PST                  | T00:15 PST",
        "On 2024-03-17 10h47 CEST         | 2024-03-17T10:47 CEST",
        "1625: pods restarted             | T16:25",
        "around 3am                       | ~T03:00",
        "~09:05                           | ~T09:05",
        "at roughly 18:52 UTC             | ~T18:52 UTC",
        "09:05 (UTC+2)                    | T09:05 UTC+2",
        "07:09 Eastern: the token is dead | T07:09 ET",
        "2021-10-04 1539 ::::: it broke   | 2021-10-04T15:39",
        "02:00-04:30 - the image arrives  | T02:00, T04:30",
        "2021-10-04T02:00-04:30           | 2021-10-04T02:00 -04:30",
        "02:00 UTC-4 and 09:05 UTC 2021-10-04 | T02:00 UTC-4, 2021-10-04T09:05 UTC",
        "(~00:20 UTC 2021-10-04)          | ~2021-10-04T00:20 UTC",
        "2021-10-04 between 12.39UTC and 17.17UTC | 2021-10-04T12:39 UTC, T17:17 UTC",
        "October 4-9, 2021                | 2021-10-04, 2021-10-09",
        "from 4 to 9 October 2021         | 2021-10-04, 2021-10-09",
        "October 4 - 09:05                | --10-04T09:05",
        "2021‑10‑04                       | 2021-10-04",
        "4. oktober 2021 kl. 15:39        | 2021-10-04T15:39",
        "am 4. Oktober 2021 um 15:39      | 2021-10-04T15:39",
        "le 4 octobre 2021 à 15:39        | 2021-10-04T15:39",
        "4 de octubre de 2021             | 2021-10-04",
        "2. März 2021                     | 2021-03-02",
        "3 juin 2021, 4 juillet 2021      | 2021-06-03, 2021-07-04",
        "2021-10-04 前後                   | ~2021-10-04",
        "09:05 Pacific time               | T09:05 PT",
        "2021-Oct-04 15:39                | 2021-10-04T15:39",
        "2021 Oct 4, 15:39                | 2021-10-04T15:39",
        "Oct 4 1939 UTC: it broke         | --10-04T19:39 UTC",
        "Oct 4 2047 UTC: it broke         | --10-04T20:47 UTC",
        "on 4 October 2021 UTC            | 2021-10-04",
        "04.10.2021, 15:39 Uhr            | 2021-10-04T15:39",
        "04.10.2021 um 15.39 Uhr          | 2021-10-04T15:39",
        "04.10. gegen 15:39 Uhr           | ~--10-04T15:39",
        "15:39 Uhr am 4. Oktober 2021     | 2021-10-04T15:39",
        "gegen 15 Uhr                     | ~T15:00",
        "15:39 Uhr MESZ                   | T15:39 MESZ",
        "kl. 15.39 den 4. oktober         | --10-04T15:39",
        "4 de octubre de 2021 a las 15:39 | 2021-10-04T15:39",
        "4 de octubre del 2021            | 2021-10-04",
        "às 15h39 do dia 4 de outubro de 2021 | 2021-10-04T15:39",
        "entre 15h39 e às 17h             | T15:39, T17:00",
        "9-11am PDT                       | T09:00, T11:00 PDT",
        "from 11:15 to 2:20 p.m. ET       | T11:15, T14:20 ET",
        "between 1:15 and 2:20 p.m.       | T13:15, T14:20",
        "from 0233 to 0239 on 15Sep94     | T02:33, 1994-09-15T02:39",
        "released 2024-11-05              | 2024-11-05",
        "1er octobre 2021 vers 15 h 39    | ~2021-10-01T15:39",
        "4 октября 2021 г. в 15:39        | 2021-10-04T15:39",
        "4 мая около 15:39                | ~--05-04T15:39",
        "2021年10月4日 下午3:39            | 2021-10-04T15:39",
        "2021年10月4日15点39分             | 2021-10-04T15:39",
        "10月4日凌晨3点                    | --10-04T03:00",
        "时间：15：39 左右                 | ~T15:39",
        "2021年10月4日 午後3時39分         | 2021-10-04T15:39",
        "2021년 10월 4일 오후 3시 39분     | 2021-10-04T15:39",
        "2021년 10월 4일 15:39경           | ~2021-10-04T15:39",
      })
  void finds(String text, String expected) {
    assertThat(
            new TimeScanner(Optional.of(DateOrder.MONTH_FIRST))
                .scan(text).stream().map(TimeScannerTest::text).collect(Collectors.joining(", ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version 1.18.3 of 10.0.0.1:8080",
        "ratio 3:1, 45% of 12:00:00:00",
        "a ratio of 10:30 and port 10:30",
        "main.go: line 12:30",
        "exit code 10:00, build 11:45",
        "upgraded to version 2024.11.25",
        "image tag 2024-11-25",
        "abc15Sep94 and 15Sep94.1",
        "from 1994 to 2004 on 3 servers",
        "HH:mm and YYYY-MM-DD",
        "took 12h30m",
        "a delay of 12 h",
        "durée de 12h",
        "3時間、3小时、3시간",
        "以下3点",
        "May we ask",
        "ports 443 and 8443",
        "$12:30 and 1,234",
        "2021-13-40",
        "commit 20211004aef",
      })
  void findsNothingIn(String text) {
    assertThat(new TimeScanner(Optional.of(DateOrder.MONTH_FIRST)).scan(text)).isEmpty();
  }

  private static String text(TimeMention mention) {
    StringBuilder text = new StringBuilder(mention.approximate() ? "~" : "");
    mention
        .date()
        .ifPresent(
            date -> {
              text.append(date.year().isPresent() ? "" + date.year().getAsInt() : "-");
              text.append(String.format(java.util.Locale.ROOT, "-%02d", date.month()));
              date.day()
                  .ifPresent(
                      day -> text.append(String.format(java.util.Locale.ROOT, "-%02d", day)));
            });
    mention.clock().ifPresent(clock -> text.append('T').append(clock));
    mention.zone().ifPresent(zone -> text.append(' ').append(zone));
    return text.toString();
  }
}
