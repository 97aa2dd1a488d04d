package dev.afterword.markup;

import dev.afterword.source.Fences;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps lines such as {@code - [#2226]: Add simple logging} from being taken for the definition of
 * a link. Links may have spaces here, so the parser would take all words for the target, and they
 * would vanish; CommonMark knows no such definition.
 */
final class LinkDefinitions {
  /** A label in brackets, and more than one word that is neither in quotes nor in brackets. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "([ \\t]*(?:(?:[-*+>]|\\d{1,9}[.)])[ \\t]+)*\\[(?!\\^)[^\\]\\n]+\\]):"
              + "([ \\t]+(?!<)\\S+[ \\t]+[^\\s\"'(].*)");

  private LinkDefinitions() {}

  /** The body with sentences behind a label in brackets made such. */
  static String onlyTrue(String body) {
    if (!body.contains("]: ")) {
      return body;
    }
    StringBuilder out = new StringBuilder(body.length() + 16);
    Fences fences = new Fences(false);
    for (int from = 0; from < body.length(); ) {
      int end = body.indexOf('\n', from);
      int to = end < 0 ? body.length() : end;
      String line = body.substring(from, to);
      Matcher sentence = SENTENCE.matcher(line);
      boolean masked = !fences.holds(line.strip()) && sentence.matches();
      out.append(masked ? sentence.group(1) + "\\:" + sentence.group(2) : line);
      out.append(end < 0 ? "" : "\n");
      from = to + 1;
    }
    return out.toString();
  }
}
