package dev.afterword.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What every document has, whatever its type.
 *
 * @param key where it stands
 * @param number of an incident as its writers count them, such as INC-12
 * @param summary one or two sentences of plain text; empty where there are none
 * @param published the day it was written or published, as the header says
 * @param sources where the facts come from
 */
public record DocumentInfo(
    DocumentKey key,
    Fact<String> title,
    Optional<Fact<String>> number,
    String summary,
    Optional<LocalDate> published,
    List<Source> sources) {
  public DocumentInfo {
    sources = List.copyOf(sources);
  }

  /** The path of its file below the content folder, with {@code /}. */
  public String source() {
    return key.path();
  }
}
