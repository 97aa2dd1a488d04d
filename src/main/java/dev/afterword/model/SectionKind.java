package dev.afterword.model;

import java.util.Locale;

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

  /** The name in headers and in {@code api/*.json}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
