package dev.afterword.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.SiteHarness;
import dev.afterword.testing.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a build does to the disk, and what it tells the shell. */
class OutputTest {
  private static final String WARNING = "-- content/w.md --\nWords without a title.\n";
  private static final String ERROR = "-- content/e.md --\n---\ndraft: perhaps\n---\n# Essay\n";

  private final SiteHarness site;

  OutputTest(@TempDir Path folder) {
    this.site = SiteHarness.in(folder).with("-- content/a.md --\n# Fine\n");
  }

  @Test
  void anErrorKeepsTheOldSiteByteForByte() {
    site.build().succeeds();
    SortedMap<String, byte[]> before = Tree.of(site.root().resolve("target"));
    SiteHarness.Run run = site.with(ERROR).edit("content/a.md", "Fine", "Changed").build().exits(1);
    assertThat(run.out())
        .isEqualTo(
            "2 documents read, 1 error and 0 warnings; the site at target/site stays as it was\n");
    assertThat(Tree.differences(before, Tree.of(site.root().resolve("target")))).isEmpty();
  }

  @Test
  void anErrorOfATemplateKeepsTheOldSiteAndLeavesNothingBehind() {
    site.build().succeeds();
    SortedMap<String, byte[]> before = Tree.of(site.root().resolve("target"));
    site.with(
        "-- templates/term.ftlh --\n${oops}\n-- content/t.md --\n---\ntype: term\n---\n# T\n");
    assertThat(site.build().exits(1).codes()).containsExactly("KB303");
    assertThat(Tree.differences(before, Tree.of(site.root().resolve("target")))).isEmpty();
  }

  @Test
  void aFirstBuildThatFailsLeavesNothing() {
    assertThat(site.with(ERROR).build().exits(1).out())
        .isEqualTo("2 documents read, 1 error and 0 warnings; no site was written\n");
    assertThat(Files.exists(site.site())).isFalse();
    assertThat(Files.exists(site.root().resolve("target/.afterword-site"))).isFalse();
  }

  @Test
  void whatIsGoneFromTheSourcesIsGoneFromTheSite() {
    site.with("-- content/b.md --\n# Second\n\n![x](x.png)\n-- content/x.png --\nPNG\n");
    site.build().succeeds();
    assertThat(site.pages("incidents")).containsExactly("fine", "second");
    assertThat(site.has("media/x.png")).isTrue();
    site.delete("content/b.md").build().succeeds();
    assertThat(site.pages("incidents")).containsExactly("fine");
    assertThat(site.has("media/x.png")).isFalse();
  }

  @Test
  void theUserSaysFromWhichSeverityOnABuildFails() {
    site.with(WARNING);
    site.build().exits(0);
    site.build("--fail-on", "error").exits(0);
    site.edit("content/a.md", "Fine", "Changed");
    SiteHarness.Run run = site.build("--fail-on", "WARNING").exits(1);
    assertThat(run.out()).contains("stays as it was");
    assertThat(site.pages("incidents")).contains("fine").doesNotContain("changed");
  }

  @Test
  void keepGoingBuildsWhatCanBeBuiltAndSaysWhatIsWrongOnTheSite() {
    SiteHarness.Run run = site.with(ERROR).build("--keep-going").exits(1);
    assertThat(run.codes()).containsExactly("KB104");
    assertThat(run.out()).startsWith("2 documents in, 2 incidents, ").contains("1 error");
    assertThat(site.main("incidents/essay/").select("h1").text()).isEqualTo("Essay");
    assertThat(site.links("quality/", "Wrong type")).containsExactly("/quality/wrong-type/");
    assertThat(site.main("quality/wrong-type/").text())
        .contains("KB104", "\"draft\" must be", "content/e.md", "line 2");
  }

  @Test
  void twoEqualSlugsBothGetAPageWhenTheBuildKeepsGoing() {
    site.with(
            """
            -- content/x.md --
            ---
            slug: same
            ---
            # X
            -- content/y.md --
            ---
            slug: same
            ---
            # Y
            """)
        .build("--keep-going")
        .exits(1);
    assertThat(site.pages("incidents")).hasSize(3).contains("fine", "same");
  }

