package dev.afterword.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.SiteHarness;
import java.nio.file.Path;
import java.util.List;
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

  @Test
  void everyEndingOfTheFormatIsRead(@TempDir Path folder) {
    SiteHarness site = SiteHarness.in(folder);
    for (String ending : List.of("adoc", "asciidoc", "ad", "asc")) {
      site.file("content/a." + ending, "= In " + ending + "\n\n== Summary\n\nIt *broke*.\n");
    }
    site.build().succeeds();
    assertThat(site.main("incidents/in-asc/").select(".prose strong").text()).isEqualTo("broke");
    assertThat(site.pages("incidents")).hasSize(4);
  }

  /** A container may keep its sources in a folder that is also part of addresses. */
  @Test
  void theTextDoesNotDependOnWhereItIsBuilt(@TempDir Path folder) {
    SiteHarness site = SiteHarness.in(folder);
    String place = site.root().resolve("content").toString();
    site.file(
        "content/a.adoc",
        "= A\n\nSee https://example.org" + place + "/x[this] in " + place + ".\n");
    site.file("content/b.html", "<h1>B</h1><p>See " + place + ".</p>");
    site.build().succeeds();
    assertThat(site.main("incidents/a/").text()).contains("in " + place + ".");
    assertThat(site.main("incidents/a/").select("a").eachAttr("href"))
        .contains("https://example.org" + place + "/x");
    assertThat(site.main("incidents/b/").text()).contains("See " + place + ".");
  }
}
