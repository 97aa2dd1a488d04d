package dev.afterword.source;

import dev.afterword.diag.Problem;
import java.util.List;
import java.util.Optional;

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
}
