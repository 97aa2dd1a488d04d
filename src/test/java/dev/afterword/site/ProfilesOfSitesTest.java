package dev.afterword.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.testing.SiteHarness;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories that are read in ways of their own. */
class ProfilesOfSitesTest {
  @TempDir Path folder;
  private SiteHarness site;

  @BeforeEach
  void makeSite() {
    site = SiteHarness.in(folder);
  }

  private static List<String> values(JsonNode incident, String list, String key) {
    return StreamSupport.stream(incident.get(list).spliterator(), false)
        .map(node -> node.get(key).asText())
        .toList();
  }

  /** Kind and heading, in their order. */
  private static String sections(JsonNode incident) {
    return StreamSupport.stream(incident.get("sections").spliterator(), false)
        .map(node -> node.get("kind").asText())
        .collect(Collectors.joining(" "));
  }

  private static final String GERMAN =
      """
      # Bestellungen haengen

      Beginn: 2023-04-03 09:12
      Entwarnung: 2023-04-03 11:40

      ## Ursache
      Der Pool war leer.

      ## Aufgaben
      | Was | Wer |
      |---|---|
      | Pool vergroessern (erledigt) | Ada |
      | Alarm einrichten | Grace |
      """;

  @Test
  void aFileInTheDirectorySaysHowItsDocumentsAreRead() {
    site.with(
            """
            -- content/de/afterword.properties --
            timezone = Europe/Berlin
            heading.root-cause = Ursache
            heading.actions = Aufgaben
            label.started = Beginn
            label.ended = Entwarnung
            column.action = Was
            column.owner = Wer
            mark.done = erledigt
            exclude = vorlage.md
            """)
        .file("content/de/2023/bestellungen.md", GERMAN)
        .file("content/de/vorlage.md", "# Vorlage\n")
        .file("content/en/orders.md", "# Orders hang\n\nStart: 2023-04-03 09:12\n")
        .build()
        .succeeds();
    JsonNode german = site.incident("de/2023/bestellungen.md");
    assertThat(german.get("started").get("value").asText()).isEqualTo("2023-04-03T09:12");
    assertThat(german.get("started").get("zone").asText()).isEqualTo("Europe/Berlin");
    assertThat(german.get("ended").get("value").asText()).isEqualTo("2023-04-03T11:40");
    assertThat(sections(german)).isEqualTo("root-cause actions");
    assertThat(values(german, "actions", "owner")).containsExactly("Ada", "Grace");
    assertThat(values(german, "actions", "state")).containsExactly("done", "unknown");
    assertThat(site.incident("en/orders.md").get("started").has("zone")).isFalse();
    assertThat(site.incidents()).hasSize(2);
    assertThat(site.has("afterword.properties")).isFalse();
  }

  @Test
  void whatADirectorySaysOfARemedyCountsAlsoBesideWhatIsPlanned() {
    String remedy = "# Queue down\n\n## Remediation\n- Restarted it\n\n## Follow-up\n- Watch it\n";
    site.file("content/a/afterword.properties", "heading.actions = Remediation\n")
        .file("content/a/one.md", remedy)
        .file("content/b/two.md", remedy)
        .build()
        .succeeds();
    assertThat(sections(site.incident("a/one.md"))).isEqualTo("actions actions");
    assertThat(sections(site.incident("b/two.md"))).isEqualTo("resolution actions");
  }

  @Test
  void aProfileOfTheProjectSaysTheSameForTheFoldersItNames() {
    site.with(
            """
            -- jbake.properties --
            afterword.timezone = UTC
            afterword.profile.german.path = de, archiv/de
            afterword.profile.german.timezone = Europe/Berlin
            afterword.profile.german.label.started = Beginn
            afterword.profile.german.exclude = vorlage.md
            afterword.profile.us.label.started = Kickoff
            """)
        .file("content/de/a.md", GERMAN)
        .file("content/de/vorlage.md", "# Vorlage\n")
        .file("content/archiv/de/b.md", GERMAN.replace("Bestellungen", "Zahlungen"))
        .file("content/us/c.md", "# Orders hang\n\nKickoff: 2023-04-03 09:12\n")
        .build()
        .succeeds();
    for (String source : List.of("de/a.md", "archiv/de/b.md")) {
      assertThat(site.incident(source).get("started").get("zone").asText())
          .isEqualTo("Europe/Berlin");
    }
    assertThat(site.incident("us/c.md").get("started").toString())
        .contains("2023-04-03T09:12", "UTC");
    assertThat(site.incidents()).hasSize(3);
  }

