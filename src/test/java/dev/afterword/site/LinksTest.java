package dev.afterword.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.SiteHarness;
import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links and images of documents. */
class LinksTest {
  private final SiteHarness site;

  LinksTest(@TempDir Path folder) {
    this.site = SiteHarness.in(folder);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "../2020/old one.md",
    "../2020/old%20one.md",
    "/2020/old one.md",
    "../2020/old one",
    "../2020/old one.html",
    "./../2021/../2020/old one.md",
  })
  void aLinkToAFileLeadsToItsPage(String target) {
    site.with(
            """
            -- content/2020/old one.md --
            # Old one
            -- content/2021/new.md --
            # New one

            See [the old](<TARGET>).
            """
                .replace("TARGET", target))
        .build()
        .succeeds();
    assertThat(site.links("incidents/new-one/", "the old")).containsExactly("/incidents/old-one/");
  }

  /** A folder that another generator has built so far. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "{{ site.baseurl }}/_posts/2020-04-28-old.md",
    "{{site.url}}/_posts/2020-04-28-old.md",
    "{% link _posts/2020-04-28-old.md %}",
    "{% post_url 2020-04-28-old %}",
    "/2020/04/28/old.html",
    "/blog/2020/04/28/old/",
    "@/_posts/2020-04-28-old.md",
  })
  void linksOfOtherGeneratorsLeadToThePage(String target) {
    site.with(
            """
            -- content/_posts/2020-04-28-old.md --
            # Old one
            -- content/_posts/2021-01-01-new.md --
            # New one

            See [the old](<TARGET>).
            """
                .replace("TARGET", target))
        .build()
        .succeeds();
    assertThat(site.links("incidents/2021-01-01-new-one/", "the old"))
        .containsExactly("/incidents/2020-04-28-old-one/");
  }

  @Test
  void aDatedAddressThatNothingHasIsReported() {
    site.with(
        """
        -- content/a.md --
        # A

        [x](/2020/04/28/gone.html), [y](/docs/a/)
        """);
    assertThat(site.build().codes()).containsExactly("KB202", "KB202");
  }

  @Test
  void fragmentsAndBundlesAreKept() {
    site.with(
            """
            -- content/2020/old/index.md --
            # Old one

            ## Root cause

            It.
            -- content/new.md --
            # New one

            See [cause](2020/old/index.md#root-cause) and [folder](2020/old/).
            """)
        .build()
        .succeeds();
    assertThat(site.links("incidents/new-one/", "cause"))
        .containsExactly("/incidents/old-one/#root-cause");
    assertThat(site.links("incidents/new-one/", "folder")).containsExactly("/incidents/old-one/");
    assertThat(site.main("incidents/old-one/").select("#root-cause")).hasSize(1);
  }

  @Test
  void linksMayLeaveOutTheEndingOfEachFormatAndThePageOfAFolder() {
    site.with(
            """
            -- content/a.mdx --
            # First
            -- content/b.asciidoc --
            = Second
            -- content/c/README.adoc --
            = Third
            -- content/d.htm --
            <h1>Fourth</h1>
            -- content/new.md --
            # New one

            [a](a), [b](./b), [c](c/), [d](d.html)
            """)
        .build()
        .succeeds();
    assertThat(site.main("incidents/new-one/").select(".prose p a").eachAttr("href"))
        .containsExactly(
            "../../incidents/first/",
            "../../incidents/second/",
            "../../third/",
            "../../incidents/fourth/");
  }

  @Test
  void wikiLinksFindDocumentsByTitleFileNameAndWithOtherWords() {
    site.with(
            """
            -- content/terms/blast.md --
            ---
            type: term
            ---
            # Blast radius
            -- content/new.md --
            # New one

            [[Blast radius]], [[blast]], [[Blast radius|how far]], [[New One#Part]].

            ## Part
            """)
        .build()
        .succeeds();
    String page = "incidents/new-one/";
    assertThat(site.links(page, "Blast radius")).containsExactly("/terms/blast-radius/");
    assertThat(site.links(page, "blast")).containsExactly("/terms/blast-radius/");
    assertThat(site.links(page, "how far")).containsExactly("/terms/blast-radius/");
    assertThat(site.main(page).select("p a").eachAttr("href"))
        .contains("../../incidents/new-one/#part");
  }

  @Test
  void wikiLinksFindDatedDocumentsByTitleAndThoseInFoldersByTheFolder() {
    site.with(
        """
            -- content/2021-10-04-disk.md --
            # Disk full
            -- content/outages/queue/index.md --
            # The queue was full
            -- content/a.md --
            # Same
            -- content/old/b.md --
            # Same
            -- content/new.md --
            # New one

            [[Disk full]], [[queue]], [[disk full#Part|part]] and [[same]].
            """);
    assertThat(site.build().codes()).containsExactly("KB202");
    String page = "incidents/new-one/";
    assertThat(site.links(page, "Disk full")).containsExactly("/incidents/2021-10-04-disk-full/");
    assertThat(site.links(page, "part")).containsExactly("/incidents/2021-10-04-disk-full/#part");
    assertThat(site.links(page, "queue")).containsExactly("/incidents/the-queue-was-full/");
    assertThat(site.main(page).select("a[href]").eachText()).doesNotContain("same");
  }

  @Test
  void aLinkThatLeadsNowhereIsReportedAndBecomesText() {
    site.with(
        """
        -- content/postmortem.md --
        # One

        First line
        and [a link](postmortm.md) in the second, [[Nobody]] too.
        """);
    SiteHarness.Run run = site.build().exits(0);
    assertThat(run.err())
        .isEqualTo(
            """
            content/postmortem.md:4:14: warning KB202: the link "postmortm.md" leads nowhere
                and [a link](postmortm.md) in the second, [[Nobody]] too.
                             ^
              hint: did you mean "postmortem.md"? links are relative to the document and lead to a file of the content folder
            content/postmortem.md:4:45: warning KB202: the link "Nobody" leads nowhere
                and [a link](postmortm.md) in the second, [[Nobody]] too.
                                                            ^
              hint: links are relative to the document and lead to a file of the content folder
            """);
    Element main = site.main("incidents/one/");
    assertThat(main.text()).contains("and a link in the second, Nobody too.");
    assertThat(main.select("a:contains(a link)[href]")).isEmpty();
  }

  @Test
  void aLinkCannotLeaveTheContentFolder() {
    site.with(
        """
        -- secret.txt --
        secret
        -- content/a.md --
        # One

        [x](../secret.txt) ![y](../secret.png) [z](/../../etc/passwd)
        """);
    SiteHarness.Run run = site.build().exits(0);
    assertThat(run.codes()).containsExactly("KB202", "KB203", "KB202");
    assertThat(site.files()).noneMatch(file -> file.contains("secret"));
  }

  @Test
  void imagesAndAttachmentsBesideADocumentComeAlong() {
    site.with(
            """
            -- content/2021/a.md --
            # One

            ![The graph](graph one.png "Load") and [the log](../logs/a.log?raw=1).
            -- content/2021/graph one.png --
            PNG
            -- content/logs/a.log --
            LOG
            -- content/2021/unused.png --
            PNG
            """
                .replace("(graph one.png", "(<graph one.png>"))
        .build()
        .succeeds();
    assertThat(site.text("media/2021/graph one.png")).isEqualTo("PNG\n");
    assertThat(site.text("media/logs/a.log")).isEqualTo("LOG\n");
    assertThat(site.has("media/2021/unused.png")).isFalse();
    Element image = SiteHarness.only(site.main("incidents/one/"), "img");
    assertThat(image.attr("src")).isEqualTo("../../media/2021/graph%20one.png");
    assertThat(image.attr("alt")).isEqualTo("The graph");
    assertThat(site.links("incidents/one/", "the log")).containsExactly("/media/logs/a.log");
  }

  @Test
  void aPictureOfAnotherSiteBecomesALinkSoThatNobodyIsAsked() {
    site.with(
            """
            -- content/a.md --
            # One

            ![The graph](https://img.example/g.png) ![](//img.example/h.png)
            """)
        .build()
        .succeeds();
    Element main = site.main("incidents/one/");
    assertThat(main.select("img")).isEmpty();
    assertThat(main.select("a[href=https://img.example/g.png]").text()).isEqualTo("The graph");
  }

  @Test
  void missingImagesAreReportedWithTheirPlace() {
    site.with(
        """
        -- content/a.md --
        ---
        title: One
        ---

        Words ![x](missing.png)
        """);
    assertThat(site.build().exits(0).err())
        .isEqualTo(
            """
            content/a.md:5:12: warning KB203: the image "missing.png" is not there
                Words ![x](missing.png)
                           ^
              hint: put it beside the document or correct the path
            """);
  }

  @Test
  void headingsWithTheSameWordsHaveAddressesOfTheirOwn() {
    site.with(
            """
            -- content/a.md --
            # One

            ## Impact

            ## Impact

            ## Main content

            ## Facts

            ## Page related

            ## Hatch

            ## Timeline

            - 2021-10-04 10:00 UTC Down
            - 2021-10-04 10:30 UTC Detected by an alert
            - 2021-10-04 11:00 UTC Resolved

            ## Search field

            <div id="impact">a</div><div id="main-content">b</div><div id="x">c</div><div id="x">d</div>
            """)
        .build()
        .exits(0);
    assertThat(site.page("incidents/2021-10-04-one/").select("[id]").eachAttr("id"))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyPageWorksUnderAnyAddress() {
    site.with(
            """
            -- jbake.properties --
            afterword.url = https://example.org/some/where/
            -- content/a.md --
            ---
            services: [Gateway]
            started: 2021
            severity: 1
            ---
            # One
            """)
        .build()
        .succeeds();
    for (String file : site.files()) {
      if (file.endsWith(".html") && !file.equals("404.html")) {
        for (Element link : site.page(file).select("body [href], body [src], body [action]")) {
          String address = link.attr("href") + link.attr("src") + link.attr("action");
          assertThat(address).as(file).doesNotStartWith("/").doesNotContain("example.org");
        }
      }
    }
    for (Element link : site.page("404.html").select("body [href]:not(.skip), body [action]")) {
      assertThat(link.attr("href") + link.attr("action")).startsWith("/some/where/");
    }
  }

  /** A host sends it for any address, and below which path the site lies is not known then. */
  @Test
  void withoutAnAddressOfTheSiteThePageForNoPageLoadsNothing() {
    site.with("-- content/a.md --\n# One\n").build().succeeds();
    org.jsoup.nodes.Document missing = site.page("404.html");
    assertThat(missing.select("script, link[rel=stylesheet], img")).isEmpty();
    assertThat(missing.select("style").html()).contains("light-dark");
    assertThat(missing.select("h1").text()).isEqualTo("There is no page here");
    assertThat(missing.select("main a").eachText()).containsExactly("Home", "Incidents", "Trends");
  }
}
