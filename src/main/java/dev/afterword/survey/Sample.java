package dev.afterword.survey;

import java.util.Optional;
import java.util.Set;

/**
 * What one document shows.
 *
 * @param folder below the content folder, with {@code /}
 * @param dayFirst dates of numbers that can only be read day first
 * @param monthFirst dates of numbers that can only be read month first
 * @param clock whether it gives times of day
 * @param zone the zone it names most often beside a time
 * @param fileDate how the date in the file's name lies to those in the text
 * @param numbers what may be the number of the incident, in its name or title
 */
public record Sample(
    String folder,
    int dayFirst,
    int monthFirst,
    boolean clock,
    Optional<String> zone,
    Optional<FileDateUse> fileDate,
    Set<NumberText> numbers) {
  public Sample {
    numbers = Set.copyOf(numbers);
  }

  /** How the date in a file's name lies to the dates in the text. */
  public enum FileDateUse {
    /** The text names this day. */
    NAMED,
    /** All days that the text names lie before it. */
    LATER,
    OTHER
  }

  /**
   * @param template such as {@code INC-#}
   */
  public record NumberText(String template, String number) {}
}
