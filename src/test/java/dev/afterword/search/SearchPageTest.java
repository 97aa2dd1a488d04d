package dev.afterword.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.afterword.export.StaticIndex;
import dev.afterword.testing.SiteHarness;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What somebody does on the search page, in a real browser. */
@DisabledIfSystemProperty(named = "skipBrowserTests", matches = "true")
class SearchPageTest {
  private static final List<SearchDocument> DOCUMENTS =
      List.of(
          Documents.titled("DNS outage <b>bold</b> of 2021")
              .body("The resolver failed & customers saw errors.")
              .services("API Gateway")
              .date("2021-10-04")
              .severity(1)
              .minutes(195)
              .as("dns"),
          Documents.titled("Database failover")
              .body("The database failed over and the resolver was fine.")
              .services("Postgres")
              .date("2022-03-01")
              .severity(2)
              .as("database"),
          Documents.titled("Expired certificate").body("Nobody noticed.").date("2023").as("cert"));

  private final EngineInBrowser browser;
  private final Page page;

  SearchPageTest(@TempDir Path directory) throws IOException, TemplateException {
    browser = EngineInBrowser.start().with(EngineInBrowser.export(directory, DOCUMENTS));
    browser.put("search.html", html());
    for (String sheet : List.of("tokens.css", "site.css", "search.css")) {
      browser.files().put(sheet, Files.readAllBytes(Path.of("assets/css", sheet)));
    }
    page = browser.page();
  }

  @AfterEach
  void quiet() {
    List<String> complaints = browser.complaints();
    browser.close();
    assertThat(complaints).isEmpty();
  }

