package dev.afterword.mine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {
  private static final String PROJECT =
      """
      Our project was a shop for the final exam of the course. Most features were ready before the
      deadline, and the team members shared the work well.

      ## What went well

      The communication was good, and each sprint had a demo.

      ## What went wrong

      The scope was too ambitious.
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        PROJECT,
        """
        Le projet est un jeu vidéo. Les fonctionnalités prévues sont là, et la répartition des
        tâches était claire. Difficultés rencontrées : les délais. Nous avons appris beaucoup.
        """,
        """
        Unser Projekt war ein Laden für das Semester. Die Aufgabenverteilung war klar, die
        Zusammenarbeit gut. Was lief gut: jeder Sprint. Was lief schlecht: die Fristen.
        """,
        """
        El proyecto era una tienda. Los miembros del equipo cumplieron los plazos, y la comunicación
        fue buena. La próxima vez haremos menos funcionalidades.
        """,
        """
        O projeto era uma loja. Os membros da equipe cumpriram os prazos, e a comunicação foi boa.
        Na próxima faremos menos funcionalidades.
        """,
        """
        이 프로젝트는 가게였다. 팀원들과 소통이 좋았고 기능을 마감 전에 끝냈다. 아쉬운 점은 테스트다.
        """,
        """
        Acme is listed on the NASDAQ under the ticker ACME. The stock price fell after earnings,
        although free cash flow and revenue growth were fine; shareholders doubted the valuation.
        """
      })
  void whatLooksBackOnSomethingElseIsNoIncident(String text) {
    assertThat(kind("Postmortem", text)).isEqualTo("meta");
  }

  @Test
  void whatOnlyAnIncidentHasDecides() {
    assertThat(kind("Outage of the shop", PROJECT)).isEqualTo("incident");
    assertThat(kind("Postmortem", PROJECT + "\n## Root cause\n\nA full disk.\n"))
        .isEqualTo("incident");
    assertThat(kind("Postmortem", "**Severity:** high\n\n" + PROJECT)).isEqualTo("incident");
    assertThat(kind("Postmortem", "On 3 March 2021 at 09:12 UTC it went down.\n\n" + PROJECT))
        .isEqualTo("incident");
    assertThat(kind("Postmortem", "The outage was mitigated and restored: sev2.\n\n" + PROJECT))
        .isEqualTo("incident");
  }

  @Test
  void fewWordsOfAProjectDecideNothing() {
    assertThat(kind("Postmortem", "Two features of our project were full.")).isEqualTo("incident");
  }

  @Test
  void aReviewMayGiveItsDays() {
    assertThat(kind("Postmortem", "**Date:** 2021-03-04\n\nWe met on 3 March.\n\n" + PROJECT))
        .isEqualTo("meta");
  }

  private static String kind(String title, String text) {
    return Reading.of("# " + title + "\n\n" + text).incident().kind().key();
  }
}
