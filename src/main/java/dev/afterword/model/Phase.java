package dev.afterword.model;

/** The step in the life of an incident that an event marks. */
public enum Phase {
  STARTED,
  DETECTED,
  ESCALATED,
  MITIGATED,
  RESOLVED;

  /** The name in headers and in {@code api/*.json}. */
  public String key() {
    return Keys.of(this);
  }
}
