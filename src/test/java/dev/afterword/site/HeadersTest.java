package dev.afterword.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.testing.SiteHarness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a header may look like and what becomes of it. */
class HeadersTest {
  private final SiteHarness site;

  HeadersTest(@TempDir Path folder) {
    this.site = SiteHarness.in(folder);
  }

  @Test
  void theSameIncidentInEveryHeaderSyntaxGivesTheSameFacts() {
    site.with(
            """
            -- content/yaml.md --
            ---
            title: "Gateway: lost"
            started: 2021-10-04T15:39:00Z
            ended: 2021-10-04T21:05:00Z
            severity: SEV-1
            services: [Gateway, DNS]
            causes:
              - Config change
            tags: [network]
            ---
            Told in few words.
            -- content/toml.md --
            +++
            title = "Gateway: lost"
            started = 2021-10-04T15:39:00Z
            ended = 2021-10-04T21:05:00Z
            severity = "SEV-1"
            services = ["Gateway", "DNS"]
            causes = ["Config change"]
            tags = ["network"]
            +++
            Told in few words.
            -- content/jbake.md --
            title=Gateway: lost
            started=2021-10-04T15:39:00Z
            ended=2021-10-04T21:05:00Z
            severity=SEV-1
            services=Gateway, DNS
            causes=Config change
            tags=network
            type=postmortem
            status=published
            ~~~~~~
            Told in few words.
            """)
        .build()
        .succeeds();

    JsonNode yaml = facts("yaml.md");
    assertThat(yaml.get("title").asText()).isEqualTo("Gateway: lost");
    assertThat(yaml.get("started").get("value").asText()).isEqualTo("2021-10-04T15:39");
    assertThat(yaml.get("started").get("zone").asText()).isEqualTo("UTC");
    assertThat(yaml.get("started").get("origin").asText()).isEqualTo("header");
    assertThat(yaml.get("duration").get("computedMinutes").asInt()).isEqualTo(326);
    assertThat(yaml.get("severity").get("rank").asInt()).isEqualTo(1);
    assertThat(names(yaml, "services")).containsExactly("Gateway", "DNS");
    assertThat(names(yaml, "causes")).containsExactly("Config change");
    assertThat(facts("toml.md")).isEqualTo(yaml);
    assertThat(facts("jbake.md")).isEqualTo(yaml);
  }

  /** Without what tells the three apart. */
  private JsonNode facts(String source) {
    com.fasterxml.jackson.databind.node.ObjectNode incident =
        (com.fasterxml.jackson.databind.node.ObjectNode) site.incident(source);
    incident.remove(List.of("id", "url", "source", "related"));
    return incident;
  }

