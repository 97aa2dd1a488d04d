package dev.afterword.mine;

import dev.afterword.config.Field;
import dev.afterword.diag.Place;
import dev.afterword.evidence.LabelKey;
import dev.afterword.evidence.Labels;
import dev.afterword.facts.Reference;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the names that labels of the body give where the header gives none. */
final class StatedNames {
  private static final Map<Field, List<LabelKey>> LABELS =
      new EnumMap<>(
          Map.of(
              Field.SERVICES, List.of(LabelKey.SERVICES),
              Field.AFFECTED, List.of(LabelKey.AFFECTED),
              Field.CAUSES, List.of(LabelKey.CATEGORY, LabelKey.CAUSE),
              Field.TRIGGERS, List.of(LabelKey.TRIGGER)));

  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|（[^（）]*）|\\[[^\\]]*]");
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*(?:[,;、・\\n]|\\s[/&+]\\s|\\s(?:and|or)\\s)\\s*");

  /** What people write instead of a name. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "all",
          "any",
          "both",
          "none",
          "everything",
          "everyone",
          "multiple",
          "several",
          "various",
          "many",
          "some",
          "most",
          "other",
          "others",
          "unknown",
          "n/a",
          "na",
          "tbd",
          "production",
          "prod",
          "staging",
          "internal",
          "external",
          "yes",
          "no",
          "etc",
          "all services",
          "all systems",
          "the",
          "service",
          "services",
          "system",
          "systems");

  private static final int MOST_WORDS = 4;
  private static final int LONGEST = 40;

  private StatedNames() {}

  /** Adds what labels say to the references; a field that has names stays as it is. */
  static void read(Labels labels, String path, Map<Field, List<Reference>> references) {
    LABELS.forEach(
        (field, keys) -> {
          List<Reference> names =
              keys.stream()
                  .flatMap(key -> labels.get(key).stream())
                  .flatMap(label -> names(label, path).stream())
                  .toList();
          if (!names.isEmpty()) {
            references.putIfAbsent(field, names);
          }
        });
  }

  /** A value with anything in it that is no name is a sentence: none of it counts. */
  private static List<Reference> names(Labels.Label label, String path) {
    String text = BRACKETS.matcher(label.value().text()).replaceAll(" ");
    List<String> names =
        SEPARATOR.splitAsStream(text).map(StatedNames::trimmed).filter(n -> !n.isEmpty()).toList();
    return names.stream().allMatch(StatedNames::isName)
        ? names.stream()
            .map(name -> new Reference(name, label.origin(), Place.line(path, label.line())))
            .toList()
        : List.of();
  }

  private static String trimmed(String name) {
    String words = name.strip().replaceAll("^[-*•`\"'\\s]+|[`\"'.\\s]+$", "");
    boolean nothing = NO_NAMES.contains(words.toLowerCase(Locale.ROOT));
    return nothing ? "" : words;
  }

  private static boolean isName(String name) {
    return name.length() <= LONGEST
        && name.split("\\s+").length <= MOST_WORDS
        && name.codePoints().anyMatch(Character::isLetter)
        && name.codePoints().noneMatch(c -> c == '。' || isHiragana(c))
        && name.indexOf(": ") < 0;
  }

  /** Japanese names have none; the words around them have. */
  private static boolean isHiragana(int c) {
    return c >= 'ぁ' && c <= 'ん';
  }
}
