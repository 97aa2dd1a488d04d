package dev.afterword.config;

import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.model.DocumentType;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Makes {@link Settings} of what was written, with a default for each that was not; those of how
 * documents are read are in {@link Profile#NONE} and {@link SeverityScale}.
 */
public final class SettingsReader {
  private static final String PREFIX = SettingNames.PREFIX;

  /**
   * What the command line adds to the configuration.
   *
   * @param directory where the user stands; the site of a bare folder goes there
   */
  public record Options(
      Path source,
      Optional<Path> output,
      Optional<Path> configFile,
      boolean drafts,
      Path directory) {

    /** The user stands in the source folder. */
    public Options(Path source, Optional<Path> output, Optional<Path> configFile, boolean drafts) {
      this(source, output, configFile, drafts, source);
    }
  }

  private final RawSettings raw;
  private final Function<String, Optional<RawSettings>> presets;
  private final List<Problem> problems = new ArrayList<>();

  private SettingsReader(RawSettings raw, Function<String, Optional<RawSettings>> presets) {
    this.raw = raw;
    this.presets = presets;
    problems.addAll(raw.problems());
  }

  /** Settings, and what is wrong with the configuration. */
  public record Result(Settings settings, List<Problem> problems) {}

  /**
   * @param presets gives the file of a preset; empty for a name that is none
   */
  public static Result read(
      RawSettings raw, Options options, Function<String, Optional<RawSettings>> presets) {
    return new SettingsReader(raw, presets).read(options);
  }

  private Result read(Options options) {
    warnOfUnknownKeys();
    Settings.Folders folders = folders(options);
    Settings settings =
        new Settings(
            folders,
            site(options),
            reading(options, folders.content()),
            ChecksReader.read(raw, problems),
            catalog(),
            options.configFile());
    return new Result(settings, List.copyOf(problems));
  }

  private Settings.Folders folders(Options options) {
    Path project = options.source();
    Path content = project.resolve(text("content.folder", "content")).normalize();
    boolean bare = !Files.isDirectory(content);
    // Nothing is added to a folder that only lends its documents.
    Path home = bare ? options.directory() : project;
    Path target = home.resolve(text("destination.folder", "target/site")).normalize();
    Path output = options.output().orElse(target);
    return new Settings.Folders(
        project,
        bare ? project : content,
        project.resolve(text("template.folder", "templates")),
        project.resolve(text("asset.folder", "assets")),
        output,
        index(output));
  }

  /** The Lucene index lies beside the site, never inside: it is not for publishing. */
  private static Path index(Path output) {
    Path name = output.getFileName();
    String index = name == null || name.toString().equals("site") ? "index" : name + "-index";
    return output.resolveSibling(index);
  }

  private Settings.Site site(Options options) {
    Path name = options.source().getFileName();
    String fallback = name == null ? "Postmortems" : "Postmortems: " + name;
    return new Settings.Site(
        text(
            PREFIX + "title",
            Files.isDirectory(options.source().resolve("content")) ? "Postmortems" : fallback),
        String.join(", ", raw.values().getOrDefault(PREFIX + "description", List.of())),
        typed(
            PREFIX + "language", "a language such as de or pt-BR", "en", SettingsReader::language),
        address()
            .or(() -> optional("site.host").filter(SettingsReader::isWeb))
            .map(SettingsReader::withoutSlash),
        typed(PREFIX + "latest", "a whole number from 0 on", "12", SettingsReader::count),
        typed(PREFIX + "people", "show, roles or hide", "show", SettingsReader::people));
  }

  private static int count(String text) {
    int count = Integer.parseInt(text);
    if (count < 0) {
      throw new IllegalArgumentException(text);
    }
    return count;
  }

  private static String language(String tag) {
    try {
      return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(tag, e);
    }
  }

  /**
   * Without it the site has no sitemap and no canonical addresses; a wrong one spoils them. JBake's
   * own needs none of this, so that it is not asked for.
   */
  private Optional<String> address() {
    String key = PREFIX + "url";
    Optional<String> written = optional(key);
    Optional<String> address = written.filter(SettingsReader::isWeb);
    if (written.isPresent() && address.isEmpty()) {
      String hint = "write https://example.github.io/postmortems, or leave it out";
      report(key, "an address on the web", written.get(), hint);
    }
    return address;
  }

  private static boolean isWeb(String address) {
    try {
      URI uri = new URI(address);
      return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private Settings.Reading reading(Options options, Path content) {
    boolean drafts = typed(PREFIX + "drafts", "true or false", "false", SettingsReader::bool);
    // JBake knows any type, so that other words there are no mistake.
    DocumentType usual =
        optional("default.type").flatMap(DocumentType::of).orElse(DocumentType.POSTMORTEM);
    Profile fallback = Profile.NONE.withType(usual);
    ProfilesReader.Result read = ProfilesReader.project(raw, fallback, content, presets);
    problems.addAll(read.problems());
    return new Settings.Reading(
        read.profiles(),
        read.exclude(),
        text("header.separator", "~~~~~~"),
        drafts || options.drafts(),
        SeverityScale.with(read.profiles().project().severities()));
  }

  private static People people(String value) {
    return People.valueOf(value.toUpperCase(Locale.ROOT));
  }

  private Catalog catalog() {
    return new Catalog(
        entries(SettingNames.SERVICE), entries(SettingNames.CAUSE), entries(SettingNames.TRIGGER));
  }

  /** The values below a prefix by the last part of their keys. */
  private SortedMap<String, List<String>> entries(String prefix) {
    SortedMap<String, List<String>> entries = new TreeMap<>();
    raw.values()
        .forEach(
            (key, values) -> {
              if (SettingNames.isEntry(key, prefix) && !values.isEmpty()) {
                entries.put(key.substring(prefix.length()), values);
              }
            });
    return entries;
  }

  private void warnOfUnknownKeys() {
    raw.values().keySet().stream()
        .filter(SettingNames::isMistyped)
        .map(
            key -> Problem.of(ProblemCode.UNKNOWN_SETTING, place(key), key, SettingNames.hint(key)))
        .forEach(problems::add);
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