  @Test
  void typeKindScaleAndHeadersCanDifferToo() {
    site.with(
            """
            -- content/work/afterword.properties --
            kind = maintenance
            severity.2 = Orange, bitter
            field.started = von
            -- content/notes/afterword.properties --
            type = page
            -- content/work/a.md --
            ---
            von: 2023-01-02
            severity: bitter
            ---
            # New disks
            -- content/b.md --
            # Disks gone
            Severity: bitter
            -- content/notes/c.md --
            # How we write
            """)
        .build()
        .succeeds();
    JsonNode work = site.incident("work/a.md");
    assertThat(work.get("kind").asText()).isEqualTo("maintenance");
    assertThat(work.get("severity").get("rank").asInt()).isEqualTo(2);
    assertThat(work.get("started").get("value").asText()).isEqualTo("2023-01-02");
    JsonNode other = site.incident("b.md");
    assertThat(other.get("kind").asText()).isEqualTo("incident");
    assertThat(other.get("severity").has("rank")).isFalse();
    assertThat(site.incidents()).hasSize(2);
    assertThat(site.has("how-we-write/index.html")).isTrue();
  }

  @Test
  void aBareFolderCanHaveAProfileToo() {
    site.with(
            """
            -- notes/afterword.properties --
            label.started = Kickoff
            -- notes/a.md --
            # Disks gone
            Kickoff: 2023-01-02
            """)
        .run("build", "--source", "notes", "--output", "target/site")
        .succeeds();
    assertThat(site.incident("a.md").get("started").get("value").asText()).isEqualTo("2023-01-02");
  }

  @Test
  void mistakesAreShownInTheirPlace() {
    SiteHarness.Run run =
        site.with(
                """
                -- jbake.properties --
                afterword.profile.old.path = nowhere
                afterword.profile.a.tmezone = UTC
                -- content/a/afterword.properties --
                afterword.timezone = UTC
                hedding.summary = x
                dates = sometimes
                preset = atlasian
                id = INC-\\d+
                -- content/a/x.md --
                # Disks gone
                """)
            .build();
    run.exits(1);
    assertThat(run.err())
        .contains(
            "content/a/afterword.properties:1: warning KB301",
            "write timezone: in this file keys have nothing in front",
            "content/a/afterword.properties:2: warning KB301",
            "did you mean \"heading.summary\"?",
            "content/a/afterword.properties:3: error KB302: dates must be one of month-first,"
                + " day-first, not \"sometimes\"",
            "content/a/afterword.properties:4: error KB302: preset must be one of sre-book,",
            "content/a/afterword.properties:5: error KB302: id must be a pattern of numbers",
            "jbake.properties:1: error KB302: afterword.profile.old.path must be a folder of the"
                + " content, not \"nowhere\"",
            "jbake.properties:2: warning KB301",
            "did you mean \"afterword.profile.a.timezone\"?");
  }

  private static final String HALF_A_YEAR =
      """
      -- content/eu/a.md --
      # Disks gone
      It began on 25/12/2022 at 10:05.
      -- content/eu/b.md --
      # Cables cut
      It began on 31/01/2023 at 11:05.
      """;

  @Test
  void whatTheDocumentsShowIsUsedAndReported() {
    SiteHarness.Run run =
        site.with(HALF_A_YEAR)
            .with(
                """
                -- content/eu/c.md --
                # Fans stopped
                It began on 03/04/2023 at 12:05.
                """)
            .build()
            .succeeds();
    assertThat(site.incident("eu/c.md").get("started").get("value").asText())
        .isEqualTo("2023-04-03T12:05");
    assertThat(run.out())
        .contains("inferred: day first in content (2 of 2 dates that can be told)");
    assertThat(site.links("quality/", "Inferred setting")).hasSize(1);
    assertThat(site.main("quality/inferred-setting/").text())
        .contains("KB306", "day first", "dates = day-first", "content/afterword.properties");
  }

