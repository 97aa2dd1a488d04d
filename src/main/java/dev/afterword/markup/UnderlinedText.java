package dev.afterword.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A text whose headings are underlined, as in reStructuredText: the first sign that is used for it
 * stands for the first level, the next for the second. What is between them stays as it is.
 */
final class UnderlinedText {
  private static final Pattern UNDERLINE = Pattern.compile("([=~^\"'`#*+:_.-])\\1{2,}\\s*");
  private static final int DEEPEST = 6;

  private final StringBuilder html = new StringBuilder();
  private final List<String> signs = new ArrayList<>();
  private final List<String> lines;

  private UnderlinedText(String text) {
    this.lines = text.lines().toList();
  }

  static String html(String text) {
    return new UnderlinedText(text).read(text);
  }

  private String read(String text) {
    int from = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (isHeading(i)) {
        boolean framed = i > from && lines.get(i - 1).equals(lines.get(i + 1));
        add(from, framed ? i - 1 : i);
        addHeading(i);
        from = i + 2;
        i++;
      }
    }
    if (from == 0) {
      return PlainTextEngine.html(text);
    }
    add(from, lines.size());
    return html.toString();
  }

  /** A line with words at its beginning, nothing or a line above it, and below it one as long. */
  private boolean isHeading(int index) {
    String line = lines.get(index);
    String below = lines.get(index + 1);
    boolean words = !line.isBlank() && Character.isLetterOrDigit(line.codePointAt(0));
    return words
        && UNDERLINE.matcher(below).matches()
        && below.strip().length() + 1 >= line.strip().length()
        && (index == 0 || lines.get(index - 1).isBlank() || lines.get(index - 1).equals(below));
  }

  private void addHeading(int index) {
    Matcher underline = UNDERLINE.matcher(lines.get(index + 1));
    String sign = underline.matches() ? underline.group(1) : "";
    if (!signs.contains(sign)) {
      signs.add(sign);
    }
    int level = Math.min(DEEPEST, signs.indexOf(sign) + 1);
    Element heading = new Element("h" + level).attr(HtmlPolicy.LINE, "" + (index + 1));
    html.append(heading.text(lines.get(index).strip()).outerHtml()).append('\n');
  }

  private void add(int from, int to) {
    String text = String.join("\n", lines.subList(from, to));
    if (!text.isBlank()) {
      html.append(PlainTextEngine.element(text, from + 1).outerHtml()).append('\n');
    }
  }
}
