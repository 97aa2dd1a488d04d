package dev.afterword.model;

/** How much a service has to do with an incident. */
public enum Role {
  /** It is what broke. */
  PRIMARY,
  /** It suffered. */
  AFFECTED,
  /** The text names it. */
  MENTIONED;

  /** The name in headers and in {@code api/*.json}. */
  public String key() {
    return Keys.of(this);
  }
}
