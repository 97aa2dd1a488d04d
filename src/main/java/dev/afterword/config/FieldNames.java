package dev.afterword.config;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Maps the names that stand in headers to fields. */
public final class FieldNames {
  private final Map<String, Field> fields;
  private final Set<Field> siteDefined;

  private FieldNames(Map<String, Field> fields, Set<Field> siteDefined) {
    this.fields = Map.copyOf(fields);
    this.siteDefined = siteDefined;
  }

  /**
   * The default names and those that the site adds; what the site says wins.
   *
   * @param added for each field the further names from {@code afterword.field.<name>}
   */
  public static FieldNames with(Map<Field, List<String>> added) {
    Map<String, Field> fields = new HashMap<>();
    for (Field field : Field.values()) {
      field.names().forEach(name -> fields.put(normal(name), field));
    }
    added.forEach((field, names) -> names.forEach(name -> fields.put(normal(name), field)));
    Set<Field> defined = EnumSet.noneOf(Field.class);
    defined.addAll(added.keySet());
    return new FieldNames(fields, defined);
  }

  public Optional<Field> field(String name) {
    return Optional.ofNullable(fields.get(normal(name)));
  }

  /** Whether the site itself gave names to the field. */
  public boolean siteDefines(Field field) {
    return siteDefined.contains(field);
  }

  /** The fields' own names, for hints. */
  public static List<String> keys() {
    return Stream.of(Field.values()).filter(f -> f != Field.IGNORE).map(Field::key).toList();
  }

  private static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_\\s]", "");
  }
}
