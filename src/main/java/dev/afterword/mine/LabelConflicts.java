package dev.afterword.mine;

import dev.afterword.config.SeverityScale;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Labels.Occurrence;
import dev.afterword.model.Chronology;
import dev.afterword.model.SectionKind;
import dev.afterword.source.SourceDocument;
import dev.afterword.time.DurationText;
import dev.afterword.words.FoldedText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;

/**
 * Two labels of a document that give the severity or the duration in the same words, and not the
 * same.
 *
 * <p>Three of a kind, or a heading of a part of its own between them, are several incidents in one
 * document.
 */
final class LabelConflicts {
  private final SourceDocument document;
  private final List<Chapter> chapters;

  LabelConflicts(SourceDocument document, List<Chapter> chapters) {
    this.document = document;
    this.chapters = chapters;
  }

  /**
   * @param severities labels of severity, by line
   * @param durations labels of duration, by line
   */
  List<Problem> find(List<Occurrence> severities, List<Occurrence> durations, SeverityScale scale) {
    Optional<Problem> severity = compare(severities, (a, b) -> sameRank(scale, a, b));
    Optional<Problem> duration = compare(durations, LabelConflicts::sameLength);
    return List.of(severity, duration).stream().flatMap(Optional::stream).toList();
  }

  private Optional<Problem> compare(List<Occurrence> labels, BiPredicate<String, String> same) {
    if (labels.size() != 2) {
      return Optional.empty();
    }
    Occurrence first = labels.get(0);
    Occurrence second = labels.get(1);
    boolean conflict =
        name(first).equals(name(second))
            && !same.test(first.value(), second.value())
            && !apart(first.line(), second.line());
    return conflict
        ? Optional.of(
            Problem.of(
                ProblemCode.LABELS_DISAGREE,
                place(second),
                name(second),
                second.value(),
                first.value(),
                Integer.toString(first.line())))
        : Optional.empty();
  }

  /** Whose severity or duration it is need not be said: "incident duration" is "duration". */
  private static String name(Occurrence label) {
    return FoldedText.of(label.words())
        .replaceAll("[*_`:：]", "")
        .strip()
        .replaceFirst("^(?:incident|outage|total)\\s+", "");
  }

  private Place place(Occurrence label) {
    List<String> lines = document.body().lines().toList();
    int index = label.line() - document.bodyLine();
    String line = index >= 0 && index < lines.size() ? lines.get(index) : "";
    int column = line.indexOf(label.words()) + 1;
    return new Place(document.file().display(), label.line(), column);
  }

  private boolean apart(int from, int to) {
    return chapters.stream()
        .filter(chapter -> chapter.line() > from && chapter.line() < to)
        .anyMatch(
            chapter ->
                chapter.kind() == SectionKind.OTHER && chapter.level() > 0 && chapter.level() <= 2);
  }

  /** What is on no scale cannot be compared. */
  private static boolean sameRank(SeverityScale scale, String a, String b) {
    OptionalInt first = scale.read(a).rank();
    OptionalInt second = scale.read(b).rank();
    return first.isEmpty() || second.isEmpty() || first.getAsInt() == second.getAsInt();
  }

  private static boolean sameLength(String a, String b) {
    Optional<Duration> first = DurationText.read(a);
    Optional<Duration> second = DurationText.read(b);
    return first.isEmpty() || second.isEmpty() || Chronology.near(first.get(), second.get());
  }
}
