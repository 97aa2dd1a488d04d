package dev.afterword.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.SiteHarness;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types of documents, the pages they get, and how pages lead to each other. */
class EntitiesTest {
  private final SiteHarness site;

  EntitiesTest(@TempDir Path folder) {
    this.site = SiteHarness.in(folder);
  }

  @Test
  void noLineBreaksWithinANameInTitlesFactsAndTables() {
    site.with(
            """
            -- content/a.md --
            ---
            title: <us-east-1> & db-3 lost
            slug: lost
            services: [edge-2]
            started: 2024-03-05T08:12:00-07:00
            ---
            | Where | `us-west-2` |
            |---|---|
            | **us-west-2**, on-call | us-west-2.example |
            """)
        .build()
        .succeeds();
    Element page = site.main("incidents/lost/");
    assertThat(page.select("h1").text()).isEqualTo("<us-east-1> & db-3 lost");
    assertThat(page.select("h1 .whole").eachText()).containsExactly("us-east-1", "db-3");
    assertThat(page.select(".fact-started .whole").eachText()).containsExactly("UTC−07:00");
    assertThat(page.select(".glance-services .whole").eachText()).containsExactly("edge-2");
    assertThat(page.select("table .whole").eachText())
        .containsExactly("us-west-2", "us-west-2", "us-west-2");
    assertThat(page.select("td").eachText())
        .containsExactly("us-west-2, on-call", "us-west-2.example");
  }

  @Test
  void servicesThatDependOnThemselvesAreToldWithTheirCircle() {
    site.with(
            """
            -- content/a.md --
            ---
            type: service
            depends-on: [sessions]
            ---
            # Login
            -- content/b.md --
            ---
            type: service
            depends-on: [Mail, Login, Sessions]
            ---
            # Sessions
            -- content/c.md --
            ---
            type: service
            depends-on: Sessions
            ---
            # Front page
            """)
        .build()
        .succeeds();
    assertThat(site.main("services/login/").text()).contains("Depends on Sessions");
    assertThat(site.run("check").out())
        .contains(
            "content/a.md:3:14: info KB210: \"Login\" depends on itself: Login → Sessions → Login",
            "content/b.md:3:27: info KB210: \"Sessions\" depends on itself: Sessions → Sessions")
        .doesNotContain("Front page\" depends");
  }

  @Test
  void everyTypeHasItsPlace() {
    site.with(
            """
            -- content/a.md --
            # An incident
            -- content/b.md --
            ---
            type: incident
            ---
            # Another incident
            -- content/c.md --
            ---
            type: service
            ---
            # Gateway
            -- content/d.md --
            ---
            type: cause
            ---
            # Config change
            -- content/e.md --
            ---
            type: term
            ---
            # Blast radius
            -- content/f.md --
            ---
            type: reading-list
            items:
              - incident: an-incident
                why: it is the first
              - term: Blast radius
              - service: Gateway
              - cause: Config change
              - page: about
            ---
            # First week
            -- content/g.md --
            ---
            type: page
            ---
            # About
            -- content/h.md --
            ---
            type: post
            date: 2024-02-03
            ---
            # News
            """)
        .build()
        .succeeds();
    assertThat(site.pages("incidents")).containsExactly("an-incident", "another-incident");
    assertThat(site.pages("services")).containsExactly("gateway");
    assertThat(site.pages("causes")).containsExactly("config-change");
    assertThat(site.pages("terms")).containsExactly("blast-radius");
    assertThat(site.pages("reading")).containsExactly("first-week");
    assertThat(site.main("about/").select("h1").text()).isEqualTo("About");
    assertThat(site.main("news/").text()).contains("News", "3 February 2024");
    Element stops = SiteHarness.only(site.main("reading/first-week/"), "ol.stops");
    assertThat(stops.select("h2").eachText())
        .containsExactly("An incident", "Blast radius", "Gateway", "Config change", "About");
    assertThat(stops.text()).contains("it is the first");
    assertThat(site.links("incidents/an-incident/", "First week"))
        .containsExactly("/reading/first-week/");
    assertThat(site.links("terms/blast-radius/", "First week"))
        .containsExactly("/reading/first-week/");
  }

