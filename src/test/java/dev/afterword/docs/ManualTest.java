package dev.afterword.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.build.BuildRequest;
import dev.afterword.build.BuildResult;
import dev.afterword.build.Progress;
import dev.afterword.build.SiteBuild;
import dev.afterword.cli.Afterword;
import dev.afterword.cli.Console;
import dev.afterword.config.Field;
import dev.afterword.config.SettingsReader;
import dev.afterword.diag.ProblemCode;
import dev.afterword.diag.Severity;
import dev.afterword.jbake.JBakeProperties;
import dev.afterword.page.Pieces;
import dev.afterword.page.Views;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the manual to the code: what there is is described, nothing is described that is gone, and
 * the examples work.
 */
class ManualTest {
  private static final Path MANUAL = Path.of("src/site/markdown");
  private static final Path PACKAGES = Path.of("src/main/java/dev/afterword");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @Test
  void everyProblemCodeHasASectionAndEverySectionACode() {
    assertThat(problemSections().keySet())
        .isEqualTo(sorted(Stream.of(ProblemCode.values()).map(ProblemCode::code)));
  }

  @Test
  void theSectionOfARuleBearsItsName() {
    List<String> headings =
        page("quality").lines().filter(line -> line.startsWith("## KB")).sorted().toList();
    assertThat(headings)
        .isEqualTo(
            Stream.of(ProblemCode.values())
                .filter(code -> code.code().compareTo("KB4") > 0)
                .map(code -> "## " + code.code() + " " + code.key())
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void theSectionOfACodeSaysHowGraveItIs(ProblemCode code) {
    assertThat(problemSections().get(code.code())).contains("`: " + code.severity().label());
  }

  @ParameterizedTest
  @EnumSource
  void theSectionOfACodeSaysWhatToDo(ProblemCode code) {
    assertThat(problemSections().get(code.code())).contains("\nDo: ");
  }

  private static Map<String, String> problemSections() {
    Map<String, String> sections = new TreeMap<>();
    for (String page : List.of("problems", "quality")) {
      for (String section : page(page).split("\n## ")) {
        if (section.startsWith("KB")) {
          sections.put(section.substring(0, "KB000".length()), section);
        }
      }
    }
    return sections;
  }

  @Test
  void everySettingIsDescribedWithNothingBeside() {
    String source = read(PACKAGES.resolve("config/SettingsReader.java"));
    String names = read(PACKAGES.resolve("config/SettingNames.java"));
    String ofProfiles = read(PACKAGES.resolve("config/ProfileReader.java"));
    String keysOfProfiles = ofProfiles.substring(ofProfiles.indexOf("KEYS ="));
    Set<String> keys =
        sorted(
            Stream.of(
                    matches("\"([a-z]+\\.[a-z]+)\"", source),
                    matches("\"(afterword\\.[a-z]+)\"", names),
                    matches(
                            "\"([a-z-]+)\"",
                            keysOfProfiles.substring(0, keysOfProfiles.indexOf(';')))
                        .map(key -> "afterword." + key),
                    matches("\"([a-z]+)\\.\", keys\\(", ofProfiles)
                        .map(family -> "afterword." + family + PLACEHOLDERS.get(family)),
                    Stream.of(
                        "afterword.check.<rule>",
                        "afterword.private-hosts",
                        "afterword.severity.<rank>",
                        "afterword.field.ignore",
                        "afterword.service.<slug>",
                        "afterword.cause.<slug>",
                        "afterword.trigger.<slug>",
                        "afterword.profile.<name>.path",
                        "afterword.profile.<name>.<key>"))
                .flatMap(all -> all));
    assertThat(sorted(rows("configuration").map(row -> code(row.get(0))).filter(ManualTest::isKey)))
        .isEqualTo(keys);
  }

  private static final Map<String, String> PLACEHOLDERS =
      Map.of(
          "field", ".<field>",
          "label", ".<field>",
          "heading", ".<section>",
          "column", ".<column>",
          "mark", ".<state>");

  @ParameterizedTest
  @ValueSource(strings = {"causes", "triggers"})
  void everyRuleIsDescribedWithNothingBeside(String kind) throws IOException {
    Properties rules = new Properties();
    Path file = Path.of("src/main/resources/dev/afterword/findings/" + kind + ".properties");
    rules.load(new StringReader(Files.readString(file)));
    String title = kind.equals("causes") ? "| Cause |" : "| Trigger |";
    String table = page("content");
    table = table.substring(table.indexOf(title));
    table = table.substring(0, table.indexOf("\n\n"));
    assertThat(sorted(matches("(?m)^\\| `([a-z-]+)` \\|", table)))
        .isEqualTo(sorted(rules.stringPropertyNames().stream().filter(id -> !id.startsWith("$"))));
  }

  private static boolean isKey(String cell) {
    return cell.matches("[a-z]+\\.[a-z.<>-]+");
  }

  @Test
  void theExampleOfSettingsIsRight(@TempDir Path project) throws IOException {
    Path file = project.resolve("jbake.properties");
    Files.writeString(file, blocks("configuration", "").findFirst().orElseThrow());
    SettingsReader.Options options =
        new SettingsReader.Options(project, Optional.empty(), Optional.empty(), false);
    SettingsReader.Result result =
        SettingsReader.read(
            JBakeProperties.read(file, "jbake.properties"), options, JBakeProperties::preset);
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void everyHeaderFieldIsDescribedWithAllItsNames() throws ReflectiveOperationException {
    Map<String, String> fields = new TreeMap<>();
    for (Field field : Field.values()) {
      List<String> names = names(field);
      fields.put(field.key(), String.join(", ", names.subList(1, names.size())));
    }
    Map<String, String> described = new TreeMap<>();
    for (List<String> row : rows("content").filter(r -> r.size() == 3).toList()) {
      if (code(row.get(0)).matches("[a-z-]+") && !row.get(2).contains("/`")) {
        described.put(code(row.get(0)), codes(row.get(1)).collect(Collectors.joining(", ")));
      }
    }
    assertThat(lines(described)).isEqualTo(lines(fields));
  }

  /** The names are not for other packages; only the manual has to list them. */
  @SuppressWarnings("unchecked")
  private static List<String> names(Field field) throws ReflectiveOperationException {
    Method names = Field.class.getDeclaredMethod("names");
    names.setAccessible(true);
    return (List<String>) names.invoke(field);
  }

  @Test
  void theExamplesOfDocumentsAreRight(@TempDir Path project) throws Exception {
    Files.createDirectories(project.resolve("content"));
    List<String> examples =
        Stream.of(
                "README.md", "src/site/markdown/content.md", "src/site/markdown/getting-started.md")
            .flatMap(file -> blocks(read(Path.of(file)), "markdown", file))
            .toList();
    for (int i = 0; i < examples.size(); i++) {
      Files.writeString(project.resolve("content/example-" + i + ".md"), examples.get(i));
    }
    BuildResult result = SiteBuild.run(BuildRequest.of(project), Progress.SILENT);
    // A reading list that leads to documents of another site is the only thing amiss.
    assertThat(
            result.problems().stream()
                .filter(p -> p.severity() != Severity.INFO)
                .filter(p -> p.code() != ProblemCode.UNKNOWN_REFERENCE))
        .isEmpty();
    assertThat(result.counts().documents()).isEqualTo(examples.size()).isGreaterThan(4);
  }

  static Stream<Class<?>> records() {
    return Stream.of(Views.class, Pieces.class)
        .flatMap(home -> Stream.of(home.getDeclaredClasses()))
        .filter(Class::isRecord);
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyRecordForTemplatesIsDescribed(Class<?> view) {
    String components =
        Stream.of(view.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.joining(", "));
    Optional<List<String>> row =
        rows("templates")
            .filter(r -> r.size() == 2 && r.get(0).equals(view.getSimpleName()))
            .findFirst();
    assertThat(row.map(r -> codes(r.get(1)).collect(Collectors.joining(", "))))
        .hasValue(components);
  }

  @Test
  void everyRecordThatIsDescribedExists() {
    Set<String> described =
        sorted(
            rows("templates")
                .filter(row -> row.size() == 2)
                .map(row -> row.get(0))
                .filter(
                    name ->
                        name.matches("[A-Z]\\w+") && !Set.of("Record", "Variable").contains(name)));
    assertThat(described).isEqualTo(sorted(records().map(Class::getSimpleName)));
  }

  @Test
  void everyTemplateIsDescribedWithTheRecordItSees() throws IOException {
    Map<String, String> seen = new TreeMap<>();
    for (String name : fileNames(Path.of("templates"))) {
      matches("view = Views\\.(\\w+)", read(Path.of("templates", name)))
          .forEach(view -> seen.put(name, view));
    }
    seen.put("robots.ftl", "EmptyPage");
    seen.put("opensearch.ftlx", "EmptyPage");
    Map<String, String> described = new TreeMap<>();
    rows("templates")
        .filter(row -> row.size() == 3)
        .forEach(row -> codes(row.get(0)).forEach(name -> described.put(name, row.get(2))));
    assertThat(lines(described)).isEqualTo(lines(seen));
    assertThat(fileNames(Path.of("templates")))
        .allSatisfy(name -> assertThat(page("templates")).contains("`" + name + "`"));
  }

  @Test
  void everyPackageIsDescribed() throws IOException {
    Set<String> described =
        sorted(
            rows("architecture")
                .filter(row -> row.size() == 3)
                .map(row -> code(row.get(0)))
                .filter(name -> name.matches("[a-z]+")));
    assertThat(described).isEqualTo(fileNames(PACKAGES));
  }

  @Test
  void everySearchFieldIsDescribed() throws ClassNotFoundException {
    Stream<String> fields =
        Stream.of(Class.forName("dev.afterword.search.SearchField").getEnumConstants())
            .map(field -> field.toString().toLowerCase(Locale.ROOT));
    String line =
        page("search").lines().filter(l -> l.startsWith("Fields: ")).findFirst().orElseThrow();
    assertThat(sorted(codes(line)))
        .isEqualTo(sorted(Stream.concat(fields, Stream.of("date", "duration"))));
  }

  @Test
  void everyOptionIsDescribed() {
    Set<String> options = new TreeSet<>();
    for (String command : List.of("build", "check", "serve", "search")) {
      matches("(--[a-z-]+)", help(command)).forEach(options::add);
    }
    options.removeAll(Set.of("--help", "--version"));
    Set<String> described =
        sorted(
            rows("getting-started")
                .flatMap(row -> codes(row.get(0)))
                .flatMap(cell -> matches("(--[a-z-]+)", cell)));
    assertThat(described).isEqualTo(options);
  }

  private static String help(String command) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    Console console = new Console(writer, writer, Path.of("").toAbsolutePath(), false);
    assertThat(Afterword.run(new String[] {command, "--help"}, console)).isZero();
    return out.toString();
  }

  @Test
  void theMenuLeadsToEveryPage() throws IOException {
    Set<String> menu =
        sorted(matches("href=\"([\\w-]+)\\.html\"", read(Path.of("src/site/site.xml"))));
    Set<String> pages = sorted(fileNames(MANUAL).stream().map(name -> name.replace(".md", "")));
    assertThat(menu).isEqualTo(pages);
  }

  @Test
  void theReadmeCountsTheCollectionAsItIs() throws IOException {
    String figures =
        "%d public incidents retold from their reports, %d causes, %d glossary terms"
            .formatted(documents("incidents"), documents("causes"), documents("terms"));
    assertThat(read(Path.of("README.md"))).contains(figures);
  }

  private static int documents(String folder) throws IOException {
    return fileNames(Path.of("content", folder)).size();
  }

  static Stream<Path> pages() throws IOException {
    return Stream.concat(
        Stream.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md").map(Path::of),
        fileNames(MANUAL).stream().map(MANUAL::resolve));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLands(Path page) {
    String text = read(page).replaceAll("(?s)```.*?\n```", "").replaceAll("`[^`]*`", "``");
    List<String> lost =
        matches("\\]\\(([^)\\s]+)\\)", text)
            .filter(link -> !link.matches("https?://.*"))
            .filter(link -> !lands(page, link))
            .toList();
    assertThat(lost).isEmpty();
  }

  private static boolean lands(Path page, String link) {
    String path = link.replaceAll("#.*", "");
    Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    Path resource = Path.of("src/site/resources").resolve(path);
    if (!Files.exists(target)) {
      return page.startsWith(MANUAL) && Files.exists(resource);
    }
    // Sites and GitHub make different anchors of a heading.
    return !link.contains("#");
  }

  private static String page(String name) {
    return read(MANUAL.resolve(name + ".md"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> fileNames(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return sorted(files.map(file -> file.getFileName().toString()));
    }
  }

  /** The cells of all table rows of a page. */
  private static Stream<List<String>> rows(String name) {
    return page(name)
        .lines()
        .filter(line -> line.startsWith("|") && line.endsWith("|"))
        .map(line -> List.of(line.substring(1, line.length() - 1).split("\\|", -1)))
        .map(cells -> cells.stream().map(String::strip).toList());
  }

  private static Stream<String> blocks(String name, String language) {
    return blocks(page(name), language, name);
  }

  private static Stream<String> blocks(String text, String language, String where) {
    List<String> blocks = new ArrayList<>();
    Matcher block = Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$").matcher(text);
    while (block.find()) {
      blocks.add(block.group(1));
    }
    assertThat(blocks).as("examples in " + where).isNotEmpty();
    return blocks.stream();
  }

  private static String code(String cell) {
    return codes(cell).findFirst().orElse("");
  }

  private static Stream<String> codes(String cell) {
    return CODE.matcher(cell).results().map(result -> result.group(1));
  }

  private static Stream<String> matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map((MatchResult r) -> r.group(1));
  }

  private static Set<String> sorted(Stream<String> values) {
    return values.collect(Collectors.toCollection(TreeSet::new));
  }

  private static String lines(Map<String, String> map) {
    return map.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining("\n"));
  }
}
