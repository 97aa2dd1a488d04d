package dev.afterword.model;

/** How people came to know of an incident. */
public enum DetectionSource {
  /** An alert or a look at monitoring. */
  MONITORING("monitoring"),
  /** A customer or another user told. */
  CUSTOMER("a user's report"),
  /** Somebody inside noticed. */
  EMPLOYEE("somebody inside"),
  /** A provider, a partner or a researcher told. */
  PARTNER("somebody outside"),
  /** Nobody was looking for it. */
  CHANCE("chance");

  private final String description;

  DetectionSource(String description) {
    this.description = description;
  }

  /** The name in headers and in {@code api/*.json}. */
  public String key() {
    return Keys.of(this);
  }

  /** For people, for example {@code a user's report}. */
  public String description() {
    return description;
  }
}