  @Test
  void besideAFolderOfTheUsersOwnTheIndexIsNamed() {
    assertThat(site.build("--output", "out/kb").exits(0).out())
        .contains("→ out/kb, with its search index in out/kb-index\n");
    assertThat(site.build().exits(0).out()).doesNotContain("search index");
  }

  @Test
  void wrongUsageIsExitCodeTwoWithOneSentence() {
    assertThat(site.build("--source", "nowhere").exits(2).err())
        .isEqualTo("afterword: there is no folder [ROOT]/nowhere\n");
    assertThat(site.build("--source", "content/a.md").exits(2).err())
        .isEqualTo(
            "afterword: [ROOT]/content/a.md is a file; --source takes the folder that it lies in\n");
    assertThat(site.build("--config", "nowhere.properties").exits(2).err())
        .isEqualTo("afterword: there is no configuration file [ROOT]/nowhere.properties\n");
    assertThat(site.build("--fail-on", "sometimes").exits(2).err())
        .startsWith("afterword: Invalid value for option '--fail-on'");
    assertThat(site.build("--colour").exits(2).err())
        .startsWith("afterword: Unknown option: '--colour'");
    assertThat(site.run("bild").exits(2).err()).contains("build");
    assertThat(site.run().exits(2).err()).startsWith("afterword: Missing command");
    assertThat(site.run("search", "x").exits(2).err())
        .startsWith("afterword: there is no index at target/index; run \"afterword build\"");
  }

  @Test
  void helpAndVersionAreNoMistakes() {
    assertThat(site.run("--help").exits(0).out())
        .contains("build", "serve", "search", "Exit codes");
    assertThat(site.run("build", "--help").exits(0).out()).contains("--keep-going", "--output");
    assertThat(site.run("--version").exits(0).out()).startsWith("afterword ");
  }

  @Test
  void anOutputFolderThatIsNotOursIsNotReplaced() {
    site.with("-- precious/thesis.txt --\nyears of work\n");
    SiteHarness.Run run = site.build("--output", "precious").exits(2);
    assertThat(run.err())
        .isEqualTo(
            "afterword: will not replace [ROOT]/precious: it holds files that no build of Afterword"
                + " has written; choose an empty folder\n");
    assertThat(SiteHarness.read(site.root().resolve("precious/thesis.txt")))
        .isEqualTo("years of work\n");
  }

  @Test
  void whatLiesBesideTheOutputFolderIsNotTouched() {
    site.with(
        """
        -- docs.old/thesis.txt --
        years of work
        -- docs.new/notes.txt --
        and of notes
        """);
    site.build("--output", "docs").succeeds();
    site.build("--output", "docs").succeeds();
    assertThat(SiteHarness.read(site.root().resolve("docs.old/thesis.txt")))
        .isEqualTo("years of work\n");
    assertThat(SiteHarness.read(site.root().resolve("docs.new/notes.txt")))
        .isEqualTo("and of notes\n");
  }

  @Test
  void aFolderThatIsNotOursIsNotReplacedByTheIndex() {
    site.with("-- docs-index/mine.txt --\nyears of work\n");
    assertThat(site.build("--output", "docs").exits(2).err())
        .isEqualTo(
            "afterword: will not replace [ROOT]/docs-index, where the search index goes: it holds"
                + " files that no build of Afterword has written; choose an empty folder\n");
    assertThat(SiteHarness.read(site.root().resolve("docs-index/mine.txt")))
        .isEqualTo("years of work\n");
    assertThat(Files.exists(site.root().resolve("docs"))).isFalse();
  }

