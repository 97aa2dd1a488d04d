package dev.afterword.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.testing.SiteHarness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from the text: services by their names, suggested causes, detection, lessons. */
class KnowledgeTest {
  private final SiteHarness site;

  KnowledgeTest(@TempDir Path folder) {
    this.site = SiteHarness.in(folder);
  }

  private List<String> services(String source) {
    List<String> services = new ArrayList<>();
    for (JsonNode service : site.incident(source).get("services")) {
      services.add(
          text(service, "id") + " " + text(service, "role") + " " + text(service, "origin"));
    }
    return services;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }

  @Test
  void servicesAreFoundByNameWithTheirRole() {
    site.with(
            """
            -- content/services/gateway.md --
            ---
            type: service
            aliases: [edge proxy]
            ---
            # API Gateway
            -- content/services/ledger.md --
            ---
            type: service
            ---
            # LedgerDB
            -- content/services/mail.md --
            ---
            type: service
            ---
            # Mailer
            -- content/a.md --
            # API gateway returned 502

            ## Impact

            Requests to LedgerDB failed for ten minutes.

            ## Timeline

            - 10:00 Somebody restarted the Mailer by hand.
            """)
        .build()
        .succeeds();
    assertThat(services("a.md"))
        .containsExactly(
            "api-gateway primary title", "ledgerdb affected summary", "mailer mentioned prose");
    assertThat(site.links("services/api-gateway/", "API gateway returned 502")).hasSize(1);
    Element ledger = site.main("services/ledgerdb/");
    assertThat(ledger.text()).contains("API gateway returned 502");
  }

  @Test
  void theOnlyServiceThatTheSummarySaysSufferedIsTheOneThatBroke() {
    site.with(
            """
            -- jbake.properties --
            afterword.service.ledger = LedgerDB
            afterword.service.mail = Mailer
            -- content/a.md --
            # An hour without answers

            LedgerDB was down for an hour.
            -- content/b.md --
            # An hour of errors

            LedgerDB and the Mailer were down for an hour.
            -- content/c.md --
            # A quiet hour

            Somebody looked at LedgerDB.
            """)
        .build()
        .succeeds();
    assertThat(services("a.md")).containsExactly("ledger primary summary");
    assertThat(services("b.md"))
        .containsExactly("ledger affected summary", "mail affected summary");
    assertThat(services("c.md")).containsExactly("ledger mentioned summary");
  }

  @Test
  void aliasesAndNamesThatOtherDocumentsGiveCountAsWell() {
    site.with(
            """
            -- jbake.properties --
            afterword.service.ledger = Ledger, book keeper
            -- content/a.md --
            ---
            services: [OrderHub]
            ---
            # First
            -- content/b.md --
            # OrderHub lost messages
            -- content/c.md --
            # Book-keeper was slow
            """)
        .build()
        .succeeds();
    assertThat(services("a.md")).containsExactly("orderhub primary header");
    assertThat(services("b.md")).containsExactly("orderhub primary title");
    assertThat(services("c.md")).containsExactly("ledger primary title");
  }

  @Test
  void aWordOfTheLanguageIsNoService() {
    site.with(
            """
            -- content/search.md --
            ---
            type: service
            ---
            # Search
            -- content/a.md --
            # Users could not log in

            We search the logs, and a search took long. Search engines were fine.

            See https://example.com/Search and re-Search.
            -- content/b.md --
            # Slow pages

            The pages of `Search` were slow.
            -- content/c.md --
            # Slow again

            It was the Search that was slow.
            """)
        .build();
    assertThat(services("a.md")).isEmpty();
    assertThat(services("b.md")).hasSize(1);
    assertThat(services("c.md")).hasSize(1);
  }

