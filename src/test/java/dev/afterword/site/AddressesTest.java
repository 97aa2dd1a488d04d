package dev.afterword.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.SiteHarness;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which address a document gets, and that nothing but the document decides it. */
class AddressesTest {
  private final SiteHarness site;

  AddressesTest(@TempDir Path folder) {
    this.site = SiteHarness.in(folder);
  }

  @Test
  void anIncidentLivesUnderItsDateAndTitle() {
    site.with(
            """
            -- content/a.md --
            ---
            started: 2021-10-04T15:39Z
            ---
            # DNS & the "Gateway": down!
            """)
        .build()
        .succeeds();
    assertThat(site.pages("incidents")).containsExactly("2021-10-04-dns-and-the-gateway-down");
  }

  @Test
  void theSlugOfTheHeaderIsTheAddress() {
    site.with(
            """
            -- content/a.md --
            ---
            slug: The Big One
            date: 2021-10-04
            ---
            # DNS down
            """)
        .build()
        .succeeds();
    assertThat(site.pages("incidents")).containsExactly("the-big-one");
  }

  @Test
  void theSameTitleIsToldApartByTheFileName() {
    site.with(
            """
            -- content/first.md --
            # DNS down
            -- content/second.md --
            # DNS down
            """)
        .build()
        .succeeds();
    assertThat(site.pages("incidents")).containsExactly("dns-down-first", "dns-down-second");
  }

  @Test
  void theSameTitleAndFileNameAreToldApartByTheFolder() {
    site.with(
            """
            -- content/2020/report.md --
            # DNS down
            -- content/2021/report.md --
            # DNS down
            """)
        .build()
        .succeeds();
    assertThat(site.pages("incidents"))
        .hasSize(2)
        .allMatch(slug -> slug.startsWith("dns-down-202"));
  }

  @Test
  void aTitleThatIsAnotherDocumentsSlugDoesNotTakeItsPlace() {
    site.with(
            """
            -- content/a.md --
            # DNS down
            -- content/z.md --
            ---
            slug: dns-down
            ---
            # Something else
            """)
        .build()
        .succeeds();
    assertThat(site.incident("z.md").get("id").asText()).isEqualTo("dns-down");
    assertThat(site.incident("a.md").get("id").asText()).isEqualTo("dns-down-a");
  }

  @Test
  void twoTitlesToldApartNeverMeetAThird() {
    site.with(
            """
            -- content/a.md --
            # DNS down
            -- content/b.md --
            # DNS down
            -- content/c.md --
            # DNS down a
            """)
        .build()
        .succeeds();
    assertThat(site.pages("incidents")).hasSize(3);
    assertThat(site.incidents()).hasSize(3);
  }

  @Test
  void twoEqualSlugsInHeadersAreAnErrorThatNamesBothFiles() {
    site.with(
        """
        -- content/a.md --
        ---
        slug: dns
        ---
        # One
        -- content/b.md --
        ---
        title: Two
        slug:  DNS
        ---
        Words.
        """);
    SiteHarness.Run run = site.build().exits(1);
    assertThat(run.err())
        .isEqualTo(
            """
            content/b.md:3:8: error KB201: "dns" is the address of this document and of content/a.md
                slug:  DNS
                       ^
              hint: give one of them another slug
            """);
  }

  @Test
  void anIncidentAndATermMayHaveOneName() {
    site.with(
            """
            -- content/incident.md --
            # DNS
            -- content/term.md --
            ---
            type: term
            ---
            # DNS
            -- content/service.md --
            ---
            type: service
            ---
            # DNS
            """)
        .build()
        .succeeds();
    assertThat(site.pages("incidents")).containsExactly("dns");
    assertThat(site.pages("terms")).containsExactly("dns");
    assertThat(site.pages("services")).containsExactly("dns");
  }

  @Test
  void aPageCannotTakeAFolderOfTheSite() {
    site.with(
            """
            -- content/a.md --
            ---
            type: page
            ---
            # Trends
            -- content/b.md --
            # Incident
            """)
        .build()
        .succeeds();
    assertThat(site.main("trends-page/").select("h1").text()).isEqualTo("Trends");
    assertThat(site.page("trends/").title()).contains("Trends");
  }

  @Test
  void aSlugThatTakesAFolderOfTheSiteIsAnErrorAndNotALostPage() {
    site.with(
        """
        -- content/a.md --
        ---
        type: page
        slug: trends
        ---
        # Mine
        -- content/b.md --
        # Incident
        """);
    SiteHarness.Run run = site.build().exits(1);
    assertThat(run.codes()).containsExactly("KB304");
    assertThat(run.err()).contains("a.md").contains("\"trends/\"");
  }

  @Test
  void namesInAnyScriptGiveReadableAddresses() {
    site.with(
            """
            -- content/a.md --
            # データベース障害
            -- content/b.md --
            # Čas přešel: Ünïcödé
            -- content/c.md --
            # !!!
            """)
        .build()
        .succeeds();
    assertThat(site.pages("incidents"))
        .containsExactlyInAnyOrder("データベース障害", "cas-presel-unicode", "x212121");
    assertThat(site.incident("a.md").get("url").asText())
        .isEqualTo(
            "incidents/%E3%83%87%E3%83%BC%E3%82%BF%E3%83%99%E3%83%BC%E3%82%B9%E9%9A%9C%E5%AE%B3/");
  }

  @Test
  void longTitlesGiveAddressesThatEveryFileSystemTakes() {
    site.file("content/a.md", "# " + "very long ".repeat(60) + "\n")
        .file("content/b.md", "# " + "長".repeat(300) + "\n")
        .file("content/2020-01-01-" + "名".repeat(60) + ".md", "# " + "長".repeat(300) + "\n")
        .file("content/2020/a.md", "# " + "ab ".repeat(300) + "\n")
        .file("content/2021/a.md", "# " + "ab ".repeat(300) + "\n")
        .build()
        .succeeds();
    assertThat(site.pages("incidents"))
        .hasSize(5)
        .allMatch(slug -> slug.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 255);
  }
}
