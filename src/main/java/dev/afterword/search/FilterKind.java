package dev.afterword.search;

import java.util.Locale;

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
    this.key = name().toLowerCase(Locale.ROOT);
  }

  /** The name in addresses and in the index. */
  public String key() {
    return key;
  }
}
