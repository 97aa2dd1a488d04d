package dev.afterword.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.afterword.search.Corpora;
import dev.afterword.search.EngineInBrowser;
import dev.afterword.search.SearchDocument;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The search page asks early for what the engine will ask for, and for nothing else. */
@DisabledIfSystemProperty(named = "skipBrowserTests", matches = "true")
class AheadTest {
  private static final List<String> QUESTIONS =
      List.of(
          "",
          "cache",
          "why did the database fail?",
          "the",
          "how",
          "failed replication of the happy gateway after the policy expired",
          "us-east-1 HTTP503",
          "OutOfMemoryError Zürich 障害対応",
          "component7 network",
          "checkout postgres network database");

  private static final List<String> SIGNS =
      List.of("\"expired cache\"", "cache -queue", "+cache", "title:cache", "ca*", "NOT cache");

  @Test
  void ofASmallSite(@TempDir Path directory) throws IOException {
    compare(directory, Corpora.invented(3, 240));
  }

  @Test
  void ofALargeSite(@TempDir Path directory) throws IOException {
    compare(directory, Corpora.invented(3, 1_500));
  }

  @Test
  void ofATinySite(@TempDir Path directory) throws IOException {
    compare(directory, Corpora.invented(3, 20));
  }

  private static void compare(Path directory, List<SearchDocument> documents) throws IOException {
    try (EngineInBrowser browser =
        EngineInBrowser.start().with(EngineInBrowser.export(directory, documents))) {
      browser.put(
          "ahead.html",
          "<!doctype html><html lang=\"en\"><title>t</title><script>"
              + browser.ahead()
              + "</script>");
      Page page = browser.page();
      for (String question : QUESTIONS) {
        assertThat(ahead(browser, page, question))
            .as("early for «%s»", question)
            .isEqualTo(first(browser, page, question));
      }
      for (String question : SIGNS) {
        assertThat(first(browser, page, question))
            .containsAll(ahead(browser, page, question))
            .isNotEmpty();
      }
    }
  }

  private static Set<String> ahead(EngineInBrowser browser, Page page, String question) {
    browser.takeRequests();
    page.navigate(
        EngineInBrowser.BASE
            + "ahead.html?q="
            + URLEncoder.encode(question, StandardCharsets.UTF_8));
    page.waitForLoadState();
    page.evaluate("() => fetch('index.html')");
    return data(browser);
  }

  /**
   * What the engine asks for before it has an answer to anything; texts and spellings come later.
   */
  private static Set<String> first(EngineInBrowser browser, Page page, String question) {
    page.navigate(EngineInBrowser.BASE + "index.html");
    browser.takeRequests();
    page.evaluate(
        """
        async (q) => {
          const { openIndex } = await import("./engine.js");
          const index = await openIndex(new URL("./", location.href));
          await index.search({ q, facets: false });
        }
        """,
        question);
    Set<String> asked = data(browser);
    asked.removeIf(name -> name.matches("(shown|spell)\\d+"));
    return asked;
  }

  private static Set<String> data(EngineInBrowser browser) {
    return browser.takeRequests().stream()
        .filter(name -> name.endsWith(".bin"))
        .map(name -> name.replaceAll(".*/|\\.bin$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
