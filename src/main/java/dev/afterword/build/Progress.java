package dev.afterword.build;

/** Is told how far a build has come. May be called from several threads. */
@FunctionalInterface
public interface Progress {
  /** Says nothing. */
  Progress SILENT = (stage, done, total) -> {};

  /**
   * @param total 0 while it is not known
   */
  void report(String stage, int done, int total);
}
