package dev.afterword.config;

import dev.afterword.diag.Nearest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of settings that somebody reads. Projects of JBake may hold more, for templates of
 * their own; those are nobody's mistake.
 */
final class SettingNames {
  static final String PREFIX = "afterword.";
  static final String SERVICE = PREFIX + "service.";
  static final String CAUSE = PREFIX + "cause.";
  static final String TRIGGER = PREFIX + "trigger.";

  private static final List<String> OWN =
      List.of(
          "afterword.title",
          "afterword.description",
          "afterword.language",
          "afterword.url",
          "afterword.latest",
          "afterword.people",
          "afterword.drafts");

  /** Of JBake: what both read, and what only JBake knows but begins with the same word. */
  private static final List<String> SHARED =
      List.of(
          "content.folder",
          "template.folder",
          "template.encoding",
          "asset.folder",
          "asset.ignore",
          "destination.folder",
          "default.type",
          "default.status",
          "header.separator",
          "site.host");

  private static final Set<String> FAMILIES =
      SHARED.stream().map(SettingNames::family).collect(Collectors.toUnmodifiableSet());

  private SettingNames() {}

  private static String family(String key) {
    int dot = key.indexOf('.');
    return dot < 0 ? "" : key.substring(0, dot);
  }

  /** Whether a key looks like one of Afterword's or of JBake's and is none. */
  static boolean isMistyped(String key) {
    if (key.startsWith(PREFIX)) {
      return !isOwn(key);
    }
    boolean template = key.startsWith("template.") && key.endsWith(".file");
    boolean known = SHARED.contains(key) || template;
    return !known && (FAMILIES.contains(family(key)) || OWN.contains(PREFIX + key));
  }

  private static boolean isOwn(String key) {
    return OWN.contains(key)
        || ChecksReader.knows(key)
        || Stream.of(SERVICE, CAUSE, TRIGGER).anyMatch(prefix -> isEntry(key, prefix))
        || ProfilesReader.knows(key);
  }

  /** Whether a key names something of a family, such as a service. */
  static boolean isEntry(String key, String prefix) {
    return key.startsWith(prefix)
        && key.substring(prefix.length()).matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  /** What to write instead, as a hint. */
  static String hint(String key) {
    String own = key.startsWith(PREFIX) ? key : PREFIX + key.substring(key.indexOf('.') + 1);
    String shared = Nearest.question(key, SHARED);
    String question = shared.isEmpty() ? Nearest.question(own, likely(own)) : shared;
    return question + "see the manual's page on configuration";
  }

  private static List<String> likely(String key) {
    return Stream.of(OWN.stream(), ChecksReader.keys(), ProfilesReader.keysLike(key))
        .flatMap(keys -> keys)
        .toList();
  }
}
