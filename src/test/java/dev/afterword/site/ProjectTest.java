package dev.afterword.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.SiteHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a project's files lie, and what its owner can change. */
class ProjectTest {
  private final SiteHarness site;

  ProjectTest(@TempDir Path folder) {
    this.site = SiteHarness.in(folder);
  }

  @Test
  void aBareFolderOfDocumentsIsEnough() {
    site.with(
        """
        -- reports/2021/a.md --
        # One
        -- reports/b.md --
        # Two

        ![x](x.png) [first](2021/a.md)
        -- reports/x.png --
        PNG
        """);
    SiteHarness.Run run = site.build("--source", "reports", "--output", "target/site").succeeds();
    assertThat(run.out()).startsWith("2 documents in, 2 incidents, ");
    assertThat(site.pages("incidents")).containsExactly("one", "two");
    assertThat(site.links("incidents/two/", "first")).containsExactly("/incidents/one/");
    assertThat(site.text("media/x.png")).isEqualTo("PNG\n");
    assertThat(site.page("").title()).isEqualTo("Postmortems: reports");
    assertThat(site.incident("2021/a.md")).isNotNull();
  }

  @Test
  void theConfigurationSeesOnlyItself() {
    site.with(
            """
            -- content/a.md --
            # One
            -- secret.txt --
            SECRET
            -- jbake.properties --
            name = us
            afterword.title = By ${name} ${sys:user.home} ${env:PATH} ${file:UTF-8:secret.txt}
            """)
        .build()
        .succeeds();
    assertThat(site.page("").title())
        .isEqualTo("By us ${sys:user.home} ${env:PATH} ${file:UTF-8:secret.txt}");
  }

  @ParameterizedTest
  @CsvSource({"'title = ${a}\na = ${title}', Infinite loop", "title = \\u00zz, 00zz"})
  void aConfigurationThatDoesNotParseGetsASentence(String lines, String why) {
    site.file("content/a.md", "# One\n")
        .file("jbake.properties", "afterword.title = ${title}\n" + lines);
    assertThat(site.build().exits(2).err())
        .startsWith("afterword: cannot read [ROOT]/jbake.properties: ")
        .contains(why)
        .hasLineCount(1);
    site.delete("jbake.properties").file("content/afterword.properties", "id = ${title}\n" + lines);
    assertThat(site.build().exits(1).err())
        .startsWith("content/afterword.properties: error KB101: cannot read the file: ")
        .contains(why);
  }

  @Test
  void theConfigurationOfAnotherPlaceCounts() {
    site.with(
            """
            -- content/a.md --
            # One
            -- jbake.properties --
            afterword.title = Default
            -- conf/other.properties --
            afterword.title = Other
            """)
        .build("--config", "conf/other.properties")
        .succeeds();
    assertThat(site.page("").title()).isEqualTo("Other");
  }

  @Test
  void theSourceMayBeALinkToAFolder() throws IOException {
    site.file("reports/a.md", "# One\n");
    Files.createSymbolicLink(site.root().resolve("link"), site.root().resolve("reports"));
    site.build("--source", "link", "--output", "target/site").succeeds();
    assertThat(site.pages("incidents")).containsExactly("one");
  }

  @Test
  void jbakesFoldersMayHaveOtherNames() {
    site.with(
            """
            -- jbake.properties --
            content.folder = reports
            template.folder = theme
            asset.folder = files
            destination.folder = target/site
            -- reports/a.md --
            # One
            -- theme/404.ftlh --
            <p>mine</p>
            -- files/logo.txt --
            logo
            """)
        .build()
        .succeeds();
    assertThat(site.pages("incidents")).containsExactly("one");
    assertThat(site.text("404.html")).isEqualTo("<p>mine</p>\n");
    assertThat(site.text("logo.txt")).isEqualTo("logo\n");
  }

  @Test
  void titleDescriptionAndLanguageAreShown() {
    site.with(
            """
            -- jbake.properties --
            afterword.title = Störungen
            afterword.description = Was war, und warum
            afterword.language = de
            -- content/a.md --
            # Eins
            """)
        .build()
        .succeeds();
    Element html = SiteHarness.only(site.page(""), "html");
    assertThat(html.attr("lang")).isEqualTo("de");
    assertThat(site.page("").title()).isEqualTo("Störungen");
    assertThat(site.page("incidents/eins/").title()).isEqualTo("Eins · Störungen");
    assertThat(site.main("").text()).contains("Was war, und warum");
  }

