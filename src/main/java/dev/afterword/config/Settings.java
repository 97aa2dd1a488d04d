package dev.afterword.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Everything a build can be told. Immutable; {@link SettingsReader} makes it.
 *
 * @param configFile the file that was read; empty where there is none
 */
public record Settings(Folders folders, Site site, Reading reading, Optional<Path> configFile) {

  /**
   * Where things lie; all absolute.
   *
   * @param project what paths in messages are relative to
   * @param templates the user's own templates; empty where there are none
   * @param assets the user's own assets; empty where there are none
   */
  public record Folders(
      Path project,
      Path content,
      Optional<Path> templates,
      Optional<Path> assets,
      Path output,
      Path index) {}

  /**
   * @param language a BCP 47 tag
   * @param baseUrl the address of the published site without a slash at the end; feeds, sitemap and
   *     search description need it
   * @param latest how many incidents the home page shows
   */
  public record Site(
      String title, String description, String language, Optional<String> baseUrl, int latest) {}

  /**
   * How sources are read.
   *
   * @param zone what times without a zone are in; empty leaves them without
   * @param defaultType the type of documents that state none
   * @param exclude glob patterns relative to the content folder
   * @param headerSeparator what ends a JBake header
   * @param drafts whether drafts are part of the site
   */
  public record Reading(
      Optional<ZoneId> zone,
      String defaultType,
      List<String> exclude,
      String headerSeparator,
      boolean drafts,
      FieldNames fields,
      SeverityScale severities) {
    public Reading {
      exclude = List.copyOf(exclude);
    }
  }
}
