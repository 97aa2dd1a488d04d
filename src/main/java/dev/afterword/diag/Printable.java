package dev.afterword.diag;

/** Text of a source as a terminal may see it. */
public final class Printable {
  private Printable() {}

  /** The text with a blank for each control character and each that turns the direction. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hidden = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
      out.append(hidden ? ' ' : c);
    }
    return out.toString();
  }
}
