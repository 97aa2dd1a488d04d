package dev.afterword.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.testing.SiteHarness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markup languages in, pages and files for machines out. */
class FormatsTest {
  private final SiteHarness site;

  FormatsTest(@TempDir Path folder) {
    this.site = SiteHarness.in(folder);
  }

  @Test
  void whatOnlyAnotherGeneratorCanCarryOutIsTakenOut() {
    site.file(
            "content/a.md",
            """
            # One
            {: .no_toc }

            {% include banner.html kind="old" %}

            {{< alert "warning" >}}Keep an eye on it.{{< /alert >}}

            {% highlight bash %}
            ls {{ x }}
            {% endhighlight %}

            {{< figure src="a.png" alt="The graph" >}}

            In text {% if %} and {{< ref >}} stay, and [x](nowhere.md) is in line 14.

            ```
            {% raw %}
            ```
            """)
        .file("content/a.png", "")
        .file(
            "content/b.mdx",
            "# Two\n\nimport Tabs from '@theme/Tabs';\n\nexport const post = {\n  date: '2021',\n}\n\nWords.\n");
    assertThat(site.build().err()).startsWith("content/a.md:14:");
    Element prose = SiteHarness.only(site.main("incidents/one/"), "div.prose");
    assertThat(prose.select("> *").eachText())
        .containsExactly(
            "Keep an eye on it.",
            "ls {{ x }}",
            "In text {% if %} and {{< ref >}} stay, and x is in line 14.",
            "{% raw %}");
    assertThat(prose.select("img").eachAttr("alt")).containsExactly("The graph");
    assertThat(prose.select("code.language-bash")).hasSize(1);
    assertThat(SiteHarness.only(site.main("incidents/two/"), "div.prose").text())
        .isEqualTo("Words.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export const m = {\n  a: {\n    b: 1,\n  },\n  }\n",
        "export const text = \"}{\"; // don't {\n",
        "export default ({children}) =>\n  <Layout>{children}</Layout>\n",
        "export default Layout;\n",
        "export {a, b} from './c.js'\n",
        "export async function load() {\n\n  return 1;\n}\n",
        "import './a.css';\n",
        "import Tabs, {Tab} from \"@theme/Tabs\"\n",
        "import {\n  a,\n  b,\n} from './c.js';\n",
        "import * as all from 'all'; // of it\n"
      })
  void statementsOfMdxAreNoText(String statement) {
    site.file("content/a.mdx", "# A\n\nBefore.\n\n" + statement + "\nBehind.\n");
    site.build();
    assertThat(SiteHarness.only(site.main("incidents/a/"), "div.prose").text())
        .isEqualTo("Before. Behind.");
  }