  @Test
  void everyPageSaysWhatItHolds() {
    site.with(
            """
            -- content/a.md --
            ---
            date: 2026-08-15
            severity: 1
            services: [Gateway]
            causes: [Certificates]
            tags: [tls]
            triggers: [deployment]
            ---
            # One

            ## Lessons learned

            - Certificates end.
            -- content/t.md --
            ---
            type: term
            ---
            # Term
            """)
        .build()
        .succeeds();
    for (String file : site.files()) {
      if (file.endsWith(".html")) {
        assertThat(site.page(file).select("meta[name=description]").attr("content"))
            .as(file)
            .isNotBlank();
      }
    }
  }

  @Test
  void anIncidentTellsMachinesWhatItIs() throws java.io.IOException {
    site.with(
            """
            -- jbake.properties --
            afterword.url = https://example.org/kb
            -- content/a.md --
            ---
            started: 2021-10-04T15:39Z
            ended: 2021-10-04T21:05Z
            title: A "quoted" </script> title
            ---
            # A heading
            """)
        .build()
        .succeeds();
    String page = "incidents/" + site.pages("incidents").get(0) + "/";
    String data = site.page(page).select("script[type=application/ld+json]").html();
    com.fasterxml.jackson.databind.JsonNode article =
        new com.fasterxml.jackson.databind.ObjectMapper().readTree(data);
    assertThat(article.get("@type").asText()).isEqualTo("TechArticle");
    assertThat(article.get("headline").asText()).isEqualTo("A \"quoted\" </script> title");
    assertThat(article.get("temporalCoverage").asText())
        .isEqualTo("2021-10-04T15:39Z/2021-10-04T21:05Z");
    assertThat(article.get("url").asText()).isEqualTo("https://example.org/kb/" + page);
  }

  @Test
  void aTemplateOfTheUserTakesThePlaceOfTheThemes() {
    site.with(
            """
            -- templates/incident.ftlh --
            <#import "layout.ftlh" as layout>
            <@layout.page><h1>Mine: ${view.incident.title}</h1></@layout.page>
            -- content/a.md --
            # One & two
            """)
        .build()
        .succeeds();
    Element main = site.main("incidents/one-and-two/");
    assertThat(main.select("h1").text()).isEqualTo("Mine: One & two");
    assertThat(site.main("incidents/").text()).contains("One & two");
  }

  @Test
  void aPartOfTheThemeCanBeReplacedOnItsOwn() {
    site.with(
        """
        -- templates/terms.ftlh --
        <p>${view.count} words</p>
        -- content/a.md --
        # One
        """);
    SiteHarness.Run run = site.build();
    assertThat(run.codes()).as("a name that the view does not have").containsExactly("KB303");
    assertThat(run.err()).contains("templates/terms.ftlh:1:6").contains("view.count");
  }

  @Test
  void aTemplateThatDoesNotParseIsAnErrorAtItsPlace() {
    site.with(
        """
        -- templates/incident.ftlh --
        <p>
        <#if x>
        -- content/a.md --
        # One
        -- content/b.md --
        # Two
        -- content/c.md --
        # Three
        """);
    SiteHarness.Run run = site.build().exits(1);
    assertThat(run.codes()).containsExactly("KB303");
    assertThat(run.err()).startsWith("templates/incident.ftlh:").contains("<#if x>");
  }

  @Test
  void aTemplateThatAnotherOneMissesIsNamed() {
    site.file("templates/incident.ftlh", "<#import \"layut.ftlh\" as layout>\n")
        .file("content/a.md", "# One\n");
    assertThat(site.build().exits(1).err()).contains("Template not found for name \"layut.ftlh\"");
  }

  @Test
  void aTemplateCannotReachTheMachine() {
    site.with(
        """
        -- templates/incident.ftlh --
        ${"freemarker.template.utility.Execute"?new()("id")}
        -- content/a.md --
        # One
        """);
    assertThat(site.build().exits(1).codes()).containsExactly("KB303");
    site.with("-- templates/incident.ftlh --\n${view.class.classLoader}\n");
    assertThat(site.build().exits(1).codes()).containsExactly("KB303");
    site.with("-- templates/incident.ftlh --\n<#include \"../secret.txt\">\n-- secret.txt --\nS\n");
    assertThat(site.build().exits(1).codes()).containsExactly("KB303");
  }

