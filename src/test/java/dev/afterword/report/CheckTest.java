package dev.afterword.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.afterword.diag.ProblemCode;
import dev.afterword.testing.SiteHarness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code afterword check} as its users see it: on the terminal, as JSON and SARIF, on the site. */
class CheckTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Says everything once, and nothing twice. */
  private static final String COMPLETE =
      """
      -- content/2022-03-01-complete.md --
      ---
      title: The queue stood still
      started: 2022-03-01T10:00Z
      detected: 2022-03-01T10:05Z
      ended: 2022-03-01T12:00Z
      severity: SEV-2
      services: [queue]
      causes: [capacity]
      summary: Messages waited for two hours.
      ---

      ## Timeline

      - 10:00 UTC The queue stands still.
      - 12:00 UTC It moves again.

      ## Action items

      - [x] Add an alert

      ## Lessons

      Queues fill up.
      """;

  private final SiteHarness site;

  CheckTest(@TempDir Path folder) {
    this.site = SiteHarness.in(folder).with(COMPLETE);
  }

  @Test
  void aLineOfHtmlMayHoldAWholeSection() {
    SiteHarness.Run run =
        site.file("content/a.html", "<h1>A</h1><h2>Summary</h2><p>It broke.</p>\n")
            .file("content/b.html", "<h1>B</h1>\n<h2>Summary</h2><p> </p>\n")
            .run("check")
            .succeeds();
    assertThat(run.out().lines().filter(line -> line.contains("warning KB602")))
        .containsExactly("content/b.html:2:1: warning KB602: nothing stands below \"Summary\"");
  }

  @Test
  void aCompleteReportHasNothingToRemark() {
    SiteHarness.Run run = site.run("check").succeeds();
    assertThat(run.out())
        .isEqualTo(
            """
            What 1 incident says
            title          1  100 %  ████████████████████
            started        1  100 %  ████████████████████
            detected       1  100 %  ████████████████████
            ended          1  100 %  ████████████████████
            severity       1  100 %  ████████████████████
            services       1  100 %  ████████████████████
            causes         1  100 %  ████████████████████
            summary        1  100 %  ████████████████████
            timeline       1  100 %  ████████████████████
            actions        1  100 %  ████████████████████
            lessons        1  100 %  ████████████████████

            1 document: nothing to remark
            """);
    assertThat(site.has("")).isFalse();
  }

  @Test
  void theGravestComesFirstAndWhatIsMissingTakesOneLineADocument() {
    site.with(
        """
        -- content/a.md --
        # A disk was full

        We should have noticed.

        Root cause: TBD
        """);
    assertThat(site.run("check").succeeds().out())
        .startsWith(
            """
            content/a.md:5:13: warning KB601: "TBD" is left over from a template
                Root cause: TBD
                            ^
              hint: fill it in, or remove it if it is not known
            content/a.md:3:1: info KB704: "We should have noticed" tells of what did not happen
                We should have noticed.
                ^
              hint: say what happened and why it made sense then; what you wish for is an action item

            Not found in:
            content/a.md: start, end, severity, services, timeline, actions, lessons

            Rule                                Found  Documents
            KB601 placeholder          warning       1          1
            """)
        .endsWith("2 documents: 1 warning, 8 hints\n");
  }

  @ParameterizedTest
  @CsvSource({"error, 0", "warning, 1", "info, 1", "never, 0"})
  void theUserSaysWhatFails(String severity, int exit) {
    site.edit("content/2022-03-01-complete.md", "Queues fill up.", "TBD");
    site.run("check", "--fail-on", severity).exits(exit);
  }

  @Test
  void aLongReportIsCutAndSaysSo() {
    site.file(
        "content/2022-03-02-b.md",
        COMPLETE.substring(COMPLETE.indexOf("---\n")) + "\nTBD\n".repeat(5));
    assertThat(site.run("check", "--limit", "4").out())
        .contains("  and 4 more like it\n… 4 not shown; --limit 0 shows all\n");
    assertThat(site.run("check", "--limit", "0").out().split("KB601: ", -1)).hasSize(6);
  }

  @Test
  void factsThatCannotAllBeTrueAreReported() throws IOException {
    site.with(
        """
        -- content/2022-01-05-wrong-year.md --
        ---
        started: 2021-01-05T10:00Z
        detected: 2021-01-05T08:00Z
        ended: 2021-01-04T12:00Z
        ---
        # The year is wrong
        -- content/longer.md --
        ---
        started: 2022-03-01T10:00Z
        ended: 2022-03-01T12:00Z
        duration: 5h
        ---
        # It took longer
        -- content/rounded.md --
        ---
        started: 2022-03-01T10:00Z
        ended: 2022-03-01T12:10Z
        duration: 2h
        ---
        # It took about two hours
        -- content/slip.md --
        # The month is wrong

        ## Timeline

        - 2022-10-03 10:00 UTC It begins.
        - 2022-11-03 10:30 UTC Somebody looks.
        - 2022-10-03 11:00 UTC It is resolved.
        """);
    assertThat(found("KB5"))
        .containsExactly(
            "content/2022-01-05-wrong-year.md:2 KB506 the file name says 2022-01-05, the document"
                + " 2021-01-05",
            "content/2022-01-05-wrong-year.md:3 KB503 it was detected (2021-01-05 08:00 UTC) before"
                + " it began (2021-01-05 10:00 UTC)",
            "content/2022-01-05-wrong-year.md:4 KB502 it ends (2021-01-04 12:00 UTC) before it"
                + " begins (2021-01-05 10:00 UTC)",
            "content/longer.md:4 KB501 it says that it took 5 h; from start to end it is 2 h",
            "content/slip.md:6 KB504 this event is of 2022-11-03, 31 days from those around it");
  }

  private List<String> found(String prefix) throws IOException {
    List<String> found = new ArrayList<>();
    for (JsonNode p : JSON.readTree(site.run("check", "-f", "json").out()).get("problems")) {
      String code = p.get("code").asText();
      if (code.startsWith(prefix)) {
        String line = p.has("line") ? ":" + p.get("line").asInt() : "";
        found.add(p.get("path").asText() + line + " " + code + " " + p.get("message").asText());
      }
    }
    return found;
  }

  @Test
  void whatIsMissingIsSaidOnceAndNotOfMaintenance() throws IOException {
    site.with(
        """
        -- content/a.md --
        # A disk was full

        ## Action items

        - [ ] Add an alert
        - [ ] Buy disks (owner: storage team)
        - [x] Delete the logs
        -- content/b.md --
        ---
        kind: maintenance
        ---
        # Disks are replaced
        -- content/c.md --
        # Nothing but a title
        """);
    assertThat(found("KB4").stream().map(line -> line.replaceFirst("^(\\S+) (KB\\d+).*", "$1 $2")))
        .containsExactly(
            "content/a.md KB401",
            "content/a.md KB402",
            "content/a.md KB403",
            "content/a.md KB404",
            "content/a.md KB405",
            "content/a.md KB406",
            "content/a.md KB409",
            "content/a.md:5 KB408",
            "content/c.md KB401",
            "content/c.md KB402",
            "content/c.md KB403",
            "content/c.md KB404",
            "content/c.md KB405",
            "content/c.md KB406",
            "content/c.md KB407",
            "content/c.md KB409");
  }

  @Test
  void whatAHeaderThatDoesNotParseMaySayIsNotMissed() throws IOException {
    site.file("content/a.md", "---\nservices: [x\nseverity: 1\n---\n# A disk was full\n");
    assertThat(found("KB4")).isEmpty();
    assertThat(found("KB1")).hasSize(1);
  }

  @Test
  void theSiteSwitchesRulesAndTheirGravity() throws IOException {
    site.with(
        """
        -- jbake.properties --
        afterword.check.should-have = error
        afterword.check.KB601 = off
        afterword.check.no-lesson = off
        afterword.check.no-end = loud
        afterword.private-hosts = shop.example.net
        -- content/2022-03-01-complete.md --
        # A disk was full

        We should have noticed: https://wiki.shop.example.net/. Root cause: TBD
        """);
    SiteHarness.Run run = site.run("check").exits(1);
    assertThat(run.out())
        .contains(
            "content/2022-03-01-complete.md:3:1: error KB704",
            "\"wiki.shop.example.net\" may not open for every reader",
            "jbake.properties:3: warning KB301: unknown setting \"afterword.check.no-lesson\"",
            "hint: did you mean \"afterword.check.no-lessons\"?",
            "jbake.properties:4: error KB302: afterword.check.no-end must be off, info, warning or"
                + " error, not \"loud\"")
        .doesNotContain("KB601");
  }

  @Test
  void jsonHoldsTheWholeReport() throws IOException {
    site.edit("content/2022-03-01-complete.md", "Queues fill up.", "We should have noticed.");
    JsonNode report = JSON.readTree(site.run("check", "--format", "json").succeeds().out());
    assertThat(report.get("documents").asInt()).isEqualTo(1);
    assertThat(report.get("incidents").asInt()).isEqualTo(1);
    assertThat(report.get("total")).hasToString("{\"info\":1,\"warning\":0,\"error\":0}");
    assertThat(report.get("coverage").get("lessons").asInt()).isEqualTo(1);
    assertThat(report.get("rules"))
        .hasToString(
            "[{\"code\":\"KB704\",\"name\":\"should-have\",\"severity\":\"info\",\"found\":1,"
                + "\"documents\":1}]");
    JsonNode problem = report.get("problems").get(0);
    assertThat(problem.get("path").asText()).isEqualTo("content/2022-03-01-complete.md");
    assertThat(problem.get("line").asInt()).isEqualTo(23);
    assertThat(problem.get("column").asInt()).isEqualTo(1);
    assertThat(problem.get("excerpt").asText()).isEqualTo("We should have noticed.");
  }

  /** What GitHub's code scanning asks for, and what the standard calls required. */
  @Test
  void sarifIsWhatCodeReviewsRead() throws IOException {
    site.edit("content/2022-03-01-complete.md", "Queues fill up.", "TBD\n\nTBD");
    site.run("check", "-f", "sarif", "-o", "out/quality.sarif").succeeds();
    JsonNode sarif = JSON.readTree(SiteHarness.read(site.root().resolve("out/quality.sarif")));
    assertThat(sarif.get("version").asText()).isEqualTo("2.1.0");
    JsonNode run = sarif.get("runs").get(0);
    List<String> rules = new ArrayList<>();
    for (JsonNode rule : run.get("tool").get("driver").get("rules")) {
      rules.add(rule.get("id").asText());
      assertThat(rule.get("shortDescription").get("text").asText()).isNotBlank();
      assertThat(rule.get("help").get("text").asText()).as(rules.toString()).contains("Do: ");
      assertThat(rule.get("defaultConfiguration").get("level").asText())
          .isIn("note", "warning", "error");
    }
    assertThat(rules).isEqualTo(Stream.of(ProblemCode.values()).map(ProblemCode::code).toList());
    JsonNode results = run.get("results");
    assertThat(results).hasSize(2);
    JsonNode result = results.get(0);
    assertThat(result.get("ruleId").asText()).isEqualTo("KB601");
    assertThat(result.get("level").asText()).isEqualTo("warning");
    assertThat(result.get("message").get("text").asText()).startsWith("\"TBD\" is left over");
    JsonNode place = result.get("locations").get(0).get("physicalLocation");
    assertThat(place)
        .hasToString(
            "{\"artifactLocation\":{\"uri\":\"content/2022-03-01-complete.md\"},"
                + "\"region\":{\"startLine\":23,\"startColumn\":1}}");
    assertThat(fingerprint(result)).endsWith(":1");
    assertThat(fingerprint(results.get(1))).isEqualTo(fingerprint(result).replace(":1", ":2"));
    String before = fingerprint(result);
    site.edit("content/2022-03-01-complete.md", "## Lessons", "Words.\n\n## Lessons");
    site.run("check", "-f", "sarif", "-o", "again.sarif").succeeds();
    JsonNode again = JSON.readTree(SiteHarness.read(site.root().resolve("again.sarif")));
    assertThat(fingerprint(again.get("runs").get(0).get("results").get(0))).isEqualTo(before);
  }

  private static String fingerprint(JsonNode result) {
    return result.get("partialFingerprints").get("primaryLocationLineHash").asText();
  }

  @Test
  void aRuleIsExplained() {
    assertThat(site.run("check", "--explain", "should-have").succeeds().out())
        .startsWith("KB704 should-have\n\n`\"we should have noticed\" tells of what")
        .contains("\nDo: ");
    SiteHarness.Run unknown = site.run("check", "--explain", "should-hav").exits(2);
    assertThat(unknown.err()).contains("did you mean \"should-have\"?");
  }

  @Test
  void theBuildShowsTheSameOnTheSiteAndIsQuietAboutHints() {
    site.with(
        """
        -- content/a.md --
        # A disk was full

        We should have noticed.

        Root cause: TBD
        """);
    SiteHarness.Run run = site.build().exits(0);
    assertThat(run.codes()).containsExactly("KB601");
    assertThat(run.out()).contains("8 hints for authors: see quality/ or run afterword check");
    assertThat(site.incident("a.md").get("problems"))
        .hasToString(
            "[\"KB401\",\"KB402\",\"KB403\",\"KB404\",\"KB406\",\"KB407\",\"KB409\",\"KB601\","
                + "\"KB704\"]");
    assertThat(site.links("quality/", "Should have")).containsExactly("/quality/should-have/");
    assertThat(site.main("quality/should-have/").text())
        .contains("A disk was full", "content/a.md", "line 3", "We should have noticed.");
    assertThat(site.links("quality/without-severity/", "A disk was full"))
        .containsExactly("/incidents/a-disk-was-full/");
    assertThat(site.main("quality/without-severity/").text())
        .contains("1 of 2 incidents. Better: write severity: SEV-2 in the header");
    assertThat(site.main("incidents/a-disk-was-full/").text()).contains("9 remarks on the source");
  }
}
