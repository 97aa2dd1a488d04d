package dev.afterword.export;

import dev.afterword.search.Order;
import dev.afterword.search.SearchDocument;
import dev.afterword.search.SearchDocument.Facets;
import dev.afterword.search.SearchDocument.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What is filtered, counted and sorted by: a value for each document, in the order of the index.
 */
final class Columns {
  private static final Pattern NOT_IN_IDS = Pattern.compile("[^a-z0-9]+");

  private Columns() {}

  /** Type, severity, year, services and causes: what is counted on each page of results. */
  static List<byte[]> facets(List<SearchDocument> documents) {
    List<String> types =
        documents.stream().map(document -> document.kind().key()).distinct().sorted().toList();
    Table services = Table.of(documents, Facets::allServices);
    Table causes = Table.of(documents, Facets::causes);
    Map<String, Object> names = new LinkedHashMap<>();
    names.put("types", types);
    names.put("severities", severities(documents));
    names.put("services", services.names());
    names.put("causes", causes.names());
    Bytes bytes = begin(names, documents);
    documents.forEach(document -> bytes.number(types.indexOf(document.kind().key())));
    documents.forEach(document -> bytes.number(document.facets().severityRank().orElse(-1) + 1));
    falling(bytes, documents.stream().map(document -> Order.day(document) / 10_000).toList());
    List<byte[]> parts = new ArrayList<>(List.of(bytes.toArray()));
    parts.addAll(services.parts(documents));
    parts.addAll(causes.parts(documents));
    return parts;
  }

  /** For ranges of dates and for sorting. */
  static byte[] days(List<SearchDocument> documents) {
    Bytes bytes = new Bytes().number(documents.size());
    falling(bytes, documents.stream().map(Order::day).toList());
    return bytes.toArray();
  }

  /** How long incidents lasted, for ranges and for sorting. */
  static byte[] minutes(List<SearchDocument> documents) {
    Bytes bytes = new Bytes().number(documents.size());
    documents.forEach(
        document -> {
          long minutes = document.length().map(SearchDocument.Length::minutes).orElse(-1L);
          bytes.number((int) Math.min(minutes, 1 << 30) + 1);
        });
    return bytes.toArray();
  }

  /**
   * @param names in an order of their own: that of {@code Map.of} is another one in each run
   */
  private static Bytes begin(Map<String, Object> names, List<SearchDocument> documents) {
    byte[] json = Json.bytes(names);
    return new Bytes().number(json.length).all(json).number(documents.size());
  }

  /** The id that something has unless it was given another one. */
  static String likelyId(String text) {
    return NOT_IN_IDS
        .matcher(text.toLowerCase(Locale.ROOT))
        .replaceAll("-")
        .replaceAll("^-|-$", "");
  }

  /** Tags and terms, which fewer people filter by. */
  static List<byte[]> tags(List<SearchDocument> documents) {
    Table tags = Table.of(documents, Facets::tags);
    Table terms = Table.of(documents, Facets::terms);
    Map<String, Object> names = new LinkedHashMap<>();
    names.put("tags", tags.names());
    names.put("terms", terms.names());
    Bytes bytes = begin(names, documents);
    List<byte[]> parts = new ArrayList<>(List.of(bytes.toArray()));
    parts.addAll(tags.parts(documents));
    parts.addAll(terms.parts(documents));
    return parts;
  }

  private static Map<String, String> severities(List<SearchDocument> documents) {
    Map<String, String> labels = new TreeMap<>();
    for (SearchDocument document : documents) {
      document
          .facets()
          .severityRank()
          .ifPresent(
              rank ->
                  labels.putIfAbsent(
                      String.valueOf(rank), document.facets().severity().orElse("SEV-" + rank)));
    }
    return labels;
  }

  /** Newer documents mostly stand first, so that the steps down are small. */
  private static void falling(Bytes bytes, List<Integer> values) {
    int last = 0;
    for (int value : values) {
      bytes.signed(last - value);
      last = value;
    }
  }

  /** Labels by number, the most frequent first, since small numbers are short. */
  private record Table(Function<Facets, List<Label>> column, List<Label> labels) {
    static Table of(List<SearchDocument> documents, Function<Facets, List<Label>> column) {
      Map<String, Label> byId = new TreeMap<>();
      Map<String, Integer> counts = new TreeMap<>();
      for (SearchDocument document : documents) {
        for (Label label : column.apply(document.facets())) {
          byId.putIfAbsent(label.id(), label);
          counts.merge(label.id(), 1, Integer::sum);
        }
      }
      List<Label> labels = new ArrayList<>(byId.values());
      labels.sort(
          java.util.Comparator.comparingInt((Label label) -> -counts.getOrDefault(label.id(), 0))
              .thenComparing(Label::id));
      return new Table(column, labels);
    }

    /** The text of each label, then its id, which is empty where it follows from the text. */
    List<String> names() {
      List<String> names = new ArrayList<>();
      for (Label label : labels) {
        names.add(label.text());
        names.add(label.id().equals(likelyId(label.text())) ? "" : label.id());
      }
      return names;
    }

    /** How many labels each document has; its first one; how far the others are from the last. */
    List<byte[]> parts(List<SearchDocument> documents) {
      Map<String, Integer> numbers = new LinkedHashMap<>();
      labels.forEach(label -> numbers.put(label.id(), numbers.size()));
      Bytes counts = new Bytes();
      Bytes firsts = new Bytes();
      Bytes steps = new Bytes();
      for (SearchDocument document : documents) {
        List<Integer> row =
            column.apply(document.facets()).stream()
                .map(label -> numbers.getOrDefault(label.id(), 0))
                .distinct()
                .sorted()
                .toList();
        counts.number(row.size());
        row.stream().limit(1).forEach(firsts::number);
        for (int i = 1; i < row.size(); i++) {
          steps.number(row.get(i) - row.get(i - 1) - 1);
        }
      }
      return List.of(counts.toArray(), firsts.toArray(), steps.toArray());
    }
  }
}
