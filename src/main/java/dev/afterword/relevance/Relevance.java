package dev.afterword.relevance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.afterword.search.DocumentKind;
import dev.afterword.search.SearchDocument;
import dev.afterword.search.SearchDocument.Facets;
import dev.afterword.search.SearchDocument.Label;
import dev.afterword.search.SearchDocument.Texts;
import dev.afterword.search.SearchIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Measures how good the ranking is, on a collection that people have judged.
 *
 * <p>A folder with {@code docs.jsonl} (id, title, text, author, keywords), {@code queries.jsonl}
 * (id, text, and perhaps a shorter form) and {@code qrels.txt} (query, 0, document, gain).
 */
public final class Relevance {
  private static final int DEPTH = 10;

  /** Gains nearer than this are equal. */
  private static final double SAME = 1e-9;

  private static final String DOCUMENTS = "docs.jsonl";
  private static final String QUERIES = "queries.jsonl";
  private static final String JUDGEMENTS = "qrels.txt";
  private static final String ID = "id";

  private final Path folder;
  private final Map<String, Map<String, Integer>> gains = new HashMap<>();

  private Relevance(Path folder) {
    this.folder = folder;
  }

  /**
   * What a collection says.
   *
   * @param scores for each form of the queries
   */
  public record Report(int documents, List<Score> scores) {
    public Report {
      scores = List.copyOf(scores);
    }
  }

  /**
   * The mean nDCG@10 with linear gains over the queries that have a good document.
   *
   * @param form which form of the queries: {@code text}, {@code short} …
   * @param ours from our index, asked as somebody would
   * @param lucene from Lucene's {@code EnglishAnalyzer} and BM25 as they come
   * @param better how many queries our index answers better
   * @param worse how many it answers worse
   * @param chance how likely means would be so far apart if it were chance which of the two answers
   *     a query better
   */
  public record Score(
      String form, int queries, double ours, double lucene, int better, int worse, double chance) {

    static Score of(String form, List<double[]> both) {
      double[] gains = both.stream().mapToDouble(pair -> pair[0] - pair[1]).toArray();
      return new Score(
          form,
          both.size(),
          both.stream().mapToDouble(pair -> pair[0]).average().orElse(0),
          both.stream().mapToDouble(pair -> pair[1]).average().orElse(0),
          (int) Arrays.stream(gains).filter(gain -> gain > SAME).count(),
          (int) Arrays.stream(gains).filter(gain -> gain < -SAME).count(),
          SignFlips.chance(gains));
    }
  }

  /**
   * Indexes the documents and asks all queries, of both rankings.
   *
   * @throws IOException with a sentence for people if the folder holds no such collection
   */
  public static Report measure(Path folder) throws IOException {
    return new Relevance(folder).measure();
  }

  private Report measure() throws IOException {
    readGains();
    List<SearchDocument> documents = documents();
    Path scratch = Files.createTempDirectory("afterword-relevance");
    try (EnglishBaseline baseline = new EnglishBaseline(scratch.resolve("lucene"), documents)) {
      SearchIndex.write(scratch.resolve("ours"), documents);
      try (SearchIndex index = SearchIndex.open(scratch.resolve("ours"))) {
        return new Report(documents.size(), scores(index, baseline));
      }
    } finally {
      delete(scratch);
    }
  }

  private List<Score> scores(SearchIndex index, EnglishBaseline baseline) throws IOException {
    List<String> keys = index.keys();
    Map<String, List<double[]>> byForm = new LinkedHashMap<>();
    for (Map<String, String> query : lines(QUERIES)) {
      Map<String, Integer> judged = gains.getOrDefault(query.getOrDefault(ID, ""), Map.of());
      if (judged.values().stream().noneMatch(gain -> gain > 0)) {
        continue;
      }
      for (Map.Entry<String, String> form : query.entrySet()) {
        if (!form.getKey().equals(ID)) {
          double[] both = {
            ndcg(found(index, keys, form.getValue()), judged),
            ndcg(baseline.search(form.getValue(), DEPTH), judged)
          };
          byForm.computeIfAbsent(form.getKey(), key -> new ArrayList<>()).add(both);
        }
      }
    }
    List<Score> scores = new ArrayList<>();
    byForm.forEach((form, each) -> scores.add(Score.of(form, each)));
    return scores;
  }

  private static List<String> found(SearchIndex index, List<String> keys, String text) {
    return index.best(text, DEPTH).stream()
        .map(document -> keys.get(document))
        .map(key -> key.substring(key.indexOf('/') + 1))
        .toList();
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
    return StrictMath.log(place + 2) / StrictMath.log(2);
  }

  private void readGains() throws IOException {
    for (String line : Files.readAllLines(file(JUDGEMENTS), StandardCharsets.UTF_8)) {
      List<String> parts = List.of(line.strip().split("\\s+"));
      if (parts.size() == 4 && parts.get(3).matches("-?\\d{1,9}")) {
        gains
            .computeIfAbsent(parts.get(0), query -> new HashMap<>())
            .put(parts.get(2), Integer.parseInt(parts.get(3)));
      } else if (!line.isBlank()) {
        throw new IOException(JUDGEMENTS + ": not \"query 0 document gain\": " + line.strip());
      }
    }
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          "no judged collection: it is "
              + DOCUMENTS
              + ", "
              + QUERIES
              + " and "
              + JUDGEMENTS
              + ", and there is no "
              + name);
    }
    return file;
  }

  private List<SearchDocument> documents() throws IOException {
    return lines(DOCUMENTS).stream().map(Relevance::document).toList();
  }

  private static SearchDocument document(Map<String, String> line) {
    String id = line.getOrDefault(ID, "");
    List<Label> tags =
        Stream.of("author", "keywords")
            .map(name -> line.getOrDefault(name, ""))
            .filter(text -> !text.isBlank())
            .map(text -> new Label(text, text))
            .toList();
    return new SearchDocument(
        id,
        DocumentKind.PAGE,
        id + "/",
        new Texts(
            line.getOrDefault("title", ""), "", "", "", "", line.getOrDefault("text", ""), ""),
        new Facets(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            tags,
            OptionalInt.empty(),
            Optional.empty()),
        Optional.empty(),
        Optional.empty());
  }

  /** Flat objects of strings, one a line. */
  private List<Map<String, String>> lines(String file) throws IOException {
    List<Map<String, String>> lines = new ArrayList<>();
    JsonFactory factory = new JsonFactory();
    try (JsonParser json = factory.createParser(file(file).toFile())) {
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
    } catch (JsonProcessingException e) {
      int number = e.getLocation().getLineNr();
      throw new IOException(file + ":" + number + ": no JSON: " + e.getOriginalMessage(), e);
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
