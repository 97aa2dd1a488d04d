package dev.afterword.check;

import java.time.Duration;

/** Durations in messages. */
final class Durations {
  private Durations() {}

  /** {@code 45 min}, {@code 6 h 27 min}, {@code 3 d 2 h}. */
  static String text(Duration duration) {
    long days = duration.toDays();
    int hours = duration.toHoursPart();
    int minutes = duration.toMinutesPart();
    if (days > 0) {
      return join(days + " d", hours, " h");
    }
    return hours > 0 ? join(hours + " h", minutes, " min") : minutes + " min";
  }

  private static String join(String large, int amount, String unit) {
    return amount == 0 ? large : large + " " + amount + unit;
  }
}
