package dev.afterword.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.assemble.Assembler;
import dev.afterword.assemble.Assembly;
import dev.afterword.config.RawSettings;
import dev.afterword.config.Settings;
import dev.afterword.config.SettingsReader;
import dev.afterword.facts.DocumentFacts;
import dev.afterword.jbake.JBakeEngine;
import dev.afterword.jbake.JBakeProperties;
import dev.afterword.markup.BodyEngine;
import dev.afterword.markup.BodyParser;
import dev.afterword.markup.MarkdownEngine;
import dev.afterword.mine.Miner;
import dev.afterword.source.Format;
import dev.afterword.source.Sidecars;
import dev.afterword.source.SourceDocument;
import dev.afterword.source.SourceFile;
import dev.afterword.source.SourceReader;
import dev.afterword.source.SourceTree;
import dev.afterword.testing.RandomText;
import dev.afterword.testing.SiteHarness;
import dev.afterword.testing.SiteLinks;
import dev.afterword.testing.Tree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the golden sites look like, and what holds for each of them.
 *
 * <p>{@code mvn test -Dtest=GoldenSitesTest -Dafterword.golden=rewrite} writes the expected files
 * anew; the difference in git is then what is to be reviewed.
 */
class GoldenSitesTest {
  private static final boolean REWRITE = "rewrite".equals(System.getProperty("afterword.golden"));

  @TempDir private Path folder;

  static Stream<GoldenSite> sites() {
    return GoldenSite.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sites")
  void looksAsExpected(GoldenSite golden) {
    SiteHarness site = copy(golden, "a", UnaryOperator.identity());
    SiteHarness.Run run = build(site);
    SortedMap<String, String> actual = golden.actual(site, run);
    if (REWRITE) {
      golden.rewrite(actual);
    }
    SortedMap<String, String> expected = golden.expected();
    assertThat(expected.keySet()).as("the files in expected/").isEqualTo(actual.keySet());
    actual.forEach((name, text) -> assertThat(text).as(name).isEqualTo(expected.get(name)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sites")
  void nothingLiesAroundUnused(GoldenSite golden) throws Exception {
    try (Stream<Path> entries = Files.list(golden.folder())) {
      assertThat(entries.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("project", "pages.txt", "expected");
    }
    assertThat(golden.project()).isNotEmpty();
    assertThat(golden.pages()).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sites")
  void buildingTwiceGivesTheSameBytes(GoldenSite golden) {
    SiteHarness site = copy(golden, "a", UnaryOperator.identity());
    build(site);
    SortedMap<String, byte[]> first = Tree.of(site.site());
    build(site);
    assertThat(Tree.differences(first, Tree.of(site.site()))).isEmpty();
    assertThat(first).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sites")
  void lineEndsDoNotMatter(GoldenSite golden) {
    SiteHarness unix = copy(golden, "site", UnaryOperator.identity());
    SiteHarness windows = copy(golden, "two/site", text -> text.replace("\n", "\r\n"));
    assertThat(Tree.differences(Tree.of(unix.root()), Tree.of(windows.root())))
        .as("sources that differ before the build")
        .hasSizeGreaterThanOrEqualTo(golden.documents().size());
    assertSame(unix, windows);
  }

  /**
   * A file system gives its files in an order of its own, which no test can choose; so what was
   * read is shuffled.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("sites")
  void theOrderOfFilesDoesNotMatter(GoldenSite golden) throws Exception {
    Path project = copy(golden, "a", UnaryOperator.identity()).root().resolve("project");
    RawSettings raw =
        Files.exists(project.resolve(JBakeProperties.FILE_NAME))
            ? JBakeProperties.read(project.resolve(JBakeProperties.FILE_NAME), "x")
            : RawSettings.none();
    Settings settings =
        SettingsReader.read(
                raw,
                new SettingsReader.Options(project, Optional.empty(), Optional.empty(), false),
                JBakeProperties::preset)
            .settings();
    SourceTree tree = SourceTree.walk(settings);
    assertThat(tree.documents()).isSorted();
    BodyEngine jbake = new JBakeEngine(raw, project);
    BodyParser parser =
        new BodyParser(
            Map.of(
                Format.MARKDOWN, new MarkdownEngine(), Format.ASCIIDOC, jbake, Format.HTML, jbake));
    SourceReader reader =
        new SourceReader(settings.reading().headerSeparator(), Sidecars.read(tree, project));
    Miner miner = new Miner(settings.reading().profiles(), settings.catalog());
    List<DocumentFacts> facts = new ArrayList<>();
    for (SourceFile file : tree.documents()) {
      SourceDocument document = reader.read(file);
      miner.divide(document, parser.parse(document)).forEach(d -> facts.add(miner.mine(d)));
    }
    Assembly expected =
        Assembler.assemble(facts, List.of(), tree.others().keySet(), settings.catalog());
    RandomText random = RandomText.seeded(0);
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(facts, random.random());
      assertThat(Assembler.assemble(facts, List.of(), tree.others().keySet(), settings.catalog()))
          .as("%s", random)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sites")
  void localeAndTimeZoneOfTheMachineDoNotMatter(GoldenSite golden) {
    SiteHarness here = copy(golden, "site", UnaryOperator.identity());
    build(here);
    SiteHarness there = copy(golden, "two/site", UnaryOperator.identity());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(new Locale.Builder().setLanguageTag("tr-TR-u-nu-deva").build());
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      build(there);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(Tree.differences(Tree.of(here.site()), Tree.of(there.site()))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sites")
  void pagesAreSound(GoldenSite golden) {
    SiteHarness site = copy(golden, "a", UnaryOperator.identity());
    build(site);
    SiteLinks links =
        new SiteLinks(site.site(), golden.toString().equals("everything") ? "/kb/" : "/");
    assertThat(links.dead()).as("links that lead nowhere").isEmpty();
    assertThat(links.external()).as("requests that leave the site").isEmpty();
    assertThat(links.repeatedIds()).as("ids that are there twice").isEmpty();
    assertThat(links.withoutOneHeading()).as("pages without exactly one h1").isEmpty();
    assertThat(links.skippedLevels()).as("headings that skip a level").isEmpty();
    assertThat(links.checked()).as("links that were followed").isGreaterThan(50);
  }

  private void assertSame(SiteHarness one, SiteHarness other) {
    SiteHarness.Run first = build(one);
    SiteHarness.Run second = build(other);
    assertThat(second.err()).isEqualTo(first.err());
    assertThat(Tree.differences(Tree.of(one.site()), Tree.of(other.site()))).isEmpty();
  }

  private static SiteHarness.Run build(SiteHarness site) {
    return site.build("--source", "project", "--output", "target/site").exits(0);
  }

  /** A copy of the project; only what is text for sure is changed. */
  private SiteHarness copy(GoldenSite golden, String name, UnaryOperator<String> change) {
    Path root = folder.resolve(name);
    SiteHarness site;
    try {
      site = SiteHarness.in(Files.createDirectories(root));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    for (Map.Entry<String, byte[]> file : golden.project().entrySet()) {
      byte[] bytes = file.getValue();
      String fileName = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
      boolean text = Format.of(fileName).isPresent() || fileName.endsWith(".properties");
      byte[] written =
          text
              ? change
                  .apply(new String(bytes, StandardCharsets.UTF_8))
                  .getBytes(StandardCharsets.UTF_8)
              : bytes;
      site.file("project/" + file.getKey(), written);
    }
    return site;
  }
}
