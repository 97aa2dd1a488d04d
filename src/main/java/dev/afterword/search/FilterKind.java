package dev.afterword.search;

import dev.afterword.model.Keys;

/** What results are narrowed by, beside the query. */
public enum FilterKind {
  SERVICE,
  CAUSE,
  SEVERITY,
  YEAR,
  TYPE,
  TAG,
  TERM;

  private final String key;

  FilterKind() {
    this.key = Keys.of(this);
  }

  /** The name in addresses and in the index. */
  public String key() {
    return key;
  }
}
