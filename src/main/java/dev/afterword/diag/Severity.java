package dev.afterword.diag;

/** How grave a problem is; the order is the order of gravity. */
public enum Severity {
  INFO,
  WARNING,
  ERROR;

  /** The word shown to people, for example {@code error}. */
  public String label() {
    return switch (this) {
      case INFO -> "info";
      case WARNING -> "warning";
      case ERROR -> "error";
    };
  }

  public boolean atLeast(Severity other) {
    return compareTo(other) >= 0;
  }
}
