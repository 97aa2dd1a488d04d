package dev.afterword.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.SiteHarness;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsciiDocHeaderTest {
  /** As JBake's own documents begin. */
  @Test
  void dateAndFactsOfJBakesAttributes(@TempDir Path folder) {
    SiteHarness site =
        SiteHarness.in(folder)
            .with(
                """
                -- content/broker.adoc --
                = Broker out of disk
                :jbake-type: postmortem
                :jbake-status: published
                :jbake-date: 2024-05-06
                :jbake-severity: SEV-2

                == Summary

                The broker had no disk left, and nobody had been told that it was filling.
                """);
    site.build().succeeds();
    assertThat(site.pages("incidents")).containsExactly("2024-05-06-broker-out-of-disk");
    assertThat(site.main("incidents/2024-05-06-broker-out-of-disk/").text())
        .contains("6 May 2024", "SEV-2");
  }
}
