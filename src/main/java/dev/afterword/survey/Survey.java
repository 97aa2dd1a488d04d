package dev.afterword.survey;

import dev.afterword.config.DateOrder;
import dev.afterword.config.FileDate;
import dev.afterword.config.IdPattern;
import dev.afterword.config.Profile;
import dev.afterword.config.Profiles;
import dev.afterword.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What the documents show where nobody has set anything: whether days or months come first in
 * dates, the usual zone, the numbers of incidents, whose day the date in a file's name is. Each
 * folder is asked together with those below it, and mentioned only where it differs from the one
 * above.
 *
 * @param profiles by folder, for what no profile says
 * @param findings the same in words, sorted
 */
public record Survey(Map<String, Profile> profiles, List<Finding> findings) {
  /** More documents would not change the answer. */
  private static final int ENOUGH = 2_000;

  public Survey {
    profiles = Map.copyOf(profiles);
    findings = List.copyOf(findings);
  }

  /** The documents to ask: all, or as many as are enough, evenly spread. */
  public static List<SourceFile> choose(List<SourceFile> documents) {
    int count = Math.min(ENOUGH, documents.size());
    return IntStream.range(0, count)
        .mapToObj(i -> documents.get((int) ((long) i * documents.size() / count)))
        .toList();
  }

  /** What one document shows; empty for a file that cannot be read, which is reported later. */
  public static Optional<Sample> ask(SourceFile file) {
    try {
      String text = new String(Files.readAllBytes(file.file()), StandardCharsets.UTF_8);
      return Optional.of(Sampler.sample(file, text));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * @param known what people have set: that is not looked for
   */
  public static Survey of(List<Sample> samples, Profiles known) {
    SortedMap<String, Tally> tallies = tallies(samples);
    List<Finding> findings = new ArrayList<>();
    findings.addAll(conclude(tallies, Verdicts::dates, f -> known.of(f).dates().isPresent()));
    findings.addAll(conclude(tallies, Verdicts::zone, f -> known.of(f).zone().isPresent()));
    findings.addAll(conclude(tallies, Verdicts::fileDate, f -> known.of(f).fileDate().isPresent()));
    findings.addAll(conclude(tallies, Verdicts::numbers, f -> known.of(f).ids().isPresent()));
    findings.sort(Comparator.comparing(Finding::folder).thenComparing(Finding::setting));
    Map<String, Profile> profiles = new HashMap<>();
    findings.forEach(
        finding ->
            profiles.merge(finding.folder(), profile(finding), (one, other) -> one.over(other)));
    return new Survey(profiles, findings);
  }

  private static SortedMap<String, Tally> tallies(List<Sample> samples) {
    SortedMap<String, Tally> tallies = new TreeMap<>();
    for (Sample sample : samples) {
      String folder = sample.folder();
      tallies.computeIfAbsent(folder, f -> new Tally()).add(sample);
      while (!folder.isEmpty()) {
        folder = above(folder);
        tallies.computeIfAbsent(folder, f -> new Tally()).add(sample);
      }
    }
    return tallies;
  }

  private static String above(String folder) {
    return folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
  }

  private static List<Finding> conclude(
      SortedMap<String, Tally> tallies,
      BiFunction<String, Tally, Optional<Finding>> verdict,
      Function<String, Boolean> isSet) {
    Map<String, String> values = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    tallies.forEach(
        (folder, tally) -> {
          String inherited = folder.isEmpty() ? "" : values.getOrDefault(above(folder), "");
          Optional<Finding> finding =
              isSet.apply(folder) ? Optional.empty() : verdict.apply(folder, tally);
          values.put(folder, finding.map(Finding::value).orElse(inherited));
          finding.filter(f -> !f.value().equals(inherited)).ifPresent(findings::add);
        });
    return findings;
  }

  private static Profile profile(Finding finding) {
    String value = finding.value();
    return switch (finding.setting()) {
      case "dates" ->
          Profile.NONE.withDates(
              value.equals("day-first") ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
      case "timezone" -> Profile.NONE.withLikelyZone(value);
      case "file-date" -> Profile.NONE.withFileDate(FileDate.REPORT);
      default -> Profile.NONE.withIds(IdPattern.of(List.of(value)));
    };
  }
}