  @Test
  void whereTheDocumentSaysWhatBrokeOthersAreOnlyMentioned() {
    site.with(
            """
            -- content/services/a.md --
            ---
            type: service
            ---
            # OrderHub
            -- content/a.md --
            ---
            services: [PayHub]
            ---
            # OrderHub could not reach PayHub

            OrderHub was down for a while, and customers noticed it.
            """)
        .build()
        .succeeds();
    assertThat(services("a.md"))
        .containsExactly("payhub primary header", "orderhub mentioned title");
    assertThat(site.main("services/orderhub/").select("#page-incidents")).isEmpty();
  }

  @Test
  void labelsAndTablesGiveServices() {
    site.with(
            """
            -- content/a.md --
            # Slow orders

            | Severity | SEV-2 |
            |---|---|
            | Affected services | PayHub, OrderHub (EU) |

            Text.
            -- content/b.md --
            # Slow payments

            **Service:** PayHub

            **Affected services:** we are not sure which ones were hit.
            """)
        .build()
        .succeeds();
    assertThat(services("a.md"))
        .containsExactly("payhub affected table", "orderhub affected table");
    assertThat(services("b.md")).containsExactly("payhub primary label");
  }

  @Test
  void ofSeveralInALabelThoseOfTheTitleBrokeElseTheFirst() {
    site.with(
            """
            -- content/a.md --
            # Slow orders

            **Systems:** PayHub, OrderHub, MailHub

            Text.
            -- content/b.md --
            # OrderHub loses orders

            **Systems:** PayHub, OrderHub

            Text.
            -- content/c.md --
            ---
            services: [PayHub, OrderHub]
            ---
            # Slow payments
            """)
        .build()
        .succeeds();
    assertThat(services("a.md"))
        .containsExactly(
            "payhub primary label", "orderhub affected label", "mailhub affected label");
    assertThat(services("b.md")).containsExactly("orderhub primary label", "payhub affected label");
    assertThat(services("c.md"))
        .containsExactly("payhub primary header", "orderhub primary header");
  }

  @Test
  void nothingIsGuessedWhereNoServiceIsNamedAnywhere() {
    site.with(
            """
            -- content/a.md --
            # API Gateway returned 502

            The API Gateway was down.
            """)
        .build()
        .succeeds();
    assertThat(services("a.md")).isEmpty();
  }

  @Test
  void aCauseIsSuggestedWithItsReasonUntilTheAuthorStatesOne() {
    site.with(
            """
            -- content/a.md --
            # Orders failed

            ## Root cause

            The disk was full because old logs were kept.
            -- content/b.md --
            ---
            causes: [Old logs]
            ---
            # Orders failed again

            ## Root cause

            The disk was full.
            """)
        .build()
        .succeeds();
    JsonNode cause = site.incident("a.md").get("causes").get(0);
    assertThat(text(cause, "id") + " " + text(cause, "origin") + " " + text(cause, "words"))
        .isEqualTo("capacity suggested disk was full");
    assertThat(site.incident("b.md").get("causes").findValuesAsText("origin"))
        .containsExactly("header");
    Element fact = SiteHarness.only(site.main("incidents/orders-failed/"), ".fact-causes");
    assertThat(fact.select(".suggested").text()).isEqualTo("Capacity exhaustion");
    assertThat(fact.select("summary").text()).startsWith("suggested by a rule");
    assertThat(fact.select("details").text()).contains("“disk was full”", "line 5");
    assertThat(fact.select("code").text()).isEqualTo("causes: [Capacity exhaustion]");
  }

  @Test
  void aCauseThatIsOnlyAnIdHasTheNameOfItsRule() {
    site.with(
            """
            -- content/a.md --
            ---
            causes: [capacity]
            ---
            # Orders failed
            -- content/b.md --
            ---
            causes: [capacity]
            ---
            # Orders failed again
            -- content/c.md --
            # Orders failed once more

            ## Root cause

            The disk was full.
            """)
        .build()
        .succeeds();
    assertThat(site.main("causes/capacity/").select("h1").text()).isEqualTo("Capacity exhaustion");
  }

  @Test
  void plannedWorkHasNoCause() {
    site.with(
            """
            -- content/a.md --
            # Planned maintenance of the database

            A configuration change is rolled out.
            """)
        .build()
        .succeeds();
    assertThat(site.incident("a.md").get("causes")).isEmpty();
    assertThat(site.incident("a.md").get("triggers")).isEmpty();
  }