  /** Nobody may lose a sentence to a program that reads it as one of its own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "import data from the old cluster; that took hours.",
        "import jobs = all of them (from \"a\") failed",
        "export const m = {\n  a: 1,",
        "export jobs; imports too = both.",
        "export default behaviour was wrong; that was it.",
        "export of orders from 'a'",
        "export class of customers, {vip}, was lost",
        "export const = {\n\n```\ncode\n```"
      })
  void sentencesOfMdxStay(String sentence) {
    site.file("content/a.mdx", "# A\n\nThe team had to\n" + sentence + "\n\nBehind.\n");
    site.build();
    String first = sentence.lines().findFirst().orElseThrow();
    assertThat(SiteHarness.only(site.main("incidents/a/"), "div.prose").text())
        .contains(first, "Behind.");
  }

  @Test
  void markdownHasWhatPostmortemsUse() {
    site.file(
            "content/a.md",
            """
            # One

            | Time | What |
            |------|------|
            | 09:12 | Alarm |

            - [x] done
            - [ ] open

            ~~gone~~ and a footnote[^1].

            [^1]: At the end.

            Term
            : Its meaning

            !!! note "Careful"
                Inside.

            See https://example.org/x for more.

            ```sql
            SELECT 1 < 2;
            ```
            """)
        .build()
        .succeeds();
    Element prose = SiteHarness.only(site.main("incidents/one/"), "div.prose");
    assertThat(prose.select("table td").eachText()).containsExactly("09:12", "Alarm");
    assertThat(prose.select("input[type=checkbox][disabled]")).hasSize(2);
    assertThat(prose.select("input[checked]")).hasSize(1);
    assertThat(prose.select("del").text()).isEqualTo("gone");
    assertThat(prose.select("sup a[href^=#fn]")).hasSize(1);
    assertThat(prose.select("dl dt").text()).isEqualTo("Term");
    assertThat(prose.text()).contains("Careful", "Inside.");
    assertThat(prose.select("a[href=https://example.org/x]")).hasSize(1);
    assertThat(prose.select("pre code.language-sql").text()).isEqualTo("SELECT 1 < 2;");
  }

  @Test
  void aSentenceBehindALabelInBracketsIsNoDefinitionOfALink() {
    site.file(
            "content/a.md",
            """
            # One

            - [#12]: Add simple logging
            - see [the report] and [docs]

            [the report]: https://example.org/r "A title"
            [docs]: <https://example.org/my docs>

            ```
            [x]: stays as it is
            ```
            """)
        .build()
        .succeeds();
    Element prose = SiteHarness.only(site.main("incidents/one/"), "div.prose");
    assertThat(prose.select("li").eachText())
        .containsExactly("[#12]: Add simple logging", "see the report and docs");
    assertThat(prose.select("a[href^=https]").eachAttr("title")).contains("A title");
    assertThat(prose.select("pre").text()).isEqualTo("[x]: stays as it is");
  }

  @Test
  void asciiDocIsReadWithItsOwnHeader() {
    site.with(
            """
            -- content/a.adoc --
            = DNS was down
            :jbake-type: post

            First words.

            == Impact

            |===
            |Time |What

            |09:12 |Alarm
            |===

            See link:b.md[the other].
            -- content/b.md --
            # Other
            """)
        .build()
        .succeeds();
    Element main = site.main("dns-was-down/");
    assertThat(main.select("h1").text()).isEqualTo("DNS was down");
    assertThat(main.select("h2").eachText()).contains("Impact");
    assertThat(main.text()).contains("09:12", "First words.");
    assertThat(site.links("dns-was-down/", "the other")).containsExactly("/incidents/other/");
  }

  @Test
  void htmlIsReadWithAJBakeHeader() {
    site.with(
            """
            -- content/a.html --
            title=DNS was down
            date=2021-10-04
            type=post
            ~~~~~~
            <h2 id="mine">Impact</h2><p>First <em>words</em>.</p>
            """)
        .build()
        .succeeds();
    Element main = site.main("dns-was-down/");
    assertThat(main.select("h2#mine").text()).isEqualTo("Impact");
    assertThat(main.select("em").text()).isEqualTo("words");
    assertThat(main.text()).contains("4 October 2021");
  }

  /**
   * As a browser saves them: furniture around the text, each event where it stands, with its line.
   */
  @Test
  void aWholePageIsReadLikeAnyOtherDocument() {
    SiteHarness.Run run =
        site.with(
                """
                -- content/a.html --
                <!doctype html>
                <html>
                <head><meta charset="utf-8"><script>track()</script><style>p { color: red }</style></head>
                <body>
                <nav><a href="#x">Elsewhere</a></nav>
                <div class="page"><div>
                <h1>Mail was down</h1>
                <h2>What happened</h2>
                <p>Mail could not be sent.</p>
                <h3>Timeline</h3>
                <ul>
                <li>Mar 15, 2025 - 07:00 UTC: Mail fails.</li>
                <li>Mar 15, 2025 - 07:20 UTC: Mail works again, resolved.</li>
                </ul>
                <h3>Action items</h3>
                <ul><li>Watch the queue</li></ul>
                <select><option>Afghanistan</option></select>
                <div class="modal"><p>Subscribe</p></div>
                </div></div>
                <p onclick="track()">That is all.</p>
                </body>
                </html>
                """)
            .build();
    assertThat(run.err())
        .contains("content/a.html:20:4: warning KB205: the attribute onclick")
        .doesNotContain("<meta>", "<script>", "<style>");
    JsonNode incident = site.incident("a.html");
    assertThat(incident.get("started").get("value").asText()).isEqualTo("2025-03-15T07:00");
    assertThat(incident.get("timeline")).hasSize(2);
    Element main = site.main(incident.get("url").asText());
    assertThat(main.select("ul li[data-event]").eachText())
        .containsExactly(
            "Mar 15, 2025 - 07:00 UTC: Mail fails.",
            "20 min later resolved Mar 15, 2025 - 07:20 UTC: Mail works again, resolved.");
    // The axis stands behind the heading, and neither timeline nor actions are told twice.
    assertThat(main.select("#timeline + figure.axis")).hasSize(1);
    assertThat(main.select("#page-timeline-of-this-incident, #page-actions-of-this-incident"))
        .isEmpty();
    assertThat(main.text()).doesNotContain("Afghanistan", "Subscribe", "Elsewhere");
    assertThat(main.select(".fact-started").text()).contains("line 12");
  }

