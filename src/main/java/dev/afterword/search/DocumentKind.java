package dev.afterword.search;

import dev.afterword.model.Keys;

/** What can be found. */
public enum DocumentKind {
  INCIDENT,
  SERVICE,
  CAUSE,
  TERM,
  READING_LIST,
  PAGE,
  POST;

  private final String key;

  DocumentKind() {
    this.key = Keys.of(this);
  }

  /** The name in answers, filters and files, such as {@code reading-list}. */
  public String key() {
    return key;
  }
}
