package dev.afterword.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.SiteHarness;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The timeline on an incident's page: told once, in its author's words, with what was read. */
class TimelinePagesTest {
  private final SiteHarness site;

  TimelinePagesTest(@TempDir Path folder) {
    this.site = SiteHarness.in(folder);
  }

  private Element page(String document) {
    site.with("-- content/a.md --\n" + document).build().succeeds();
    return site.main("incidents/" + site.pages("incidents").get(0) + "/");
  }

  private static List<String> notes(Element page) {
    return page.select(".event-note").eachText();
  }

  @Test
  void aListStaysAndEachEventSaysHowLongAfterTheLastItWas() {
    Element page =
        page(
            """
            # Queue full on 2021-10-04

            ## Timeline

            All times in UTC.

            - 10:00 `worker` stops
            - 10:30 An alert fired, see [the runbook](https://example.org/)
            - 14:30 Resolved
            """);
    assertThat(page.select(".prose > ul li").eachText())
        .containsExactly(
            "10:00 worker stops",
            "30 min later detected 10:30 An alert fired, see the runbook",
            "4 h later resolved 14:30 Resolved");
    assertThat(page.select(".prose li a")).hasSize(1);
    assertThat(page.select(".gap rect:not(.gap-longest)").eachAttr("width"))
        .containsExactly("13%", "100%");
    assertThat(page.select(".event-note time[hidden]").eachAttr("datetime"))
        .containsExactly("2021-10-04T10:00Z", "2021-10-04T10:30Z", "2021-10-04T14:30Z");
    assertThat(page.select("[data-line], .events")).isEmpty();
    assertThat(page.select("h2:contains(Timeline) + .axis")).hasSize(1);
    assertThat(page.select(".legend-total").text()).isEqualTo("4 h 30 min in all, times in UTC");
  }

  @Test
  void aTableStaysAndTheFirstCellHoldsTheNote() {
    Element page =
        page(
            """
            # Queue full on 2021-10-04

            ## Timeline

            | Time  | What          |
            |-------|---------------|
            | 10:00 | Workers stop  |
            | 10:30 | Back to normal |
            """);
    assertThat(page.select("td:first-child").eachText())
        .containsExactly("10:00", "30 min later resolved 10:30");
    assertThat(page.select(".event-note time")).as("without a zone").isEmpty();
  }

  @Test
  void timesAsHeadingsAreNoContents() {
    Element page =
        page(
            """
            # Queue full on 2021-10-04

            ## Summary

            It was full.

            ## Timeline

            ### 10:00

            Workers stop.

            ### 10:30

            Workers start.

            ## Lessons

            Watch the queue.
            """);
    assertThat(page.select(".toc a").eachText()).containsExactly("Summary", "Timeline", "Lessons");
    assertThat(notes(page)).containsExactly("30 min later");
    assertThat(page.select(".event-before + h3").text()).isEqualTo("10:30");
  }

  @Test
  void daysAsHeadingsAreContents() {
    Element page =
        page(
            """
            # Queue full twice

            ## Timeline

            ### 4 October 2021 - Workers stop

            They were restarted.

            ### 6 October 2021 - Workers stop again

            They were restarted.
            """);
    assertThat(page.select("[data-event]")).hasSize(2);
    assertThat(page.select(".toc a").eachText())
        .containsExactly(
            "Timeline", "4 October 2021 - Workers stop", "6 October 2021 - Workers stop again");
  }

  @Test
  void eventsOutsideATimelineKeepTheirPlaceAndTheAxisStandsBeforeThem() {
    Element page =
        page(
            """
            # Queue full on 2021-10-04

            - 10:00 Workers stop
            - 10:10 Alert
            - 10:30 Workers start
            """);
    assertThat(page.select(".axis + ul li")).hasSize(3);
    assertThat(page.select("h2:contains(Timeline)")).isEmpty();
  }

  @Test
  void whereEventsShareALineAFoldTellsThemOneByOne() {
    Element page =
        page(
            """
            # Queue full on 2021-10-04

            ## Timeline

            10:00 Workers stop
            10:30 Workers start
            """);
    assertThat(page.select("details summary").text()).contains("All 2 events, one a line");
    assertThat(page.select(".events li").eachText())
        .containsExactly(
            "4 October 2021", "10:00 Workers stop", "30 min later 10:30 Workers start");
  }

  @Test
  void whatLooksLikeAMarkIsText() {
    Element page =
        page(
            """
            # Queue full on 2021-10-04

            ## Timeline

            - 10:00 `<p data-line="7" data-event="0">` is written
            - 10:30 <b data-event="1" data-line="9">Workers</b> start
            """);
    assertThat(page.select(".prose li code").text())
        .isEqualTo("<p data-line=\"7\" data-event=\"0\">");
    assertThat(page.select("li b").outerHtml()).isEqualTo("<b>Workers</b>");
  }
}