  @Test
  void whatIsSetIsNotInferred() {
    SiteHarness.Run run =
        site.with(HALF_A_YEAR)
            .with(
                """
                -- content/eu/afterword.properties --
                dates = month-first
                -- content/eu/c.md --
                # Fans stopped
                It began on 03/04/2023 at 12:05.
                """)
            .build()
            .exits(0);
    assertThat(site.incident("eu/c.md").get("started").get("value").asText())
        .isEqualTo("2023-03-04T12:05");
    assertThat(run.codes()).isEmpty();
  }

  @Test
  void aDateThatCanBeReadInTwoWaysIsNoFact() {
    SiteHarness.Run run =
        site.with(
                """
                -- content/c.md --
                # Fans stopped
                It began on 03/04/2023 at 12:05.
                """)
            .build()
            .exits(0);
    assertThat(run.codes()).containsExactly("KB110");
    assertThat(site.incident("c.md").has("started")).isFalse();
  }

  @Test
  void datesOfHeadersAreReadInTheOrderOfTheFolder() {
    String header = "---\ntitle: Fans\nstarted: 03/04/2023 10:00\n---\nText.\n";
    SiteHarness.Run run =
        site.file("content/eu/afterword.properties", "dates = day-first")
            .file("content/eu/a.md", header)
            .file("content/us/afterword.properties", "dates = month-first")
            .file("content/us/a.md", header)
            .file("content/a.md", header)
            .build()
            .exits(0);
    assertThat(site.incident("eu/a.md").get("started").get("value").asText())
        .isEqualTo("2023-04-03T10:00");
    assertThat(site.incident("us/a.md").get("started").get("value").asText())
        .isEqualTo("2023-03-04T10:00");
    assertThat(site.incident("a.md").has("started")).isFalse();
    assertThat(run.err())
        .contains("content/a.md:3:10: warning KB110: \"03/04/2023\" is the 3 April");
    assertThat(run.codes()).containsExactly("KB110");
  }

  @Test
  void aZoneThatOthersNameIsProbable() {
    for (int i = 1; i <= 6; i++) {
      site.file(
          "content/" + i + ".md",
          "# Disk " + i + "\nIt began on 2023-04-0" + i + " at 10:05 UTC.\n");
    }
    site.file("content/naive.md", "# Fans\nStart: 2023-04-03 12:05\nEnd: 2023-04-03 15:05 JST\n")
        .build()
        .succeeds();
    JsonNode naive = site.incident("naive.md");
    assertThat(naive.get("started").has("zone")).isFalse();
    assertThat(site.main(naive.get("url").asText()).text()).contains("12:05 (probably UTC)");
  }

  @Test
  void aDateInAFileNameCanBeThatOfTheReport() {
    for (int i = 1; i <= 6; i++) {
      site.file(
          "content/2023-05-0" + i + "-x.md",
          "# Disk " + i + "\nIt began on 2023-04-0" + i + " at 10:05 UTC.\n");
    }
    site.file("content/2023-05-09-fans.md", "# Fans\nThey stopped.\n").build().succeeds();
    assertThat(site.incident("2023-05-09-fans.md").has("started")).isFalse();
  }

  @Test
  void anIncidentIsFoundAndLinkedByItsNumber() {
    site.with(
            """
            -- jbake.properties --
            afterword.id = INC-#
            -- content/inc_7-disks.md --
            # Disks gone
            Much like INC-8 and `INC-8`, and not INC-9. See [[INC-8]], [this](other.md).
            -- content/other.md --
            # INC-8: Fans stopped
            INC-8 was short.
            """)
        .build()
        .succeeds();
    JsonNode disks = site.incident("inc_7-disks.md");
    String fans = site.incident("other.md").get("url").asText();
    assertThat(disks.get("number").asText()).isEqualTo("INC-7");
    assertThat(site.incident("other.md").get("number").asText()).isEqualTo("INC-8");
    String page = disks.get("url").asText();
    assertThat(site.links(page, "INC-8")).containsExactly("/" + fans);
    assertThat(site.main(page).select("code:contains(INC-8) a, a:contains(INC-9)[href]")).isEmpty();
    assertThat(site.main(page).text()).contains("Number INC-7");
    assertThat(site.main(fans).select("a:contains(INC-8)[href]")).isEmpty();
    assertThat(site.links(fans, "Disks gone")).isNotEmpty();
    assertThat(site.run("search", "INC-7", "--json").out()).contains(disks.get("id").asText());
  }
}
