package dev.afterword.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.afterword.search.SearchDocument.Facets;
import dev.afterword.search.SearchDocument.Label;
import dev.afterword.search.SearchDocument.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Measures how good the ranking is, on a collection that people have judged.
 *
 * <p>A folder with {@code docs.jsonl} (id, title, text, author, keywords), {@code queries.jsonl}
 * (id, text, and perhaps a shorter form) and {@code qrels.txt} (query, 0, document, gain).
 */
public final class Relevance {
  private static final int DEPTH = 10;

  private final Path folder;
  private final Map<String, Map<String, Integer>> gains = new HashMap<>();

  private Relevance(Path folder) {
    this.folder = folder;
  }

  /**
   * @param form which form of the queries: {@code text}, {@code short} …
   * @param queries how many have a judged document
   * @param ndcg the mean over these of nDCG@10 with linear gains
   */
  public record Score(String form, int queries, double ndcg) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s: nDCG@10 %.3f over %d queries", form, ndcg, queries);
    }
  }

  /** A score for each form of the queries. */
  public static List<Score> measure(Path folder) {
    try {
      return new Relevance(folder).measure();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Score> measure() throws IOException {
    readGains();
    Path scratch = Files.createTempDirectory("afterword-relevance");
    try {
      SearchIndex.write(scratch, documents());
      try (SearchIndex index = SearchIndex.open(scratch)) {
        return scores(index);
      }
    } finally {
      delete(scratch);
    }
  }

  private List<Score> scores(SearchIndex index) throws IOException {
    Map<String, List<Double>> byForm = new LinkedHashMap<>();
    for (Map<String, String> query : lines("queries.jsonl")) {
      Map<String, Integer> judged = gains.getOrDefault(query.getOrDefault("id", ""), Map.of());
      if (judged.isEmpty()) {
        continue;
      }
      query.forEach(
          (form, text) -> {
            if (!form.equals("id")) {
              byForm
                  .computeIfAbsent(form, key -> new ArrayList<>())
                  .add(ndcg(found(index, text), judged));
            }
          });
    }
    return byForm.entrySet().stream()
        .map(
            entry ->
                new Score(
                    entry.getKey(),
                    entry.getValue().size(),
                    entry.getValue().stream().mapToDouble(Double::doubleValue).average().orElse(0)))
        .toList();
  }

  private static List<String> found(SearchIndex index, String text) {
    return index.search(text, DEPTH).hits().stream().map(SearchResult.Hit::id).toList();
  }

  private static double ndcg(List<String> found, Map<String, Integer> judged) {
    double gain = 0;
    for (int i = 0; i < found.size(); i++) {
      gain += judged.getOrDefault(found.get(i), 0) / discount(i);
    }
    List<Integer> best = judged.values().stream().sorted(Comparator.reverseOrder()).toList();
    double ideal = 0;
    for (int i = 0; i < Math.min(DEPTH, best.size()); i++) {
      ideal += best.get(i) / discount(i);
    }
    return ideal == 0 ? 0 : gain / ideal;
  }

  private static double discount(int place) {
    return Math.log(place + 2) / Math.log(2);
  }

  private void readGains() throws IOException {
    for (String line : Files.readAllLines(folder.resolve("qrels.txt"), StandardCharsets.UTF_8)) {
      List<String> parts = List.of(line.strip().split("\\s+"));
      if (parts.size() == 4) {
        gains
            .computeIfAbsent(parts.get(0), query -> new HashMap<>())
            .put(parts.get(2), Integer.parseInt(parts.get(3)));
      }
    }
  }

  private List<SearchDocument> documents() throws IOException {
    return lines("docs.jsonl").stream().map(Relevance::document).toList();
  }

  private static SearchDocument document(Map<String, String> line) {
    String id = line.getOrDefault("id", "");
    List<Label> tags =
        Stream.of("author", "keywords")
            .map(name -> line.getOrDefault(name, ""))
            .filter(text -> !text.isBlank())
            .map(text -> new Label(text, text))
            .toList();
    return new SearchDocument(
        id,
        "page",
        id + "/",
        new Texts(
            line.getOrDefault("title", ""), "", "", "", "", line.getOrDefault("text", ""), ""),
        new Facets(List.of(), List.of(), List.of(), tags, OptionalInt.empty(), Optional.empty()),
        Optional.empty(),
        OptionalLong.empty());
  }

  /** Flat objects of strings, one a line. */
  private List<Map<String, String>> lines(String file) throws IOException {
    List<Map<String, String>> lines = new ArrayList<>();
    JsonFactory factory = new JsonFactory();
    try (JsonParser json = factory.createParser(folder.resolve(file).toFile())) {
      Map<String, String> line = new LinkedHashMap<>();
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          line = new LinkedHashMap<>();
        } else if (token == JsonToken.END_OBJECT) {
          lines.add(line);
        } else if (token.isScalarValue()) {
          line.put(json.currentName(), json.getText());
        }
      }
    }
    return lines;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
