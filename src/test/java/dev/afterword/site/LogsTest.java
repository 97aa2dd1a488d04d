package dev.afterword.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.testing.SiteHarness;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is the log of several incidents becomes a page for each. */
class LogsTest {
  /** Newest first, as most logs are. */
  private static final String LOG =
      """
      -- content/log.md --
      ---
      title: What went wrong
      split: 2
      slug: history
      date: 2020-01-01
      tags: [platform]
      services: [orders]
      ---
      We write down what happens. The worst was [the one in March](#2023-03-14-queue-full).

      ## 2023-07-25 Search down

      - **Severity:** SEV-2

      ### Timeline

      - 09:10 UTC searches fail
      - 09:55 UTC searches work

      ### Action items

      - [ ] Watch the disks (owner: search team)

      ## 2023-03-14 Queue full

      See [what we changed](#timeline-1), and [how to read this](#about-this-log).

      ### Timeline

      - 22:00 UTC the queue is full
      - 23:30 UTC the queue is empty

      ## About this log

      Copy the template, then [look at the last one](#2023-07-25-search-down).
      """;

  private final SiteHarness site;

  LogsTest(@TempDir Path folder) {
    this.site = SiteHarness.in(folder);
  }

  @Test
  void eachIncidentHasItsOwnPageTimesAndActions() {
    site.with(LOG).build().succeeds();
    assertThat(site.pages("incidents"))
        .containsExactly("2023-03-14-queue-full", "2023-07-25-search-down");
    List<JsonNode> incidents = site.incidents();
    assertThat(incidents).extracting(i -> i.get("source").asText()).containsOnly("log.md");
    JsonNode search = incidents.get(0);
    assertThat(search.get("title").asText()).isEqualTo("2023-07-25 Search down");
    assertThat(search.at("/started/value").asText()).isEqualTo("2023-07-25T09:10");
    assertThat(search.at("/ended/value").asText()).isEqualTo("2023-07-25T09:55");
    assertThat(search.at("/duration/computedMinutes").asInt()).isEqualTo(45);
    assertThat(search.get("actions")).hasSize(1);
    assertThat(search.at("/severity/stated").asText()).isEqualTo("SEV-2");
    JsonNode queue = incidents.get(1);
    assertThat(queue.at("/started/value").asText()).isEqualTo("2023-03-14T22:00");
    assertThat(queue.has("severity") && !queue.get("severity").isNull()).isFalse();
    assertThat(queue.get("timeline")).hasSize(2);
    assertThat(queue.get("actions")).isEmpty();
  }

  @Test
  void whatTheHeaderSaysOfAllHoldsForEachAndWhatItSaysOfOneForNone() {
    site.with(LOG).build().succeeds();
    for (JsonNode incident : site.incidents()) {
      assertThat(incident.at("/tags/0").asText()).isEqualTo("platform");
      assertThat(incident.at("/services/0/id").asText()).isEqualTo("orders");
      assertThat(incident.get("id").asText()).startsWith("2023-");
    }
  }

  @Test
  void theLogStaysAPageWithLinksInPlaceOfItsIncidents() {
    site.with(LOG).build().succeeds();
    assertThat(site.main("history/index.html").select("h1").text()).isEqualTo("What went wrong");
    assertThat(site.main("history/index.html").select("h2:not(#page-contents)").eachText())
        .containsExactly("2023-07-25 Search down", "2023-03-14 Queue full", "About this log");
    assertThat(site.main("history/index.html").select("h2 a").eachAttr("href"))
        .containsExactly(
            "../incidents/2023-07-25-search-down/", "../incidents/2023-03-14-queue-full/");
    assertThat(site.main("history/index.html").text())
        .contains("We write down what happens", "Copy the template")
        .doesNotContain("searches fail", "Watch the disks");
  }

  @Test
  void linksToPlacesOfTheLogLeadWhereTheyAreNow() {
    site.with(LOG)
        .with(
            """
            -- content/other.md --
            # Orders lost
            [log](log.md) [queue](log.md#2023-03-14-queue-full) [then](log.md#timeline-1)
            [about](log.md#about-this-log) [[log#2023-07-25 Search down]]
            """)
        .build()
        .succeeds();
    assertThat(site.links("history/index.html", "the one in March"))
        .containsExactly("/incidents/2023-03-14-queue-full/");
    assertThat(site.links("history/index.html", "look at the last one"))
        .containsExactly("/incidents/2023-07-25-search-down/");
    String queue = "incidents/2023-03-14-queue-full/index.html";
    assertThat(site.links(queue, "what we changed")).containsExactly("/" + queue + "#timeline");
    assertThat(site.links(queue, "how to read this")).containsExactly("/history/#about-this-log");
    assertThat(site.main("incidents/orders-lost/index.html").select("p a").eachAttr("href"))
        .startsWith(
            "../../history/",
            "../../incidents/2023-03-14-queue-full/",
            "../../incidents/2023-03-14-queue-full/#timeline",
            "../../history/#about-this-log",
            "../../incidents/2023-07-25-search-down/");
  }

