package dev.afterword.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.SiteHarness;
import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** AsciiDoc says where its parts stand, so what was read there is not told a second time. */
class AsciiDocLinesTest {
  @Test
  void eventsAndActionsStandWhereTheirAuthorPutThem(@TempDir Path folder) {
    SiteHarness site =
        SiteHarness.in(folder)
            .with(
                """
                -- content/broker.adoc --
                = Broker out of disk
                :jbake-date: 2024-05-06

                == Timeline

                * 09:12 The disk was full
                ** Nobody had been told
                * 11:40 Resolved

                == Action items

                [cols="2,1",options="header"]
                |===
                | What | Owner

                | Watch the disk | Ana
                | Delete old logs | Ben
                |===

                == Lessons

                . Disks fill
                . Logs grow
                """);
    site.build().succeeds();
    Element page = site.main("incidents/2024-05-06-broker-out-of-disk/");
    assertThat(page.text())
        .containsOnlyOnce("The disk was full")
        .containsOnlyOnce("Watch the disk");
    assertThat(page.text()).containsOnlyOnce("Delete old logs");
  }

  @Test
  void problemsNameTheLine(@TempDir Path folder) {
    SiteHarness site =
        SiteHarness.in(folder)
            .with(
                """
                -- content/broker.adoc --
                = Broker out of disk

                == Summary

                The broker was down.

                .What was seen
                * first
                * a link:gone.adoc[page] that is not there

                [quote]
                ____
                See link:missing.adoc[that].
                ____

                |===
                | a | b

                | c
                | link:lost.adoc[d]
                |===
                """);
    assertThat(site.build().err()).contains("broker.adoc:9", "broker.adoc:13", "broker.adoc:20");
  }
}
