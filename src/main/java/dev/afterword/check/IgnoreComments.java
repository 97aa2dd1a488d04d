package dev.afterword.check;

import dev.afterword.diag.Nearest;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.source.SourceDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the comments of a document switch off.
 *
 * <pre>{@code
 * <!-- afterword: ignore should-have -->
 * The page should have come, and did not.
 * }</pre>
 *
 * <p>A comment with a line of its own is about the next line, another about its own; {@code
 * ignore-file} is about the whole document. A comment that names nothing means all rules.
 */
final class IgnoreComments {
  private static final String SIGN = "afterword:";
  private static final Pattern COMMENT =
      Pattern.compile("(?:<!--|//)[ \\t]*afterword:[ \\t]*ignore(-file)?\\b([^\\n]*)");

  private static final List<String> NAMES =
      Stream.of(ProblemCode.values())
          .filter(ProblemCode::optional)
          .flatMap(code -> Stream.of(code.code(), code.key()))
          .toList();

  static final IgnoreComments NONE = new IgnoreComments(Map.of(), Set.of(), List.of());

  private final Map<Integer, Set<ProblemCode>> lines;
  private final Set<ProblemCode> everywhere;
  private final List<Problem> problems;

  private IgnoreComments(
      Map<Integer, Set<ProblemCode>> lines, Set<ProblemCode> everywhere, List<Problem> problems) {
    this.lines = lines;
    this.everywhere = everywhere;
    this.problems = problems;
  }

  static IgnoreComments of(SourceDocument document) {
    return document.body().contains(SIGN) ? new Reader(document).read() : NONE;
  }

  /** Names in the comments that no rule has. */
  List<Problem> problems() {
    return problems;
  }

  /**
   * @param line of the file, counted from 1
   */
  boolean covers(ProblemCode code, int line) {
    return code.optional()
        && (everywhere.contains(code) || lines.getOrDefault(line, Set.of()).contains(code));
  }

  private static final class Reader {
    private final SourceDocument document;
    private final Map<Integer, Set<ProblemCode>> lines = new HashMap<>();
    private final Set<ProblemCode> everywhere = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Reader(SourceDocument document) {
      this.document = document;
    }

    IgnoreComments read() {
      List<String> text = document.body().lines().toList();
      for (int i = 0; i < text.size(); i++) {
        if (text.get(i).contains(SIGN)) {
          read(text, i);
        }
      }
      return new IgnoreComments(lines, everywhere, problems);
    }

    private void read(List<String> text, int index) {
      String line = text.get(index);
      Matcher comment = COMMENT.matcher(line);
      if (!comment.find()) {
        return;
      }
      Set<ProblemCode> codes = codes(comment, index);
      if (comment.group(1) != null) {
        everywhere.addAll(codes);
        return;
      }
      int end = line.indexOf("-->", comment.start());
      boolean alone =
          line.substring(0, comment.start()).isBlank()
              && (end < 0 || line.substring(end + 3).isBlank());
      int meant = alone ? next(text, index) : index;
      lines.computeIfAbsent(meant + document.bodyLine(), l -> new HashSet<>()).addAll(codes);
    }

    /** The next line with words on it. */
    private static int next(List<String> text, int index) {
      int next = index + 1;
      while (next < text.size() - 1 && text.get(next).isBlank()) {
        next++;
      }
      return next;
    }

    private Set<ProblemCode> codes(Matcher comment, int index) {
      String names = comment.group(2).replaceFirst("-->.*", "").strip();
      if (names.isEmpty()) {
        return new HashSet<>(List.of(ProblemCode.values()));
      }
      Set<ProblemCode> codes = new HashSet<>();
      for (String name : names.split("[,\\s]+")) {
        Optional<ProblemCode> code = ProblemCode.named(name).filter(ProblemCode::optional);
        code.ifPresentOrElse(codes::add, () -> problems.add(unknown(name, comment, index)));
      }
      return codes;
    }

    private Problem unknown(String name, Matcher comment, int index) {
      int at = comment.start(2) + comment.group(2).indexOf(name);
      Place place = new Place(document.file().display(), index + document.bodyLine(), at + 1);
      String hint =
          ProblemCode.named(name).isPresent()
              ? "errors are always reported: correct what it is about"
              : Nearest.question(name, NAMES) + "write a code or a name of the manual's list";
      return Problem.of(ProblemCode.UNKNOWN_RULE, place, name, hint);
    }
  }
}
