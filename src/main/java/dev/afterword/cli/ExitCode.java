package dev.afterword.cli;

/** What a command tells the shell. */
final class ExitCode {
  static final int FINE = 0;

  /** Something is wrong with the content. */
  static final int PROBLEMS = 1;

  /** The command was called wrongly. */
  static final int USAGE = 2;

  /** The command could not do its work: a full disk, a mistake of the program. */
  static final int FAILED = 3;

  private ExitCode() {}
}
