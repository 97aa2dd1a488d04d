package dev.afterword.model;

/** How far the writing has come; not the state of the incident. */
public enum DocumentState {
  DRAFT,
  REVIEW,
  FINAL;

  /** The name in headers and in {@code api/*.json}. */
  public String key() {
    return Keys.of(this);
  }
}
