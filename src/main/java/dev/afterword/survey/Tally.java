package dev.afterword.survey;

import dev.afterword.survey.Sample.FileDateUse;
import dev.afterword.survey.Sample.NumberText;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the documents of a folder and of all below it show together. */
final class Tally {
  int documents;
  int clocks;
  int dayFirst;
  int monthFirst;
  final Map<String, Integer> zones = new HashMap<>();
  final Map<FileDateUse, Integer> fileDates = new EnumMap<>(FileDateUse.class);

  /** The numbers by their template. */
  final Map<String, Set<String>> numbers = new HashMap<>();

  /** In how many documents each template occurs. */
  final Map<String, Integer> numbered = new HashMap<>();

  /** How many different numbers a template has. */
  int different(String template) {
    return numbers.getOrDefault(template, Set.of()).size();
  }

  void add(Sample sample) {
    documents++;
    clocks += sample.clock() ? 1 : 0;
    dayFirst += sample.dayFirst();
    monthFirst += sample.monthFirst();
    sample.zone().ifPresent(zone -> zones.merge(zone, 1, Integer::sum));
    sample.fileDate().ifPresent(use -> fileDates.merge(use, 1, Integer::sum));
    for (NumberText number : sample.numbers()) {
      numbers.computeIfAbsent(number.template(), t -> new HashSet<>()).add(number.number());
    }
    sample.numbers().stream()
        .map(NumberText::template)
        .distinct()
        .forEach(template -> numbered.merge(template, 1, Integer::sum));
  }
}
