package dev.afterword.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.SiteHarness;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headers without a fence, as Pelican and MultiMarkdown have them. */
class HeadersOfPelicanTest {
  @Test
  void keysDownToTheFirstEmptyLine(@TempDir Path folder) {
    SiteHarness site =
        SiteHarness.in(folder)
            .with(
                """
                -- content/blog/mail_outage.md --
                Title: Mail outage: what happened
                Date: '2014-05-30T12:27:26+00:00'
                Slug: mail
                Tags: mail, disk

                From 09:12 to 11:40 UTC on 6 May 2014 no mail was delivered.
                """);
    site.build().succeeds();
    String page = site.main("incidents/mail/").text();
    assertThat(page).contains("Mail outage: what happened", "6 May 2014", "2 h 28 min");
    assertThat(page).doesNotContain("Slug:", "30 May 2014");
    assertThat(site.pages("tags")).containsExactly("disk", "mail");
  }

  /** So a report may begin as well; its date is that of the incident. */
  @Test
  void labelsAreNoHeader(@TempDir Path folder) {
    SiteHarness site =
        SiteHarness.in(folder)
            .with(
                """
                -- content/mail.md --
                Title: Mail outage
                Date: 2014-05-06
                Severity: SEV-2

                No mail was delivered.
                """);
    assertThat(site.build().err()).contains("no title in the header");
    String page = site.pages("incidents").get(0);
    assertThat(site.main("incidents/" + page + "/").text()).contains("6 May 2014", "SEV-2");
  }
}
