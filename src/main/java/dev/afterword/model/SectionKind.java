package dev.afterword.model;

/** What a section of a postmortem is about, whatever its heading says. */
public enum SectionKind {
  SUMMARY,
  IMPACT,
  TIMELINE,
  DETECTION,
  ROOT_CAUSE,
  CONTRIBUTING,
  RESOLUTION,
  LESSONS,
  WENT_WELL,
  WENT_WRONG,
  LUCKY,
  ACTIONS,
  REFERENCES,
  OTHER;

  /** Whether it tells what was learned, will be done and others wrote, not what happened. */
  public boolean looksBack() {
    return switch (this) {
      case LESSONS, WENT_WELL, WENT_WRONG, LUCKY, ACTIONS, REFERENCES -> true;
      default -> false;
    };
  }

  /** The name in headers and in {@code api/*.json}. */
  public String key() {
    return Keys.of(this);
  }
}
