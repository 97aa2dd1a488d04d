package dev.afterword.config;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Maps the names that stand in headers to fields. */
public final class FieldNames {
  /** Between the words of a name, and the colon that Ruby's generators write before it. */
  private static final Pattern DIVIDER = Pattern.compile("^:|[-_\\s]");

  private final Map<String, Field> fields;

  private FieldNames(Map<String, Field> fields) {
    this.fields = Map.copyOf(fields);
  }

  /**
   * The default names and those that a profile adds; what the profile says wins.
   *
   * @param added further names, from {@code field.<name>}
   */
  public static FieldNames with(Map<String, Field> added) {
    Map<String, Field> fields = new HashMap<>();
    for (Field field : Field.values()) {
      field.names().forEach(name -> fields.put(normal(name), field));
    }
    new TreeMap<>(added).forEach((name, field) -> fields.put(normal(name), field));
    return new FieldNames(fields);
  }

  public Optional<Field> field(String name) {
    return Optional.ofNullable(fields.get(normal(name)));
  }

  /** The fields' own names, for hints. */
  public static List<String> keys() {
    return Stream.of(Field.values()).filter(f -> f != Field.IGNORE).map(Field::key).toList();
  }

  private static String normal(String name) {
    return DIVIDER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
