package dev.afterword.source;

/**
 * Tells the lines of fenced code of Markdown and of listings of AsciiDoc from others. Wants every
 * line of a body, from the first on.
 */
public final class Fences {
  private final boolean asciidoc;

  /** The characters that opened the block; empty outside of one. */
  private String open = "";

  /**
   * @param asciidoc whether lines of hyphens or dots fence as well
   */
  public Fences(boolean asciidoc) {
    this.asciidoc = asciidoc;
  }

  public static Fences of(Format format) {
    return new Fences(format == Format.ASCIIDOC);
  }

  /**
   * Whether the next line is part of a block of code, or its fence.
   *
   * @param line without white space around it
   */
  public boolean holds(String line) {
    if (!open.isEmpty()) {
      open = closes(line) ? "" : open;
      return true;
    }
    open = fence(line);
    return !open.isEmpty();
  }

  private String fence(String line) {
    char c = line.isEmpty() ? ' ' : line.charAt(0);
    int run = 0;
    while (run < line.length() && line.charAt(run) == c) {
      run++;
    }
    boolean markdown = (c == '`' || c == '~') && run >= 3 && line.indexOf('`', run) < 0;
    // In Markdown a line of hyphens is a rule.
    boolean listing = asciidoc && (c == '-' || c == '.') && run >= 4 && run == line.length();
    return markdown || listing ? line.substring(0, run) : "";
  }

  private boolean closes(String line) {
    return line.startsWith(open) && line.chars().allMatch(c -> c == open.charAt(0));
  }
}
