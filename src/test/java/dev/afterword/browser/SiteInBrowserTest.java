package dev.afterword.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import dev.afterword.testing.Browsers;
import dev.afterword.testing.SiteHarness;
import dev.afterword.testing.SiteLinks;
import dev.afterword.testing.StaticHost;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The project's own collection in a real browser, below a path as on GitHub Pages. Whatever a test
 * does, nothing may be said on the console, no request may fail and none may leave the site.
 */
@DisabledIfSystemProperty(named = "skipBrowserTests", matches = "true")
class SiteInBrowserTest {
  private static final String BASE = "/kb/";
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** What depends on colours; everything else is the same in both schemes. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  /** Run by hand, since the builder of its library opens a page and loads it anew each time. */
  private static final String AXE = resource("/axe.min.js");

  private static final String VIOLATIONS =
      """
      async (only) => (await axe.run(document, { runOnly: only, resultTypes: ["violations"] }))
        .violations.map((v) => v.id + ": " + v.help + " "
          + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 300)).join(" "))
      """;

  private static final String WIDE =
      """
      document.documentElement.scrollWidth <= innerWidth ? []
        : [...document.querySelectorAll("body *")]
            .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
            .slice(0, 3).map((e) => e.outerHTML.slice(0, 200))
      """;

  @TempDir private static Path folder;
  private static StaticHost host;
  private static StaticHost smallHost;
  private static List<Named<String>> kinds;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void build() throws Exception {
    Path site = Files.createDirectories(folder).toRealPath().resolve("site");
    host = StaticHost.start(site, BASE);
    Path project = Path.of("").toAbsolutePath();
    SiteHarness harness = SiteHarness.in(folder);
    harness.file(
        "jbake.properties",
        SiteHarness.read(project.resolve("jbake.properties"))
            + "\nafterword.url = "
            + host.url()
            + "\n");
    harness
        .build(
            "--source",
            project.toString(),
            "--output",
            site.toString(),
            "--config",
            folder.resolve("jbake.properties").toString())
        .exits(0);
    kinds = new ArrayList<>();
    kinds(site).forEach(path -> kinds.add(Named.of("/" + path, host.url() + path)));
    buildSmall();
  }

  /** A golden site has the kinds of pages that the collection has no example of. */
  private static void buildSmall() throws Exception {
    Path site = folder.toRealPath().resolve("small");
    smallHost = StaticHost.start(site, BASE);
    Path project = Path.of("src/test/resources/sites/everything/project").toAbsolutePath();
    SiteHarness.in(folder)
        .build("--source", project.toString(), "--output", site.toString())
        .exits(0);
    for (String path : List.of("", "posts/", "news/")) {
      kinds.add(Named.of("small: /" + path, smallHost.url() + path));
    }
  }

  @AfterAll
  static void stop() {
    host.close();
    smallHost.close();
  }

  /** The largest page of each kind: what fits there fits everywhere. */
  private static List<String> kinds(Path site) throws Exception {
    List<String> pages =
        new ArrayList<>(
            List.of("", "trends/", "search/", "search/?q=database", "lessons/", "actions/"));
    for (String kind :
        List.of(
            "incidents",
            "services",
            "causes",
            "triggers",
            "terms",
            "reading",
            "archive",
            "severity",
            "tags",
            "quality")) {
      pages.add(kind + "/");
      largest(site.resolve(kind)).ifPresent(name -> pages.add(kind + "/" + name + "/"));
    }
    for (String page : List.of("about/", "writing-a-postmortem/", "nowhere/at/all/")) {
      if (Files.isDirectory(site.resolve(page)) || page.startsWith("nowhere")) {
        pages.add(page);
      }
    }
    return pages;
  }

  private static Optional<String> largest(Path folder) throws Exception {
    try (Stream<Path> pages = Files.list(folder)) {
      return pages
          .filter(page -> Files.isRegularFile(page.resolve("index.html")))
          .max(Comparator.comparingLong(page -> page.resolve("index.html").toFile().length()))
          .map(page -> page.getFileName().toString());
    }
  }

  static Stream<Named<String>> kinds() {
    return kinds.stream();
  }

