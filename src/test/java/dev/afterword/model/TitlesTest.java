package dev.afterword.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles in lists, where the day stands beside them. */
class TitlesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Postmortem: DNS was slow                       | DNS was slow
          Incident retro - the queue filled up           | the queue filled up
          Retrospective: Auth Sentry Crash 2018-01-08    | Auth Sentry Crash
          Retrospective: EC2 Stopped - 2018-01-08        | EC2 Stopped
          2018-10-09: API rebooting                      | API rebooting
          2023-09-27 / Expired certificate               | Expired certificate
          [Postmortem] Reverse proxy down                | Reverse proxy down
          ポストモーテム: 検索が止まった                 | 検索が止まった
          Network Outage Postmortem (2024-12-19)         | Network Outage Postmortem
          RCA: Validator Consensus Issues (2025-08-19)   | Validator Consensus Issues
          02.01.2020 - Tidsavbrudd ved beregning         | Tidsavbrudd ved beregning
          Incident Report 02-03-2022                     | Incident Report 02-03-2022
          Incident Report: 2022-01-08                    | Incident Report: 2022-01-08
          Postmortem                                     | Postmortem
          2021-06-03 Outage                              | 2021-06-03 Outage
          RCA-tool was down                              | RCA-tool was down
          Postmortem: kube-dns: no answer                | kube-dns: no answer
          Twitter and Fosstodon - A Post-Mortem          | Twitter and Fosstodon - A Post-Mortem
          Incident: the proxy is down | the proxy is down
          Post-Incident Review: the proxy is down | the proxy is down
          Incidents: how we count | Incidents: how we count
          事故复盘：支付中断一小时 | 支付中断一小时
          """)
  void listsLeaveOutWhatStandsBeside(String title, String brief) {
    assertThat(Titles.brief(title)).isEqualTo(brief);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DNS was slow   | 2021-10-04 DNS was slow   | true
          DNS was slow   | DNS was slow (2021-10-04) | true
          DNS was slow   | Postmortem: DNS was slow  | true
          DNS was slow   | dns was slow!             | true
          DNS was slow   | DNS is slow               | false
          """)
  void theDayMakesNoOtherTitle(String one, String other, boolean same) {
    assertThat(Titles.same(one, other)).isEqualTo(same);
  }
}
