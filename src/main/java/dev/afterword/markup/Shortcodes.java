package dev.afterword.markup;

import dev.afterword.source.Fences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of Markdown what only another generator can carry out: the tags of Liquid (Jekyll), the
 * shortcodes of Hugo, the attribute lists of kramdown, imports of MDX. What stands between them
 * stays, and so does every line, so that places stay right.
 *
 * <p>Only what begins its line is taken for one; in running text and in code the same signs are
 * what an author writes about.
 */
final class Shortcodes {
  private static final Pattern NAME = Pattern.compile("[{<%]+-?\\s*/?([\\w/.-]*)");
  private static final Pattern LIST_OF_ATTRIBUTES = Pattern.compile("\\s*\\{:[^{}]*}\\s*");

  /** Behind an update on a cState page, when it was made. */
  private static final Pattern TRACK_ALONE =
      Pattern.compile("\\s*\\{\\{<\\s*track\\s+\"([^\"<>]*)\"\\s*>}}\\s*");

  private static final Pattern TRACK =
      Pattern.compile("\\s*\\{\\{<\\s*track\\s+\"([^\"<>]*)\"\\s*>}}(?=\\s*$)");

  private static final Pattern SOURCE = Pattern.compile("\\bsrc\\s*=\\s*[\"']([^\"'\\s]+)[\"']");
  private static final Pattern ALTERNATIVE =
      Pattern.compile("\\b(?:alt|caption|title)\\s*=\\s*\"([^\"\\]\\[]*)\"");

  /** A component that is given the time of what stands in it. */
  private static final Pattern TIMED =
      Pattern.compile(
          "<[A-Z]\\w*\\b[^<>]*?\\s(?:date|time|datetime|timestamp)\\s*=\\s*[\"'{]+([^\"'{}<>]*\\d[^\"'{}<>]*)[\"'}]+[^<>]*>");

  private final StringBuilder out;
  private final Fences fences = new Fences(false);

  private Shortcodes(int length) {
    this.out = new StringBuilder(length);
  }

  /**
   * @param mdx whether lines may import components
   */
  static String without(String body, boolean mdx) {
    boolean possible =
        mdx
            || body.contains("{%")
            || body.contains("{{<")
            || body.contains("{{%")
            || body.contains("{:");
    return possible ? new Shortcodes(body.length()).read(lines(body), mdx) : body;
  }

  /** Each with its end. */
  private static List<String> lines(String body) {
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < body.length(); ) {
      int end = body.indexOf('\n', from);
      int to = end < 0 ? body.length() : end + 1;
      lines.add(body.substring(from, to));
      from = to;
    }
    return lines;
  }

  private String read(List<String> lines, boolean mdx) {
    for (int i = 0; i < lines.size(); ) {
      boolean code = fences.holds(lines.get(i).strip());
      int behind = mdx && !code ? MdxStatements.end(lines, i) : i;
      lines.subList(i, behind).forEach(statement -> out.append(end(statement)));
      if (behind == i) {
        out.append(code ? lines.get(i) : plain(lines.get(i), mdx));
      }
      i = Math.max(behind, i + 1);
    }
    return out.toString();
  }

  private static String plain(String line, boolean mdx) {
    String text = line.stripLeading();
    if (text.startsWith("{%")) {
      return replaced(line, "{%", "}");
    }
    if (TRACK_ALONE.matcher(line).matches()) {
      return TRACK_ALONE.matcher(line).replaceAll("$1") + end(line);
    }
    if (text.startsWith("{{<") || text.startsWith("{{%")) {
      return replaced(line, "{{", "}}");
    }
    if (mdx && text.startsWith("<")) {
      return TIMED.matcher(line).replaceAll("**$1** ");
    }
    if (text.stripTrailing().endsWith(">}}") && text.contains("{{< track")) {
      return TRACK.matcher(line).replaceAll("<br>$1");
    }
    return LIST_OF_ATTRIBUTES.matcher(line).matches() ? end(line) : line;
  }

  private static String end(String line) {
    return line.endsWith("\n") ? "\n" : "";
  }

  /**
   * The line with each tag replaced by what it means. A tag of Liquid ends at the next percent
   * sign, one of Hugo at the next angle bracket or percent sign, if the closing brackets follow.
   */
  private static String replaced(String line, String open, String close) {
    StringBuilder result = new StringBuilder();
    int from = 0;
    int sign = -1;
    int at = line.indexOf(open);
    while (at >= 0 && sign < line.length()) {
      int inside = at + 1 + close.length();
      // What was found for the tag before holds for this one too, unless it lies before it.
      sign = sign < inside ? sign(line, inside, close) : sign;
      boolean tag = opens(line, inside) && line.startsWith(close, sign + 1);
      if (tag) {
        int behind = sign + 1 + close.length();
        result.append(line, from, at).append(meaning(line.substring(at, behind)));
        from = behind;
      }
      at = line.indexOf(open, tag ? from : at + 1);
    }
    return result.append(line, from, line.length()).toString();
  }

  private static boolean opens(String line, int inside) {
    return inside <= line.length() && "%<".indexOf(line.charAt(inside - 1)) >= 0;
  }

  /** Where the next sign is that may end a tag; the length of the line where there is none. */
  private static int sign(String line, int from, String close) {
    int at = from;
    while (at < line.length()
        && line.charAt(at) != '%'
        && (close.length() == 1 || line.charAt(at) != '>')) {
      at++;
    }
    return at;
  }

  /** Code and pictures have a form of their own in Markdown; all else is nothing. */
  private static String meaning(String tag) {
    Matcher name = NAME.matcher(tag);
    return switch (name.lookingAt() ? name.group(1).toLowerCase(Locale.ROOT) : "") {
      case "highlight" -> "```" + tag.replaceFirst(".*?highlight\\s*(\\w*).*", "$1");
      case "endhighlight" -> "```";
      case "figure", "img", "image" -> picture(tag);
      default -> "";
    };
  }

  private static String picture(String tag) {
    Matcher source = SOURCE.matcher(tag);
    Matcher alternative = ALTERNATIVE.matcher(tag);
    String words = alternative.find() ? alternative.group(1) : "";
    return source.find() ? "![" + words + "](<" + source.group(1) + ">)" : "";
  }
}