  @Test
  void howItWasNoticed() {
    site.with(
            """
            -- content/a.md --
            # One

            ## Detection

            An alert on queue length fired.
            -- content/b.md --
            # Two

            **Detected by:** a customer on the phone
            -- content/c.md --
            ---
            detection: chance
            ---
            # Three
            -- content/d.md --
            # Four

            ## Detection

            No alert fired. Users reported it in the forum.
            -- content/e.md --
            # Five

            Nothing about it.
            """)
        .build()
        .succeeds();
    assertThat(detection("a.md")).isEqualTo("monitoring section");
    assertThat(detection("b.md")).isEqualTo("customer label");
    assertThat(detection("c.md")).isEqualTo("chance header");
    assertThat(detection("d.md")).isEqualTo("customer section");
    assertThat(site.incident("e.md").has("detection")).isFalse();
  }

  private String detection(String source) {
    JsonNode detection = site.incident(source).path("detection");
    return text(detection, "source") + " " + text(detection, "origin");
  }

  @Test
  void lessonsHaveAKindAndAPlace() {
    site.with(
            """
            -- content/a.md --
            # One

            ## What went well

            - The rollback took a minute.
            - N/A

            ## What went wrong

            - Nobody knew the password.

            ## Where we got lucky

            - It was a Sunday.

            ## Lessons learned

            We test restores every month from now on.
            """)
        .build()
        .succeeds();
    List<String> lessons = new ArrayList<>();
    site.incident("a.md")
        .get("lessons")
        .forEach(
            l -> lessons.add(text(l, "kind") + " #" + text(l, "anchor") + " " + text(l, "text")));
    assertThat(lessons)
        .containsExactly(
            "well #what-went-well The rollback took a minute.",
            "wrong #what-went-wrong Nobody knew the password.",
            "lucky #where-we-got-lucky It was a Sunday.",
            "learned #lessons-learned We test restores every month from now on.");
  }

  @Test
  void theLessonsOfAllIncidentsStandTogether() {
    site.with(
            """
            -- content/2020-01-01-a.md --
            ---
            services: [PayHub, Mail]
            ---
            # Older

            ## Lessons learned

            - Old things break first.
            -- content/2021-01-01-b.md --
            ---
            services: [PayHub]
            ---
            # Newer

            ## Lessons learned

            - New things break as well.
            """)
        .build()
        .succeeds();
    Element all = site.main("lessons/");
    assertThat(all.select(".lessons p").eachText())
        .containsExactly("New things break as well.", "Old things break first.");
    assertThat(site.links("lessons/", "Older"))
        .containsExactly("/incidents/2020-01-01-older/#lessons-learned");
    assertThat(site.main("lessons/services/payhub/").select(".lessons p")).hasSize(2);
    assertThat(site.links("services/payhub/", "2 lessons of its incidents"))
        .containsExactly("/lessons/services/payhub/");
    // What one incident taught stands on its own page.
    assertThat(site.links("services/mail/", "1 lesson of its incidents"))
        .containsExactly("/incidents/2020-01-01-older/");
    assertThat(site.files()).doesNotContain("lessons/services/mail/index.html");
  }