  @Test
  void textFilesAreShownAsTheyAreWrittenAndSaidToBe() {
    site.file("content/a.txt", "title=Log\n~~~~~~\n  <b>not bold</b>\n# no heading\n");
    assertThat(site.build().exits(0).codes()).containsExactly("KB107");
    Element pre = SiteHarness.only(site.main("incidents/log/"), "pre");
    assertThat(pre.wholeText()).contains("  <b>not bold</b>\n# no heading");
  }

  @Test
  void sectionsAreToldInTheJson() {
    site.file(
            "content/a.md", "# One\n\n## What happened?\n\nX.\n\n## Root cause\n\nY.\n\n### Odd\n")
        .build()
        .succeeds();
    List<String> sections = new ArrayList<>();
    for (JsonNode section : site.incident("a.md").get("sections")) {
      sections.add(section.get("kind").asText() + " " + section.get("anchor").asText());
    }
    assertThat(sections)
        .containsExactly("summary what-happened", "root-cause root-cause", "other odd");
  }

  @Test
  void thereIsAFeedForEverythingEachServiceAndEachCause() {
    site.with(
            """
            -- jbake.properties --
            afterword.url = https://example.org/kb/
            afterword.title = Ours & theirs
            -- content/a.md --
            ---
            services: [Gateway]
            causes: [Config change]
            started: 2021-10-04T15:39Z
            summary: Names <were> & "gone"
            ---
            # DNS & down
            -- content/b.md --
            # Undated
            """)
        .build()
        .succeeds();
    for (String feed :
        List.of("feed.xml", "services/gateway/feed.xml", "causes/config-change/feed.xml")) {
      SafetyTest.assertWellFormed(site.text(feed));
      Document xml = Jsoup.parse(site.text(feed), "", Parser.xmlParser());
      assertThat(xml.select("entry > title").eachText()).as(feed).contains("DNS & down");
      assertThat(xml.select("entry > summary, entry > content").text()).contains("Names <were>");
      assertThat(xml.select("entry > link").first().attr("href"))
          .isEqualTo("https://example.org/kb/incidents/2021-10-04-dns-and-down/");
      assertThat(xml.select("feed > updated").text()).isEqualTo("2021-10-04T15:39:00Z");
    }
    assertThat(Jsoup.parse(site.text("feed.xml"), "", Parser.xmlParser()).select("entry"))
        .hasSize(2);
    assertThat(site.page("services/gateway/").select("main a[href$=services/gateway/feed.xml]"))
        .hasSize(1);
  }

  @Test
  void aControlCharacterDoesNotBreakTheFeed() {
    site.file("content/a.md", "# Screen \u001B[31mred\n\nIt was \u0000\uFFFF red.\n")
        .build()
        .succeeds();
    SafetyTest.assertWellFormed(site.text("feed.xml"));
    assertThat(site.text("feed.xml")).contains("<title>Screen \uFFFD[31mred</title>");
  }

