package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What the search page asks while a query is being typed. */
@DisabledIfSystemProperty(named = "skipBrowserTests", matches = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypingTest {
  private final EngineInBrowser browser = EngineInBrowser.start();
  private final Page page = browser.page();

  @AfterAll
  void close() {
    browser.close();
  }

  private Object call(String function, String query) {
    return page.evaluate(
        "async ([name, q]) => (await import('./typing.js'))[name](q)", List.of(function, query));
  }

  @Test
  void asksAsIfWhatIsOpenWereOver() {
    Map<String, String> queries =
        new TreeMap<>(
            Map.of(
                "\"connection po", "\"connection po\"",
                "(dns OR bgp", "(dns OR bgp)",
                "date:[2024-01 TO 2024-", "date:[2024-01 TO 2024]",
                "date:[2024-01 T", "date:[2024-01 TO *]",
                "dns duration:{60", "dns duration:{60 TO *]",
                "dns date:20", "dns ",
                "date:2024-0", "date:2024",
                "dns date:2024-06-30", "dns date:2024-06-30",
                "10.0.0.", "10.0.0."));
    queries.forEach((typed, asked) -> assertThat(call("closed", typed)).as(typed).isEqualTo(asked));
  }

  @Test
  void asksForWholeWordsWhereNothingIsFound() {
    Map<String, List<String>> queries =
        new TreeMap<>(
            Map.of(
                "dns datab", List.of("dns (datab datab*)"),
                "dns AND datab", List.of("dns AND (datab datab*)"),
                "service:ama", List.of("service:(ama ama*)"),
                "title:\"memory le", List.of("title:(\"memory\" AND le*)", "title:\"memory\""),
                "\"too many open fi", List.of("(\"too many open\" AND fi*)", "\"too many open\""),
                "\"po", List.of("(po po*)"),
                "dns -clo", List.of(),
                "dns OR", List.of(),
                "date:[2024 TO", List.of()));
    queries.forEach((typed, asked) -> assertThat(call("begun", typed)).as(typed).isEqualTo(asked));
    for (String nothing : List.of("service:", "-", "AND", "(", "\"", "service:\"", "NOT (")) {
      assertThat(call("begun", nothing)).as(nothing).isEqualTo(List.of(""));
    }
  }
}
