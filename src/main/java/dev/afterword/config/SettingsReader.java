package dev.afterword.config;

import dev.afterword.diag.Nearest;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes {@link Settings} of what was written; every default value of the program is here. */
public final class SettingsReader {
  private static final String PREFIX = "afterword.";
  private static final String FIELD = PREFIX + "field.";
  private static final String SEVERITY = PREFIX + "severity.";
  private static final List<String> KEYS =
      List.of(
          "afterword.title",
          "afterword.description",
          "afterword.language",
          "afterword.url",
          "afterword.latest",
          "afterword.timezone",
          "afterword.exclude",
          "afterword.drafts",
          "afterword.type");

  /** What the command line adds to the configuration. */
  public record Options(
      Path source, Optional<Path> output, Optional<Path> configFile, boolean drafts) {}

  private final RawSettings raw;
  private final List<Problem> problems = new ArrayList<>();

  private SettingsReader(RawSettings raw) {
    this.raw = raw;
  }

  /** Settings, and what is wrong with the configuration. */
  public record Result(Settings settings, List<Problem> problems) {}

  public static Result read(RawSettings raw, Options options) {
    return new SettingsReader(raw).read(options);
  }

  private Result read(Options options) {
    warnOfUnknownKeys();
    Settings settings =
        new Settings(folders(options), site(options), reading(options), options.configFile());
    return new Result(settings, List.copyOf(problems));
  }

  private Settings.Folders folders(Options options) {
    Path project = options.source();
    Path content = project.resolve(text("content.folder", "content"));
    Path target = project.resolve(text("destination.folder", "target/site"));
    Path output = options.output().orElse(target);
    boolean bare = !Files.isDirectory(content);
    return new Settings.Folders(
        project,
        bare ? project : content,
        folder(project, text("template.folder", "templates")),
        folder(project, text("asset.folder", "assets")),
        bare && options.output().isEmpty() ? Path.of("target/site").toAbsolutePath() : output,
        index(bare, options, output));
  }

  /** The Lucene index lies beside the site, never inside: it is not for publishing. */
  private static Path index(boolean bare, Options options, Path output) {
    if (bare && options.output().isEmpty()) {
      return Path.of("target/index").toAbsolutePath();
    }
    Path name = output.getFileName();
    String index = name == null || name.toString().equals("site") ? "index" : name + "-index";
    return output.resolveSibling(index);
  }

  private static Optional<Path> folder(Path project, String name) {
    return Optional.of(project.resolve(name)).filter(Files::isDirectory);
  }

  private Settings.Site site(Options options) {
    Path name = options.source().getFileName();
    String fallback = name == null ? "Postmortems" : "Postmortems: " + name;
    return new Settings.Site(
        text(
            PREFIX + "title",
            Files.isDirectory(options.source().resolve("content")) ? "Postmortems" : fallback),
        String.join(", ", raw.values().getOrDefault(PREFIX + "description", List.of())),
        text(PREFIX + "language", "en"),
        optional(PREFIX + "url").or(() -> optional("site.host")).map(SettingsReader::withoutSlash),
        typed(PREFIX + "latest", "a whole number", "12", Integer::valueOf));
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private Settings.Reading reading(Options options) {
    boolean drafts = typed(PREFIX + "drafts", "true or false", "false", SettingsReader::bool);
    return new Settings.Reading(
        optional(PREFIX + "timezone").flatMap(this::zone),
        text(PREFIX + "type", text("default.type", "postmortem")),
        raw.values().getOrDefault(PREFIX + "exclude", List.of()),
        text("header.separator", "~~~~~~"),
        drafts || options.drafts(),
        FieldNames.with(fieldNames()),
        SeverityScale.with(severities()));
  }

  private Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      report(PREFIX + "timezone", "a time zone", name, "write a name such as Europe/Berlin or UTC");
      return Optional.empty();
    }
  }

  private Map<Field, List<String>> fieldNames() {
    Map<Field, List<String>> names = new EnumMap<>(Field.class);
    raw.values()
        .forEach(
            (key, values) -> {
              if (key.startsWith(FIELD)) {
                fieldOf(key).ifPresent(field -> names.put(field, values));
              }
            });
    return names;
  }

  private static Optional<Field> fieldOf(String key) {
    return Stream.of(Field.values())
        .filter(field -> field.key().equals(key.substring(FIELD.length())))
        .findFirst();
  }

  private Map<Integer, List<String>> severities() {
    Map<Integer, List<String>> scale = new HashMap<>();
    raw.values()
        .forEach(
            (key, values) -> {
              if (key.matches("afterword\\.severity\\.[0-9]") && !values.isEmpty()) {
                scale.put(Integer.valueOf(key.substring(SEVERITY.length())), values);
              }
            });
    return scale;
  }

  private void warnOfUnknownKeys() {
    for (String key : raw.values().keySet()) {
      boolean known =
          !key.startsWith(PREFIX)
              || KEYS.contains(key)
              || key.matches("afterword\\.severity\\.[0-9]")
              || (key.startsWith(FIELD) && fieldOf(key).isPresent());
      if (!known) {
        String hint = Nearest.question(key, KEYS) + "see the manual's page on configuration";
        problems.add(Problem.of(ProblemCode.UNKNOWN_SETTING, place(key), key, hint));
      }
    }
  }

  private String text(String key, String fallback) {
    return optional(key).orElse(fallback);
  }

  private Optional<String> optional(String key) {
    return Optional.ofNullable(raw.values().get(key))
        .map(values -> String.join(",", values).strip())
        .filter(value -> !value.isEmpty());
  }

  private <T> T typed(String key, String what, String fallback, Function<String, T> read) {
    String value = text(key, fallback);
    try {
      return read.apply(value);
    } catch (IllegalArgumentException e) {
      report(key, what, value, "leave it out for the default, " + fallback);
      return read.apply(fallback);
    }
  }

  private static boolean bool(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on" -> true;
      case "false", "no", "off" -> false;
      default -> throw new IllegalArgumentException(value);
    };
  }

  private void report(String key, String what, String value, String hint) {
    problems.add(Problem.of(ProblemCode.BAD_SETTING, place(key), key, what, value, hint));
  }

  private Place place(String key) {
    return Place.line(raw.file(), raw.lineOf(key));
  }
}
