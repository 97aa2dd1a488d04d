package dev.afterword.survey;

import dev.afterword.survey.Sample.FileDateUse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * When what documents show is enough to go by. Where they contradict each other nothing is
 * concluded.
 */
final class Verdicts {
  private static final int FEWEST_DATES = 2;
  private static final double CLEAR = 0.9;
  private static final int FEWEST_ZONED = 5;
  private static final double MOST_ZONED = 0.8;
  private static final int FEWEST_DATED = 5;
  private static final double USUAL = 0.6;
  private static final int FEWEST_NUMBERED = 5;

  private Verdicts() {}

  /** At least two dates, and nine of ten say the same. */
  static Optional<Finding> dates(String folder, Tally tally) {
    int most = Math.max(tally.dayFirst, tally.monthFirst);
    int all = tally.dayFirst + tally.monthFirst;
    if (most < FEWEST_DATES || most < CLEAR * all) {
      return Optional.empty();
    }
    String order = tally.dayFirst > tally.monthFirst ? "day" : "month";
    String evidence = of(most, all, "date") + " that can be told";
    return Optional.of(new Finding(folder, "dates", order + "-first", order + " first", evidence));
  }

  /** At least half of the documents with a clock name the zone, and hardly one another. */
  static Optional<Finding> zone(String folder, Tally tally) {
    int named = tally.zones.values().stream().mapToInt(Integer::intValue).sum();
    return most(tally.zones)
        .filter(zone -> zone.getValue() >= FEWEST_ZONED)
        .filter(zone -> zone.getValue() >= MOST_ZONED * named)
        .filter(zone -> 2 * zone.getValue() >= tally.clocks)
        .map(
            zone ->
                new Finding(
                    folder,
                    "timezone",
                    zone.getKey(),
                    "times in " + zone.getKey(),
                    of(zone.getValue(), Math.max(tally.clocks, named), "document")
                        + " with times"));
  }

  static Optional<Finding> fileDate(String folder, Tally tally) {
    int named = tally.fileDates.getOrDefault(FileDateUse.NAMED, 0);
    int later = tally.fileDates.getOrDefault(FileDateUse.LATER, 0);
    int all = tally.fileDates.values().stream().mapToInt(Integer::intValue).sum();
    boolean report = all >= FEWEST_DATED && later >= USUAL * all && named <= (1 - CLEAR) * all;
    return report
        ? Optional.of(
            new Finding(
                folder,
                "file-date",
                "report",
                "file names with the day of the report",
                of(later, all, "file") + " are later than all days in their text"))
        : Optional.empty();
  }

  /** Most documents have a number of this form, each its own. */
  static Optional<Finding> numbers(String folder, Tally tally) {
    return most(tally.numbered)
        .filter(template -> template.getValue() >= FEWEST_NUMBERED)
        .filter(template -> template.getValue() >= USUAL * tally.documents)
        .filter(template -> tally.different(template.getKey()) >= CLEAR * template.getValue())
        .map(
            template ->
                new Finding(
                    folder,
                    "id",
                    template.getKey(),
                    "numbers such as " + template.getKey(),
                    of(template.getValue(), tally.documents, "document")));
  }

  private static Optional<Map.Entry<String, Integer>> most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()));
  }

  private static String of(int some, int all, String noun) {
    return String.format(Locale.ROOT, "%d of %d %s%s", some, all, noun, all == 1 ? "" : "s");
  }
}
