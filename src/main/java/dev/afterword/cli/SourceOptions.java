package dev.afterword.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which sources a command reads. */
final class SourceOptions {
  @Option(
      names = {"-s", "--source"},
      paramLabel = "DIR",
      defaultValue = ".",
      description =
          "A project (a folder with jbake.properties or content/) or a bare folder of documents."
              + " Default: this folder.")
  @SuppressWarnings("NullAway.Init")
  private Path source;

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "The configuration. Default: jbake.properties in the source folder.")
  private @Nullable Path config;

  @Option(names = "--drafts", description = "Read drafts as well.")
  private boolean drafts;

  /** Who names a link means the folder behind it; within the sources links are not followed. */
  Path source(Path directory) {
    Path named = directory.resolve(source).normalize();
    try {
      return Files.isSymbolicLink(named) ? named.toRealPath() : named;
    } catch (IOException e) {
      return named;
    }
  }

  Optional<Path> config(Path directory) {
    return Optional.ofNullable(config).map(path -> directory.resolve(path).normalize());
  }

  boolean drafts() {
    return drafts;
  }
}
