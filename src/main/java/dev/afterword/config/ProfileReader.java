package dev.afterword.config;

import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.model.ActionState;
import dev.afterword.model.DocumentType;
import dev.afterword.model.IncidentKind;
import dev.afterword.model.Keys;
import dev.afterword.model.SectionKind;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads one profile: the settings of a file that begin with a prefix. A preset that it names counts
 * as if it stood before them.
 */
final class ProfileReader {
  /** The presets that come along, each one a file of the same form. */
  static final List<String> PRESETS =
      List.of("sre-book", "atlassian", "pagerduty", "cstate", "wikimedia", "howie", "ja");

  static final List<String> KEYS =
      List.of("preset", "timezone", "dates", "file-date", "type", "kind", "id", "split", "exclude");

  /** Beginnings of keys whose rest names what is meant. */
  private static final Map<String, List<String>> FAMILIES =
      Map.of(
          "field.", keys(EnumSet.allOf(Field.class)),
          "label.", keys(Field.LABELLED),
          "heading.", keys(SectionKind.class),
          "column.", keys(Column.class),
          "mark.", keys(ActionState.class),
          "severity.", List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));

  /**
   * @param exclude glob patterns, relative to the folder of the profile
   */
  record Read(Profile profile, List<String> exclude) {
    static final Read NOTHING = new Read(Profile.NONE, List.of());

    Read over(Read below) {
      List<String> both = new ArrayList<>(below.exclude);
      both.addAll(exclude);
      return new Read(profile.over(below.profile), both);
    }
  }

  private final RawSettings raw;
  private final String prefix;
  private final Function<String, Optional<RawSettings>> presets;
  private final List<Problem> problems;

  /**
   * @param presets gives the file of a preset
   * @param problems what is wrong is added to it
   */
  ProfileReader(
      RawSettings raw,
      String prefix,
      Function<String, Optional<RawSettings>> presets,
      List<Problem> problems) {
    this.raw = raw;
    this.prefix = prefix;
    this.presets = presets;
    this.problems = problems;
  }

  /** Whether a key, its prefix gone, is one of a profile. */
  static boolean knows(String key) {
    return KEYS.contains(key)
        || FAMILIES.entrySet().stream()
            .anyMatch(
                family ->
                    key.startsWith(family.getKey())
                        && family.getValue().contains(key.substring(family.getKey().length())));
  }

  /** All keys that a profile may have, for hints. */
  static List<String> allKeys() {
    List<String> all = new ArrayList<>(KEYS);
    FAMILIES.forEach((family, names) -> names.forEach(name -> all.add(family + name)));
    return all;
  }

  Read read() {
    Read own = new Read(profile(), list("exclude"));
    Read below = Read.NOTHING;
    for (String name : list("preset")) {
      below = preset(name).over(below);
    }
    return own.over(below);
  }

  private Read preset(String name) {
    Optional<RawSettings> file = presets.apply(name);
    if (file.isEmpty()) {
      bad("preset", "one of " + String.join(", ", PRESETS), name, "leave it out to use none");
      return Read.NOTHING;
    }
    return new ProfileReader(file.get(), "", none -> Optional.empty(), problems).read();
  }

  private Profile profile() {
    return new Profile(
        value("timezone", "a time zone", "Europe/Berlin or UTC", ProfileReader::zone),
        Optional.empty(),
        choice("dates", DateOrder.class),
        choice("file-date", FileDate.class),
        value(
            "type",
            "one of " + String.join(", ", keys(DocumentType.class)),
            "postmortem",
            ProfileReader::type),
        choice("kind", IncidentKind.class),
        value("id", "a pattern of numbers", "INC-#, where # stands for digits", this::ids),
        value("split", HeadingLevel.WHAT, HeadingLevel.EXAMPLE, ProfileReader::level),
        words(),
        severities());
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  private static DocumentType type(String name) {
    return DocumentType.of(name).orElseThrow(() -> new IllegalArgumentException(name));
  }

  private static int level(String written) {
    return HeadingLevel.read(written).orElseThrow(() -> new IllegalArgumentException(written));
  }

  private IdPattern ids(String written) {
    return IdPattern.of(list("id"));
  }

  private Words words() {
    return new Words(
        named("field.", byKey(EnumSet.allOf(Field.class))),
        named("heading.", byName(SectionKind.class)),
        named("label.", byKey(Field.LABELLED)),
        named("column.", byName(Column.class)),
        named("mark.", byName(ActionState.class)));
  }

  /** The words of each key of a family, in the form in which they are compared. */
  private <T> Map<String, T> named(String family, Map<String, T> targets) {
    Map<String, T> words = new HashMap<>();
    targets.forEach(
        (name, target) -> list(family + name).forEach(word -> words.put(Words.key(word), target)));
    return words;
  }

  private Map<Integer, List<String>> severities() {
    Map<Integer, List<String>> scale = new HashMap<>();
    for (int rank = 0; rank <= 9; rank++) {
      List<String> words = list("severity." + rank);
      if (!words.isEmpty()) {
        scale.put(rank, words);
      }
    }
    return scale;
  }

  private List<String> list(String key) {
    return raw.values().getOrDefault(prefix + key, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private Optional<String> text(String key) {
    List<String> values = list(key);
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
  }

  private <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
    Map<String, E> constants = byName(type);
    String options = String.join(", ", keys(type));
    return value(
        key,
        "one of " + options,
        keys(type).get(0),
        word ->
            Optional.ofNullable(constants.get(word.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new IllegalArgumentException(word)));
  }

  private <T> Optional<T> value(String key, String what, String example, Function<String, T> read) {
    Optional<String> text = text(key);
    try {
      return text.map(read);
    } catch (IllegalArgumentException e) {
      bad(key, what, text.orElse(""), "write " + example + ", or leave it out");
      return Optional.empty();
    }
  }

  private void bad(String key, String what, String value, String hint) {
    Place place = Place.line(raw.file(), raw.lineOf(prefix + key));
    problems.add(Problem.of(ProblemCode.BAD_SETTING, place, prefix + key, what, value, hint));
  }

  private static <E extends Enum<E>> List<String> keys(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Keys::of).toList();
  }

  private static List<String> keys(Set<Field> fields) {
    return fields.stream().map(Field::key).toList();
  }

  private static <E extends Enum<E>> Map<String, E> byName(Class<E> type) {
    Map<String, E> constants = new LinkedHashMap<>();
    EnumSet.allOf(type).forEach(constant -> constants.put(Keys.of(constant), constant));
    return constants;
  }

  private static Map<String, Field> byKey(Set<Field> fields) {
    Map<String, Field> named = new LinkedHashMap<>();
    fields.forEach(field -> named.put(field.key(), field));
    return named;
  }
}
