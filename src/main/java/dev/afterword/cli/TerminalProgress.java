package dev.afterword.cli;

import dev.afterword.build.Progress;

/**
 * One line on the terminal that says how far the build has come; nothing where nobody looks on, and
 * nothing for what is done at once.
 */
final class TerminalProgress implements Progress, AutoCloseable {
  private static final long QUIET_MILLIS = 400;
  private static final long INTERVAL_MILLIS = 100;

  private final Console console;
  private final long begun = System.nanoTime();
  private long shown;
  private int width;

  TerminalProgress(Console console) {
    this.console = console;
  }

  @Override
  public synchronized void report(String stage, int done, int total) {
    long now = (System.nanoTime() - begun) / 1_000_000;
    if (!console.terminal() || now < QUIET_MILLIS || now - shown < INTERVAL_MILLIS) {
      return;
    }
    shown = now;
    String text = total == 0 ? stage + " …" : stage + " " + done + " of " + total;
    print(text);
  }

  private void print(String text) {
    String padding = " ".repeat(Math.max(0, width - text.length()));
    console.err().print("\r" + text + padding + "\r");
    console.err().flush();
    width = text.length();
  }

  /** Clears the line. */
  @Override
  public synchronized void close() {
    if (width > 0) {
      print("");
    }
  }
}