  @Test
  void anAssetOfTheUserTakesThePlaceOfTheThemes() {
    site.with(
            """
            -- assets/css/tokens.css --
            /* mine */
            -- assets/CNAME --
            incidents.example.org
            -- content/a.md --
            # One
            """)
        .build()
        .succeeds();
    assertThat(site.text("css/tokens.css")).isEqualTo("/* mine */\n");
    assertThat(site.text("CNAME")).isEqualTo("incidents.example.org\n");
    assertThat(site.has("css/site.css")).isTrue();
  }

  @Test
  void anAssetCannotReplaceAPageSilently() {
    site.with(
        """
        -- assets/incidents/one/index.html --
        mine
        -- content/a.md --
        # One
        """);
    SiteHarness.Run run = site.build().exits(1);
    assertThat(run.err())
        .isEqualTo(
            """
            assets/incidents/one/index.html: error KB304: "incidents/one/index.html" would be written by content/a.md and by assets/incidents/one/index.html
              hint: rename one of them or give it another slug
            """);
  }

  @Test
  void theSiteOfABareFolderGoesWhereTheUserStands() {
    site.with("-- reports/a.md --\n# One\n").build("--source", "reports").succeeds();
    assertThat(site.pages("incidents")).containsExactly("one");
    assertThat(site.root().resolve("target/index")).isDirectory();
    assertThat(site.root().resolve("reports/target")).doesNotExist();
  }

  @Test
  void excludedFilesAndFoldersAreNotRead() {
    site.with(
            """
            -- jbake.properties --
            afterword.exclude = templates, **/draft-*, *.txt
            -- content/a.md --
            # One
            -- content/notes.txt --
            Words.
            -- content/templates/t.md --
            # Template
            -- content/2021/draft-x.md --
            # Draft
            -- content/private/.jbakeignore --
            -- content/private/p.md --
            # Private
            """)
        .build()
        .succeeds();
    assertThat(site.pages("incidents")).containsExactly("one");
  }

  @Test
  void repositoryFilesAreNoDocuments() {
    site.with(
            """
            -- reports/a.md --
            # One
            -- reports/LICENSE --
            MIT
            -- reports/Makefile --
            all:
            -- reports/script.py --
            print()
            -- reports/run --
            #!/bin/sh
            -- reports/tool --
            \0\0\0
            -- reports/2021-10-04-outage --
            # An outage without ending
            """)
        .build("--source", "reports", "--output", "target/site")
        .succeeds();
    assertThat(site.pages("incidents"))
        .containsExactlyInAnyOrder("one", "2021-10-04-an-outage-without-ending");
  }

  @Test
  void theHomePageShowsAsManyIncidentsAsItIsTold() {
    site.with(
            """
            -- jbake.properties --
            afterword.latest = 1
            -- content/2020-01-01-a.md --
            # Old
            -- content/2021-01-01-b.md --
            # New
            """)
        .build()
        .succeeds();
    assertThat(site.main("").select(".rows .row-title").eachText()).containsExactly("New");
  }

  @Test
  void settingsMayBeginWithAByteOrderMark() {
    site.file("jbake.properties", "\uFEFFafterword.title = Störungen\n")
        .file("content/a.md", "# A\n");
    site.build().succeeds();
    assertThat(site.page("").title()).contains("Störungen");
  }

  @Test
  void settingsMayBeInTheOldEncodingOfPropertiesFiles() {
    site.file(
            "jbake.properties",
            "afterword.title = Störungen\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
        .file("content/a.md", "# A\n");
    SiteHarness.Run run = site.build().exits(0);
    assertThat(run.err())
        .startsWith(
            "jbake.properties: warning KB307: the file is not UTF-8: it was read as ISO-8859-1\n");
    assertThat(site.page("").title()).contains("Störungen");
  }

  @Test
  void foldersMayBeWrittenInAnyWay() {
    site.with(
        """
        -- jbake.properties --
        content.folder = ./docs/../docs/
        afterword.profile.old.path = 2019
        afterword.profile.old.id = INC-#
        -- docs/2019/a.md --
        # A
        """);
    site.build().succeeds();
    assertThat(site.incident("2019/a.md").get("source").asText()).isEqualTo("2019/a.md");
  }

  @Test
  void aNameThatTheSystemCannotWriteGetsASentence() {
    assertThat(site.build("--source", "a\0b").exits(2).err())
        .startsWith("afterword: this system cannot name a file \"a")
        .contains("set LC_ALL=C.UTF-8")
        .doesNotContain("Exception");
  }
}