  @Test
  void anAddressStaysWhenAnIncidentIsAddedAtEitherEnd() {
    String day = "## 2023-07-25 Search down\n\nSeverity: 2\n\n%s\n\n";
    String log = "---\nsplit: 2\n---\n# Log\n\n";
    String first = day.formatted("The first.");
    String second = day.formatted("The second.");
    String older = "## 2022-01-01 Disk full\n\nIt was full.\n\n";
    site.file("content/log.md", log + first + older).build().succeeds();
    assertThat(textOf("2023-07-25-search-down")).contains("The first.");
    site.file("content/log.md", log + second + first + older).build().succeeds();
    assertThat(textOf("2023-07-25-search-down")).contains("The first.");
    assertThat(textOf("2023-07-25-search-down-2")).contains("The second.");
    site.file("content/log.md", log + older + first + second).build().succeeds();
    assertThat(textOf("2023-07-25-search-down")).contains("The first.");
    assertThat(textOf("2023-07-25-search-down-2")).contains("The second.");
  }

  private String textOf(String slug) {
    return site.main("incidents/" + slug + "/index.html").text();
  }

  @Test
  void incidentsOfTwoLogsAreToldApartByTheirFiles() {
    String log = "---\ntitle: Log\nsplit: 1\n---\n# 2023-07-25 Search down\n\nSeverity: 2\n";
    site.file("content/one.md", log).file("content/two.md", log).build().succeeds();
    assertThat(site.pages("incidents"))
        .containsExactly("2023-07-25-search-down-one", "2023-07-25-search-down-two");
  }

  @Test
  void theYearMayStandInTheHeadingAbove() {
    site.with(
            """
            -- content/log.md --
            # Log

            ## Q3 2023 (July-September)

            ### July 25 – Search down

            It did not answer.

            ## 2022

            ### May 3 – Queue full

            It took nothing more.
            -- content/afterword.properties --
            split = 3
            """)
        .build()
        .succeeds();
    assertThat(site.incidents())
        .extracting(i -> i.at("/started/value").asText())
        .containsExactly("2023-07-25", "2022-05-03");
  }

  @Test
  void whatIsNoIncidentStaysInTheLog() {
    site.with(
            """
            -- content/log.md --
            ---
            split: 2
            ---
            # Log

            ## INC-7: search down

            It did not answer.

            ## Queue full

            | Started | 2023-03-14 22:00 UTC |
            |---|---|
            | Severity | SEV-3 |

            ## Template

            - **Date:** YYYY-MM-DD
            - **Severity:** SEV-1 / SEV-2 / SEV-3

            ```
            ## 2023-01-01 Title
            ```

            ## References

            - Duration: how long it took
            -- jbake.properties --
            afterword.id = INC-#
            """)
        .build()
        .succeeds();
    assertThat(site.pages("incidents"))
        .containsExactly("2023-03-14-queue-full", "inc-7-search-down");
    assertThat(site.main("log/index.html").select("h2:not(#page-contents)").eachText())
        .containsExactly("INC-7: search down", "Queue full", "Template", "References");
  }

  @Test
  void remarksNameTheLineOfTheFileAndComeToTheIncidentTheyAreAbout() {
    var run =
        site.with(
                """
            -- content/log.md --
            ---
            split: 2
            ---
            # Log

            ## 2023-07-25 Search down

            Severity: 2

            ## 2023-03-14 Queue full

            Why is not known. See [the graph](gone.png).
            <!-- afterword: ignore-file no-severity -->
            """)
            .build()
            .exits(0);
    JsonNode search = site.incidents().get(0);
    JsonNode queue = site.incidents().get(1);
    assertThat(search.get("problems").toString()).doesNotContain("KB202").contains("KB407");
    assertThat(queue.get("problems").toString()).contains("KB202").doesNotContain("KB403");
    assertThat(run.err()).contains("content/log.md:12:35: warning KB202");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "9", "0", "two", "-1", "2.5"})
  void aValueThatIsNoLevelIsAnError(String value) {
    assertThat(
            site.with("-- content/log.md --\n---\nsplit: " + value + "\n---\n# Log\n")
                .build()
                .exits(1)
                .err())
        .contains(
            "content/log.md:2:8: error KB104: \"split\" must be a level of headings from 1 to 6,"
                + " not \""
                + value
                + "\"");
  }

  @Test
  void aProfileIsChecked() {
    site.with("-- content/log.md --\n# Log\n-- jbake.properties --\nafterword.split = all\n");
    assertThat(site.build().exits(1).err())
        .contains("KB302: afterword.split must be a level of headings from 1 to 6, not \"all\"");
  }

  @Test
  void onlyMarkdownIsSplit() {
    var run =
        site.with(
                "-- content/log.html --\nsplit=2\n~~~~~~\n<h1>Log</h1><h2>2023-07-25 Down</h2><p>a"
                    + " b</p>\n")
            .build()
            .exits(0);
    assertThat(run.err()).contains("KB116: the file is not split: it is not Markdown");
  }

  @Test
  void aLogThatDoesNotSaySoIsNamed() {
    String entry =
        """
        ## 2023-0%d-25 Search down

        ### Impact

        Nobody could search.

        ### Root cause

        The disk was full.

        """;
    site.file(
            "content/log.md",
            "# Log\n\n" + entry.formatted(7) + entry.formatted(5) + entry.formatted(3))
        .build()
        .succeeds();
    assertThat(site.run("check").out())
        .contains(
            "content/log.md:3: info KB117: 3 headings of level 2 each begin an incident, and the"
                + " file is read as one",
            "hint: write split: 2 into the header");
  }

  @Test
  void theDaysOfOneIncidentAreNoLog() {
    site.with(
            """
            -- content/report.md --
            # Search down

            ## 2023-07-25

            The disk was full. We waited.

            ## 2023-07-26

            The disk was still full.

            ## 2023-07-27

            We bought another disk.
            """)
        .build()
        .succeeds();
    assertThat(site.run("check").out()).doesNotContain("KB117");
  }
}
