package dev.afterword.build;

import dev.afterword.check.DocumentChecks;
import dev.afterword.config.IdPattern;
import dev.afterword.config.Profiles;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.facts.DocumentFacts;
import dev.afterword.log.ParsedDocument;
import dev.afterword.markup.BodyParser;
import dev.afterword.mine.Miner;
import dev.afterword.model.DocumentType;
import dev.afterword.source.SourceDocument;
import dev.afterword.source.SourceFile;
import dev.afterword.source.SourceReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the documents of one file: their facts, and what the rules about texts say to them.
 *
 * <p>A document is always read. What makes a parser fail costs that document its markup or its
 * header, never the others their site.
 */
final class DocumentReader {
  private final SourceReader sources;
  private final BodyParser bodies;
  private final Miner miner;
  private final DocumentChecks.Reader checks;
  private final Profiles profiles;

  DocumentReader(
      SourceReader sources,
      BodyParser bodies,
      Miner miner,
      DocumentChecks.Reader checks,
      Profiles profiles) {
    this.sources = sources;
    this.bodies = bodies;
    this.miner = miner;
    this.checks = checks;
    this.profiles = profiles;
  }

  /** What both say. */
  record Read(DocumentFacts facts, DocumentChecks checks) {}

  /**
   * For many threads at once. Here alone a fault of this program is caught whatever it is: it must
   * not cost people all their pages because of one. If the header is not at fault it counts.
   */
  List<Read> read(SourceFile file) {
    try {
      return documents(file);
    } catch (RuntimeException | StackOverflowError fault) {
      Problem why = problem(file, fault);
      try {
        return List.of(unread(sources.read(file), why));
      } catch (RuntimeException | StackOverflowError again) {
        return List.of(unread(SourceReader.readPlain(file), why));
      }
    }
  }

  private List<Read> documents(SourceFile file) {
    SourceDocument document = sources.read(file);
    Optional<Pattern> numbers = profiles.of(file.folder()).ids().map(IdPattern::mentions);
    return miner.divide(document, bodies.parse(document, numbers)).stream()
        .map(this::read)
        .toList();
  }

  private Read read(ParsedDocument document) {
    DocumentFacts facts = miner.mine(document);
    boolean report = facts.type() == DocumentType.POSTMORTEM;
    return new Read(facts, checks.read(document.source(), report, facts.body().sections()));
  }

  private Read unread(SourceDocument document, Problem why) {
    DocumentFacts facts =
        miner.mine(ParsedDocument.whole(document, BodyParser.unread(document, why)));
    return new Read(facts, checks.read(document, false, List.of()));
  }

  private static Problem problem(SourceFile file, Throwable fault) {
    return Problem.of(
        ProblemCode.READING_FAILED,
        Place.file(file.display()),
        String.valueOf(fault),
        Stream.of(fault.getStackTrace()).findFirst().map(Object::toString).orElse("unknown"));
  }
}
