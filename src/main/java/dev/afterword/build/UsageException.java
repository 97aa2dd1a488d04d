package dev.afterword.build;

/**
 * The request itself makes no sense: a folder that is not there, a target that must not be lost.
 */
public final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
