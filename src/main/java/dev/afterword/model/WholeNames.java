package dev.afterword.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in which no line may break, such as {@code us-east-1} and {@code UTC-7}: half a name is
 * another one. A hyphen that does not break would do as well, but nobody could search for what they
 * copy.
 */
public final class WholeNames {
  /** Letters, digits and hyphens, with a digit; what is longer has to break on a phone. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\w-])(?:UTC[+\u2212-]\\d{1,2}(?::\\d{2})?"
              + "|(?=[\\w-]{3,20}(?![\\w-]))(?=[A-Za-z_-]*\\d)\\w+(?:-\\w+)+)");

  /** The class of the HTML element around such a name. */
  public static final String CSS_CLASS = "whole";

  private WholeNames() {}

  /** Finds them in a text, which has no markup. */
  public static Matcher in(String text) {
    return NAME.matcher(text);
  }
}
