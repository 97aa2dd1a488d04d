package dev.afterword.config;

import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.diag.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a build can be told. Immutable; {@link SettingsReader} makes it.
 *
 * @param configFile the file that was read; empty where there is none
 */
public record Settings(
    Folders folders,
    Site site,
    Reading reading,
    Checks checks,
    Catalog catalog,
    Optional<Path> configFile) {

  /**
   * Where things lie; all absolute.
   *
   * @param project what paths in messages are relative to
   * @param templates the user's own templates; there may be no such folder
   * @param assets the user's own assets; there may be no such folder
   */
  public record Folders(
      Path project, Path content, Path templates, Path assets, Path output, Path index) {}

  /**
   * @param language a BCP 47 tag
   * @param baseUrl the address of the published site without a slash at the end; feeds, sitemap and
   *     search description need it
   * @param latest how many incidents the home page shows
   * @param people whom it names beside the texts of the documents
   */
  public record Site(
      String title,
      String description,
      String language,
      Optional<String> baseUrl,
      int latest,
      People people) {}

  /**
   * How sources are read.
   *
   * @param profiles how each directory is read, as far as the project's configuration says
   * @param exclude what is left out
   * @param headerSeparator what ends a JBake header
   * @param drafts whether drafts are part of the site
   * @param severities the scale that pages show
   */
  public record Reading(
      Profiles profiles,
      Exclusions exclude,
      String headerSeparator,
      boolean drafts,
      SeverityScale severities) {}

  /**
   * What the site wants to hear about its sources.
   *
   * @param levels what the site has set; empty switches a rule off
   * @param privateHosts hosts, added to those known by default, that not every reader can open
   */
  public record Checks(Map<ProblemCode, Optional<Severity>> levels, List<String> privateHosts) {
    public Checks {
      levels = Map.copyOf(levels);
      privateHosts = List.copyOf(privateHosts);
    }

    /** The problem as grave as the site wants it; empty where it does not want to know. */
    public Optional<Problem> level(Problem problem) {
      Optional<Severity> set = levels.get(problem.code());
      return set == null ? Optional.of(problem) : set.map(problem::as);
    }
  }
}