  @Test
  void theSitemapNamesEveryDocumentAndNothingThatIsNotThere() {
    site.with(
            """
            -- jbake.properties --
            afterword.url = https://example.org/kb
            -- content/a.md --
            # One
            -- content/s.md --
            ---
            type: service
            ---
            # 日本
            """)
        .build()
        .succeeds();
    SafetyTest.assertWellFormed(site.text("sitemap.xml"));
    List<String> locations =
        Jsoup.parse(site.text("sitemap.xml"), "", Parser.xmlParser()).select("loc").eachText();
    assertThat(locations)
        .contains(
            "https://example.org/kb/",
            "https://example.org/kb/incidents/one/",
            "https://example.org/kb/services/%E6%97%A5%E6%9C%AC/")
        .doesNotHaveDuplicates()
        .noneMatch(location -> location.contains("404"));
    for (String location : locations) {
      String path = java.net.URI.create(location).getPath().substring("/kb/".length());
      assertThat(site.has(path + "index.html")).as(location).isTrue();
    }
    assertThat(site.text("robots.txt")).contains("https://example.org/kb/sitemap.xml");
    SafetyTest.assertWellFormed(site.text("opensearch.xml"));
  }

  @Test
  void withoutAnAddressThereIsNoSitemapAndNothingPointsToOne() {
    site.with("-- content/a.md --\n# One\n").build().succeeds();
    assertThat(site.has("sitemap.xml")).isFalse();
    assertThat(site.text("robots.txt")).doesNotContain("Sitemap");
    assertThat(site.text("")).doesNotContain("opensearch", "canonical");
    assertThat(site.has(".nojekyll")).isTrue();
    assertThat(site.main("404.html").text()).contains("There is no page here");
  }

  @Test
  void theJsonSaysOnlyWhatIsKnown() {
    site.with("-- content/2021/a.md --\n# One\n").build().succeeds();
    JsonNode incident = site.incident("2021/a.md");
    List<String> names = new ArrayList<>();
    incident.fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .doesNotContain("severity", "started", "detected", "mitigated", "ended", "duration");
    assertThat(incident.get("url").asText()).isEqualTo("incidents/one/");
    assertThat(incident.get("kind").asText()).isEqualTo("incident");
    assertThat(incident.get("documentState").asText()).isEqualTo("final");
  }

  @Test
  void statedAndComputedDurationsStandSideBySide() {
    SiteHarness.Run run =
        site.with(
                """
            -- content/a.md --
            ---
            started: 2021-10-04 15:39 PDT
            ended: 2021-10-04 23:05 UTC
            duration: 2 hours
            ---
            # One
            """)
            .build()
            .exits(0);
    assertThat(run.codes()).containsExactly("KB501");
    JsonNode duration = site.incident("a.md").get("duration");
    assertThat(duration.get("statedMinutes").asInt()).isEqualTo(120);
    assertThat(duration.get("computedMinutes").asInt()).isEqualTo(26);
    assertThat(site.main("incidents/2021-10-04-one/").text())
        .contains("2 h", "26 min", "4 Oct 2021, 15:39 PDT");
    assertThat(durations("incidents/2021-10-04-one/"))
        .containsExactly("Duration 2 h", "Start to end 26 min");
  }

  /** One duration, the one of the lists; another only where no rounding explains it. */
  @Test
  void whatAHeaderBoundsWinsOverASentenceAndRoundingIsNoSecondDuration() {
    site.with(
            """
            -- content/part.md --
            ---
            started: 2021-10-04T10:00Z
            ended: 2021-10-04T13:00Z
            ---
            # Part

            The API was down for 40 minutes.
            -- content/rounded.md --
            ---
            started: 2021-10-04T10:00Z
            ended: 2021-10-04T12:10Z
            duration: 2 hours
            ---
            # Rounded
            """)
        .build()
        .exits(0);
    assertThat(durations("incidents/2021-10-04-part/"))
        .containsExactly("Duration 3 h", "In the text 40 min");
    assertThat(site.main("incidents/2021-10-04-part/").select(".glance").text()).contains("3 h");
    assertThat(durations("incidents/2021-10-04-rounded/")).containsExactly("Duration 2 h");
  }

  private List<String> durations(String page) {
    return site.main(page).select("[class*=duration]").stream()
        .map(fact -> fact.select("dt").text() + " " + fact.selectFirst("dd").ownText())
        .toList();
  }
}
