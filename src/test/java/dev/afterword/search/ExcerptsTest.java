package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Which passage a result shows, the same on both sides. */
class ExcerptsTest {
  private static final String LONG = "Nothing of interest was going on in the cluster. ".repeat(9);

  private static final List<SearchDocument> DOCUMENTS =
      List.of(
          Documents.titled("a").body("Summary\nThe zone was lost.\nImpact\nNames failed.").as("a"),
          Documents.titled("b").body("Zone files\nEach has a serial\nnumber.").as("b"),
          Documents.titled("c")
              .body(LONG + "\nRoot cause\nThe zone file expired.\n" + LONG)
              .as("c"),
          Documents.titled("d").body("zone").as("d"),
          Documents.titled("e").body("").as("e"),
          Documents.titled("f").body("x" + "\ud83d\ude00".repeat(400) + " snowman").as("f"),
          Documents.titled("g")
              .body(
                  "A large network before many sites, which passes on what all of them have and answers gadgets")
              .as("g"));

  private static final List<String> QUERIES =
      List.of(
          "zone",
          "names",
          "serial",
          "zone AND expired",
          "impact",
          "\"zone file\"",
          "z*",
          "",
          "snowman",
          "gadgets");

  private static String text(SearchResult.Hit hit) {
    return hit.found().excerpt().stream()
        .map(part -> part.mark() ? "[" + part.text() + "]" : part.text())
        .collect(Collectors.joining());
  }

  private static Map<String, String> excerpts(SearchIndex index, String query) {
    return index.search(query, 9).hits().stream()
        .collect(Collectors.toMap(SearchResult.Hit::id, ExcerptsTest::text));
  }

  @Test
  void headingsAreLeftOutUnlessTheyWereAskedFor(@TempDir Path directory) throws IOException {
    SearchIndex.write(directory, DOCUMENTS);
    try (SearchIndex index = SearchIndex.open(directory)) {
      assertThat(excerpts(index, "zone"))
          .containsEntry("a", "The [zone] was lost. … Names failed.")
          .containsEntry("b", "[Zone] files … number.")
          .containsEntry("d", "[zone]");
      assertThat(excerpts(index, "zone").get("c"))
          .startsWith("… The [zone] file expired. Nothing of interest")
          .endsWith(" …");
      assertThat(excerpts(index, "impact")).containsEntry("a", "… [Impact] · Names failed.");
      assertThat(excerpts(index, "gadgets").get("g")).startsWith("…");
      assertThat(excerpts(index, "")).containsEntry("e", "");
    }
  }

  @Test
  @DisabledIfSystemProperty(named = "skipBrowserTests", matches = "true")
  void theBrowserShowsTheSame(@TempDir Path directory) {
    Map<String, byte[]> files = EngineInBrowser.export(directory, DOCUMENTS);
    try (EngineInBrowser browser = EngineInBrowser.start().with(files);
        SearchIndex index = SearchIndex.open(directory)) {
      Page page = browser.page();
      for (String query : QUERIES) {
        Object answer =
            page.evaluate(
                """
                async (q) => {
                  const { openIndex } = await import("./engine.js");
                  window.index ??= await openIndex(new URL("./", location.href));
                  const { hits } = await window.index.search({ q });
                  const text = ({ text, mark }) => (mark ? `[${text}]` : text);
                  return hits.map((hit) => [hit.id, hit.excerpt.map(text).join(""), hit.date,
                    hit.severity, ...hit.services, ...hit.matched].join("|"));
                }
                """,
                query);
        assertThat(answer)
            .as(query)
            .isEqualTo(index.search(query, 10).hits().stream().map(ExcerptsTest::row).toList());
      }
    }
  }

  private static String row(SearchResult.Hit hit) {
    List<String> more = new java.util.ArrayList<>();
    more.add(hit.id());
    more.add(text(hit));
    more.add(hit.facts().date().orElse(""));
    more.add(hit.facts().severity().orElse(""));
    more.addAll(hit.facts().services());
    more.addAll(hit.found().matched());
    return String.join("|", more);
  }
}
