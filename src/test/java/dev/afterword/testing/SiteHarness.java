package dev.afterword.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.afterword.cli.Afterword;
import dev.afterword.cli.Console;
import dev.afterword.output.ThemeAssets;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A whole site in a test: its files as one text, the real command, and what a user sees of it.
 *
 * <pre>{@code
 * SiteHarness site = SiteHarness.in(temporaryFolder).with("""
 *     -- content/dns.md --
 *     # DNS was slow
 *     """);
 * site.build().succeeds();
 * assertThat(site.main("incidents/dns-was-slow/").text()).contains("DNS was slow");
 * }</pre>
 */
public final class SiteHarness {
  private static final Pattern FILE = Pattern.compile("(?m)^-- (\\S.*) --$");
  private static final Pattern SECONDS = Pattern.compile("in \\d+\\.\\d s");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path root;

  private SiteHarness(Path root) {
    this.root = root;
  }

  /**
   * @param root an empty folder; the command stands in it
   */
  public static SiteHarness in(Path root) {
    try {
      return new SiteHarness(root.toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path root() {
    return root;
  }

  /** Adds or replaces files, each below a line {@code -- path --}. */
  public SiteHarness with(String files) {
    split(files).forEach(this::file);
    return this;
  }

  /** The files of such a text by their path. */
  static SortedMap<String, String> split(String files) {
    SortedMap<String, String> parts = new TreeMap<>();
    Matcher heads = FILE.matcher(files);
    String path = "";
    int from = 0;
    while (heads.find()) {
      add(parts, path, files.substring(from, heads.start()));
      path = heads.group(1);
      from = Math.min(files.length(), heads.end() + 1);
    }
    add(parts, path, files.substring(from));
    return parts;
  }

  private static void add(SortedMap<String, String> parts, String path, String text) {
    if (path.isEmpty() && !text.isBlank()) {
      throw new IllegalArgumentException("text before the first file: " + text);
    }
    if (!path.isEmpty() && parts.put(path, text) != null) {
      throw new IllegalArgumentException("twice: " + path);
    }
  }

  public SiteHarness file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public SiteHarness file(String path, byte[] bytes) {
    Path file = root.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public SiteHarness delete(String path) {
    try {
      Files.delete(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Replaces a text that must stand in the file. */
  public SiteHarness edit(String path, String before, String after) {
    String text = read(root.resolve(path));
    assertThat(text).as(path).contains(before);
    return file(path, text.replace(before, after));
  }

  /** Runs {@code afterword build} in the folder. */
  public Run build(String... options) {
    return run(Stream.concat(Stream.of("build"), Arrays.stream(options)).toArray(String[]::new));
  }

  /** Runs any command in the folder. */
  public Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), root, false);
    int exit = Afterword.run(arguments, console);
    return new Run(exit, anywhere(out.toString()), anywhere(err.toString()));
  }

  /** The same text on every machine and at every speed. */
  private String anywhere(String text) {
    String placed = text.replace(root.toString(), "[ROOT]");
    return SECONDS.matcher(placed).replaceAll("in [TIME]");
  }

  /** What a command did. */
  public record Run(int exit, String out, String err) {
    /** Nothing to remark. */
    public Run succeeds() {
      assertThat(err).isEmpty();
      return exits(0);
    }

    public Run exits(int code) {
      assertThat(exit).as("exit code; err: %s", err).isEqualTo(code);
      return this;
    }

    /** The codes of the problems, in the order printed. */
    public List<String> codes() {
      Matcher codes =
          Pattern.compile("(?m)^\\S.*?: (?:error|warning|info) (KB\\d{3}): ").matcher(err);
      return codes.results().map(result -> result.group(1)).toList();
    }
  }

  public Path site() {
    return root.resolve("target/site");
  }

  /** All files of the site without those that the theme and the search bring along. */
  public List<String> files() {
    Set<String> theme = themeFiles();
    return Tree.of(site()).keySet().stream()
        .filter(path -> !theme.contains(path) && !path.startsWith("search/"))
        .toList();
  }

  private static Set<String> themeFiles() {
    try {
      return ThemeAssets.load().keySet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The addresses of all pages of documents, services, causes, terms and lists. */
  public List<String> pages(String folder) {
    return files().stream()
        .filter(path -> path.matches(Pattern.quote(folder) + "/[^/]+/index\\.html"))
        .map(path -> path.substring(folder.length() + 1, path.lastIndexOf('/')))
        .toList();
  }

  public boolean has(String path) {
    return Files.exists(site().resolve(path));
  }

  /** A file of the site; for a page its address is enough. */
  public String text(String path) {
    boolean page = path.isEmpty() || path.endsWith("/");
    return read(site().resolve(page ? path + "index.html" : path));
  }

  /** A page of the site, its links resolved against its address. */
  public Document page(String path) {
    return Jsoup.parse(text(path), "https://site.example/base/" + path);
  }

  /** What stands in {@code <main>}. */
  public Element main(String path) {
    return only(page(path), "main");
  }

  /** The one element of a page that fits. */
  public static Element only(Element parent, String selector) {
    List<Element> found = new ArrayList<>(parent.select(selector));
    assertThat(found).as(selector).hasSize(1);
    return found.get(0);
  }

  /** Where the links with a text lead, relative to the root of the site. */
  public List<String> links(String page, String text) {
    return page(page).select("a").stream()
        .filter(link -> link.text().equals(text))
        .map(link -> link.absUrl("href").replaceFirst("^https://site\\.example/base/", "/"))
        .distinct()
        .toList();
  }

  /** {@code api/incidents.json}. */
  public List<JsonNode> incidents() {
    try {
      JsonNode whole = JSON.readTree(text("api/incidents.json"));
      List<JsonNode> incidents = new ArrayList<>();
      whole.get("incidents").forEach(incidents::add);
      return incidents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The incident of a source, whose path is below the content folder. */
  public JsonNode incident(String source) {
    Optional<JsonNode> found =
        incidents().stream().filter(i -> i.get("source").asText().equals(source)).findFirst();
    return found.orElseThrow(
        () ->
            new AssertionError(
                "no incident from "
                    + source
                    + " among "
                    + incidents().stream()
                        .map(i -> i.get("source").asText())
                        .collect(Collectors.joining(", "))));
  }

  public static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
