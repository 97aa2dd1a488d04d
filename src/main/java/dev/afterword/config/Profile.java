package dev.afterword.config;

import dev.afterword.model.DocumentType;
import dev.afterword.model.IncidentKind;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the documents of a directory are read. What a profile leaves open is said by the one of the
 * directory above, and at last by the project.
 *
 * @param zone what times without a zone are in
 * @param likelyZone what they seem to be in, by what other documents show; never set by anybody
 * @param dates what comes first in a date of numbers
 * @param fileDate whose day the date in a file's name is
 * @param type of documents that state none
 * @param kind of incidents that state none and show none
 * @param ids what the numbers of incidents look like
 * @param split the level of the headings that begin an incident of their own, 1 to 6
 * @param severities rank to label and synonyms, the label first
 */
public record Profile(
    Optional<ZoneId> zone,
    Optional<String> likelyZone,
    Optional<DateOrder> dates,
    Optional<FileDate> fileDate,
    Optional<DocumentType> type,
    Optional<IncidentKind> kind,
    Optional<IdPattern> ids,
    Optional<Integer> split,
    Words words,
    Map<Integer, List<String>> severities) {
  /** Says nothing. */
  public static final Profile NONE =
      new Profile(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Words.NONE,
          Map.of());

  public Profile {
    severities = Map.copyOf(severities);
  }

  /** The same with another type for documents that state none. */
  Profile withType(DocumentType other) {
    return new Profile(
        zone, likelyZone, dates, fileDate, Optional.of(other), kind, ids, split, words, severities);
  }

  /** The same with an order of dates. */
  public Profile withDates(DateOrder order) {
    return new Profile(
        zone, likelyZone, Optional.of(order), fileDate, type, kind, ids, split, words, severities);
  }

  /** The same with what times without a zone seem to be in. */
  public Profile withLikelyZone(String likely) {
    return new Profile(
        zone, Optional.of(likely), dates, fileDate, type, kind, ids, split, words, severities);
  }

  /** The same with whose day the date in a file's name is. */
  public Profile withFileDate(FileDate whose) {
    return new Profile(
        zone, likelyZone, dates, Optional.of(whose), type, kind, ids, split, words, severities);
  }

  /** The same with the numbers of incidents. */
  public Profile withIds(IdPattern pattern) {
    return new Profile(
        zone,
        likelyZone,
        dates,
        fileDate,
        type,
        kind,
        Optional.of(pattern),
        split,
        words,
        severities);
  }

  /** This profile, and another where this one says nothing. */
  public Profile over(Profile below) {
    return new Profile(
        zone.or(below::zone),
        likelyZone.or(below::likelyZone),
        dates.or(below::dates),
        fileDate.or(below::fileDate),
        type.or(below::type),
        kind.or(below::kind),
        ids.or(below::ids),
        split.or(below::split),
        words.over(below.words),
        Words.over(severities, below.severities));
  }
}
