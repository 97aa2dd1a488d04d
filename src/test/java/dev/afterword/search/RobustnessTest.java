package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Missing, damaged and outdated files: an answer, or a sentence that says what is wrong. */
@DisabledIfSystemProperty(named = "skipBrowserTests", matches = "true")
class RobustnessTest {
  private static final String ASK =
      """
      async (q) => {
        const { openIndex } = await import("./engine.js");
        try {
          window.index ??= await openIndex(new URL("./", location.href));
          const { total, hits } = await window.index.search({ q });
          return total + " " + hits.map((hit) => hit.id).join(" ");
        } catch (error) {
          return error.name + ": " + error.message;
        }
      }
      """;

  private static Map<String, byte[]> small(Path directory, String word) {
    return EngineInBrowser.export(
        directory, List.of(Documents.titled(word + " outage").body(word + " went down").as(word)));
  }

  private static String ask(Page page, String query) {
    return String.valueOf(page.evaluate(ASK, query));
  }

  @Test
  void aPageOfThePreviousBuildFindsTheNewOne(@TempDir Path directory) {
    Map<String, byte[]> before = small(directory.resolve("a"), "first");
    Map<String, byte[]> after = small(directory.resolve("b"), "second");
    try (EngineInBrowser browser = EngineInBrowser.start().with(before)) {
      Page page = browser.page();
      page.evaluate(
          "async () => { const { openIndex } = await import('./engine.js');"
              + " window.index = await openIndex(new URL('./', location.href)); }");
      before.keySet().forEach(browser.files()::remove);
      browser.with(after);
      assertThat(ask(page, "outage")).isEqualTo("1 second");
    }
  }

