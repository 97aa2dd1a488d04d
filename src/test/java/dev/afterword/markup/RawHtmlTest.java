package dev.afterword.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.SiteHarness;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Markdown may be HTML from its first line to its last, as programs write that move a blog. */
class RawHtmlTest {
  private static final String BROKER = "incidents/2024-05-06-broker-out-of-disk/";

  @Test
  void whatStandsInHtmlHasItsLineAndIsToldOnce(@TempDir Path folder) {
    SiteHarness site =
        SiteHarness.in(folder)
            .with(
                """
                -- content/2024-05-06-broker.md --
                # Broker out of disk

                <p>The broker was <em>down</em>.</p>
                  <h2>Timeline</h2>
                  <ul class="times"><li>09:12 The disk was full</li>
                    <li>11:40 Resolved</li>
                  </ul>

                <h2>What are we changing?</h2>

                <ul>
                <li title="<li>">Watch the disk</li>

                <li>Delete old logs</li>
                </ul>
                """);
    site.build().succeeds();
    assertThat(site.main(BROKER).text())
        .contains("Read from the timeline, line 5", "Read from the timeline, line 6")
        .containsOnlyOnce("The disk was full")
        .containsOnlyOnce("Watch the disk")
        .containsOnlyOnce("Delete old logs");
  }
}
