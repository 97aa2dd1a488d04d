package dev.afterword.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the lists of words and phrases that come with the program. */
public final class WordLists {
  private static final Pattern COMMA = Pattern.compile("\\s*[,、]\\s*");

  private WordLists() {}

  /**
   * Each list by its name.
   *
   * @param owner beside which the file lies
   * @throws IllegalStateException if the program comes without it
   */
  public static SortedMap<String, List<String>> read(Class<?> owner, String resource) {
    Properties properties = new Properties();
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: " + resource);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SortedMap<String, List<String>> lists = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(id -> lists.put(id, List.of(COMMA.split(properties.getProperty(id).strip()))));
    return lists;
  }

  /** The phrases of a list with all their choices of words, as {@link FoldedText} knows them. */
  public static List<String> folded(Map<String, List<String>> lists, String name) {
    return lists.getOrDefault(name, List.of()).stream()
        .flatMap(phrase -> Phrases.spread(FoldedText.of(phrase)).stream())
        .toList();
  }
}