  @Test
  void theSiteCanSayWhatADocumentWithoutTypeIs() {
    site.with(
            """
            -- jbake.properties --
            afterword.type = term
            -- content/a.md --
            # Blast radius
            -- content/b.md --
            ---
            type: postmortem
            ---
            # Incident
            """)
        .build()
        .succeeds();
    assertThat(site.pages("terms")).containsExactly("blast-radius");
    assertThat(site.pages("incidents")).containsExactly("incident");
  }

  @Test
  void aReadmeIsAPageAmongReportsAndAtTheTopTheWelcome() {
    site.with(
            """
            -- content/README.md --
            # Our incidents

            We write them down.
            -- content/2021/README.md --
            # The year 2021
            -- content/2021/a.md --
            # Incident
            """)
        .build()
        .succeeds();
    assertThat(site.pages("incidents")).containsExactly("incident");
    assertThat(site.main("").text()).contains("We write them down.");
    assertThat(site.has("our-incidents/index.html")).isFalse();
    assertThat(site.main("the-year-2021/").select("h1").text()).isEqualTo("The year 2021");
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.md", "_index.md", "home.md", "Readme.markdown", "index.adoc"})
  void whatOpensTheCollectionIsTheTextOfTheHomePage(String name) {
    site.file("content/" + name, "---\ntitle: Welcome\n---\nWe write them down.\n")
        .with(
            """
            -- content/2021/a.md --
            # Incident

            Back [to the start](../%s) or [up](..).
            -- jbake.properties --
            afterword.url = https://kb.example.org
            """
                .formatted(name))
        .build()
        .exits(0);
    assertThat(site.pages("incidents")).containsExactly("incident");
    assertThat(site.main("").text()).contains("We write them down.");
    assertThat(site.has("welcome/index.html")).isFalse();
    assertThat(site.links("incidents/incident/", "to the start")).containsExactly("/");
    assertThat(site.text("sitemap.xml").split("<loc>https://kb.example.org/</loc>", -1)).hasSize(2);
  }

  @Test
  void ofSeveralTextsForTheHomePageOneIsUsedAndTheOthersArePages() {
    site.with(
            """
            -- content/README.md --
            # How this repository works
            -- content/index.md --
            # Welcome

            We write them down.
            -- content/home.md --
            ---
            slug: house
            ---
            # Home
            -- content/a.md --
            # Incident

            From [the top](/) to [the rules](README.md).
            """)
        .build()
        .succeeds();
    assertThat(site.main("").text()).contains("We write them down.").doesNotContain("repository");
    assertThat(site.main("how-this-repository-works/").text()).contains("How this repository");
    assertThat(site.main("house/").text()).contains("Home");
    assertThat(site.links("incidents/incident/", "the top")).containsExactly("/");
    assertThat(site.links("incidents/incident/", "the rules"))
        .containsExactly("/how-this-repository-works/");
  }

  @Test
  void whatIsOnlyNamedGetsAPage() {
    site.with(
            """
            -- content/a.md --
            ---
            services: [API Gateway]
            affected: [Billing]
            causes: [Config change]
            terms: [Blast radius]
            tags: [Network]
            severity: sev-2
            started: 2021-10-04
            ---
            # DNS down
            """)
        .build()
        .succeeds();
    List<String> pages =
        List.of(
            "services/api-gateway/",
            "services/billing/",
            "causes/config-change/",
            "terms/blast-radius/",
            "tags/network/",
            "severity/sev-2/",
            "archive/2021/");
    for (String page : pages) {
      assertThat(site.links(page, "DNS down"))
          .as(page)
          .containsExactly("/incidents/2021-10-04-dns-down/");
    }
    String incident = "incidents/2021-10-04-dns-down/";
    assertThat(site.links(incident, "API Gateway")).containsExactly("/services/api-gateway/");
    assertThat(site.links(incident, "Billing")).containsExactly("/services/billing/");
    assertThat(site.links(incident, "Config change")).containsExactly("/causes/config-change/");
    assertThat(site.links(incident, "Blast radius")).containsExactly("/terms/blast-radius/");
    assertThat(site.links(incident, "Network")).containsExactly("/tags/network/");
  }

  @Test
  void aNameMeansTheDocumentThatHasItAsTitleOrAlias() {
    site.with(
            """
            -- content/services/dns.md --
            ---
            type: service
            aliases: [Resolver, name service]
            owner: Network team
            ---
            # Domain Name System (DNS)

            Finds addresses.
            -- content/a.md --
            ---
            services: [dns]
            ---
            # One
            -- content/b.md --
            ---
            services: [Resolvers]
            ---
            # Two
            -- content/c.md --
            ---
            services: ["Domain name system"]
            ---
            # Three
            """)
        .build()
        .succeeds();
    assertThat(site.pages("services")).hasSize(1);
    Element page = site.main("services/" + site.pages("services").get(0) + "/");
    assertThat(page.text())
        .contains("One", "Two", "Three", "Network team", "name service", "Finds addresses.");
  }

  @Test
  void aTriggerLeadsToAllIncidentsThatItSetOff() {
    site.with(
            """
            -- content/a.md --
            ---
            triggers: [config-push, Expired certificate]
            ---
            # One
            -- content/b.md --
            ---
            triggers: [Config push, config-push]
            ---
            # Two
            -- content/c.md --
            # Three
            """)
        .build()
        .succeeds();
    assertThat(site.links("incidents/one/", "config push"))
        .containsExactly("/triggers/config-push/");
    assertThat(site.links("incidents/two/", "Config push")).contains("/triggers/config-push/");
    assertThat(site.main("triggers/config-push/").select(".row-title").eachText())
        .containsExactly("One", "Two");
    assertThat(site.main("triggers/").select(".counted a").eachText())
        .containsExactly("config push 2", "Expired certificate 1");
    assertThat(site.page("").select("footer a").eachText()).contains("By trigger");
  }

  @Test
  void postsHaveAListAFeedAndAPlaceOnTheHomePage() {
    site.with(
            """
            -- content/a.md --
            # Incident
            -- content/news/a.md --
            ---
            type: post
            date: 2024-02-03
            tags: [News]
            ---
            # First

            We began.
            -- content/news/b.md --
            ---
            type: post
            date: 2024-05-06
            ---
            # Second
            -- content/news/c.md --
            ---
            type: post
            ---
            # Undated
            """)
        .build()
        .succeeds();
    Element posts = site.main("posts/");
    assertThat(posts.select("h2").eachText()).containsExactly("Second", "First", "Undated");
    assertThat(posts.text()).contains("6 May 2024", "We began.");
    assertThat(site.links("posts/", "Feed of the posts")).containsExactly("/posts/feed.xml");
    assertThat(site.text("posts/feed.xml"))
        .contains("<title>First</title>", "2024-05-06T00:00:00Z", "<category term=\"News\"/>");
    assertThat(site.links("", "All posts")).containsExactly("/posts/");
    assertThat(site.links("", "Second")).containsExactly("/second/");
    assertThat(site.links("second/", "Posts")).contains("/posts/");
  }

  @Test
  void aSiteWithoutPostsSaysNothingOfThem() {
    site.with("-- content/a.md --\n# Incident\n").build().succeeds();
    assertThat(site.has("posts/index.html")).isFalse();
    assertThat(site.page("").select("footer a").eachText())
        .doesNotContain("Posts", "By tag", "By trigger", "By severity", "By year");
  }

  @Test
  void theSpellingUsedMostIsTheName() {
    site.with(
            """
            -- content/a.md --
            ---
            services: [gateway]
            ---
            # One
            -- content/b.md --
            ---
            services: [Gateway]
            ---
            # Two
            -- content/c.md --
            ---
            services: [Gateway]
            ---
            # Three
            """)
        .build()
        .succeeds();
    assertThat(site.main("services/gateway/").select("h1").text()).isEqualTo("Gateway");
  }

  @Test
  void aServiceShowsItsPartsWhatItNeedsAndWhatNeedsIt() {
    site.with(
            """
            -- content/a.md --
            ---
            type: service
            parent: Platform
            depends-on: [DNS]
            ---
            # Gateway
            -- content/i.md --
            # Incident
            """)
        .build()
        .succeeds();
    assertThat(site.links("services/gateway/", "Platform")).containsExactly("/services/platform/");
    assertThat(site.links("services/gateway/", "DNS")).containsExactly("/services/dns/");
    assertThat(site.links("services/platform/", "Gateway")).containsExactly("/services/gateway/");
    assertThat(site.links("services/dns/", "Gateway")).containsExactly("/services/gateway/");
  }

  @Test
  void aServiceHasTheIncidentsOfItsPartsOnceAndSaysThroughWhich() {
    site.with(
            """
            -- content/p.md --
            ---
            type: service
            ---
            # Platform
            -- content/n.md --
            ---
            type: service
            parent: Platform
            ---
            # Network
            -- content/d.md --
            ---
            type: service
            parent: Network
            ---
            # DNS
            -- content/r.md --
            ---
            type: service
            parent: Round
            ---
            # Circle
            -- content/s.md --
            ---
            type: service
            parent: Circle
            ---
            # Round
            -- content/a.md --
            ---
            services: [DNS, Network, Billing]
            ---
            # One
            -- content/b.md --
            ---
            services: [Platform]
            ---
            # Two
            -- content/c.md --
            ---
            services: [Circle]
            ---
            # Three
            """)
        .build()
        .succeeds();
    Element platform = site.main("services/platform/");
    assertThat(platform.select(".row-title").eachText()).containsExactly("One through DNS", "Two");
    assertThat(platform.select(".stats dd").first().text()).isEqualTo("2");
    assertThat(SiteHarness.only(platform, "section[aria-labelledby=page-together]").text())
        .contains("Billing")
        .doesNotContain("DNS", "Network");
    assertThat(site.main("services/network/").select(".row-title").eachText())
        .containsExactly("One");
    assertThat(site.main("services/round/").select(".row-title").eachText())
        .containsExactly("Three through Circle");
    assertThat(site.main("").select("section[aria-labelledby=page-by-service] li").eachText())
        .containsExactly("Platform 2", "Billing 1", "Circle 1", "DNS 1", "Network 1", "Round 1");
    assertThat(site.text("services/platform/feed.xml")).contains("One", "Two");
  }

  @Test
  void termsLeadToEachOtherFromHeaderAndSections() {
    site.with(
            """
            -- content/postmortem.md --
            ---
            type: term
            prerequisites: [Incident]
            ---
            # Postmortem

            ## Related terms

            - **Blameless culture**: no names
            - [Action item](action.md)
            -- content/blameless.md --
            ---
            type: term
            ---
            # Blameless culture
            -- content/action.md --
            ---
            type: term
            next: [Postmortem]
            ---
            # Action item
            """)
        .build()
        .exits(0);
    assertThat(site.links("terms/postmortem/", "Incident")).containsExactly("/terms/incident/");
    assertThat(site.links("terms/postmortem/", "Blameless culture"))
        .containsExactly("/terms/blameless-culture/");
    assertThat(site.links("terms/blameless-culture/", "Postmortem"))
        .containsExactly("/terms/postmortem/");
    assertThat(site.links("terms/action-item/", "Postmortem"))
        .containsExactly("/terms/postmortem/");
  }

  @Test
  void incidentsThatShareARareServiceAreRelatedBothWaysAndSayWhy() {
    site.with(
            """
            -- content/a.md --
            ---
            services: [Ledger]
            ---
            # Alpha broke
            -- content/b.md --
            ---
            services: [Ledger]
            ---
            # Beta failed
            -- content/c.md --
            # Gamma stopped
            -- content/d.md --
            # Delta halted
            -- content/e.md --
            # Epsilon died
            """)
        .build()
        .succeeds();
    for (List<String> pair :
        List.of(List.of("alpha-broke", "Beta failed"), List.of("beta-failed", "Alpha broke"))) {
      Element related =
          SiteHarness.only(
              site.main("incidents/" + pair.get(0) + "/"), "section[aria-labelledby=page-related]");
      assertThat(related.select("h3").eachText()).containsExactly(pair.get(1));
      assertThat(related.text()).contains("same service: Ledger");
    }
    assertThat(site.incident("a.md").get("related").get(0).get("id").asText())
        .isEqualTo("beta-failed");
    assertThat(site.incident("c.md").get("related")).isEmpty();
  }

  @Test
  void draftsStayOutUntilTheyAreAskedFor() {
    site.with(
        """
        -- content/a.md --
        # Ready
        -- content/b.md --
        ---
        draft: true
        ---
        # Secret one
        -- content/c.md --
        title=Secret two
        status=draft
        ~~~~~~
        Words.
        """);
    SiteHarness.Run run = site.build().succeeds();
    assertThat(run.out()).startsWith("3 documents in, 2 drafts left out (--drafts shows them), ");
    assertThat(site.pages("incidents")).containsExactly("ready");
    assertThat(site.text("feed.xml")).doesNotContain("Secret");
    assertThat(site.build("--drafts").succeeds().out()).startsWith("3 documents in, 3 incidents, ");
    assertThat(site.pages("incidents")).containsExactly("ready", "secret-one", "secret-two");
  }

  @Test
  void maintenanceIsNoIncidentInTheTrends() {
    site.with(
            """
            -- content/a.md --
            ---
            started: 2021-10-04
            ---
            # Incident
            -- content/b.md --
            ---
            started: 2021-11-04
            kind: maintenance
            ---
            # Maintenance
            """)
        .build()
        .succeeds();
    assertThat(site.incident("b.md").get("kind").asText()).isEqualTo("maintenance");
    assertThat(site.main("trends/").select("table.trend-table tbody tr").eachText())
        .containsExactly("2021 1 unknown 0");
  }

  @Test
  void trendsTellApartWhatSaysNoSeverity() {
    site.with(
            """
            -- content/a.md --
            ---
            severity: SEV-2
            started: 2021-10-04T10:00
            ended: 2021-10-04T11:00
            ---
            # Grave
            -- content/b.md --
            ---
            started: 2021-11-04T10:00
            ended: 2021-11-04T13:00
            ---
            # Who knows
            """)
        .build()
        .succeeds();
    Element table = site.main("trends/").select("table.trend-table").get(0);
    assertThat(table.select("tbody tr").eachText())
        .containsExactly("SEV-2 1 1 h 1", "Severity unknown 1 3 h 1");
    assertThat(table.select("tbody a").eachText()).containsExactly("SEV-2");
  }

  @Test
  void theDayOfPublicationIsNotWhenItBegan() {
    site.with(
            """
            -- content/a.md --
            ---
            published: 2025-12-02T16:36:12Z
            ---
            # Mars probe resets
            -- content/b.md --
            ---
            published: 2022-12-02
            started: 2021-10-04
            ---
            # Incident
            """)
        .build()
        .succeeds();
    assertThat(site.incident("a.md").has("started")).isFalse();
    assertThat(site.main("incidents/").select(".row-when").eachText())
        .containsExactly("2025-12-02 published", "2021-10-04");
    assertThat(site.main("incidents/2025-12-02-mars-probe-resets/").select(".glance").text())
        .contains("Published 2 December 2025");
    assertThat(site.main("trends/").select("table.trend-table tbody tr").eachText())
        .containsExactly("2021 1 unknown 0");
    assertThat(site.main("trends/").text()).contains("Of 1 it is not known when it began");
  }

  @Test
  void countInIsCountOut() {
    StringBuilder files = new StringBuilder();
    String[] types = {"postmortem", "service", "cause", "term", "reading-list", "page", "post"};
    for (int i = 0; i < 70; i++) {
      files.append("-- content/").append(i).append(".md --\n---\ntype: ").append(types[i % 7]);
      files.append("\n---\n# Same title\n");
    }
    site.with(files.toString()).build().exits(0);
    int pages = 0;
    for (String folder : List.of("incidents", "services", "causes", "terms", "reading")) {
      assertThat(site.pages(folder)).as(folder).hasSize(10);
      pages += 10;
    }
    long prose = site.files().stream().filter(f -> f.matches("same-title[^/]*/index.html")).count();
    assertThat(pages + prose).isEqualTo(70);
  }

  @Test
  void figuresSayWhatTheyCount() {
    site.with(
            """
            -- content/a.md --
            ---
            date: 2026-08-15
            severity: 0
            ---
            # Disk full

            ## Action items
            - Watch the disk
            - Order another one
            -- content/b.md --
            ---
            date: 2026-08-10
            kind: maintenance
            severity: somewhat bad
            ---
            # New disk
            """)
        .build()
        .succeeds();
    assertThat(site.main("incidents/").select("h2 .count").text())
        .isEqualTo("1 incident + 1 other");
    assertThat(site.main("incidents/").select(".sev-0").text()).isEqualTo("Severity SEV-0");
    assertThat(site.main("incidents/").select(".sev-words")).isEmpty();
    assertThat(site.main("incidents/").select(".row-links").text())
        .contains("Severity somewhat bad");
    assertThat(site.main("incidents/2026-08-15-disk-full/").select(".facts").text())
        .contains("2 actions")
        .doesNotContain("of 2 done");
    assertThat(site.main("").text()).contains("All 2").doesNotContain("All 1");
    assertThat(site.main("trends/").text()).contains("What 1 incident adds up to");
  }

  @Test
  void figuresLeadToTheIncidentsTheyCountAndSayNothingTwice() {
    site.with(
            """
            -- content/a.md --
            ---
            started: 2026-08-15
            severity: 1
            causes: [dns]
            tags: [disk, zone]
            ---
            # No names
            -- content/b.md --
            ---
            started: 2026-08-10
            severity: 1
            causes: [dns]
            tags: [zone]
            ---
            # Wrong names
            -- content/c.md --
            ---
            started: 2019-01-01
            severity: 2
            causes: [dns]
            ---
            # Old names
            """)
        .build()
        .succeeds();
    assertThat(site.main("trends/").select(".returning a").eachAttr("href"))
        .containsExactly(
            "../search/?q=date%3A%5B2025-09%20TO%202026-08%5D&type=incident&cause=dns");
    assertThat(site.main("tags/disk/").select(".stats")).isEmpty();
    assertThat(site.main("tags/zone/").select(".stats dt").eachText())
        .containsExactly("Incidents", "By severity");
    assertThat(site.main("severity/sev-1/").select(".stats dt").eachText())
        .containsExactly("Incidents");
    assertThat(site.main("causes/dns/").select(".stats dt").eachText())
        .containsExactly("Incidents", "By severity", "Latest");
  }

  /** What tells of nothing that happened has a page, and is found as one. */
  @Test
  void templatesAndGuidesStandInNoListAndNoFigure() {
    SiteHarness.Run run =
        site.with(
                """
                -- content/a.md --
                ---
                date: 2026-08-15
                services: [Gateway]
                ---
                # Disk full
                -- content/template.md --
                ---
                kind: meta
                date: 2026-08-16
                services: [Gateway]
                ---
                # Template of a postmortem
                -- content/sprint.md --
                ---
                date: 2026-08-17
                services: [Gateway]
                ---
                # Sprint retrospective 4
                """)
            .build()
            .succeeds();
    assertThat(run.out()).startsWith("3 documents in, 1 incident, ");
    for (String list : List.of("", "archive/2026/", "services/gateway/", "trends/", "feed.xml")) {
      assertThat(site.text(list.endsWith(".xml") ? list : list + "index.html"))
          .as(list)
          .doesNotContain("Template of a postmortem", "Sprint retrospective");
    }
    assertThat(site.links("incidents/", "Sprint retrospective 4"))
        .containsExactly("/incidents/2026-08-17-sprint-retrospective-4/");
    Element incidents = site.main("incidents/");
    assertThat(incidents.select(".rows").text()).doesNotContain("Template");
    assertThat(site.links("incidents/", "Template of a postmortem"))
        .containsExactly("/incidents/2026-08-16-template-of-a-postmortem/");
    assertThat(site.main("incidents/2026-08-16-template-of-a-postmortem/").select(".neighbours"))
        .isEmpty();
    assertThat(site.incident("template.md").get("kind").asText()).isEqualTo("meta");
    assertThat(site.run("search", "--json", "template").out()).contains("\"page\"");
  }
}
