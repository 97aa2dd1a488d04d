package dev.afterword.config;

import java.util.Optional;

/** The level of a heading, as somebody writes it: 1 to 6, as many as its marks in Markdown. */
public final class HeadingLevel {
  /** What it must be, for messages. */
  public static final String WHAT = "a level of headings from 1 to 6";

  public static final String EXAMPLE = "2";

  private HeadingLevel() {}

  /** Empty where it is no level. */
  public static Optional<Integer> read(String written) {
    return written.strip().matches("[1-6]")
        ? Optional.of(Integer.valueOf(written.strip()))
        : Optional.empty();
  }
}