  @Test
  void saysWhatIsMissingOrDamaged(@TempDir Path directory) {
    Map<String, byte[]> files = small(directory, "first");
    try (EngineInBrowser browser = EngineInBrowser.start().with(files)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        String name = file.getKey();
        byte[] whole = file.getValue();
        for (int length : List.of(0, whole.length / 2, whole.length - 1)) {
          browser.files().put(name, Arrays.copyOf(whole, length));
          assertThat(ask(browser.page(), "outage -\"went down\" title:first~"))
              .as("%s cut to %d bytes", name, length)
              .matches("(0|1 first|IndexProblem: [A-Z].*[.!?]|IndexProblem: .* again\\.)\\s*");
        }
        browser.files().remove(name);
        assertThat(ask(browser.page(), "outage"))
            .as("without %s", name)
            .matches("(1 first|IndexProblem: [A-Z].*[.!?])");
        browser.files().put(name, whole);
      }
      assertThat(ask(browser.page(), "outage")).isEqualTo("1 first");
    }
  }

  @Test
  void namesAFormatThatItCannotRead(@TempDir Path directory) {
    try (EngineInBrowser browser = EngineInBrowser.start().with(small(directory, "first"))) {
      browser.files().keySet().removeIf(name -> name.endsWith(".bin"));
      browser.put("index.json", "{\"schema\": 99}");
      assertThat(ask(browser.page(), "outage")).contains("format 99").contains("reload");
    }
  }

  @Test
  void anythingIsAQuery(@TempDir Path directory) {
    try (EngineInBrowser browser = EngineInBrowser.start().with(small(directory, "first"))) {
      Page page = browser.page();
      for (String query :
          List.of(
              "\"",
              "(((((",
              ")))",
              "*",
              "?",
              "AND AND",
              "[",
              "a:b:c",
              "~",
              "^",
              "\\",
              "title:",
              "+ - !",
              "x".repeat(10_000),
              "( ".repeat(5_000),
              "date:[x TO y]",
              "\uD83D\uDE00",
              "שלום עולם",
              "service:*",
              "{a TO",
              "NOT",
              "foo^^2",
              "\u0000",
              "\uD800",
              "*\uD83D\uDE00*",
              "a\u0301*")) {
        assertThat(ask(page, query)).as(query).matches("\\d+ .*");
      }
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void anEngineOfThePreviousBuildFindsTheNewOne(@TempDir Path directory) {
    Map<String, byte[]> before = small(directory.resolve("a"), "first");
    Map<String, byte[]> after = small(directory.resolve("b"), "second");
    try (EngineInBrowser browser = EngineInBrowser.start().with(before)) {
      byte[] cached = Objects.requireNonNull(browser.files().get("engine.js"));
      before.keySet().forEach(browser.files()::remove);
      browser.with(after).files().put("engine.js", cached);
      assertThat(ask(browser.page(), "outage")).isEqualTo("1 second");
    }
  }

  @Test
  void anEntryOfThePreviousBuildIsAskedForAnew(@TempDir Path directory) {
    Map<String, byte[]> before = small(directory.resolve("a"), "first");
    Map<String, byte[]> after = small(directory.resolve("b"), "second");
    after.remove(EngineInBrowser.KNOWN);
    try (EngineInBrowser browser = EngineInBrowser.start().with(after)) {
      browser.files().put("cached.json", Objects.requireNonNull(before.get("index.json")));
      Page page = browser.page();
      page.evaluate(
          """
          async () => {
            const { openIndex } = await import("./engine.js");
            const fetch = (url, options) => window.fetch(
              options?.cache ? url : String(url).replace("index.json", "cached.json"), options);
            window.index = await openIndex(new URL("./", location.href), { fetch });
          }
          """);
      assertThat(ask(page, "outage")).isEqualTo("1 second");
    }
  }

  @Test
  void aBrokenNetworkIsNamedAndForgotten(@TempDir Path directory) {
    Map<String, byte[]> index = small(directory, "first");
    try (EngineInBrowser browser = EngineInBrowser.start().with(index)) {
      Page page = browser.page();
      for (String files : List.of("**/*.bin", "**/index.json")) {
        page.reload();
        page.route(files, Route::abort);
        assertThat(ask(page, "outage"))
            .isEqualTo("IndexProblem: The search index could not be loaded: is the network there?");
        page.unroute(files);
        assertThat(ask(page, "outage")).isEqualTo("1 first");
        // Next an engine that knows nothing.
        index.remove(EngineInBrowser.KNOWN);
        browser.with(index);
      }
    }
  }

  @Test
  void partsOfALargerSiteMayBeMissingOrDamaged(@TempDir Path directory) {
    Map<String, byte[]> files = EngineInBrowser.export(directory, Corpora.invented(3, 240));
    try (EngineInBrowser browser = EngineInBrowser.start().with(files)) {
      for (String kind : List.of("words", "places", "shown", "spell")) {
        List<String> names = files.keySet().stream().filter(name -> name.contains(kind)).toList();
        for (int parts : List.of(0, 2)) {
          for (String name : names) {
            byte[] all = Objects.requireNonNull(files.get(name));
            browser.files().put(name, Arrays.copyOf(all, all.length * parts / 3));
          }
          assertThat(ask(browser.page(), "\"database failed\" databse"))
              .as("%d of 3 parts of %s", parts, kind)
              .matches("IndexProblem: The search index is damaged: .*\\.");
        }
        names.forEach(browser.files()::remove);
        assertThat(ask(browser.page(), "\"database failed\" databse"))
            .matches("IndexProblem: A part of the search index is missing: .*\\.");
        browser.with(files);
      }
    }
  }

  @Test
  void aSmallSiteIsKeptWhole(@TempDir Path directory) {
    Map<String, byte[]> files = EngineInBrowser.export(directory, Corpora.invented(3, 240));
    try (EngineInBrowser browser = EngineInBrowser.start().with(files)) {
      Page page = browser.page();
      String answer = ask(page, "\"database failed\" databse");
      page.evaluate("() => window.index.keep()");
      browser.takeRequests();
      assertThat(ask(page, "queue title:database fail*")).doesNotContain("Problem");
      assertThat(browser.takeRequests()).isEmpty();
      // Without a network what was kept as a whole answers also what was never asked for by itself.
      page.reload();
      page.route(url -> url.endsWith(".bin") && !url.endsWith("/whole.bin"), Route::abort);
      assertThat(ask(page, "\"database failed\" databse")).isEqualTo(answer);
      browser.complaints().removeIf(text -> text.contains("ERR_FAILED"));
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void aVerySmallSiteIsOneFile(@TempDir Path directory) {
    try (EngineInBrowser browser = EngineInBrowser.start().with(small(directory, "first"))) {
      Page page = browser.page();
      browser.takeRequests();
      assertThat(ask(page, "outage \"went down\" frist~ OR date:2020")).isEqualTo("1 first");
      assertThat(browser.takeRequests().stream().map(name -> name.replaceFirst(".*/", "")))
          .containsExactly("engine.js", "whole.bin");
    }
  }

  /** What a new visitor's question asks for, without numbers. */
  private static List<String> requests(EngineInBrowser browser, Page page, String query) {
    page.reload();
    browser.takeRequests();
    assertThat(ask(page, query)).doesNotContain("Problem");
    return browser.takeRequests().stream()
        .map(name -> name.replaceFirst("^[0-9a-f]{12}/", "").replaceFirst("\\d+", ""))
        .filter(name -> name.matches("\\w+\\.(bin|js)"))
        .toList();
  }

  @Test
  void theFirstAnswerOfASmallSiteTakesThreeSteps(@TempDir Path directory) {
    Map<String, byte[]> files = EngineInBrowser.export(directory, Corpora.invented(3, 240));
    try (EngineInBrowser browser = EngineInBrowser.start().with(files)) {
      List<String> kinds = requests(browser, browser.page(), "+title:database policy*");
      assertThat(kinds).startsWith("engine.js").contains("words.bin", "places.bin");
      assertThat(kinds.subList(kinds.indexOf("shown.bin"), kinds.size())).containsOnly("shown.bin");
    }
  }

  @Test
  void theFirstAnswerForALikelyWordTakesTwoSteps(@TempDir Path directory) {
    Map<String, byte[]> files = EngineInBrowser.export(directory, Corpora.invented(3, 240));
    try (EngineInBrowser browser = EngineInBrowser.start().with(files)) {
      Page page = browser.page();
      assertThat(requests(browser, page, "network")).containsExactly("engine.js", "champions.bin");
      // A question asks for two lists at most, and a long one for none.
      List<String> kinds = requests(browser, page, "network capacity postgres database");
      assertThat(kinds).containsOnlyOnce("engine.js").contains("words.bin");
      assertThat(kinds.stream().filter("champions.bin"::equals)).hasSize(2);
      assertThat(requests(browser, page, "network capacity postgres database queue"))
          .doesNotContain("champions.bin");
    }
  }

  @Test
  void withoutChampionListsTheAnswersAreTheSame(@TempDir Path directory) {
    Map<String, byte[]> files = EngineInBrowser.export(directory, Corpora.invented(3, 240));
    List<String> lists =
        files.keySet().stream().filter(name -> name.contains("champions")).toList();
    try (EngineInBrowser browser = EngineInBrowser.start().with(files)) {
      Page page = browser.page();
      String answer = ask(page, "network checkout");
      for (int parts : List.of(0, 1, 2)) {
        for (String name : lists) {
          byte[] all = Objects.requireNonNull(files.get(name));
          browser.files().put(name, Arrays.copyOf(all, all.length * parts / 3));
        }
        page.reload();
        assertThat(ask(page, "network checkout")).isEqualTo(answer);
      }
      lists.forEach(browser.files()::remove);
      page.reload();
      assertThat(ask(page, "network checkout")).isEqualTo(answer);
    }
  }
}
