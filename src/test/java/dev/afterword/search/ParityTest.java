package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The browser gives Lucene's answers: the same documents, order, scores and counts. */
@DisabledIfSystemProperty(named = "skipBrowserTests", matches = "true")
class ParityTest {
  private static final int TOP = 10;
  private static final int QUERIES = Integer.getInteger("parity.queries", 600);

  /** Set to the seed that a failure names to see the same queries again. */
  private static final long SEED = Long.getLong("parity.seed", System.nanoTime());

  private static final List<String> KINDS = List.of("service", "cause", "severity", "year");

  private static final String ASK =
      """
      async (requests) => {
        const { openIndex } = await import("./engine.js");
        const index = await openIndex(new URL("./", location.href));
        const answers = [];
        for (const { q, filters } of requests) {
          try {
            const { total, hits, facets } = await index.search({ q, filters });
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

  @Test
  void suggestions(@TempDir Path directory) throws IOException {
    List<SearchDocument> documents = Corpora.own();
    List<String> queries =
        Corpora.words(documents).stream()
            .flatMap(List::stream)
            .filter(word -> word.matches("[a-z]{5,}"))
            .distinct()
            .limit(300)
            .flatMap(
                word -> {
                  String typo = word.substring(0, 3) + word.substring(4);
                  return Stream.of(
                      word.substring(0, 4),
                      typo,
                      "-" + word + " " + word.substring(0, 4) + ", " + word + typo,
                      "-" + typo + " database",
                      "\"" + typo + "\"",
                      typo + "s-" + typo + " " + typo);
                })
            .toList();
    Map<String, byte[]> files = EngineInBrowser.export(directory, documents);
    try (EngineInBrowser browser = EngineInBrowser.start().with(files);
        SearchIndex index = SearchIndex.open(directory)) {
      Object suggested =
          browser
              .page()
              .evaluate(
                  """
                      async (queries) => {
                        const { openIndex } = await import("./engine.js");
                        const index = await openIndex(new URL("./", location.href));
                        const answers = [];
                        for (const q of queries) answers.push((await index.search({ q, limit: 1 })).suggestion ?? "");
                        return answers;
                      }
                      """,
                  queries);
      List<String> expected =
          queries.stream().map(query -> index.search(query, 1).suggestion().orElse("")).toList();
      assertThat(suggested).isEqualTo(expected);
      assertThat(expected).contains("").anyMatch(each -> each.endsWith("*"));
      assertThat(expected).anyMatch(each -> each.matches("[a-z]{5,}"));
    }
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
    documents.forEach(document -> byKey.put(document.key(), document));
    Map<String, byte[]> files = EngineInBrowser.export(directory, documents);
    try (EngineInBrowser browser = EngineInBrowser.start().with(files);
        SearchIndex index = SearchIndex.open(directory)) {
      Page page = browser.page();
      List<Map<String, List<String>>> filters = filters(queries.size(), documents);
      List<Map<String, Object>> requests =
          IntStream.range(0, queries.size())
              .mapToObj(i -> Map.<String, Object>of("q", queries.get(i), "filters", filters.get(i)))
              .toList();
      List<?> answers = (List<?>) page.evaluate(ASK, requests);
      List<String> differences = new ArrayList<>();
      for (int i = 0; i < queries.size(); i++) {
        String query = queries.get(i);
        Answer lucene = Answer.of(index.all(query), filters.get(i), byKey);
        Answer engine = Answer.of((Map<?, ?>) answers.get(i));
        if (!lucene.isLike(engine)) {
          differences.add(
              "\n"
                  + query
                  + " "
                  + filters.get(i)
                  + "\n  Lucene  "
                  + lucene
                  + "\n  browser "
                  + engine);
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
        "why did the cache fail?",
        "what about the queue ?",
        "how",
        "(how) is \"it\"",
        "https://a.b/cache?queue=1&x=*",
        "ca?he fa?l? /cache/*.queue",
        "SELECT * FROM cache",
        "!!! cache -- queue --failed",
        "cache -1 +0000",
        "code: 503 cause: cache",
        "title: cache date: [2019 TO *]",
        "cacheXyzzy queueDeploy",
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
        "duration:60",
        "severity:1 cache",
        "severity:SEV-2 date:2020 cache queue",
        "cache OR severity:1",
        "year:2020",
        "year:",
        "\"" + "cache ".repeat(240) + "\"",
        "body:\"" + "queue ".repeat(160) + "\"~5",
        "cache~ queue~ gateway~ title:cache~ body:queue~ code:policy~");
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

    static Answer of(
        List<SearchIndex.Scored> all,
        Map<String, List<String>> filters,
        Map<String, SearchDocument> byKey) {
      List<SearchIndex.Scored> found = filtered(all, filters, byKey);
      List<SearchIndex.Scored> top = found.subList(0, Math.min(TOP, found.size()));
      return new Answer(
          found.size(),
          top.stream().map(hit -> hit.key().replaceFirst(".*/", "")).toList(),
          top.stream().map(hit -> (double) hit.score()).toList(),
          ParityTest.facets(all, filters, byKey));
    }

    boolean isLike(Answer other) {
      if (total != other.total || !ids.equals(other.ids) || !facets.equals(other.facets)) {
        return false;
      }
      return IntStream.range(0, scores.size())
          .allMatch(i -> Math.abs(scores.get(i) - other.scores.get(i)) <= 1e-4);
    }
  }

  /** For every second query one or two filters. */
  private static List<Map<String, List<String>>> filters(
      int count, List<SearchDocument> documents) {
    Random random = new Random(SEED);
    List<Map<String, List<String>>> filters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, List<String>> filter = new TreeMap<>();
      for (int k = random.nextInt(4) - 1; k > 0; k--) {
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        List<String> values = values(documents.get(random.nextInt(documents.size())), kind);
        if (!values.isEmpty()) {
          filter.put(kind, values);
        }
      }
      filters.add(filter);
    }
    return filters;
  }

  private static List<String> values(SearchDocument document, String kind) {
    SearchDocument.Facets facets = document.facets();
    return switch (kind) {
      case "service" -> facets.services().stream().map(SearchDocument.Label::id).toList();
      case "cause" -> facets.causes().stream().map(SearchDocument.Label::id).toList();
      case "severity" -> facets.severityRank().stream().mapToObj(rank -> "sev-" + rank).toList();
      default -> document.date().map(date -> date.substring(0, 4)).stream().toList();
    };
  }

  private static List<SearchIndex.Scored> filtered(
      List<SearchIndex.Scored> found,
      Map<String, List<String>> filters,
      Map<String, SearchDocument> byKey) {
    return found.stream()
        .filter(
            hit -> {
              SearchDocument document = Objects.requireNonNull(byKey.get(hit.key()));
              return filters.entrySet().stream()
                  .allMatch(
                      filter ->
                          !Collections.disjoint(
                              values(document, filter.getKey()), filter.getValue()));
            })
        .toList();
  }

  /** What each value of a kind would find beside the filters of the other kinds. */
  private static String facets(
      List<SearchIndex.Scored> all,
      Map<String, List<String>> filters,
      Map<String, SearchDocument> byKey) {
    List<String> lines = new ArrayList<>();
    for (String kind : KINDS) {
      Map<String, List<String>> others = new TreeMap<>(filters);
      others.remove(kind);
      Map<String, Integer> counts = new TreeMap<>();
      for (SearchIndex.Scored hit : filtered(all, others, byKey)) {
        values(Objects.requireNonNull(byKey.get(hit.key())), kind)
            .forEach(value -> counts.merge(value, 1, Integer::sum));
      }
      List<String> pairs =
          counts.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).sorted().toList();
      lines.add(kind + " " + String.join(",", pairs));
    }
    return lines.toString();
  }
}