  @Test
  void oneBuildAtATimeWritesToAFolder() throws Exception {
    Path target = site.root().resolve("target/site");
    Files.createDirectories(target.getParent());
    try (Staging other = Staging.beside(target)) {
      assertThat(site.build().exits(3).err())
          .isEqualTo(
              "afterword: another build is writing to [ROOT]/target/site; wait until it is done\n");
      assertThat(Files.exists(other.place("lock"))).isTrue();
    }
    site.build().succeeds();
  }

  @Test
  void whatAKilledBuildHasLeftIsGoneAfterTheNext() {
    site.with("-- target/.afterword-site/site/half.html --\nhalf\n");
    site.build().succeeds();
    assertThat(Tree.of(site.root().resolve("target")).keySet())
        .noneMatch(path -> path.contains("afterword-"));
  }

  @Test
  void linksAmongTheAssetsAreNotFollowed() throws Exception {
    site.with("-- secret.txt --\nsecret\n-- assets/mine.css --\nx\n");
    Files.createSymbolicLink(
        site.root().resolve("assets/leak.txt"), site.root().resolve("secret.txt"));
    site.build().succeeds();
    assertThat(site.has("mine.css")).isTrue();
    assertThat(site.has("leak.txt")).isFalse();
  }

  @Test
  void aNumberOutOfRangeGetsASentence() {
    assertThat(site.run("serve", "--port", "70000").exits(2).err())
        .isEqualTo("afterword: --port is a number from 0 to 65535\n");
    assertThat(site.run("serve", "--port=-1").exits(2).err()).contains("from 0 to 65535");
    for (String latest : new String[] {"-1", "4294967295"}) {
      site.with("-- jbake.properties --\nafterword.latest=" + latest + "\n");
      assertThat(site.build().exits(1).err()).contains("a whole number from 0 on");
    }
  }

  @Test
  void aFileIsNoOutputFolder() {
    site.with("-- precious.txt --\nyears of work\n");
    assertThat(site.build("--output", "precious.txt").exits(2).err()).contains("it is a file");
    assertThat(SiteHarness.read(site.root().resolve("precious.txt"))).isEqualTo("years of work\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "content", "..", "content/sub", "templates", "assets"})
  void anOutputFolderThatMeetsTheSourcesIsRefused(String output) {
    site.with(
        """
        -- content/sub/b.md --
        # Second
        -- templates/mine.ftlh --
        x
        -- assets/mine.css --
        x
        """);
    SortedMap<String, byte[]> before = Tree.of(site.root());
    site.build("--output", output).exits(2);
    assertThat(Tree.differences(before, Tree.of(site.root()))).isEmpty();
  }

  @Test
  void anEmptyFolderMayBeTheOutput() throws Exception {
    Files.createDirectories(site.root().resolve("public"));
    site.build("--output", "public").succeeds();
    assertThat(Files.exists(site.root().resolve("public/incidents/fine/index.html"))).isTrue();
    site.build("--output", "public").succeeds();
    assertThat(site.run("search", "fine", "--index", "public-index").exits(0).out())
        .contains("Fine");
  }

  @Test
  void anOutputFolderInsideABareFolderIsNoSource() {
    site.with("-- docs/a.md --\n# Bare\n");
    site.build("--source", "docs", "--output", "docs/site").succeeds();
    SiteHarness.Run second = site.build("--source", "docs", "--output", "docs/site").succeeds();
    assertThat(second.out()).startsWith("1 document in, 1 incident, ");
  }

  @Test
  void theIndexIsNotPartOfTheSite() {
    site.build().succeeds();
    assertThat(Tree.of(site.site()).keySet()).noneMatch(path -> path.contains("segments"));
    assertThat(Files.isDirectory(site.root().resolve("target/index"))).isTrue();
    assertThat(site.run("search", "fine", "--json").exits(0).out())
        .contains("\"total\" : 1")
        .contains("\"url\" : \"incidents/fine/\"");
  }

  @Test
  void timingsNameTheStages() {
    assertThat(site.build("--timings").succeeds().out())
        .containsPattern("(?m)^ *\\d+ ms  read$")
        .containsPattern("(?m)^ *\\d+ ms  render$");
  }
}
