package dev.afterword.check;

import java.time.Duration;

/** Durations in messages, and how exactly they are meant. */
final class Durations {
  /** Clocks are read off by people. */
  static final Duration SLACK = Duration.ofMinutes(15);

  /** A stated duration is often rounded: "about two hours". */
  private static final double ROUNDING = 0.25;

  private Durations() {}

  /** Whether the difference can be put down to rounding. */
  static boolean near(Duration a, Duration b) {
    long longer = Math.max(a.toSeconds(), b.toSeconds());
    long slack = Math.max(SLACK.toSeconds(), Math.round(longer * ROUNDING));
    return Math.abs(a.toSeconds() - b.toSeconds()) <= slack;
  }

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
