package dev.afterword.survey;

import dev.afterword.model.Zones;
import dev.afterword.source.Fences;
import dev.afterword.source.SourceFile;
import dev.afterword.survey.Sample.FileDateUse;
import dev.afterword.survey.Sample.NumberText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks through the raw text of one document, line by line; headers and code blocks say nothing.
 */
final class Sampler {
  private static final Pattern CLOCK = Pattern.compile("(?<![\\d:.])[0-2]?\\d:[0-5]\\d(?![\\d:])");
  private static final Pattern ZONE =
      Pattern.compile(
          "(?:\\d:\\d{2}(?:\\s?[ap]\\.?m\\.?)?|\\b(?i:times?|timeline)\\b[^.\\n]{0,30}?)\\s{0,2}[(\\[]?("
              + String.join("|", Zones.abbreviations())
              + ")(?![A-Za-z0-9/+-])");

  /** The two halves of a year have one clock each, and writers change between them. */
  private static final Map<String, String> WITHOUT_SEASON =
      Map.of(
          "PST", "PT", "PDT", "PT", "EST", "ET", "EDT", "ET", "CST", "CT", "CDT", "CT", "MST", "MT",
          "MDT", "MT");

  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(\\S.*)");
  private static final int LONGEST_LINE = 2_000;

  private final SourceFile file;
  private final Set<LocalDate> days = new TreeSet<>();
  private final DateVotes votes;
  private final Map<String, Integer> zones = new HashMap<>();
  private final Set<NumberText> numbers = new HashSet<>();
  private boolean clock;
  private boolean titled;

  private Sampler(SourceFile file) {
    this.file = file;
    this.votes = new DateVotes(file.path());
  }

  static Sample sample(SourceFile file, String text) {
    Sampler sampler = new Sampler(file);
    NumberTexts.inName(file.stem()).ifPresent(sampler.numbers::add);
    sampler.lines(text.lines().toList());
    return sampler.result();
  }

  private void lines(List<String> lines) {
    Fences fences = Fences.of(file.format());
    for (int i = afterHeader(lines); i < lines.size(); i++) {
      String line = lines.get(i);
      if (!fences.holds(line.strip()) && line.length() <= LONGEST_LINE) {
        line(line);
      }
    }
  }

  private static int afterHeader(List<String> lines) {
    String first = lines.isEmpty() ? "" : lines.get(0).stripTrailing();
    if (!first.equals("---") && !first.equals("+++")) {
      return 0;
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().equals(first)) {
        return i + 1;
      }
    }
    return 0;
  }

  private void line(String line) {
    title(line);
    if (line.contains("20") || line.contains("19")) {
      votes.read(line);
      days.addAll(WrittenDays.in(line));
    }
    boolean times = line.indexOf(':') >= 0;
    if (times || line.contains("ime")) {
      clock = clock || (times && CLOCK.matcher(line).find());
      zones(line);
    }
  }

  private void zones(String line) {
    Matcher zone = ZONE.matcher(line);
    while (zone.find()) {
      zones.merge(WITHOUT_SEASON.getOrDefault(zone.group(1), zone.group(1)), 1, Integer::sum);
    }
  }

  /** The first heading, else the first line, is where the number of an incident may stand. */
  private void title(String line) {
    if (titled || line.isBlank()) {
      return;
    }
    titled = true;
    Matcher heading = HEADING.matcher(line);
    numbers.addAll(NumberTexts.inTitle(heading.matches() ? heading.group(1) : line));
  }

  private Sample result() {
    return new Sample(
        file.folder(),
        votes.dayFirst(days),
        votes.monthFirst(days),
        clock,
        mostNamed(),
        fileDate(),
        numbers);
  }

  private Optional<String> mostNamed() {
    return zones.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  private Optional<FileDateUse> fileDate() {
    Optional<LocalDate> name = WrittenDays.in(file.stem()).stream().findFirst();
    if (name.isEmpty() || days.isEmpty()) {
      return Optional.empty();
    }
    if (days.contains(name.get())) {
      return Optional.of(FileDateUse.NAMED);
    }
    boolean later = days.stream().allMatch(day -> day.isBefore(name.get()));
    return Optional.of(later ? FileDateUse.LATER : FileDateUse.OTHER);
  }
}
