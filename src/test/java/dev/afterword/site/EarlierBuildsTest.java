package dev.afterword.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.SiteHarness;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierBuildsTest {
  /** In a bare folder the first site lies among the documents; the second is for a check. */
  @Test
  void whatAnEarlierBuildLeftIsNoContent(@TempDir Path folder) {
    SiteHarness site =
        SiteHarness.in(folder)
            .with(
                """
                -- dns.md --
                # DNS was slow

                Names took seconds to resolve.
                """);
    String[] usual = {"--output", "target/site", "--fail-on", "warning"};
    site.build(usual).succeeds();
    assertThat(site.has("index.html")).isTrue();
    SiteHarness.Run check = site.build("--output", "check", "--fail-on", "warning").succeeds();
    assertThat(check.out()).startsWith("1 document in, ");
    assertThat(site.build(usual).succeeds().out()).startsWith("1 document in, ");
  }

  @Test
  void aLockOfAnotherProgramHidesNothing(@TempDir Path folder) {
    SiteHarness site = SiteHarness.in(folder).file("a/write.lock", "").file("a/dns.md", "# DNS\n");
    assertThat(site.build().out()).startsWith("1 document in, ");
  }
}
