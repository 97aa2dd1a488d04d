package dev.afterword.model;

/** How exactly a time is known: "January 12, 2023" is a day, not midnight. */
public enum Precision {
  YEAR(4),
  MONTH(7),
  DAY(10),
  HOUR(13),
  MINUTE(16),
  SECOND(19);

  private final int length;

  Precision(int length) {
    this.length = length;
  }

  /** How many characters of {@code yyyy-MM-ddTHH:mm:ss} are known. */
  int length() {
    return length;
  }

  public String key() {
    return Keys.of(this);
  }

  /** True when the time of day is known at least to the hour. */
  public boolean hasClock() {
    return compareTo(HOUR) >= 0;
  }
}
