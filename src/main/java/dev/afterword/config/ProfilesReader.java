package dev.afterword.config;

import dev.afterword.config.ProfileReader.Read;
import dev.afterword.diag.Nearest;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.diag.SlashPath;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the profiles of a project: its own in {@code jbake.properties}, those that have a name
 * there, and the files {@code afterword.properties} in directories of the content.
 */
public final class ProfilesReader {
  /** The file in a directory that says how its documents are read. */
  public static final String FILE_NAME = "afterword.properties";

  private static final String PROJECT = "afterword.";
  private static final Pattern NAMED = Pattern.compile("(afterword\\.profile\\.([^.]+)\\.)(.+)");

  private final Function<String, Optional<RawSettings>> presets;
  private final List<Problem> problems = new ArrayList<>();
  private Profiles profiles;
  private Exclusions exclude;

  private ProfilesReader(
      Profiles profiles, Exclusions exclude, Function<String, Optional<RawSettings>> presets) {
    this.profiles = profiles;
    this.exclude = exclude;
    this.presets = presets;
  }

  /**
   * @param exclude what the profiles leave out
   */
  public record Result(Profiles profiles, Exclusions exclude, List<Problem> problems) {}

  /** What {@code jbake.properties} says. */
  static Result project(
      RawSettings raw,
      Profile fallback,
      Path content,
      Function<String, Optional<RawSettings>> presets) {
    ProfilesReader reader = new ProfilesReader(Profiles.of(fallback), Exclusions.NONE, presets);
    reader.add("", raw, PROJECT);
    for (String name : names(raw)) {
      String prefix = PROJECT + "profile." + name + ".";
      for (String folder : raw.values().getOrDefault(prefix + "path", List.of(name))) {
        reader.addNamed(folder.strip(), raw, prefix, content);
      }
    }
    return reader.result();
  }

  /**
   * What the files in directories say, added to what is known; the exclusions are theirs alone.
   *
   * @param files by their folder below the content folder
   */
  public static Result directories(
      Profiles known,
      SortedMap<String, RawSettings> files,
      Function<String, Optional<RawSettings>> presets) {
    ProfilesReader reader = new ProfilesReader(known, Exclusions.NONE, presets);
    files.forEach(
        (folder, raw) -> {
          reader.problems.addAll(raw.problems());
          reader.warnOfUnknownKeys(raw);
          reader.add(folder, raw, "");
        });
    return reader.result();
  }

  private Result result() {
    return new Result(profiles, exclude, List.copyOf(problems));
  }

  private static Set<String> names(RawSettings raw) {
    Set<String> names = new TreeSet<>();
    for (String key : raw.values().keySet()) {
      Matcher named = NAMED.matcher(key);
      if (named.matches()) {
        names.add(named.group(2));
      }
    }
    return names;
  }

  /** Whether a key of {@code jbake.properties} belongs to a profile. */
  static boolean knows(String key) {
    Matcher named = NAMED.matcher(key);
    return named.matches()
        ? named.group(3).equals("path") || ProfileReader.knows(named.group(3))
        : ProfileReader.knows(key.substring(PROJECT.length()));
  }

  /** The keys of the same profile, for hints. */
  static Stream<String> keysLike(String key) {
    Matcher named = NAMED.matcher(key);
    String prefix = named.matches() ? named.group(1) : PROJECT;
    return Stream.concat(
            named.matches() ? Stream.of("path") : Stream.of(), ProfileReader.allKeys().stream())
        .map(name -> prefix + name);
  }

  private void addNamed(String written, RawSettings raw, String prefix, Path content) {
    Optional<String> folder = folder(written, content);
    if (folder.isPresent()) {
      add(folder.get(), raw, prefix);
      return;
    }
    problems.add(
        Problem.of(
            ProblemCode.BAD_SETTING,
            Place.line(raw.file(), lineOf(raw, prefix)),
            prefix + "path",
            "a folder of the content",
            written,
            "write its path below the content folder, such as 2019/archive"));
  }

  /** The line that names the folder, or the first of a profile whose name is the folder. */
  private static int lineOf(RawSettings raw, String prefix) {
    return Stream.concat(Stream.of(prefix + "path"), raw.values().tailMap(prefix).keySet().stream())
        .mapToInt(raw::lineOf)
        .filter(line -> line > 0)
        .findFirst()
        .orElse(0);
  }

  /** The folder as documents name theirs; empty where it is none of the content. */
  private static Optional<String> folder(String written, Path content) {
    try {
      Path path = content.resolve(written).normalize();
      return path.startsWith(content) && Files.isDirectory(path)
          ? Optional.of(SlashPath.below(content, path))
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void add(String folder, RawSettings raw, String prefix) {
    Read read = new ProfileReader(raw, prefix, presets, problems).read();
    profiles = profiles.with(folder, read.profile());
    for (String glob : read.exclude()) {
      exclude(folder, glob, raw, prefix);
    }
  }

  private void exclude(String folder, String glob, RawSettings raw, String prefix) {
    try {
      exclude = exclude.with(folder, glob);
    } catch (IllegalArgumentException e) {
      String key = prefix + "exclude";
      problems.add(
          Problem.of(
              ProblemCode.BAD_SETTING,
              Place.line(raw.file(), raw.lineOf(key)),
              key,
              "a list of glob patterns",
              glob,
              "write patterns such as template.md, drafts/**, *.log"));
    }
  }

  private void warnOfUnknownKeys(RawSettings raw) {
    for (String key : raw.values().keySet()) {
      if (!ProfileReader.knows(key)) {
        Place place = Place.line(raw.file(), raw.lineOf(key));
        problems.add(Problem.of(ProblemCode.UNKNOWN_SETTING, place, key, hint(key)));
      }
    }
  }

  private static String hint(String key) {
    String bare = key.startsWith(PROJECT) ? key.substring(PROJECT.length()) : "";
    return ProfileReader.knows(bare)
        ? "write " + bare + ": in this file keys have nothing in front"
        : Nearest.question(key, ProfileReader.allKeys()) + "see the manual's page on profiles";
  }
}
