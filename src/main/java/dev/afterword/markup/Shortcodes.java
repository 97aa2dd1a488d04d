package dev.afterword.markup;

import dev.afterword.source.Fences;
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
  private static final Pattern LIQUID = Pattern.compile("\\{%-?\\s*/?(\\w+)?[^%]*-?%}");
  private static final Pattern HUGO = Pattern.compile("\\{\\{[<%]\\s*/?([\\w/.-]+)?[^>%]*[>%]}}");
  private static final Pattern LIST_OF_ATTRIBUTES = Pattern.compile("\\s*\\{:[^{}]*}\\s*");
  private static final Pattern IMPORT =
      Pattern.compile("(?:import|export)\\s.*(?:from\\s|[;{}=]).*");

  /** Behind an update on a cState page, when it was made. */
  private static final Pattern TRACK =
      Pattern.compile("\\s*\\{\\{<\\s*track\\s+\"([^\"<>]*)\"\\s*>}}(?=\\s*$)");

  private static final Pattern SOURCE = Pattern.compile("\\bsrc\\s*=\\s*[\"']([^\"'\\s]+)[\"']");
  private static final Pattern ALTERNATIVE =
      Pattern.compile("\\b(?:alt|caption|title)\\s*=\\s*\"([^\"\\]\\[]*)\"");

  /** A component that is given the time of what stands in it. */
  private static final Pattern TIMED =
      Pattern.compile(
          "<[A-Z]\\w*\\b[^<>]*?\\s(?:date|time|datetime|timestamp)\\s*=\\s*[\"'{]+([^\"'{}<>]*\\d[^\"'{}<>]*)[\"'}]+[^<>]*>");

  private final boolean mdx;
  private final StringBuilder out;
  private final Fences fences = new Fences(false);
  private boolean inExport;

  private Shortcodes(boolean mdx, int length) {
    this.mdx = mdx;
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
    if (!possible) {
      return body;
    }
    Shortcodes reader = new Shortcodes(mdx, body.length());
    for (int from = 0; from < body.length(); ) {
      int end = body.indexOf('\n', from);
      int to = end < 0 ? body.length() : end + 1;
      reader.line(body.substring(from, to));
      from = to;
    }
    return reader.out.toString();
  }

  private void line(String line) {
    String text = line.strip();
    out.append(fences.holds(text) ? line : plain(line, text));
  }

  private String plain(String line, String text) {
    if (text.startsWith("{%")) {
      return replaced(LIQUID, line);
    }
    if (text.startsWith("{{<") || text.startsWith("{{%")) {
      return replaced(HUGO, line);
    }
    if (mdx && text.startsWith("<")) {
      return TIMED.matcher(line).replaceAll("**$1** ");
    }
    if (text.endsWith(">}}") && text.contains("{{< track")) {
      return TRACK.matcher(line).replaceAll("<br>$1");
    }
    return isImport(line, text) || LIST_OF_ATTRIBUTES.matcher(line).matches() ? end(line) : line;
  }

  /** Also what is exported over several lines, up to the brace that stands first in its line. */
  private boolean isImport(String line, String text) {
    if (inExport) {
      inExport = !line.startsWith("}");
      return true;
    }
    boolean imported = mdx && !line.startsWith(" ") && IMPORT.matcher(text).matches();
    inExport = imported && text.endsWith("{");
    return imported;
  }

  private static String end(String line) {
    return line.endsWith("\r\n") ? "\r\n" : line.endsWith("\n") ? "\n" : "";
  }

  private static String replaced(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.replaceAll(tag -> Matcher.quoteReplacement(meaning(tag.group(), tag.group(1))));
  }

  /** Code and pictures have a form of their own in Markdown; all else is nothing. */
  private static String meaning(String tag, @org.jspecify.annotations.Nullable String name) {
    return switch (name == null ? "" : name.toLowerCase(Locale.ROOT)) {
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
