package dev.afterword.model;

/** How far a reader can rely on a value, by the kind of place that it was found in. */
public enum Confidence {
  /** An author or the site's owner stated it as this very fact: in a header, a table or a label. */
  CERTAIN,
  /** It was read from what is told: the title, a section, the timeline or the text. */
  LIKELY,
  /** Nobody told it: a rule proposes it, or the name of the file hints at it. */
  SUGGESTED;

  static Confidence of(Origin origin) {
    return switch (origin) {
      case HEADER, SIDECAR, CONFIG, TABLE, LABEL -> CERTAIN;
      case SECTION, TIMELINE, TITLE, SUMMARY, PROSE -> LIKELY;
      case FILE_NAME, SUGGESTED -> SUGGESTED;
    };
  }

  /** The name in {@code api/*.json}. */
  public String key() {
    return Keys.of(this);
  }
}
