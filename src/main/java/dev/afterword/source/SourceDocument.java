package dev.afterword.source;

import dev.afterword.diag.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A document split into header and body.
 *
 * @param beside facts from a file beside it; what the header says comes before them
 * @param body without a byte-order mark; line ends are {@code \n}
 * @param bodyLine the line of the file on which the body begins, counted from 1
 */
public record SourceDocument(
    SourceFile file,
    Header header,
    Optional<Sidecars.Sidecar> beside,
    String body,
    int bodyLine,
    List<Problem> problems) {
  public SourceDocument {
    problems = List.copyOf(problems);
  }

  /** The same with one problem more. */
  public SourceDocument with(Problem problem) {
    List<Problem> more = new ArrayList<>(problems);
    more.add(problem);
    return new SourceDocument(file, header, beside, body, bodyLine, more);
  }

  /**
   * The document that a part of the body is.
   *
   * @param lines of the file, of the body all
   * @param shared which fields of the header are true of each part
   */
  public SourceDocument part(Extent lines, Predicate<Header.Entry> shared) {
    List<String> all = body.lines().toList();
    int from = lines.first() - bodyLine;
    int to = Math.min(all.size(), lines.last() - bodyLine + 1);
    return new SourceDocument(
        file.part(lines),
        header.only(shared),
        beside.map(sidecar -> sidecar.only(shared)),
        String.join("\n", all.subList(from, to)),
        lines.first(),
        List.of());
  }

  /** The document with empty lines in place of its parts; so all others keep their numbers. */
  public SourceDocument without(Collection<Extent> parts) {
    List<String> all = body.lines().toList();
    List<String> rest =
        IntStream.range(0, all.size())
            .mapToObj(i -> parts.stream().anyMatch(p -> p.covers(i + bodyLine)) ? "" : all.get(i))
            .toList();
    return new SourceDocument(file, header, beside, String.join("\n", rest), bodyLine, problems);
  }
}
