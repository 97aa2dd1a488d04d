package dev.afterword.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.config.Settings;
import dev.afterword.diag.Problem;
import dev.afterword.model.Section;
import dev.afterword.model.SectionKind;
import dev.afterword.source.Format;
import dev.afterword.source.Header;
import dev.afterword.source.SourceDocument;
import dev.afterword.source.SourceFile;
import dev.afterword.testing.RandomText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules about words find, where, and what they leave alone. */
class TextRulesTest {
  private static final Settings.Checks USUAL = new Settings.Checks(Map.of(), List.of());

  private static List<Problem> check(String body, Format format, Settings.Checks settings) {
    SourceFile file = new SourceFile("a.md", Path.of("a.md"), "a.md", format);
    SourceDocument document =
        new SourceDocument(file, Header.NONE, Optional.empty(), body, 1, List.of());
    DocumentChecks checks =
        new DocumentChecks.Reader(settings).read(document, true, sections(body));
    return checks.found().stream().filter(checks::wanted).sorted().toList();
  }

  /** Headings of Markdown, as the miner would give them. */
  private static List<Section> sections(String body) {
    List<String> lines = body.lines().toList();
    List<Section> sections = new ArrayList<>();
    IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).startsWith("#"))
        .forEach(
            i -> {
              String heading = lines.get(i).replaceFirst("^#+ *", "");
              int level = lines.get(i).indexOf(' ');
              SectionKind kind =
                  switch (heading) {
                    case "Action items" -> SectionKind.ACTIONS;
                    case "Lessons" -> SectionKind.LESSONS;
                    case "Summary" -> SectionKind.SUMMARY;
                    default -> SectionKind.OTHER;
                  };
              sections.add(new Section(kind, heading, "", level, i + 1));
            });
    return sections;
  }

  private static List<String> found(String body) {
    return check(body, Format.MARKDOWN, USUAL).stream()
        .map(p -> p.code().key() + ": " + p.arguments().get(0))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Then Alice forgot to renew it.                   | named-fault: Alice forgot",
        "On Monday Michael Jones accidentally dropped it. | named-fault: Michael Jones accidentally",
        "It was caused by @jdoe, who pushed to main.      | named-fault: caused by @jdoe",
        "This was the developer's mistake.                | named-fault: developer's mistake",
        "It was the fault of the contractor.              | named-fault: fault of the contractor",
        "It was caused by an engineer running the script. | named-fault: caused by an engineer running",
        "The cause was human error.                       | human-error: human error",
        "Root cause: operator error                       | human-error: operator error",
        "Somebody fat-fingered the name.                  | human-error: fat-fingered",
        "A careless change took it down.                  | blaming-word: careless",
        "This was plain negligence.                       | blaming-word: negligence",
        "We should have noticed earlier.                  | should-have: We should have noticed",
        "The engineer could have asked.                   | should-have: engineer could have asked",
        "It should have been tested.                      | should-have: should have been tested",
        "This could have been prevented.                  | should-have: could have been prevented",
        "The on-call engineer failed to check the queue.  | failed-to: engineer failed to",
        "She forgot to save.                              | failed-to: She forgot to",
        "The database team neglected to test it.          | failed-to: database team neglected to",
        "原因はヒューマンエラーでした。                        | human-error: ヒューマンエラー",
        "担当者の不注意が原因です。                            | blaming-word: 不注意",
        "事前に確認すべきだった。                              | should-have: 事前に確認すべきだった",
        "田中さんが設定を忘れた。                              | named-fault: 田中さんが設定を忘れ",
      })
  void languageThatBlamesIsFound(String sentence, String expected) {
    assertThat(found("## Text\n\n" + sentence + "\n")).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## What could have gone better",
        "**What could have gone better**",
        "- What could have gone better",
        "## Why we should have noticed",
        "The alert should have fired.",
        "The change should have had no effect.",
        "Each user should have access to one project.",
        "The pods failed to start.",
        "The request failed to reach the cluster.",
        "Error: `user error: we should have noticed`",
        "> The engineer forgot to renew it, wrote the newspaper.",
        "The letter says \"we should have noticed\" and no more.",
        "It says “human error” and stops there.",
        "This lowers the risk of human error.",
        "We want to prevent human error.",
        "It was not human error.",
        "An empty body is a bug, never user error.",
        "Requests fail with a user error code.",
        "Kubernetes failed to schedule the pod.",
        "The fault of the disk was found.",
        "It was caused by a disk.",
        "Amazon's fault tolerance held.",
        "ヒューマンエラーを防ぐ仕組みを作る。",
        "```\nwe should have noticed\n```",
        "    we should have noticed",
        "<!-- we should have noticed -->",
        "See [the page](https://example.org/we-should-have-noticed).",
      })
  void whatBlamesNobodyIsLeftAlone(String text) {
    assertThat(found("Words before.\n\n" + text + "\n\nWords behind.\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Root cause: TBD                   | placeholder: TBD",
        "TODO: ask the network team        | placeholder: TODO",
        "Started: HH:mm                    | placeholder: HH:mm",
        "Date: YYYY-MM-DD                  | placeholder: YYYY-MM-DD",
        "Date: 2023-MM-DD                  | placeholder: 2023-MM-DD",
        "Owner: <insert name>              | placeholder: <insert name>",
        "Impact: [describe the impact]     | placeholder: [describe the impact]",
        "Lorem ipsum dolor sit amet        | placeholder: Lorem ipsum",
        "The summary goes here.            | placeholder: summary goes here",
        "Remove this section when done.    | placeholder: Remove this section",
        "Ask jo.doe@shop.example.net first | ",
        "Ask jo.doe@shop.net first         | email-address: jo.doe@shop.net",
        "Ask support@shop.net first        | ",
        "See http://10.1.2.3/graphs        | private-link: 10.1.2.3",
        "See https://grafana.shop.net/d/1  | private-link: grafana.shop.net",
        "See https://wiki.shop.internal/x  | private-link: wiki.shop.internal",
        "See http://localhost:3000         | private-link: localhost",
        "See https://shop.slack.com/archives/1 | private-link: shop.slack.com",
        "See https://status.shop.net/1     | ",
      })
  void whatShouldNotBeInAFinishedReportIsFound(String line, String expected) {
    assertThat(found("Words before.\n\n" + line + "\n"))
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## TODO",
        "Notes: TODO.md has the rest.",
        "See: docs/TODO: it is kept up to date.",
        "File: TBD/README.md",
        "All times are HH:MM in UTC.",
        "| Time (HH:MM) | Event |",
        "Dates are written in the format YYYY-MM-DD.",
        "What \"high\" is TBD by the team later on.",
        "The call `GET /users/<name>` was slow.",
        "The path /users/<name>/orders was slow.",
        "See [your dashboard](https://example.org/).",
        "Run `curl http://localhost:3000`.",
        "git@github.com:shop/shop.git",
        "Version left-pad@1.2.3 was pulled.",
      })
  void whatLooksLikeItIsLeftAlone(String line) {
    assertThat(found("Words before.\n\n" + line + "\n\nWords.\n")).isEmpty();
  }

  @Test
  void aToDoAmongTheActionsIsAnAction() {
    assertThat(found("## Action items\n\n- TODO: add an alert\n\n| Do | TODO |\n")).isEmpty();
  }

  @Test
  void sectionsAndRowsWithoutWordsAreFound() {
    String body =
        """
        # A

        ## Summary

        ### Details

        Words.

        ## Lessons

        <!-- what did we learn? -->
        -

        ## Action items

        | What | Who |
        |------|-----|
        | Test | Ops |
        |      |     |
        |      |     |
        """;
    assertThat(check(body, Format.MARKDOWN, USUAL))
        .extracting(p -> p.place() + " " + p.code().key() + " " + p.message())
        .containsExactly(
            "a.md:9:1 empty-section nothing stands below \"Lessons\"",
            "a.md:19:1 empty-row the table has rows without words");
  }

  @Test
  void aTableWithoutColumnNamesIsFine() {
    assertThat(found("|  |  |\n|--|--|\n| a | b |\n")).isEmpty();
  }

  @Test
  void theSiteNamesItsOwnPrivateHosts() {
    Settings.Checks settings = new Settings.Checks(Map.of(), List.of("shop.net"));
    String body = "See https://wiki.shop.net/x and https://wiki.shop.net/y.\n";
    assertThat(check(body, Format.MARKDOWN, settings))
        .extracting(Problem::message)
        .containsExactly(
            "\"wiki.shop.net\" may not open for every reader (the site calls it private)");
  }

  @Test
  void placeAndSentenceAreThoseOfTheSource() {
    Problem problem =
        check("It began. In the end, we\nshould have **noticed**. More.\n", Format.MARKDOWN, USUAL)
            .get(0);
    assertThat(problem.arguments().get(0)).isEqualTo("we should have noticed");
    assertThat(problem.place()).hasToString("a.md:1:23");
    assertThat(problem.excerpt()).isEqualTo("In the end, we should have noticed.");
  }

  @Test
  void asciiDocAndHtmlHaveCodeAndQuotationsToo() {
    assertThat(check("----\nhuman error\n----\n", Format.ASCIIDOC, USUAL)).isEmpty();
    assertThat(check("<pre>human error</pre>\n", Format.HTML, USUAL)).isEmpty();
    assertThat(check("<blockquote>\nhuman error\n</blockquote>\n", Format.HTML, USUAL)).isEmpty();
    assertThat(check("<p>It was human error.</p>\n", Format.HTML, USUAL)).hasSize(1);
  }

  @Test
  void commentsSwitchRulesOff() {
    String body =
        """
        <!-- afterword: ignore should-have -->
        We should have noticed.

        We should have noticed. <!-- afterword: ignore KB704 -->

        <!-- afterword: ignore -->

        We should have noticed, you reckless fools.

        We should have noticed.
        """;
    assertThat(check(body, Format.MARKDOWN, USUAL))
        .extracting(p -> p.place().line())
        .containsExactly(10);
    assertThat(found("Careless. We should have noticed.\n<!-- afterword: ignore-file KB704 -->\n"))
        .containsExactly("blaming-word: Careless");
    assertThat(
            check("// afterword: ignore KB704\nWe should have seen it.\n", Format.ASCIIDOC, USUAL))
        .isEmpty();
  }

  @Test
  void aCommentThatNamesNoRuleIsReported() {
    List<Problem> found =
        check("Text. <!-- afterword: ignore should-hav, KB101 -->\n", Format.MARKDOWN, USUAL);
    assertThat(found)
        .extracting(p -> p.place() + ": " + p.message() + "; " + p.hint())
        .containsExactly(
            "a.md:1:30: \"should-hav\" names no rule that a comment can switch off; did you mean"
                + " \"should-have\"? write a code or a name of the manual's list",
            "a.md:1:42: \"KB101\" names no rule that a comment can switch off; errors are"
                + " always reported: correct what it is about");
  }

  /** Long lines of what the patterns begin with must not make them slow. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "we ", "we should ", "human ", "[insert ", "<insert ", "\"", "“", "`", "<pre>", "<!--", "|",
        "a@", "https://a", "Alice ", "the team ", "](", "**", "- ", "    x\n", "TBD ", "·", "> "
      })
  void noInputIsSlow(String piece) {
    String body = piece.repeat(200_000 / piece.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> check(body, Format.MARKDOWN, USUAL));
  }

  @Test
  void anyTextIsRead() {
    for (int i = 0; i < 500; i++) {
      RandomText random = RandomText.seeded(i);
      assertThat(check(random.text(300), Format.MARKDOWN, USUAL))
          .as(random.toString())
          .allSatisfy(p -> assertThat(p.place().line()).isPositive());
    }
  }
}
