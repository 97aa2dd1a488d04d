package dev.afterword.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a person read in one document.
 *
 * @param name of the document, with its collection in front
 */
record Expected(String name, Map<String, Object> values) {

  /** The labels of the documents in a list. */
  static List<Expected> all(Object list, String before) {
    return maps(list).stream()
        .map(values -> new Expected(before + values.get("source"), values))
        .toList();
  }

  /** Whether a careful reader could fill in a field more than one way. */
  boolean unsure(String field) {
    return texts("unsure").contains(field);
  }

  boolean tells(String field) {
    return values.containsKey(field) && !unsure(field);
  }

  String text(String field) {
    return text(values.get(field));
  }

  /** Of a single value a list of one. */
  List<String> texts(String field) {
    Object value = values.get(field);
    if (value instanceof List<?> list) {
      return list.stream().map(Expected::text).toList();
    }
    return value == null ? List.of() : List.of(text(value));
  }

  Map<String, Object> map(String field) {
    return asMap(values.get(field));
  }

  List<Map<String, Object>> list(String field) {
    return maps(values.get(field));
  }

  /** Lines that may be counted either way. */
  List<Integer> eitherWay(String field) {
    List<Integer> lines = new ArrayList<>();
    String key = "unsure" + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    texts(key).forEach(line -> lines.add(Integer.valueOf(line)));
    for (String item : texts("unsure")) {
      if (item.startsWith(field + "@")) {
        lines.add(Integer.valueOf(item.substring(field.length() + 1)));
      }
    }
    return lines;
  }

  static String text(Object value) {
    return value == null ? "" : String.valueOf(value);
  }

  private static List<Map<String, Object>> maps(Object value) {
    return value instanceof List<?> list ? list.stream().map(Expected::asMap).toList() : List.of();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object value) {
    return value instanceof Map ? (Map<String, Object>) value : Map.of();
  }
}
