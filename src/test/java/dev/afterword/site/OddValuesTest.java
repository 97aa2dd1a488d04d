package dev.afterword.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.testing.SiteHarness;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that no author means cost their document one value, not the site. */
class OddValuesTest {
  private final SiteHarness site;

  OddValuesTest(@TempDir Path folder) {
    this.site = SiteHarness.in(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "T+99999999999999999999 x",
        "999999999999999 minutes later x",
        "10000000 hours later x",
        "T+9999999999999 x",
        "9999-12-31 23:59 x",
        "0000-01-01 00:00 x"
      })
  void anEventThatIsNoTimeIsNone(String event) {
    site.file(
        "content/a.md",
        "# Queue full\n\n## Timeline\n\n- 2021-10-04 09:05 UTC It broke.\n- "
            + event
            + "\n- 09:20 Over.\n");
    site.build().succeeds();
    assertThat(site.incident("a.md").get("timeline").findValuesAsText("at"))
        .containsExactly("2021-10-04T09:05", "2021-10-04T09:20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "duration: 99999999999999999999 weeks 99999999999999999999 days",
        "duration: P99999999999D",
        "started: 9999-12-31T23:59Z",
        "started: 0000-01-01"
      })
  void aHeaderSaysSoWhereAValueIsNone(String field) {
    site.file("content/a.md", "---\n" + field + "\n---\n# Queue full\n\nIt was.\n");
    assertThat(site.build("--keep-going").codes()).containsExactly("KB104");
    JsonNode incident = site.incident("a.md");
    assertThat(incident.has("started") && !incident.get("started").isEmpty()).isFalse();
  }

  @Test
  void spacesAroundTheAddressOfASourceAreNoPartOfIt() {
    site.with(
        """
        -- content/a.md --
        ---
        sources: [" https://example.org/a", {title: " B ", url: "\thttps://www.example.org/b "}]
        ---
        # Queue full
        """);
    site.build().succeeds();
    assertThat(site.main("incidents/queue-full/").select("a[href^=https]").eachAttr("href"))
        .contains("https://example.org/a", "https://www.example.org/b");
  }
}
