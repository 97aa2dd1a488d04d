package dev.afterword.build;

import dev.afterword.export.EngineFiles;
import dev.afterword.export.StaticIndex.Known;
import dev.afterword.output.ThemeAssets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The assets of a site, by their path in it.
 *
 * @param users the user's own, which are copied as they are
 * @param theme those that travel in the jar, with the user's modules of the search in place of ours
 * @param compiled programs that stand for the modules of the search; none where one of these is the
 *     user's
 */
record ThemeFiles(
    SortedMap<String, Path> users,
    SortedMap<String, byte[]> theme,
    SortedMap<String, byte[]> compiled) {

  /**
   * Those of a project.
   *
   * @param folder of the user's assets, which may be missing
   */
  static ThemeFiles of(Path folder) throws IOException {
    SortedMap<String, Path> users =
        Files.isDirectory(folder) ? ThemeAssets.files(folder) : new TreeMap<>();
    SortedMap<String, byte[]> theme = ThemeAssets.load();
    List<String> modules =
        users.keySet().stream()
            .filter(path -> path.startsWith(EngineFiles.FOLDER) && theme.containsKey(path))
            .toList();
    for (String path : modules) {
      theme.put(path, Files.readAllBytes(users.get(path)));
    }
    users.keySet().removeAll(modules);
    return new ThemeFiles(
        users, theme, modules.isEmpty() ? ThemeAssets.compiled() : new TreeMap<>());
  }

  SortedMap<String, byte[]> published(Known known) {
    return EngineFiles.published(theme, compiled, known);
  }

  /** The script of the search page, or nothing. */
  String ahead(Known known) {
    return EngineFiles.ahead(compiled, known);
  }
}