  private static List<String> names(JsonNode incident, String field) {
    List<String> names = new ArrayList<>();
    incident.get(field).forEach(item -> names.add(item.get("name").asText()));
    return names;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "start_time: 2021-10-04       | started   | 2021-10-04",
        "startTime: 2021-10           | started   | 2021-10",
        "Incident-Start: 2021-10-04   | started   | 2021-10-04",
        "resolved_when: 2021-10-05    | ended     | 2021-10-05",
        "detected_at: 2021-10-04      | detected  | 2021-10-04",
      })
  void foreignNamesOfTimesAreUnderstood(String line, String field, String value) {
    site.file("content/a.md", "---\n" + line + "\n---\n# Title\n").build().succeeds();
    assertThat(site.incident("a.md").get(field).get("value").asText()).isEqualTo(value);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "product: Ingress        | services | Ingress | primary",
        "component: [Ingress]    | services | Ingress | primary",
        "affected: Ingress       | services | Ingress | affected",
        "company: Acme           | services | Acme    | affected",
        "categories: [Hardware]  | causes   | Hardware|",
        "cause-category: Power   | causes   | Power   |",
      })
  void foreignNamesOfServicesAndCausesAreUnderstood(
      String line, String field, String name, String role) {
    site.file("content/a.md", "---\n" + line + "\n---\n# Title\n").build().succeeds();
    JsonNode mention = site.incident("a.md").get(field).get(0);
    assertThat(mention.get("name").asText()).isEqualTo(name);
    if (role != null) {
      assertThat(mention.get("role").asText()).isEqualTo(role);
    }
  }

  @Test
  void theSiteCanGiveNamesOfItsOwnToFields() {
    site.with(
            """
            -- jbake.properties --
            afterword.field.services = kaputt, hin
            afterword.field.ignore = mood
            -- content/a.md --
            ---
            Kaputt: Ingress
            mood: bad
            ---
            # Title
            """)
        .build()
        .succeeds();
    assertThat(names(site.incident("a.md"), "services")).containsExactly("Ingress");
  }

  @Test
  void noHeaderAtAllIsFine() {
    site.with(
        """
        -- content/2021-10-04-gateway.md --
        # The gateway was lost

        A sentence.
        -- content/plain.md --
        Only a sentence, and no heading.
        """);
    SiteHarness.Run run = site.build().exits(0);
    assertThat(run.codes()).containsExactly("KB206");
    assertThat(site.incident("2021-10-04-gateway.md").get("title").asText())
        .isEqualTo("The gateway was lost");
    assertThat(site.incident("2021-10-04-gateway.md").get("started").get("value").asText())
        .isEqualTo("2021-10-04");
    assertThat(site.incident("2021-10-04-gateway.md").get("started").get("origin").asText())
        .isEqualTo("file-name");
    assertThat(site.incident("plain.md").get("title").asText()).isEqualTo("Plain");
    assertThat(site.incident("plain.md").has("started")).isFalse();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "2021-10-04-slow_dns-again.md, Slow dns again",
    "20211004-slow.md, Slow",
    "2021.10.04 slow.md, Slow",
    "a/2021-10-04-bundle/index.md, Bundle",
    "2021-10-04.md, 2021-10-04",
    "über-uns.md, Über uns",
  })
  void aDocumentWithoutHeadingIsCalledAfterItsFile(String path, String title) {
    SiteHarness.Run run = site.file("content/" + path, "Some words.\n").build();
    assertThat(run.codes()).containsExactly("KB206");
    assertThat(site.incident(path).get("title").asText()).isEqualTo(title);
  }

  @Test
  void theTitleOfTheHeaderWinsAndAHeadingWithOtherWordsStays() {
    site.with(
            """
            -- content/same.md --
            ---
            title: Gateway lost
            ---
            # Gateway lost!

            Words.
            -- content/other.md --
            ---
            title: Gateway lost
            ---
            # What happened

            Words.
            """)
        .build()
        .succeeds();
    assertThat(site.main("incidents/gateway-lost-same/").select("h1, h2").eachText())
        .contains("Gateway lost")
        .doesNotContain("Gateway lost!", "What happened");
    assertThat(site.main("incidents/gateway-lost-other/").select("h1, h2").eachText())
        .contains("Gateway lost", "What happened");
  }

  @Test
  void aFirstSectionIsNoTitle() {
    site.file("content/db-failover.md", "## Summary\n\nIt broke.\n\n## Impact\n\nMuch.\n").build();
    assertThat(site.incident("db-failover.md").get("title").asText()).isEqualTo("Db failover");
    assertThat(site.main("incidents/db-failover/").select("h2").eachText())
        .contains("Summary", "Impact");
  }

  @Test
  void valuesThatSayThatNothingIsKnownSayNothing() {
    site.with(
            """
            -- content/a.md --
            ---
            severity: TBD
            started: unknown
            ended: ""
            duration: n/a
            services: [Gateway, "-", "?"]
            cause: null
            ---
            # Title
            """)
        .build()
        .succeeds();
    JsonNode incident = site.incident("a.md");
    assertThat(incident.has("severity")).isFalse();
    assertThat(incident.has("started")).isFalse();
    assertThat(incident.has("ended")).isFalse();
    assertThat(incident.has("duration")).isFalse();
    assertThat(names(incident, "services")).containsExactly("Gateway");
    assertThat(names(incident, "causes")).isEmpty();
  }

  @Test
  void yamlTakesNoWordForATruthValueOrANumber() {
    site.with(
            """
            -- content/a.md --
            ---
            title: 1.10
            services: [no, 007, "on"]
            ---
            Words.
            """)
        .build()
        .succeeds();
    assertThat(site.incident("a.md").get("title").asText()).isEqualTo("1.10");
    assertThat(names(site.incident("a.md"), "services")).containsExactly("no", "007", "on");
  }

  @Test
  void aRuleAtTheTopIsNoHeader() {
    site.file("content/a.md", "---\n\n# Title\n\nWords.\n\n---\n\nMore words.\n").build();
    assertThat(site.incident("a.md").get("title").asText()).isEqualTo("Title");
    assertThat(site.main("incidents/title/").text()).contains("Words.", "More words.");
  }

  @Test
  void aByteOrderMarkAndCarriageReturnsDoNotHideTheHeader() {
    site.file("content/a.md", "\uFEFF---\r\ntitle: Marked\r\n---\r\nWords.\r\n").build().succeeds();
    assertThat(site.incident("a.md").get("title").asText()).isEqualTo("Marked");
  }

  @Test
  void theSeparatorOfJBakeHeadersCanBeChanged() {
    site.with(
            """
            -- jbake.properties --
            header.separator = ====
            -- content/a.md --
            title=Separated
            ====
            Words.
            """)
        .build()
        .succeeds();
    assertThat(site.incident("a.md").get("title").asText()).isEqualTo("Separated");
  }

  @Test
  void timesWithoutAZoneAreInTheZoneOfTheSite() {
    site.with(
            """
            -- jbake.properties --
            afterword.timezone = Europe/Berlin
            -- content/a.md --
            ---
            started: 2021-10-04 15:39
            ended: 2021-10-04T21:05Z
            ---
            # Title
            """)
        .build()
        .succeeds();
    JsonNode incident = site.incident("a.md");
    assertThat(incident.get("started").get("zone").asText()).isEqualTo("Europe/Berlin");
    assertThat(incident.get("duration").get("computedMinutes").asInt()).isEqualTo(446);
  }

  @Test
  void theZoneInTheHeaderIsThatOfTimesWithoutOne() {
    site.with(
            """
            -- jbake.properties --
            afterword.timezone = Asia/Tokyo
            -- content/a.md --
            ---
            started: 2021-10-04 15:39
            ended: 2021-10-04T21:05Z
            timezone: Europe/Berlin
            ---
            # Title

            ## Timeline

            - 2021-10-04 15:39 — It begins.
            - 16:00 — An alert fires.
            - 17:00 UTC — The provider answers.
            -- content/b.md --
            # Naive

            ## Timeline

            - 2021-10-04 15:39 — It begins.
            - 16:00 — An alert fires.
            """)
        .build()
        .succeeds();
    JsonNode incident = site.incident("a.md");
    assertThat(incident.get("started").get("zone").asText()).isEqualTo("Europe/Berlin");
    assertThat(incident.get("duration").get("computedMinutes").asInt()).isEqualTo(446);
    assertThat(incident.get("timeline").findValuesAsText("zone"))
        .containsExactly("Europe/Berlin", "Europe/Berlin", "UTC");
    assertThat(site.incident("b.md").get("timeline").findValuesAsText("zone"))
        .containsExactly("Asia/Tokyo", "Asia/Tokyo");
  }

  @Test
  void severitiesFollowTheScaleOfTheSite() {
    site.with(
            """
            -- jbake.properties --
            afterword.severity.1 = Rot, dunkelrot
            -- content/a.md --
            ---
            severity: Dunkelrot
            ---
            # Title
            """)
        .build()
        .succeeds();
    assertThat(site.incident("a.md").get("severity").get("rank").asInt()).isEqualTo(1);
    assertThat(site.links("incidents/title/", "Severity Rot")).containsExactly("/severity/rot/");
    assertThat(site.has("severity/rot/index.html")).isTrue();
  }

  @Test
  void shipsSankLongBeforeComputersDid(@TempDir Path folder) {
    SiteHarness old =
        SiteHarness.in(folder)
            .with("-- content/vasa.md --\n---\nstarted: 1628-08-10T12:00:00Z\n---\n# Vasa\n");
    old.build().succeeds();
    assertThat(old.text("api/incidents.json")).contains("1628-08-10T12:00");
  }
}
