package dev.afterword.log;

import dev.afterword.markup.ParsedBody;
import dev.afterword.model.DocumentType;
import dev.afterword.source.SourceDocument;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A document with its body: a file, or one of those that a log holds.
 *
 * @param type what it is whatever its header says; empty where the header or the text decides
 * @param year of the dates in it that have none, from what stands above it in its file
 */
public record ParsedDocument(
    SourceDocument source, ParsedBody body, Optional<DocumentType> type, OptionalInt year) {

  /** A file that is one document. */
  public static ParsedDocument whole(SourceDocument source, ParsedBody body) {
    return new ParsedDocument(source, body, Optional.empty(), OptionalInt.empty());
  }
}
