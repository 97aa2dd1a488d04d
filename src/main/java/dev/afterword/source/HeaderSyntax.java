package dev.afterword.source;

import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What the languages of headers have in common. */
final class HeaderSyntax {
  private HeaderSyntax() {}

  /**
   * @param bodyIndex of the first line of the body, counted from 0
   */
  record Result(Header header, int bodyIndex, Optional<Problem> problem) {
    static Result none() {
      return new Result(Header.NONE, 0, Optional.empty());
    }

    static Result of(Header header, int bodyIndex) {
      return new Result(header, bodyIndex, Optional.empty());
    }

    /** The header is lost, the body is not. */
    static Result failed(int bodyIndex, Place place, String message) {
      Problem problem = Problem.of(ProblemCode.HEADER_SYNTAX, place, message);
      return new Result(Header.NONE, bodyIndex, Optional.of(problem));
    }
  }

  /** The index of the closing line after the first line. */
  static OptionalInt closing(List<String> lines, Predicate<String> closes) {
    return IntStream.range(1, lines.size())
        .filter(i -> closes.test(lines.get(i).stripTrailing()))
        .findFirst();
  }
}
