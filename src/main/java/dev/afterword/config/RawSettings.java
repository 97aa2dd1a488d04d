package dev.afterword.config;

import dev.afterword.diag.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Configuration as it was written: keys and their values, commas already split.
 *
 * @param file how messages name it
 * @param text the lines of the file, to find the place of a key
 * @param problems of the file as a whole
 */
public record RawSettings(
    String file,
    SortedMap<String, List<String>> values,
    List<String> text,
    List<Problem> problems) {
  public RawSettings {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    text = List.copyOf(text);
    problems = List.copyOf(problems);
  }

  /** With nothing wrong. */
  public RawSettings(String file, SortedMap<String, List<String>> values, List<String> text) {
    this(file, values, text, List.of());
  }

  /** No configuration at all. */
  public static RawSettings none() {
    return new RawSettings("jbake.properties", new TreeMap<>(Map.of()), List.of());
  }

  /** The line of a key, counted from 1; 0 where it is not found. */
  int lineOf(String key) {
    for (int i = 0; i < text.size(); i++) {
      String line = text.get(i).strip();
      if (line.startsWith(key) && line.substring(key.length()).strip().matches("[=:].*|")) {
        return i + 1;
      }
    }
    return 0;
  }
}
