package dev.afterword.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another way to write the same: whoever reads a document and its variant learns the same from
 * both.
 *
 * @param sameLines whether each line stays where it is
 * @param sameWords whether titles and the texts of actions stay as they are
 */
record Variant(String name, UnaryOperator<String> write, boolean sameLines, boolean sameWords) {

  /** What is not touched within a line: code, addresses, targets of links. */
  private static final String APART = "`[^`]*`|\\]\\([^)]*\\)|<[^>]*>|https?://\\S+|\\S+/\\S*|";

  private static final Pattern FENCE = Pattern.compile("^\\s*(```|~~~).*");

  /** Changes each line outside of code. */
  static Variant lines(String name, UnaryOperator<String> line) {
    return new Variant(name, body -> eachLine(body, line), true, true);
  }

  /** Changes what matches anywhere in the text of a line. */
  static Variant within(String name, String pattern, Function<MatchResult, String> replacement) {
    Pattern wanted = Pattern.compile(APART + "(?<it>" + pattern + ")");
    UnaryOperator<String> line =
        text -> {
          Matcher matcher = wanted.matcher(text);
          return matcher.replaceAll(
              match ->
                  Matcher.quoteReplacement(
                      matcher.group("it") == null ? match.group() : replacement.apply(match)));
        };
    return new Variant(name, body -> eachLine(body, line), true, false);
  }

  Variant rewording() {
    return new Variant(name, write, sameLines, false);
  }

  private static String eachLine(String body, UnaryOperator<String> change) {
    List<String> lines = new ArrayList<>();
    String fence = "";
    for (String line : body.split("\n", -1)) {
      Matcher matcher = FENCE.matcher(line);
      if (matcher.matches() && (fence.isEmpty() || fence.equals(matcher.group(1)))) {
        fence = fence.isEmpty() ? matcher.group(1) : "";
        lines.add(line);
      } else {
        lines.add(fence.isEmpty() ? change.apply(line) : line);
      }
    }
    return String.join("\n", lines);
  }
}
