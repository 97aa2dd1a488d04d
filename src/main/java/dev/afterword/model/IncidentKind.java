package dev.afterword.model;

/** What a document tells of. Only incidents count in the trends. */
public enum IncidentKind {
  INCIDENT,
  /** Planned work, announced beforehand. */
  MAINTENANCE,
  /** It could have hurt and did not. */
  NEAR_MISS,
  /** A vulnerability made public. */
  DISCLOSURE,
  /** About postmortems: a template, an index, a review of many. */
  META;

  /** The name in headers and in {@code api/*.json}. */
  public String key() {
    return Keys.of(this);
  }
}
