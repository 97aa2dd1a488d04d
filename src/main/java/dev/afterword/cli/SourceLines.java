package dev.afterword.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of the files that messages point at; each file is read once. */
final class SourceLines {
  private final Path project;
  private final Map<String, List<String>> files = new HashMap<>();

  /**
   * @param project what the paths are relative to
   */
  SourceLines(Path project) {
    this.project = project;
  }

  List<String> of(String path) {
    return files.computeIfAbsent(path, p -> read(project.resolve(p)));
  }

  /** The lines of a source; what cannot be read has none, which is said elsewhere. */
  private static List<String> read(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
