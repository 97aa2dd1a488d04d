package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The browser gives Lucene's answers: the same documents, order, scores and counts. */
@DisabledIfSystemProperty(named = "skipBrowserTests", matches = "true")
class ParityTest {
  private static final int TOP = 10;
  private static final int QUERIES = 600;

  /** Set to the seed that a failure names to see the same queries again. */
  private static final long SEED = Long.getLong("parity.seed", System.nanoTime());

  private static final String ASK =
      """
      async (queries) => {
        const { openIndex } = await import("./engine.js");
        const index = await openIndex(new URL("./", location.href));
        const answers = [];
        for (const q of queries) {
          try {
            const { total, hits, facets } = await index.search({ q, excerpts: false });
            answers.push({
              total,
              hits: hits.map((hit) => hit.id + " " + hit.score),
              facets: ["service", "cause", "severity", "year"].map((kind) =>
                kind + " " + (facets[kind] ?? []).map((f) => f.value + "=" + f.count).sort().join(",")),
            });
          } catch (error) {
            answers.push({ total: -1, hits: [String(error.stack)], facets: [] });
          }
        }
        return answers;
      }
      """;

  @Test
  void inventedDocuments(@TempDir Path directory) throws IOException {
    compare(directory, Corpora.invented(7, 400), QUERIES);
  }

  @Test
  void ownDocuments(@TempDir Path directory) throws IOException {
    compare(directory, Corpora.own(), QUERIES);
  }

  private static void compare(Path directory, List<SearchDocument> documents, int count)
      throws IOException {
    System.out.println("ParityTest: -Dparity.seed=" + SEED);
    QueryGenerator generator = new QueryGenerator(SEED, Corpora.words(documents));
    List<String> queries = new ArrayList<>(handWritten());
    while (queries.size() < count) {
      queries.add(generator.next());
    }
    Map<String, SearchDocument> byKey = new HashMap<>();
    documents.forEach(document -> byKey.put(IndexedDocument.key(document), document));
    Map<String, byte[]> files = EngineInBrowser.export(directory, documents);
    try (EngineInBrowser browser = EngineInBrowser.start().with(files);
        SearchIndex index = SearchIndex.open(directory)) {
      Page page = browser.page();
      List<?> answers = (List<?>) page.evaluate(ASK, queries);
      List<String> differences = new ArrayList<>();
      for (int i = 0; i < queries.size(); i++) {
        String query = queries.get(i);
        Answer lucene = Answer.of(index.all(query.isBlank() ? "*" : query), byKey);
        Answer engine = Answer.of((Map<?, ?>) answers.get(i));
        if (!lucene.isLike(engine)) {
          differences.add("\n" + query + "\n  Lucene  " + lucene + "\n  browser " + engine);
        }
      }
      assertThat(differences).as("seed %d", SEED).isEmpty();
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static List<String> handWritten() {
    return List.of(
        "",
        "*",
        "AND AND",
        "\"",
        "(((",
        "a",
        "-failed",
        "failed -",
        "title:",
        "title:*",
        "[a TO",
        "body:[fail TO restart]",
        "{cache TO database}",
        "us-east-1",
        "-us-east-1",
        "pg_dump OR HTTP503",
        "\"out of memory\"",
        "障害",
        "-障害対応",
        "データ",
        "x:y http://a.b/c",
        "(-failed)",
        "+(-failed) cache",
        "10.0.*",
        "us-e*",
        "kube-api*",
        "don't",
        "dont",
        "failed~0.5",
        "queue~1 AND cache",
        "the of",
        "+the cache",
        "GitHub",
        "zurich",
        "ZÜRICH",
        "NAIVE",
        "\\+cache",
        "ca\\*",
        "\"cache \\\" queue\"",
        "cache^0.5 queue^3",
        "cache^^3",
        "date:2020",
        "date:2020-05",
        "date:x",
        "-date:[2015 TO 2020]",
        "severity:1",
        "severity:[2 TO *]",
        "duration:[60 TO *]",
        "duration:60");
  }

  /** What either side says. */
  private record Answer(long total, List<String> ids, List<Double> scores, String facets) {
    static Answer of(Map<?, ?> answer) {
      List<?> hits = (List<?>) Objects.requireNonNull(answer.get("hits"));
      List<String> ids = new ArrayList<>();
      List<Double> scores = new ArrayList<>();
      for (Object hit : hits) {
        List<String> parts = List.of(hit.toString().split(" ", 2));
        ids.add(parts.get(0));
        scores.add(parts.get(1).matches("[\\d.e-]+") ? Double.parseDouble(parts.get(1)) : -1);
      }
      long total = ((Number) Objects.requireNonNull(answer.get("total"))).longValue();
      return new Answer(total, ids, scores, String.valueOf(answer.get("facets")));
    }

    static Answer of(List<SearchIndex.Scored> found, Map<String, SearchDocument> byKey) {
      List<SearchIndex.Scored> top = found.subList(0, Math.min(TOP, found.size()));
      return new Answer(
          found.size(),
          top.stream().map(hit -> hit.key().replaceFirst(".*/", "")).toList(),
          top.stream().map(hit -> (double) hit.score()).toList(),
          ParityTest.facets(found, byKey));
    }

    boolean isLike(Answer other) {
      if (total != other.total || !ids.equals(other.ids) || !facets.equals(other.facets)) {
        return false;
      }
      return IntStream.range(0, scores.size())
          .allMatch(i -> Math.abs(scores.get(i) - other.scores.get(i)) <= 1e-4);
    }
  }

  private static String facets(List<SearchIndex.Scored> found, Map<String, SearchDocument> byKey) {
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    List.of("service", "cause", "severity", "year")
        .forEach(kind -> counts.put(kind, new TreeMap<>()));
    for (SearchIndex.Scored hit : found) {
      SearchDocument document = Objects.requireNonNull(byKey.get(hit.key()));
      document.facets().services().forEach(label -> count(counts, "service", label.id()));
      document.facets().causes().forEach(label -> count(counts, "cause", label.id()));
      document.facets().severityRank().ifPresent(rank -> count(counts, "severity", "sev-" + rank));
      document.date().ifPresent(date -> count(counts, "year", date.substring(0, 4)));
    }
    List<String> lines = new ArrayList<>();
    counts.forEach(
        (kind, values) -> {
          List<String> pairs =
              values.entrySet().stream()
                  .map(e -> e.getKey() + "=" + e.getValue())
                  .sorted()
                  .toList();
          lines.add(kind + " " + String.join(",", pairs));
        });
    return lines.toString();
  }

  private static void count(Map<String, Map<String, Integer>> counts, String kind, String id) {
    Objects.requireNonNull(counts.get(kind)).merge(id, 1, Integer::sum);
  }
}
