package dev.afterword.assemble;

import dev.afterword.model.Slug;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys under which a name is looked up. Two names are the same thing when they share a key:
 * "Service Level Objectives (SLOs)", "service-level objective" and "SLO".
 */
final class NameKey {
  private static final Pattern IN_BRACKETS = Pattern.compile("^(.*?)\\s*\\(([^()]+)\\)\\s*(.*)$");

  private NameKey() {}

  /** The key of a name as a whole: case, punctuation and a plural s do not count. */
  static String of(String name) {
    return Stream.of(Slug.of(name).split("-"))
        .map(NameKey::singular)
        .collect(Collectors.joining("-"));
  }

  /** All keys, the most exact first: the whole name, then what stands before and in brackets. */
  static Set<String> all(String name) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(of(name));
    Matcher brackets = IN_BRACKETS.matcher(name);
    if (brackets.matches()) {
      keys.add(of(brackets.group(1) + " " + brackets.group(3)));
      keys.add(of(brackets.group(2)));
    }
    return keys;
  }

  private static String singular(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.matches(".*(ss|us|is)");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
