package dev.afterword.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.jbake.JBakeProperties;
import dev.afterword.model.ActionState;
import dev.afterword.model.DocumentType;
import dev.afterword.model.SectionKind;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {
  static final List<String> presets = ProfileReader.PRESETS;

  private static RawSettings raw(String... lines) {
    TreeMap<String, List<String>> values = new TreeMap<>();
    for (String line : lines) {
      String[] pair = line.split("=", 2);
      values.put(pair[0].strip(), List.of(pair[1].strip().split("\\s*,\\s*")));
    }
    return new RawSettings("afterword.properties", values, Arrays.asList(lines));
  }

  private static ProfilesReader.Result read(Map<String, RawSettings> files) {
    return ProfilesReader.directories(
        Profiles.of(Profile.NONE.withType(DocumentType.POSTMORTEM)),
        new TreeMap<>(files),
        JBakeProperties::preset);
  }

  private static Profile profile(String... lines) {
    ProfilesReader.Result result = read(Map.of("a", raw(lines)));
    assertThat(result.problems()).isEmpty();
    return result.profiles().of("a");
  }

  @Test
  void theNearestDirectoryWinsAndTheRestComesFromAbove() {
    Profiles profiles =
        read(Map.of(
                "", raw("timezone = UTC", "dates = day-first", "heading.summary = Kern"),
                "a", raw("timezone = Europe/Berlin"),
                "a/b/c", raw("dates = month-first", "heading.impact = Kern")))
            .profiles();
    assertThat(profiles.of("x/y").zone()).contains(ZoneId.of("UTC"));
    assertThat(profiles.of("a/b").zone()).contains(ZoneId.of("Europe/Berlin"));
    assertThat(profiles.of("a/b").dates()).contains(DateOrder.DAY_FIRST);
    assertThat(profiles.of("a/b").words().headings()).containsEntry("kern", SectionKind.SUMMARY);
    assertThat(profiles.of("a/b/c/d").zone()).contains(ZoneId.of("Europe/Berlin"));
    assertThat(profiles.of("a/b/c/d").dates()).contains(DateOrder.MONTH_FIRST);
    assertThat(profiles.of("a/b/c").words().headings()).containsEntry("kern", SectionKind.IMPACT);
    assertThat(profiles.of("ab").zone()).contains(ZoneId.of("UTC"));
  }

  @Test
  void everyFolderHasOneOfTheProfilesThereAre() {
    Profiles profiles = read(Map.of("a", raw("dates = day-first"))).profiles();
    for (String folder : List.of("", "a", "a/b", "b", "b/a")) {
      assertThat(profiles.all())
          .anySatisfy(profile -> assertThat(profile).isSameAs(profiles.of(folder)));
    }
  }

  @Test
  void whatIsWrittenComesBeforeWhatIsShown() {
    Profile shown =
        new Profile(
            Optional.empty(),
            Optional.of("UTC"),
            Optional.of(DateOrder.MONTH_FIRST),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Words.NONE,
            Map.of());
    Profiles profiles =
        read(Map.of("", raw("dates = day-first"))).profiles().inferring(Map.of("a", shown));
    assertThat(profiles.of("a").dates()).contains(DateOrder.DAY_FIRST);
    assertThat(profiles.of("a").likelyZone()).contains("UTC");
    assertThat(profiles.of("b").likelyZone()).isEmpty();
    assertThat(profiles.of("a").type()).contains(DocumentType.POSTMORTEM);
  }

  @Test
  void aPresetCountsAsIfItStoodInFront() {
    Profile profile = profile("preset = ja, cstate", "timezone = Europe/Paris", "mark.open = 完了");
    assertThat(profile.zone()).contains(ZoneId.of("Europe/Paris"));
    assertThat(profile.words().marks())
        .containsEntry("完了", ActionState.OPEN)
        .containsEntry("対応済", ActionState.DONE);
    assertThat(profile.severities().get(1)).startsWith("Down");
  }

  @ParameterizedTest
  @FieldSource("presets")
  void everyPresetIsAProfileWithoutMistakes(String preset) {
    RawSettings file = JBakeProperties.preset(preset).orElseThrow();
    assertThat(read(Map.of("", file)).problems()).isEmpty();
    assertThat(file.text().get(0)).as("says what it is for").startsWith("# ");
    assertThat(profile("preset = " + preset)).isNotEqualTo(profile("dates = day-first"));
  }

  @Test
  void aPresetIsNoFileOfAnotherPlace() {
    assertThat(JBakeProperties.preset("../presets/ja")).isEmpty();
    assertThat(JBakeProperties.preset("none")).isEmpty();
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource({
    "template.md, a, template.md, false",
    "template.md, a, x/template.md, false",
    "template.md, a, a/template.md, true",
    "template.md, a, a/b/template.md, true",
    "drafts, '', drafts/x.md, true",
    "drafts, '', a/drafts/x.md, true",
    "b/*.md, a, a/b/x.md, true",
    "b/*.md, a, a/b/c/x.md, false",
    "b/*.md, a, b/x.md, false",
    "**/x.md, '', x.md, true",
    "**/x.md, '', a/b/x.md, true",
    "a, a, a/x.md, false"
  })
  void whatIsLeftOutLiesBelowTheFolderThatSaysSo(
      String glob, String folder, String path, boolean out) {
    assertThat(Exclusions.NONE.with(folder, glob).covers(Path.of(path))).isEqualTo(out);
  }

  @Test
  void aGlobThatDoesNotParseIsAProblem() {
    assertThat(read(Map.of("a", raw("exclude = [x, y.md"))).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("exclude", "[x"));
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource({
    "INC-#, INC-123 Disk full, INC-123",
    "INC-#, inc-7-disk, INC-7",
    "INC-#, inc_0042, INC-0042",
    "PM#-#, PM2021-003 - Flux, PM2021-003",
    "INC-#, see INC-12., INC-12",
    "INC-#, XINC-12, ",
    "INC-#, INC-12a, ",
    "INC-#, INC-, ",
    "'OPS-#,SEC #', about SEC 9, SEC 9",
    "障害#, 障害12の報告, "
  })
  void numbersOfIncidentsAreFoundInTheSpellingOfThePattern(
      String patterns, String text, String number) {
    assertThat(IdPattern.of(List.of(patterns.split(","))).find(text))
        .isEqualTo(Optional.ofNullable(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"INC", "#", "#-#", "(a+)+#", "INC-\\d+", "I#*"})
  void aPatternHasLettersAndDigitsAndIsNoExpression(String pattern) {
    assertThatThrownBy(() -> IdPattern.of(List.of(pattern)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Root Cause | root cause",
        "4. Root cause | root cause",
        "🔥 Impact! | impact",
        "What went well? | what went well",
        "What didn’t go so well? | what didn't go so well",
        "原因： | 原因",
        "✅ | ✅",
        "  Two   words:  | two words",
        "Timeline (UTC) | timeline (utc)"
      })
  void wordsAreComparedWithoutWhatDoesNotMatter(String written, String key) {
    assertThat(Words.key(written)).isEqualTo(key);
  }
}
