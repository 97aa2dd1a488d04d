package dev.afterword.evidence;

import dev.afterword.markup.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of labels: one, or several that share it as in {@code **Date:** today | **Status:** done}.
 */
public final class LabelledLine {
  /** In characters; what is longer is a sentence. */
  public static final int LONGEST_LABEL = 40;

  private static final String SEPARATORS = "|·•¦–—";

  /** What stands between two labels of a line. */
  private static final Pattern BETWEEN = Pattern.compile("\\s*[|·•¦]\\s*|\\s+[–—]\\s+");

  private static final Pattern TAIL = Pattern.compile("[\\s|·•¦,;–—-]+$");

  private LabelledLine() {}

  /** The parts of a line, each of which begins with a label but perhaps the first. */
  static List<RichText> parts(RichText line, Vocabulary vocabulary) {
    String text = line.text();
    List<RichText> parts = new ArrayList<>();
    int from = 0;
    for (int start : starts(line)) {
      if (start > from && labels(text, start, vocabulary)) {
        int end = from + TAIL.matcher(text.substring(from, start)).replaceFirst("").length();
        parts.add(Lines.part(line, from, end));
        from = start;
      }
    }
    parts.add(Lines.part(line, from, text.length()));
    return parts;
  }

  /** Where another label may begin, in order: behind a separator and with bold words. */
  private static List<Integer> starts(RichText line) {
    List<Integer> starts = new ArrayList<>();
    if (isDivided(line.text())) {
      BETWEEN.matcher(line.text()).results().forEach(between -> starts.add(between.end()));
    }
    for (RichText.Span span : line.spans()) {
      if (span.kind() == RichText.Kind.BOLD) {
        starts.add(span.from());
      }
    }
    return starts.size() < 2 ? starts : starts.stream().distinct().sorted().toList();
  }

  private static boolean isDivided(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SEPARATORS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean labels(String text, int start, Vocabulary vocabulary) {
    int colon = firstColon(text, start);
    return colon > start
        && colon - start <= LONGEST_LABEL
        && vocabulary.label(text.substring(start, colon)).isPresent();
  }

  /** Of either width; -1 where there is none. */
  public static int firstColon(String text, int from) {
    int ascii = text.indexOf(':', from);
    int wide = text.indexOf('：', from);
    return wide >= 0 && (ascii < 0 || wide < ascii) ? wide : ascii;
  }
}
