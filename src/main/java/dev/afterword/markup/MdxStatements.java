package dev.afterword.markup;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The imports and exports of MDX, which begin a line of their own. A sentence may begin so as well:
 * only what is a whole statement is taken for one, and all else is text.
 */
final class MdxStatements {
  /** In lines; what has not ended by then is text. */
  private static final int LONGEST = 400;

  private static final Pattern IMPORT =
      Pattern.compile(
          "import\\b\\s*(?:[\\w$*{][^\"'`;]*\\bfrom\\s*)?([\"'])[^\"']+\\1\\s*;?\\s*(?://[^\\n]*)?");

  private static final Pattern EXPORT =
      Pattern.compile(
          "export\\s+(?:(?:const|let|var|type)\\s+[^=]*=.*"
              + "|(?:default\\s+)?(?:async\\s+)?function\\b\\s*\\*?\\s*[\\w$]*\\(.*"
              + "|(?:default\\s+)?(?:class|interface)\\b(?:\\s+[\\w$]+){0,3}\\s*\\{.*"
              + "|default\\s+(?:[\\w$.]+;?|[\\[{].*|(?:async\\s*)?[\\w$(].*=>.*)"
              + "|\\{.*"
              + "|\\*.*\\bfrom\\s*[\"'].*)");

  private MdxStatements() {}

  /** The line behind the statement that begins in a line; that line itself where none does. */
  static int end(List<String> lines, int from) {
    String first = lines.get(from).stripTrailing();
    boolean imports = first.startsWith("import");
    if (!imports && !EXPORT.matcher(first).matches()) {
      return from;
    }
    int behind = balanced(lines, from);
    boolean whole =
        behind > from
            && (!imports
                || IMPORT.matcher(String.join("", lines.subList(from, behind)).strip()).matches());
    return whole ? behind : from;
  }

  /** Behind the line that closes all brackets; the first line itself where that is none. */
  private static int balanced(List<String> lines, int from) {
    int depth = 0;
    for (int i = from; i < Math.min(lines.size(), from + LONGEST); i++) {
      String line = lines.get(i).strip();
      if (depth == 0 && line.isEmpty()) {
        return from;
      }
      depth += depth(line);
      boolean goesOn = line.endsWith("=") || line.endsWith("=>") || line.endsWith(",");
      if (depth <= 0 && !goesOn) {
        return i + 1;
      }
    }
    return from;
  }

  /** How many more brackets a line opens than it closes, outside of strings. */
  private static int depth(String line) {
    int depth = 0;
    for (int i = 0; i < line.length() && !line.startsWith("// ", i); i++) {
      char c = line.charAt(i);
      if (c == '"' || c == '\'' || c == '`') {
        // An apostrophe in a text has no partner.
        int close = line.indexOf(c, i + 1);
        i = close < 0 ? i : close;
      } else {
        depth += "{[(".indexOf(c) >= 0 ? 1 : "}])".indexOf(c) >= 0 ? -1 : 0;
      }
    }
    return depth;
  }
}
