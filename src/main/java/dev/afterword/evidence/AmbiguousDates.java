package dev.afterword.evidence;

import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.source.Fences;
import dev.afterword.source.SourceDocument;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds dates that two readers would understand in two ways. */
public final class AmbiguousDates {
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\p{Alnum}./-])(\\d{1,2})([-/])(\\d{1,2})\\2((?:19|20)\\d{2})(?![\\d/-])");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private AmbiguousDates() {}

  /** The first of a body: one is enough to send the author there. Code blocks are no prose. */
  public static Optional<Problem> first(SourceDocument document) {
    List<String> lines = document.body().lines().toList();
    Fences fences = Fences.of(document.file().format());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean candidate =
          !fences.holds(line.strip()) && (line.contains("/20") || line.contains("-20"));
      Optional<Problem> problem =
          candidate ? in(line, document, document.bodyLine() + i) : Optional.empty();
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private static Optional<Problem> in(String line, SourceDocument document, int number) {
    String file = document.file().display();
    return NUMBERS
        .matcher(line)
        .results()
        .flatMap(m -> in(m, new Place(file, number, m.start() + 1)).stream())
        .findFirst();
  }

  /** The first in the value of a field. */
  static Optional<Problem> in(String value, Place place) {
    return NUMBERS.matcher(value).results().flatMap(m -> in(m, place).stream()).findFirst();
  }

  private static Optional<Problem> in(MatchResult m, Place place) {
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(3));
    Optional<LocalDate> one = day(m.group(4), first, second);
    Optional<LocalDate> other = day(m.group(4), second, first);
    if (one.isEmpty() || other.isEmpty() || first == second) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
            ProblemCode.AMBIGUOUS_DATE,
            place,
            m.group(),
            DAY.format(other.get()),
            DAY.format(one.get()),
            other.get().toString(),
            one.get().toString()));
  }

  private static Optional<LocalDate> day(String year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
