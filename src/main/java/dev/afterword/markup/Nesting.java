package dev.afterword.markup;

import java.util.regex.Pattern;

/**
 * Tells Markdown that is nested deeper than anybody writes: the parser's time grows with the square
 * of it, so that one document could stop the build for hours.
 */
final class Nesting {
  /** Brackets within brackets that are closed in a row. */
  private static final int DEEPEST = 2000;

  /** An item of a list some three hundred levels down. */
  private static final Pattern FAR_ITEM =
      Pattern.compile("(?m)^(?: {600}|\\t{150})[ \\t]*+(?:[-*+]|\\d{1,9}[.)])[ \\t]");

  private Nesting() {}

  static boolean isTooDeep(String body) {
    return closedInARow(body) > DEEPEST || FAR_ITEM.matcher(body).find();
  }

  /** What is opened and never closed, as in logs with colours, costs nothing. */
  private static int closedInARow(String body) {
    int open = 0;
    int closed = 0;
    int most = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == '[') {
        open++;
        closed = 0;
      } else if (c == ']' && open > 0) {
        open--;
        most = Math.max(most, ++closed);
      }
    }
    return most;
  }
}
