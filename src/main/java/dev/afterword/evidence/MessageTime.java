package dev.afterword.evidence;

import java.util.regex.Pattern;

/** The time that stands alone in the last line of a message on a status page. */
public final class MessageTime {
  private static final Pattern TIME =
      Pattern.compile("\\W*\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2})?(?: ?[A-Z]{1,4})?\\W*");

  private MessageTime() {}

  /** Whether a line is one and says nothing else. */
  public static boolean is(String line) {
    return TIME.matcher(line).matches();
  }
}
