package dev.afterword.check;

import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.model.Section;
import dev.afterword.model.SectionKind;
import dev.afterword.source.Format;
import dev.afterword.source.SourceDocument;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The text of a document as the rules see it. All forms have the same length; an offset in one is
 * an offset in each.
 */
final class DocumentText {
  private static final int LONGEST_EXCERPT = 240;

  private final SourceDocument document;
  private final List<Section> sections;
  private final String visible;
  private final String prose;
  private final String lower;
  private final List<String> lines;
  private final int[] lineStarts;

  /**
   * @param sections of the document, in its order
   */
  DocumentText(SourceDocument document, List<Section> sections) {
    this.document = document;
    this.sections = sections.stream().sorted(Comparator.comparingInt(Section::line)).toList();
    String body = document.body();
    this.visible = MaskedText.visible(body, document.file().format() == Format.ASCIIDOC);
    this.prose = MaskedText.prose(visible);
    this.lower = lower(prose);
    this.lines = Arrays.asList(visible.split("\n", -1));
    this.lineStarts = lineStarts(body);
  }

  /** Letters that change their length with their case would move what comes behind them. */
  private static String lower(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() == text.length()) {
      return lower;
    }
    StringBuilder same = new StringBuilder(text.length());
    text.chars().forEach(c -> same.append(Character.toLowerCase((char) c)));
    return same.toString();
  }

  private static int[] lineStarts(String body) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = body.indexOf('\n'); i >= 0; i = body.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  /** What readers see, without code and comments. */
  String visible() {
    return visible;
  }

  /** The author's own sentences: no headings, quotations and addresses. */
  String prose() {
    return prose;
  }

  /** The same in lower case. */
  String lower() {
    return lower;
  }

  /** The lines of what readers see. */
  List<String> lines() {
    return lines;
  }

  /** What the section that an offset is in is about. */
  SectionKind section(int offset) {
    int line = place(offset).line();
    SectionKind kind = SectionKind.OTHER;
    for (Section section : sections) {
      if (section.line() <= line && section.kind() != SectionKind.OTHER) {
        kind = section.kind();
      }
    }
    return kind;
  }

  List<Section> sections() {
    return sections;
  }

  /** The line that an offset is in, counted from 0. */
  int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  Place place(int offset) {
    int line = line(offset);
    return new Place(
        document.file().display(), line + document.bodyLine(), offset - lineStarts[line] + 1);
  }

  /** The offset at which a line of the visible text begins, counted from 0. */
  int lineStart(int index) {
    return lineStarts[index];
  }

  /** A remark on what stands between two offsets, with its sentence. */
  Problem problem(ProblemCode code, int from, int to, String... arguments) {
    return Problem.of(code, place(from), arguments).quoting(sentence(from, to));
  }

  /** The words as written, white space folded and without marks of emphasis. */
  String words(int from, int to) {
    return document
        .body()
        .substring(from, to)
        .replaceAll("\\*+", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** The sentence around, cut where it is too long. */
  private String sentence(int from, int to) {
    String body = document.body();
    int start = Math.max(boundary(body, from), from - LONGEST_EXCERPT / 2);
    int end = Math.min(end(body, to), to + LONGEST_EXCERPT / 2);
    String cutStart = start > 0 && start == from - LONGEST_EXCERPT / 2 ? "…" : "";
    String cutEnd = end == to + LONGEST_EXCERPT / 2 && end < body.length() ? "…" : "";
    return cutStart + words(start, end) + cutEnd;
  }

  private static int boundary(String body, int from) {
    int start = from;
    while (start > 0 && !ends(body, start - 1)) {
      start--;
    }
    return start;
  }

  private static int end(String body, int to) {
    int end = to;
    while (end < body.length() && !ends(body, end)) {
      end++;
    }
    boolean mark = end < body.length() && body.charAt(end) != '\n' && body.charAt(end) != '|';
    return mark ? end + 1 : end;
  }

  /** Whether a sentence, a cell, an item or a paragraph ends with the character there. */
  private static boolean ends(String body, int index) {
    char c = body.charAt(index);
    boolean last = index + 1 >= body.length();
    char next = last ? '\n' : body.charAt(index + 1);
    return switch (c) {
      case '.', '!', '?' -> Character.isWhitespace(next);
      case '。', '|' -> true;
      case '\n' -> next == '\n' || "-*+#>|".indexOf(next) >= 0 || Character.isDigit(next);
      default -> false;
    };
  }
}
