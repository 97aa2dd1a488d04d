package dev.afterword.mine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand before the first sentence of a document. */
class PreliminariesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [Final Message] The work is done at 15:30.    | The work is done at 15:30.
          [Final Message] --> the upgrade went well.    | the upgrade went well.
          [Update] All services are back.               | All services are back.
          2017-10-02T19:49:38-06:00 The client is new.  | The client is new.
          Hello everyone! Two weeks ago the disk broke. | Two weeks ago the disk broke.
          Welcome to the update! We moved the archive.  | We moved the archive.
          [PR 12](x) was merged by mistake.             | [PR 12](x) was merged by mistake.
          By noon all requests failed.                  | By noon all requests failed.
          10.5 % of requests failed.                    | 10.5 % of requests failed.
          Messages waited.                              | Messages waited.
          データベースが停止しました。                  | データベースが停止しました。
          """)
  void theFirstSentenceRemains(String text, String rest) {
    assertThat(Preliminaries.without(text, "A title")).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Ada Example (University of Somewhere)",
        "Av: Ada Example, Bo Other og Cy Third",
        "Authors: Ada Example and Bo Other",
        "10.43 Ada asks whether images should be there",
        "23:21:14 - Phrases imported successfully",
        "https://example.org/status/1621965412832350208",
        "See https://example.org/status",
        "devnet-7",
        "A title",
        "2020-03-26 A title",
        "<A clear sentence of what happened>",
        "[Short summary of the fault]",
        "| V-5 | a row | of a table |",
        "<ThemeImage lightSrc='a.png' alt='a phone'",
      })
  void whatSaysNothingIsNoSummary(String text) {
    assertThat(Preliminaries.without(text, "A title")).isEmpty();
  }
}
