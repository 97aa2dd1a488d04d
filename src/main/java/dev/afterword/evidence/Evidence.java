package dev.afterword.evidence;

import dev.afterword.source.SourceFile;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the facts of one document are read from, strongest first: its header, the labels of its
 * body, its title, its chapters, and the name of its file.
 *
 * @param year of dates that have none, where what stands above the document in its file tells it
 */
public record Evidence(
    SourceFile file,
    HeaderFacts header,
    Labels labels,
    String title,
    List<Chapter> chapters,
    OptionalInt year) {

  /** Whether the author says that it goes on; what else is told of an end is that of a part. */
  public boolean isStillOpen() {
    return header.isStillOpen() || labels.isStillOpen();
  }

  /** Finds the labels in the chapters. */
  public static Evidence of(
      SourceFile file,
      HeaderFacts header,
      String title,
      List<Chapter> chapters,
      Vocabulary vocabulary,
      OptionalInt year) {
    return new Evidence(file, header, Labels.of(chapters, vocabulary), title, chapters, year);
  }
}