  private static String resource(String name) {
    try (InputStream in = AxeBuilder.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Page open(String path, Browser.NewContextOptions options) {
    return openAddress(host.url() + path, options);
  }

  private Page openAddress(String address, Browser.NewContextOptions options) {
    BrowserContext context = Browsers.shared().newContext(options);
    contexts.add(context);
    Page page = context.newPage();
    boolean missing = address.contains("nowhere");
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            // A browser itself remarks that the page it was sent to is not there.
            if (!(missing && message.text().contains("404"))) {
              complaints.add("console: " + message.text());
            }
          }
        });
    page.onPageError(error -> complaints.add("error: " + error));
    page.onRequest(
        request -> {
          boolean ours =
              request.url().startsWith(host.url()) || request.url().startsWith(smallHost.url());
          if (!ours && !request.url().startsWith("data:")) {
            complaints.add("leaves the site: " + request.url());
          }
        });
    page.onRequestFailed(
        request -> {
          // A page that is left while it still loads stops its requests.
          if (!String.valueOf(request.failure()).contains("ERR_ABORTED")) {
            complaints.add("failed: " + request.url() + " " + request.failure());
          }
        });
    page.onResponse(
        response -> {
          if (response.status() >= 400 && !(missing && response.url().contains("nowhere"))) {
            complaints.add(response.status() + ": " + response.url());
          }
        });
    page.navigate(address);
    return page;
  }

  private Page open(String path) {
    return open(path, new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  /** What a page asks for late may fail as well. */
  private static void settled(Page page) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  @AfterEach
  void nothingWasWrong() {
    contexts.forEach(BrowserContext::close);
    assertThat(complaints).isEmpty();
  }

  @Test
  void everyLinkOfTheCollectionLands() {
    SiteLinks links = new SiteLinks(folder.resolve("site"), BASE);
    assertThat(links.pages()).isGreaterThan(100);
    assertThat(links.dead()).as("links that lead nowhere").isEmpty();
    assertThat(links.external()).as("requests that leave the site").isEmpty();
    assertThat(links.repeatedIds()).as("ids that are there twice").isEmpty();
    assertThat(links.withoutOneHeading()).as("pages without exactly one h1").isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void isReadableForEverybody(String address) {
    Page page = openAddress(address, new Browser.NewContextOptions().setViewportSize(1280, 900));
    assertThat(page.locator("h1")).hasCount(1);
    assertThat(page.title()).isNotBlank();
    if (address.contains("?q=")) {
      assertThat(page.locator(".search-title").first()).isVisible();
      assertThat(page.locator(".search-results[aria-busy=true]")).hasCount(0);
    }
    page.evaluate("document.querySelectorAll('main details').forEach((d) => (d.open = true))");
    page.evaluate(AXE);
    List<String> wrong = new ArrayList<>();
    look(page, 1280, ColorScheme.LIGHT, Map.of("type", "tag", "values", RULES), wrong);
    look(page, 1280, ColorScheme.DARK, Map.of("type", "rule", "values", COLOURS), wrong);
    look(page, 390, ColorScheme.LIGHT, Map.of("type", "rule", "values", COLOURS), wrong);
    look(page, 390, ColorScheme.DARK, Map.of("type", "tag", "values", RULES), wrong);
    page.setViewportSize(320, 844);
    strings(page.evaluate(WIDE)).forEach(what -> wrong.add("too wide at 320: " + what));
    assertThat(wrong).isEmpty();
  }

  /** What is wrong with a page as it is at a width in a scheme. */
  private static void look(
      Page page, int width, ColorScheme scheme, Map<String, Object> rules, List<String> wrong) {
    page.setViewportSize(width, 844);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    strings(page.evaluate(WIDE)).forEach(what -> wrong.add("too wide at " + width + ": " + what));
    strings(page.evaluate(VIOLATIONS, rules))
        .forEach(what -> wrong.add(width + " " + scheme + ": " + what));
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toList();
  }

  @Test
  void incidentServiceAndIncidentLeadToEachOther() {
    Page page = open("");
    Locator first = page.locator(".row-title a").first();
    String title = first.innerText();
    first.click();
    assertThat(page.locator("h1")).hasText(title);
    String address = page.url();
    page.locator(".facts a[href*='/services/'], .facts a[href*='services/']").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/kb/services/[^/]+/$"));
    page.locator(".row-title a")
        .filter(new Locator.FilterOptions().setHasText(title))
        .first()
        .click();
    assertThat(page).hasURL(address);
    settled(page);
  }

  @Test
  void theSearchFieldIsOneKeyAway() {
    Page page = open("services/");
    page.keyboard().press("/");
    assertThat(page.locator("#search-field")).isFocused();
    assertThat(page.locator("link[rel=modulepreload][href$='/kb/search/engine.js']")).hasCount(1);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.keyboard().type("database");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/kb/search/\\?q=database$"));
    assertThat(page.locator(".search-title").first()).isVisible();
    page.keyboard().press("/");
    assertThat(page.locator("#search-q")).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".search-title").first()).isFocused();
    String title = page.locator(".search-title").first().innerText();
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText(title);
    settled(page);
  }

  private static int total(Page page) {
    String status = page.locator("#search-status").innerText();
    return Integer.parseInt(status.replaceAll("^(\\d[\\d,]*) .*$", "$1").replace(",", ""));
  }

  private static int count(Locator option) {
    return Integer.parseInt(option.innerText().replaceAll("(?s).*?(\\d+)\\D*$", "$1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"service", "cause", "severity", "year"})
  void aFilterShowsAsManyAsItSaysAndStaysInTheAddress(String facet) {
    Page page = open("search/?q=outage+failure+change");
    assertThat(page.locator(".search-title").first()).isVisible();
    int all = total(page);
    Locator option = page.locator("#search-options-" + facet + " li").first();
    int promised = count(option);
    assertThat(promised).isPositive().isLessThanOrEqualTo(all);
    option.locator("input").check();
    assertThat(page).hasURL(Pattern.compile(".*[?&]" + facet + "=.+"));
    assertThat(page.locator("#search-status"))
        .hasText(Pattern.compile("^" + promised + " results?.*"));
    String filtered = page.url();
    page.reload();
    assertThat(page.locator("#search-status"))
        .hasText(Pattern.compile("^" + promised + " results?.*"));
    assertThat(page).hasURL(filtered);
    assertThat(page.locator("#search-options-" + facet + " input:checked")).hasCount(1);
    page.goBack();
    assertThat(page.locator("#search-status")).hasText(Pattern.compile("^" + all + " results?.*"));
    assertThat(page.locator("#search-options-" + facet + " input:checked")).hasCount(0);
    settled(page);
  }

  @Test
  void whatIsFoundIsWhatTheCommandFinds() throws Exception {
    Page page = open("search/?q=certificate");
    assertThat(page.locator(".search-title").first()).isVisible();
    List<String> shown = page.locator(".search-title").allInnerTexts();
    String out =
        SiteHarness.in(folder)
            .run(
                "search",
                "certificate",
                "--json",
                "--limit",
                "" + shown.size(),
                "--index",
                folder.resolve("index").toString())
            .exits(0)
            .out();
    List<String> titles = new ArrayList<>();
    new com.fasterxml.jackson.databind.ObjectMapper()
        .readTree(out)
        .get("hits")
        .forEach(hit -> titles.add(hit.get("title").asText()));
    assertThat(shown).isEqualTo(titles);
  }

  @Test
  void theThemeFollowsTheSystemUntilSomebodyChooses() {
    Page page = open("", new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
    Object dark = background(page);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    Object light = background(page);
    assertThat(light).isNotEqualTo(dark);
    page.locator("[data-theme-toggle]").click();
    assertThat(background(page)).isEqualTo(dark);
    page.locator(".site-nav a").first().click();
    settled(page);
    assertThat(background(page)).as("on the next page").isEqualTo(dark);
    page.locator("[data-theme-toggle]").click();
    assertThat(background(page)).isEqualTo(light);
  }

  private static Object background(Page page) {
    return page.evaluate("getComputedStyle(document.body).backgroundColor");
  }

  @Test
  void everythingButTheSearchWorksWithoutScripts() {
    Page page = open("", new Browser.NewContextOptions().setJavaScriptEnabled(false));
    assertThat(page.locator("[data-theme-toggle]")).isHidden();
    String title = page.locator(".row-title a").first().innerText();
    page.locator(".row-title a").first().click();
    assertThat(page.locator("h1")).hasText(title);
    assertThat(page.locator(".prose p").first()).isVisible();
    page.locator(".site-nav a").nth(1).click();
    assertThat(page.locator("h1")).hasText("Services");
    page.locator("#search-field").fill("database");
    page.locator(".site-search button[type=submit]").click();
    assertThat(page).hasURL(Pattern.compile(".*/kb/search/\\?q=database$"));
    // Chromium shows it to people who switch scripts off, but not to a test that does.
    assertThat(page.content()).contains("needs JavaScript");
    page.navigate(host.url() + "terms/");
    page.locator(".entry-title a").first().click();
    assertThat(page.locator("h1")).isVisible();
    // Without scripts a browser does not fetch the modules that a page wants early.
    complaints.removeIf(complaint -> complaint.endsWith(".js csp"));
  }

  @Test
  void timesAreShownInTheReadersZoneOnRequest() {
    Page page =
        open(
            "incidents/2020-11-25-amazon-kinesis/",
            new Browser.NewContextOptions().setTimezoneId("Asia/Tokyo"));
    Locator started = page.locator(".fact-started time");
    Locator own = page.locator(".event-note time").nth(2);
    assertThat(started).containsText("05:15");
    assertThat(own).isHidden();
    page.locator(".axis [data-zone-toggle]").click();
    assertThat(started).containsText("22:15 GMT+9");
    assertThat(own).hasText("22:15 GMT+9");
    assertThat(page.locator(".axis [data-time]").first()).hasText("20:00");
    assertThat(page.locator(".axis .legend-total")).containsText("times in your time zone");
    page.locator(".facts [data-zone-toggle]").click();
    assertThat(started).containsText("05:15");
    assertThat(own).isHidden();
  }

  @Test
  void theKeyboardReachesTheContentFirst() {
    Page page = open("incidents/");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
  }

  @Test
  void aPageThatIsNotThereOffersTheWayBack() {
    Page page = open("nowhere/at/all/");
    assertThat(page.locator("h1")).hasText("There is no page here");
    page.locator(".site-header a").getByText("Incidents").click();
    assertThat(page).hasURL(host.url() + "incidents/");
    settled(page);
  }
}