  private static String html() throws IOException, TemplateException {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_33);
    configuration.setDirectoryForTemplateLoading(Path.of("templates").toFile());
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    StringWriter body = new StringWriter();
    configuration.getTemplate("search.ftl").process(Map.of(), body);
    return """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Search</title>
        <meta name="viewport" content="width=device-width">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'">
        <link rel="stylesheet" href="tokens.css"><link rel="stylesheet" href="site.css"><link rel="stylesheet" href="search.css"><script type="module" src="page.js"></script></head>
        <body><main><h1>Search</h1>%s</main></body></html>
        """
        .formatted(body);
  }

  private void open(String query) {
    page.navigate(EngineInBrowser.BASE + "search.html" + query);
    assertThat(page.locator("#search-results")).not().hasAttribute("aria-busy", "true");
  }

  private Locator titles() {
    return page.locator(".search-title");
  }

  @Test
  void answersItsAddress() {
    open("?q=resolver+failed");
    assertThat(titles()).hasCount(2);
    assertThat(page.locator("#search-status")).hasText("2 results.");
    assertThat(page.locator(".search-hit mark").first()).isVisible();
    assertThat(page.locator(".search-hit b")).hasCount(0);
    assertThat(titles().first()).hasAttribute("href", "http://afterword.test/incidents/database/");
  }

  @Test
  void aResultSaysHowGraveWhenAndHowLong() {
    open("?q=resolver+failed");
    Locator facts = page.locator(".search-facts");
    assertThat(facts.nth(0)).hasText("Severity SEV-22022-03-01");
    assertThat(facts.nth(1)).hasText("Severity SEV-12021-10-04Lasted 195 min");
  }

  @Test
  void searchesAsOneTypes() {
    open("");
    assertThat(titles()).hasCount(3);
    page.locator("#search-q").fill("datab");
    assertThat(titles()).hasText(new String[] {"Database failover"});
    assertThat(page).hasURL(EngineInBrowser.BASE + "search.html?q=datab");
  }

  @Test
  void answersWhatIsHalfTyped() {
    open("?q=certificate");
    assertThat(titles()).hasCount(1);
    for (String half :
        List.of(
            "\"failed ov",
            "\"database",
            "service:post",
            "database AND fail",
            "date:{2021 TO 2022-")) {
      page.locator("#search-q").fill(half);
      assertThat(page).hasURL(EngineInBrowser.BASE + "search.html?q=" + encoded(half));
      assertThat(titles().first()).hasText("Database failover");
      assertThat(page.locator("#search-notice")).isHidden();
    }
    page.locator("#search-q").fill("service:");
    assertThat(titles()).hasCount(3);
    page.locator("#search-q").fill("\"failed over");
    page.keyboard().press("Enter");
    assertThat(page.locator("#search-notice")).hasText("A quotation mark is not closed.");
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  /** What is copied from the page is a document that the build takes as it is. */
  @Test
  void resultsAreAReadingList(@TempDir Path folder) {
    open("?q=resolver+failed&sort=oldest");
    page.getByText("As a reading list").click();
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    Locator text = page.locator("#search-reading-text");
    assertThat(text)
        .hasText(
            """
            ---
            type: reading-list
            title: "Reading: resolver failed"
            items:
              - incident: dns # DNS outage <b>bold</b> of 2021
              - incident: database # Database failover
            ---

            For whom this is, and what to look for.
            """);
    SiteHarness site = SiteHarness.in(folder);
    for (String id : List.of("dns", "database")) {
      site.file("content/" + id + ".md", "---\nslug: " + id + "\n---\n# About " + id + "\n");
    }
    site.file("content/list.md", text.textContent());
    site.build().succeeds();
    assertThat(site.main("reading/reading-resolver-failed/").select(".stop h2 a").eachText())
        .containsExactly("About dns", "About database");
  }

  @Test
  void noTitleLeavesItsLineOfAReadingList() {
    open("");
    Object list =
        page.evaluate(
            "async (title) => (await import('./reading.js'))"
                + ".readingList([{ type: 'incident', id: 'a', title }, { type: 'post', id: 'b', title }], title)",
            "x\n---\u2028\"y\": \\ #\u0085z");
    assertThat(list)
        .isEqualTo(
            """
            ---
            type: reading-list
            title: "Reading: x --- \\"y\\": \\\\ # z"
            items:
              - incident: a # x --- "y": \\ # z
            ---

            For whom this is, and what to look for.
            """);
  }

  @Test
  void filtersAndComesBack() {
    open("?q=resolver");
    page.getByLabel("Postgres").check();
    assertThat(titles()).hasCount(1);
    assertThat(page).hasURL(EngineInBrowser.BASE + "search.html?q=resolver&service=postgres");
    page.goBack();
    assertThat(titles()).hasCount(2);
  }

  @Test
  void isUsedByKeyboardAlone() {
    open("?q=resolver");
    page.keyboard().press("/");
    assertThat(page.locator("#search-q")).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(titles().first()).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(titles().nth(1)).isFocused();
    page.keyboard().press("ArrowUp");
    page.keyboard().press("ArrowUp");
    assertThat(page.locator("#search-q")).isFocused();
    page.keyboard().press("Escape");
    assertThat(titles()).hasCount(3);
  }

  @Test
  void helpsWhenNothingIsFound() {
    open("?q=certifcate");
    assertThat(page.locator("#search-suggestion")).containsText("the results for certificate");
    assertThat(titles()).hasText(new String[] {"Expired certificate"});
    page.locator("#search-suggestion a").click();
    assertThat(titles()).hasText(new String[] {"Expired certificate"});
    open("?q=zzzzqqq");
    assertThat(page.locator("#search-empty")).isVisible();
    assertThat(page.locator("#search-sort")).isHidden();
    assertThat(page.locator("#search-filters")).isHidden();
    open("?q=zzzzqqq&year=2021");
    assertThat(page.locator("#search-filters")).isVisible();
    page.getByRole(AriaRole.BUTTON, named("Browse everything, the newest first")).click();
    assertThat(titles()).hasCount(3);
    assertThat(page.locator("#search-sort")).hasValue("date");
  }

  @Test
  void hasNoBarriers() {
    open("?q=resolver");
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    page.setViewportSize(360, 700);
    Object wide = page.evaluate("document.documentElement.scrollWidth <= innerWidth");
    assertThat(wide).isEqualTo(true);
  }

  @Test
  void worksWithoutANetworkAfterTheFirstVisit() throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext("/", this::answer);
    server.start();
    Page visitor = browser.plainPage();
    String address = "http://localhost:" + server.getAddress().getPort() + "/search/search.html";
    try {
      visitor.navigate(address + "?q=resolver");
      visitor.evaluate("navigator.serviceWorker.ready.then(() => true)");
      visitor.reload();
      assertThat(visitor.locator(".search-excerpt")).hasCount(2);
    } finally {
      server.stop(0);
    }
    visitor.navigate(address + "?q=resolver");
    assertThat(visitor.locator(".search-excerpt")).hasCount(2);
    visitor.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().replaceFirst("^/search/", "");
    byte[] bytes = browser.files().get(name);
    exchange.getResponseHeaders().set("Content-Type", EngineInBrowser.type(name));
    exchange.sendResponseHeaders(bytes == null ? 404 : 200, bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  @Test
  void saysWhenTheIndexIsGoneAndTriesAgain() {
    Map<String, byte[]> files = Map.copyOf(browser.files());
    browser.files().keySet().removeIf(name -> name.equals("index.json") || name.endsWith(".bin"));
    page.navigate(EngineInBrowser.BASE + "search.html?q=dns");
    Locator problem = page.getByRole(AriaRole.ALERT);
    assertThat(problem).containsText("could not be loaded");
    assertThat(page.locator("#search-status")).hasText("");
    problem.getByRole(AriaRole.BUTTON).click();
    assertThat(problem).containsText("could not be loaded");
    browser.files().putAll(files);
    page.getByRole(AriaRole.BUTTON, named("Try again")).click();
    assertThat(titles()).hasCount(1);
    assertThat(page.locator("#search-problem")).isHidden();
    browser.complaints().removeIf(text -> text.contains("404"));
  }

  @Test
  void aProgramOfAnotherVersionIsRenewedOnce() {
    byte[] engine = browser.files().get("engine.js");
    String entry = new String(browser.files().get("index.json"), StandardCharsets.UTF_8);
    String old =
        new String(engine, StandardCharsets.UTF_8)
            .replaceFirst("\"folder\":\"[0-9a-f]{12}\"", "\"folder\":\"000000000000\"");
    browser.put("engine.js", old);
    browser.put("index.json", entry.replace("\"schema\":" + StaticIndex.SCHEMA, "\"schema\":99"));
    page.navigate(EngineInBrowser.BASE + "search.html?q=dns");
    Locator problem = page.getByRole(AriaRole.ALERT);
    assertThat(problem)
        .containsText(
            "has format 99 and this page reads format " + StaticIndex.SCHEMA + ": reload the page");
    browser.files().put("engine.js", engine);
    problem.getByRole(AriaRole.BUTTON).click();
    assertThat(problem).containsText("format 99");
    page.evaluate("sessionStorage.clear()");
    problem.getByRole(AriaRole.BUTTON).click();
    assertThat(titles()).hasCount(1);
    browser.complaints().removeIf(text -> text.contains("404"));
  }

  @Test
  void saysWhenTheNetworkIsSlow() {
    page.clock().install();
    page.route("**/*.bin", route -> {});
    page.navigate(EngineInBrowser.BASE + "search.html?q=resolver");
    page.clock().fastForward(3_000);
    assertThat(page.locator("#search-status")).hasText("Still searching: the network is slow.");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  @Test
  void anAnswerThatComesTooLateIsDropped() {
    open("");
    page.route(
        "**/*.bin",
        route -> {
          page.waitForTimeout(300);
          route.fallback();
        });
    page.locator("#search-q").fill("resolver");
    page.locator("#search-q").fill("certificate");
    assertThat(titles()).hasText(new String[] {"Expired certificate"});
    page.waitForTimeout(700);
    assertThat(titles()).hasText(new String[] {"Expired certificate"});
  }

  @Test
  void anythingTypedGetsAnAnswerOrASentence() {
    open("");
    for (String query :
        List.of(
            "\"",
            "(((((",
            "*",
            "AND AND",
            "x".repeat(10_000),
            "\u05e9\u05dc\u05d5\u05dd",
            "\uD83D\uDE00",
            "title:",
            "+ - !",
            "date:[x TO y]",
            "<script>alert(1)</script>",
            "%",
            "__proto__")) {
      page.locator("#search-q").fill(query);
      page.keyboard().press("Enter");
      assertThat(page.locator("#search-results")).not().hasAttribute("aria-busy", "true");
      assertThat(page.locator("#search-status")).hasText(Pattern.compile("result|Nothing found"));
      assertThat(page.locator("#search-problem")).isHidden();
    }
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }

  @Test
  void saysWhatItDidNotUnderstand() {
    open("?q=date:[x+TO+y]");
    assertThat(page.locator("#search-notice"))
        .hasText("A date is written 2023-06-30, 2023-06 or 2023.");
  }

  @Test
  void everySearchIsAStepToComeBackTo() {
    open("?q=certificate");
    page.locator("#search-q").fill("reso");
    assertThat(titles()).hasCount(2);
    page.locator("#search-q").fill("resolver fine");
    assertThat(titles().first()).hasText("Database failover");
    page.keyboard().press("Enter");
    page.locator("#search-q").fill("dns");
    assertThat(titles()).hasCount(1);
    page.goBack();
    assertThat(page.locator("#search-q")).hasValue("resolver fine");
    assertThat(titles()).hasCount(2);
    page.goBack();
    assertThat(page.locator("#search-q")).hasValue("certificate");
    assertThat(titles()).hasText(new String[] {"Expired certificate"});
    page.goForward();
    assertThat(page.locator("#search-q")).hasValue("resolver fine");
    assertThat(page).hasTitle(Pattern.compile("^“resolver fine” · "));
  }

  @Test
  void saysWhyAResultIsOne() {
    open("?q=resolver+customers");
    Locator whole = page.locator(".search-hit", containing("DNS outage"));
    assertThat(whole.locator("mark")).hasText(new String[] {"resolver", "customers"});
    assertThat(whole.locator(".search-matched")).hasCount(0);
    assertThat(whole.locator(".sev-1")).containsText("SEV-1");
    assertThat(whole.locator("time")).hasText("2021-10-04");
    assertThat(whole.locator(".search-services")).hasText("API Gateway");
    assertThat(page.locator(".search-hit", containing("Database")).locator(".search-matched"))
        .hasText("Without: customers");
    open("?q=postgres");
    assertThat(page.locator(".search-matched")).hasText("Found elsewhere in it: postgres");
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void filtersInUseAreSeenAndTakenBack() {
    open("?q=resolver&service=postgres&year=2021");
    assertThat(page.locator("#search-status")).hasText("Nothing found.");
    Locator chosen = page.locator("#search-chosen button");
    assertThat(chosen).hasCount(2);
    assertThat(page.locator("#search-filters summary")).hasText("Filters (2)");
    page.getByRole(AriaRole.BUTTON, named("Remove the filter Year: 2021")).click();
    assertThat(titles()).hasText(new String[] {"Database failover"});
    page.getByRole(AriaRole.BUTTON, named("Remove the filter Service: Postgres")).click();
    assertThat(titles()).hasCount(2);
    assertThat(page.locator("#search-chosen")).isHidden();
    assertThat(page).hasURL(EngineInBrowser.BASE + "search.html?q=resolver");
  }

  @Test
  void remembersSearchesUntilToldToForgetThem() {
    page.navigate(EngineInBrowser.BASE + "search.html");
    assertThat(page.locator("#search-recent")).isHidden();
    page.locator("#search-q").fill("resolver");
    page.keyboard().press("Enter");
    open("");
    assertThat(page.locator("#search-recent a")).hasText(new String[] {"resolver"});
    page.locator("#search-recent a").click();
    assertThat(titles()).hasCount(2);
    assertThat(page.locator("#search-recent")).isHidden();
    open("");
    page.getByRole(AriaRole.BUTTON, named("Forget them")).click();
    assertThat(page.locator("#search-recent")).isHidden();
    open("");
    assertThat(page.locator("#search-recent")).isHidden();
  }

  @Test
  void withoutScriptsItOffersTheListsAndNothingThatDoesNotWork() throws Exception {
    org.jsoup.nodes.Document plain = org.jsoup.Jsoup.parse(html());
    assertThat(plain.select("#search-live").hasAttr("hidden")).isTrue();
    assertThat(plain.select("#search-live #search-sort, #search-live #search-filters")).hasSize(2);
    assertThat(plain.select("noscript").html()).contains("JavaScript", "archive/");
  }
}
