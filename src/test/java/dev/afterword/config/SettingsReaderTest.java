package dev.afterword.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.jbake.JBakeProperties;
import dev.afterword.model.DocumentType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsReaderTest {
  @TempDir private Path project;

  private SettingsReader.Result read(String... lines) {
    TreeMap<String, List<String>> values = new TreeMap<>();
    for (String line : lines) {
      String[] pair = line.split("=", 2);
      values.put(pair[0].strip(), List.of(pair[1].strip().split("\\s*,\\s*")));
    }
    return SettingsReader.read(
        new RawSettings("jbake.properties", values, Arrays.asList(lines)),
        new SettingsReader.Options(project, Optional.empty(), Optional.empty(), false),
        JBakeProperties::preset);
  }

  @Test
  void everythingHasADefault() throws Exception {
    Files.createDirectories(project.resolve("content"));
    Settings settings = read().settings();
    assertThat(settings.folders().content()).isEqualTo(project.resolve("content"));
    assertThat(settings.folders().output()).isEqualTo(project.resolve("target/site"));
    assertThat(settings.folders().index()).isEqualTo(project.resolve("target/index"));
    assertThat(settings.folders().templates()).isEqualTo(project.resolve("templates"));
    assertThat(settings.site().title()).isEqualTo("Postmortems");
    assertThat(settings.site().language()).isEqualTo("en");
    assertThat(settings.site().baseUrl()).isEmpty();
    assertThat(settings.reading().drafts()).isFalse();
    assertThat(settings.reading().profiles().project().type()).contains(DocumentType.POSTMORTEM);
    assertThat(read().problems()).isEmpty();
  }

  @Test
  void theAddressLosesItsLastSlash() {
    assertThat(read("afterword.url = https://example.org/kb/").settings().site().baseUrl())
        .contains("https://example.org/kb");
    assertThat(read("site.host = https://example.org").settings().site().baseUrl())
        .contains("https://example.org");
  }

  @Test
  void commasOfATextAreNoList() {
    assertThat(read("afterword.title = One, two").settings().site().title())
        .isIn("One,two", "One, two");
  }

  @ParameterizedTest
  @CsvSource({"true, true", "YES, true", "on, true", "false, false", "No, false", "off, false"})
  void truthHasSeveralWords(String word, boolean value) {
    assertThat(read("afterword.drafts = " + word).settings().reading().drafts()).isEqualTo(value);
  }

  @Test
  void settingsOfJBakeAndOfOthersAreNotOurs() {
    assertThat(
            read("template.index.file = index.ftl", "mine.x = y", "render.tags = true").problems())
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "site.titel, afterword.title",
    "content.foldr, content.folder",
    "title, afterword.title",
  })
  void whatOnlyLooksLikeASettingIsSaid(String key, String meant) {
    List<dev.afterword.diag.Problem> problems = read(key + " = x").problems();
    assertThat(problems).extracting(p -> p.code().code()).containsExactly("KB301");
    assertThat(problems.get(0).hint()).contains("did you mean \"" + meant + "\"?");
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void everyFieldIsFoundByItsKeyHoweverItIsSpelt(Field field) {
    FieldNames names = FieldNames.with(java.util.Map.of());
    assertThat(names.field(field.key())).contains(field);
    assertThat(names.field(field.key().toUpperCase(java.util.Locale.ROOT).replace('-', '_')))
        .contains(field);
    assertThat(names.field(field.key().replace("-", ""))).contains(field);
  }

  @Test
  void noNameMeansTwoFields() {
    java.util.Map<String, Field> seen = new java.util.HashMap<>();
    for (Field field : Field.values()) {
      for (String name : field.names()) {
        Field other = seen.put(name.replaceAll("[-_\\s]", ""), field);
        assertThat(other).as(name).isIn(null, field);
      }
    }
  }

  @Test
  void whatTheSiteSaysAboutANameWins() {
    FieldNames names = FieldNames.with(java.util.Map.of("labels", Field.CAUSES, "x", Field.TAGS));
    assertThat(names.field("Labels")).contains(Field.CAUSES);
    assertThat(names.field("x")).contains(Field.TAGS);
    assertThat(names.field("tags")).contains(Field.TAGS);
  }

  @Test
  void aColonMayStandBeforeAName() {
    FieldNames names = FieldNames.with(java.util.Map.of());
    assertThat(names.field(":title")).contains(Field.TITLE);
    assertThat(names.field(":start-time")).contains(Field.STARTED);
    assertThat(names.field("ti:tle")).isEmpty();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "SEV-1, 1",
    "sev2, 2",
    "Sev 3, 3",
    "P0, 0",
    "S4, 4",
    "Severity 2, 2",
    "severity-1 (site down), 1",
    "2, 2",
    "Critical, 1",
    "high, 2",
    "Major outage, 2",
    "minor, 4",
    "none, 5",
  })
  void severitiesAreRanked(String stated, int rank) {
    assertThat(SeverityScale.with(java.util.Map.of()).read(stated).rank())
        .isEqualTo(OptionalInt.of(rank));
  }

  @ParameterizedTest
  @CsvSource({"purple", "SEV-9", "P10", "seven", "''"})
  void whatTheScaleDoesNotKnowHasNoRankButKeepsItsWords(String stated) {
    var level = SeverityScale.with(java.util.Map.of()).read(stated);
    assertThat(level.rank()).isEmpty();
    assertThat(level.stated()).isEqualTo(stated);
  }
}