  @Test
  void theActionsOfAllIncidentsStandTogetherByWhatBecameOfThem() {
    site.with(
            """
            -- content/2020-01-01-a.md --
            ---
            services: [PayHub, Mail]
            ---
            # Older

            ## Action items

            - [ ] Test restores <b>monthly</b>
            - [x] Add an alert
            -- content/2021-01-01-b.md --
            ---
            services: [PayHub]
            ---
            # Newer

            ## Action items

            | Action | Owner | Status |
            |---|---|---|
            | Widen the pool | Storage team | open |
            | Move to a queue | Storage team | won't do |
            | Write a runbook | Storage team | |
            """)
        .build()
        .succeeds();
    Element all = site.main("actions/");
    assertThat(all.select(".lede").text())
        .isEqualTo(
            "5 actions from 2 incidents, newest first. Of 4 whose state is written 1 is done.");
    assertThat(all.select("h2[id^=page-]:not(.rail h2)").eachText())
        .containsExactly("Open 2", "State not written 1", "Done 1", "Declined 1");
    assertThat(all.select(".action-open .action-text").eachText())
        .containsExactly("Widen the pool", "Test restores monthly");
    assertThat(all.select(".action-open .action-meta").eachText())
        .containsExactly("Owner Storage team");
    assertThat(all.select(".followed tr").eachText())
        .containsExactly("Year Done To do Declined Not written", "2021 0 1 1 1", "2020 1 1 0 0");
    assertThat(site.links("actions/", "Newer"))
        .contains("/incidents/2021-01-01-newer/#action-items");
    assertThat(site.links("services/payhub/", "5 actions of its incidents"))
        .containsExactly("/actions/services/payhub/");
    assertThat(site.main("actions/services/payhub/").select(".action-text")).hasSize(5);
    assertThat(site.links("services/mail/", "2 actions of its incidents"))
        .containsExactly("/incidents/2020-01-01-older/");
  }

  @Test
  void withoutActionsThereIsNoPageOfThem() {
    site.with("-- content/2020-01-01-a.md --\n# One\n\nIt failed.\n").build().succeeds();
    assertThat(site.files()).noneMatch(file -> file.startsWith("actions/"));
    assertThat(site.links("", "Actions")).isEmpty();
  }

  @Test
  void ownersAreNamedOnlyAsTheSiteAllows() {
    site.with(
        """
        -- content/a.md --
        # One

        ## Action items

        | Action | Owner |
        |---|---|
        | Add an alert | Ada Example |
        | Test restores | Storage team |
        """);
    assertThat(owners("show")).containsExactly("Ada Example", "Storage team");
    assertThat(owners("roles")).containsExactly("Storage team");
    assertThat(owners("hide")).isEmpty();
  }

  @Test
  void theOwnerOfAServiceIsNamedOnlyAsTheSiteAllows() {
    site.with(
        """
        -- content/a.md --
        # One
        -- content/services/pay.md --
        ---
        type: service
        owner: Ada Example
        ---
        # Pay
        -- content/services/store.md --
        ---
        type: service
        owner: Storage team
        ---
        # Store
        """);
    assertThat(published("show")).contains("Ada Example", "Storage team");
    assertThat(published("roles")).contains("Storage team").doesNotContain("Ada Example");
    assertThat(published("hide")).doesNotContain("Ada Example", "Storage team");
  }

  private String published(String people) {
    site.file("jbake.properties", "afterword.people = " + people + "\n").build().succeeds();
    return site.main("services/pay/").text() + site.main("services/store/").text();
  }

  private List<String> owners(String people) {
    site.file("jbake.properties", "afterword.people = " + people + "\n").build().succeeds();
    return site.incident("a.md").get("actions").findValuesAsText("owner");
  }

  @Test
  void factsMayStandBesideADocument() {
    SiteHarness.Run run =
        site.with(
                """
                -- content/a.md --
                ---
                severity: SEV-1
                ---
                # One
                -- content/a.meta.yml --
                severity: SEV-3
                services: [PayHub]
                -- content/old/b.md --
                # Two
                -- content/old/afterword.yml --
                b.md:
                  severity: SEV-2
                gone.md:
                  severity: SEV-2
                """)
            .build();
    assertThat(run.exits(0).codes()).containsExactly("KB113");
    assertThat(run.err()).contains("content/old/afterword.yml:3:1: warning KB113");
    assertThat(site.incident("a.md").get("severity").toString())
        .contains("SEV-1", "\"origin\":\"header\"");
    assertThat(services("a.md")).containsExactly("payhub primary sidecar");
    assertThat(site.incident("old/b.md").get("severity").toString())
        .contains("SEV-2", "\"origin\":\"sidecar\"");
  }
}
