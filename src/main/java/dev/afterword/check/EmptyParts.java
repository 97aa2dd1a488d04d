package dev.afterword.check;

import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.model.Section;
import dev.afterword.model.SectionKind;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Sections and rows of tables that a template brought along and nobody filled in. */
final class EmptyParts implements TextRule {
  private static final Pattern MARKS = Pattern.compile("[ \\t*+_=-]*");

  /** In HTML a line may hold a heading and all of its section. */
  private static final Pattern BEHIND_HEADING =
      Pattern.compile("(?i)</h[1-6]>(?:\\s|</?[a-z][^<>]{0,300}>)*[^\\s<]");

  private static final Pattern BOX = Pattern.compile("[-*+]\\s*\\[ ?]|\\d+[.)]");

  @Override
  public void check(DocumentText text, Consumer<Problem> report) {
    List<String> lines = text.lines();
    rows(text, lines, report);
    List<Section> sections = text.sections();
    int first = text.place(0).line();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      int from = section.line() - first + 1;
      int to = i + 1 < sections.size() ? sections.get(i + 1).line() - first : lines.size();
      boolean parts = i + 1 < sections.size() && sections.get(i + 1).level() > section.level();
      boolean known = section.kind() != SectionKind.OTHER && section.line() > 0;
      boolean heading = section.level() > 0 && section.level() < 7;
      if (known
          && heading
          && !parts
          && from > 0
          && to <= lines.size()
          && isEmpty(lines, from, to)) {
        int start = text.lineStart(from - 1);
        int end = start + lines.get(from - 1).length();
        report.accept(text.problem(ProblemCode.EMPTY_SECTION, start, end, section.heading()));
      }
    }
  }

  private static boolean isEmpty(List<String> lines, int from, int to) {
    return !BEHIND_HEADING.matcher(lines.get(from - 1)).find()
        && lines.subList(Math.min(from, to), to).stream().allMatch(EmptyParts::saysNothing);
  }

  /** Blank, a bullet or a box without words, a rule or the underline of a heading. */
  private static boolean saysNothing(String line) {
    return MARKS.matcher(line).matches() || BOX.matcher(line.strip()).matches();
  }

  /** Told once for a table. */
  private static void rows(DocumentText text, List<String> lines, Consumer<Problem> report) {
    boolean told = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.startsWith("|")) {
        told = false;
      } else if (!told && isEmptyRow(line) && !headsATable(lines, i)) {
        told = true;
        int start = text.lineStart(i);
        report.accept(text.problem(ProblemCode.EMPTY_ROW, start, start + lines.get(i).length()));
      }
    }
  }

  private static boolean isEmptyRow(String line) {
    return line.length() > 2
        && line.indexOf('|', 1) > 0
        && line.chars().allMatch(c -> c == '|' || c == ' ' || c == '\t')
        && line.chars().filter(c -> c == '|').count() > 2;
  }

  /** A table without column names begins with an empty row, for Markdown wants one. */
  private static boolean headsATable(List<String> lines, int i) {
    String next = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
    return next.startsWith("|") && next.contains("--");
  }
}
