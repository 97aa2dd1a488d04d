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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the lists of words and phrases that come with the program. */
public final class WordLists {
  private static final Pattern COMMA = Pattern.compile("\\s*[,、]\\s*");

  private WordLists() {}

  /**
   * Each list by its name; those of one name in several files are one.
   *
   * @param owner beside which the files lie
   * @throws IllegalStateException if the program comes without one of them
   */
  public static SortedMap<String, List<String>> read(Class<?> owner, String... resources) {
    SortedMap<String, List<String>> lists = new TreeMap<>();
    for (String resource : resources) {
      readOne(owner, resource).forEach((name, list) -> lists.merge(name, list, WordLists::joined));
    }
    return lists;
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static SortedMap<String, List<String>> readOne(Class<?> owner, String resource) {
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

  /** The same to look words up in. */
  public static Set<String> set(Map<String, List<String>> lists, String name) {
    return Set.copyOf(folded(lists, name));
  }
}
