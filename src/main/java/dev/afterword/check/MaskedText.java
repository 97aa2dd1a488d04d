package dev.afterword.check;

import dev.afterword.source.Fences;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a body with what rules must leave alone blanked out. Every character keeps its
 * offset, so that a match in the masked text is a place in the source.
 *
 * <p>It works on the source and not on parsed blocks: templates leave words in angle brackets that
 * a parser takes for HTML, and the offset is the column to show. It knows as much of Markdown,
 * AsciiDoc and HTML as it needs to find code, quotations and comments.
 */
final class MaskedText {
  /** Stands where something was; neither a letter nor white space, so that words do not join. */
  static final char BLANK = '\u00B7';

  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
  private static final Pattern INLINE_CODE =
      Pattern.compile("(?<!`)(`+)(?!`)[^`\\n]{1,400}\\1(?!`)");
  private static final Pattern HTML_CODE =
      Pattern.compile("(?i)<(pre|code|kbd|samp)\\b[^>]{0,200}>");
  private static final Pattern HTML_QUOTE = Pattern.compile("(?i)<(blockquote|q)\\b[^>]{0,200}>");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>\\n]{0,300}>");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"')\\]|]+");
  private static final Pattern LINK_TARGET = Pattern.compile("\\]\\([^()\\n]{1,500}\\)");
  private static final Pattern QUOTATION =
      Pattern.compile(
          "(?:\"[^\"\\n]{1,300}\"|“[^”“]{1,400}”|„[^“”]{1,400}[“”]|«[^»]{1,400}»|「[^」]{1,400}」)");

  /** Other than the one of ASCII. */
  private static final String QUOTES = "«“„「";

  private static final char FIRST_QUOTE = QUOTES.charAt(0);

  private static final Pattern HEADING = Pattern.compile("(?:#{1,6}|={1,6})[ \\t].*");
  private static final Pattern UNDERLINE = Pattern.compile("={3,}|-{3,}");
  private static final Pattern BOLD_LINE =
      Pattern.compile("(?:[-*+][ \\t]+)?\\*\\*[^*]{1,80}\\*\\*:?");

  private final char[] text;

  private MaskedText(String text) {
    this.text = text.toCharArray();
  }

  /** Without code and comments: what readers read, with its links. */
  static String visible(String body, boolean asciidoc) {
    MaskedText masked = new MaskedText(body);
    masked.codeBlocks(body, asciidoc);
    masked.comments(body);
    masked.blank(INLINE_CODE, masked.toString(), from -> body.indexOf('`', from));
    masked.elements(HTML_CODE, masked.toString());
    return masked.toString();
  }

  /**
   * Only the author's own sentences: no headings, no quotations, no addresses.
   *
   * @param visible what {@link #visible} gives
   */
  static String prose(String visible) {
    MaskedText masked = new MaskedText(visible);
    masked.foreignLines(visible);
    masked.elements(HTML_QUOTE, visible);
    masked.blank(ADDRESS, visible, from -> visible.indexOf("http", from));
    masked.blank(LINK_TARGET, visible, from -> visible.indexOf("](", from));
    masked.blank(TAG, visible, from -> visible.indexOf('<', from));
    String unquoted = masked.toString();
    masked.blank(QUOTATION, unquoted, from -> quote(unquoted, from));
    masked.emphasis();
    return masked.toString();
  }

  @Override
  public String toString() {
    return new String(text);
  }

  /**
   * @param head where the pattern may fit at the earliest from a place on, or less than 0: to look
   *     for its first character is much faster than to try the pattern everywhere
   */
  private void blank(Pattern pattern, String source, IntUnaryOperator head) {
    Matcher matcher = pattern.matcher(source).useTransparentBounds(true);
    for (int at = head.applyAsInt(0); at >= 0; ) {
      boolean found = matcher.region(at, source.length()).lookingAt();
      if (found) {
        blank(at, matcher.end());
      }
      at = head.applyAsInt(found ? matcher.end() : at + 1);
    }
  }

  private static int quote(String source, int from) {
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '"' || (c >= FIRST_QUOTE && QUOTES.indexOf(c) >= 0)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Blanks elements out, each up to the next end of its name. Those without an end stay; that there
   * is none is found out once for each name.
   */
  private void elements(Pattern open, String source) {
    if (!source.contains("</")) {
      return;
    }
    Map<String, Integer> ends = new HashMap<>();
    Matcher start = open.matcher(source);
    for (int from = 0; start.find(from); ) {
      String name = start.group(1).toLowerCase(Locale.ROOT);
      int known = ends.getOrDefault(name, 0);
      int end = known < start.end() ? end(source, name, start.end()) : known;
      ends.put(name, end);
      boolean closed = end < Integer.MAX_VALUE;
      if (closed) {
        blank(start.start(), end);
      }
      from = closed ? end : start.end();
    }
  }

  /** Behind the next end of an element of a name; the largest number where there is none. */
  private static int end(String source, String name, int from) {
    Matcher end = Pattern.compile("(?i)</" + name + ">").matcher(source);
    return end.find(from) ? end.end() : Integer.MAX_VALUE;
  }

  /** Its marks do not part words. */
  private void emphasis() {
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '*' || (text[i] == '_' && !inWord(i))) {
        text[i] = ' ';
      }
    }
  }

  private boolean inWord(int i) {
    return i > 0
        && i + 1 < text.length
        && Character.isLetterOrDigit(text[i - 1])
        && Character.isLetterOrDigit(text[i + 1]);
  }

  /** As if they were not there: a section with nothing but a comment is empty. */
  private void comments(String body) {
    Matcher comment = COMMENT.matcher(body);
    while (body.contains("<!--") && comment.find()) {
      for (int i = comment.start(); i < comment.end(); i++) {
        text[i] = text[i] == '\n' ? '\n' : ' ';
      }
    }
  }

  private void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] != '\n') {
        text[i] = BLANK;
      }
    }
  }

  /** Fenced blocks of Markdown and AsciiDoc, and lines indented behind a blank line. */
  private void codeBlocks(String body, boolean asciidoc) {
    Fences fences = new Fences(asciidoc);
    boolean inList = false;
    boolean indented = false;
    boolean afterBlank = true;
    for (int from = 0; from < body.length(); ) {
      int end = body.indexOf('\n', from);
      int to = end < 0 ? body.length() : end;
      String line = body.substring(from, to);
      String stripped = line.strip();
      if (fences.holds(stripped)) {
        blank(from, to);
      } else if (!stripped.isEmpty()) {
        boolean deep = line.startsWith("    ") || line.startsWith("\t");
        indented = deep && !inList && (indented || afterBlank);
        if (indented) {
          blank(from, to);
        }
        inList = deep ? inList : isItem(stripped) || (inList && !afterBlank);
      }
      afterBlank = stripped.isEmpty();
      from = to + 1;
    }
  }

  private static boolean isItem(String line) {
    char c = line.charAt(0);
    boolean bullet =
        (c == '-' || c == '*' || c == '+') && line.length() > 1 && line.charAt(1) == ' ';
    int dot = line.indexOf('.');
    boolean number =
        dot > 0 && dot < 4 && line.substring(0, dot).chars().allMatch(Character::isDigit);
    return bullet || number;
  }

  /** Lines that are no sentences of the author: quotations and headings of every kind. */
  private void foreignLines(String body) {
    int before = 0;
    for (int from = 0; from < body.length(); ) {
      int end = body.indexOf('\n', from);
      int to = end < 0 ? body.length() : end;
      String line = body.substring(from, to).strip();
      if (isForeign(line)) {
        blank(from, to);
      } else if (isUnderline(line) && before < from - 1) {
        blank(before, to);
      }
      before = from;
      from = to + 1;
    }
  }

  private static boolean isForeign(String line) {
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '>' -> true;
      case '#', '=' -> HEADING.matcher(line).matches();
      case '*', '-', '+' -> line.contains("**") && BOLD_LINE.matcher(line).matches();
      default -> false;
    };
  }

  private static boolean isUnderline(String line) {
    return (line.startsWith("---") || line.startsWith("===")) && UNDERLINE.matcher(line).matches();
  }
}
