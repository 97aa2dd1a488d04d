package dev.afterword.config;

/** Whose day a date in the name of a file is. */
public enum FileDate {
  /** Of the incident. */
  EVENT,
  /** Of the report: the incident lies before it. */
  REPORT
}
