package dev.afterword.build;

import dev.afterword.config.ProfilesReader;
import dev.afterword.config.RawSettings;
import dev.afterword.config.Settings;
import dev.afterword.diag.Problem;
import dev.afterword.diag.SlashPath;
import dev.afterword.jbake.JBakeProperties;
import dev.afterword.source.SourceTree;
import dev.afterword.source.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** Reads the profiles that lie in directories of the content. */
final class DirectoryProfiles {
  private DirectoryProfiles() {}

  /**
   * @param problems what is wrong is added to it
   */
  static ProfilesReader.Result read(Settings settings, SourceTree tree, List<Problem> problems) {
    TreeMap<String, RawSettings> files = new TreeMap<>();
    tree.profiles()
        .forEach(
            (folder, file) -> {
              String display = display(settings.folders().project(), file);
              try {
                files.put(folder, JBakeProperties.read(file, display));
              } catch (IOException e) {
                problems.add(Unreadable.because(e, display));
              }
            });
    ProfilesReader.Result read =
        ProfilesReader.directories(settings.reading().profiles(), files, JBakeProperties::preset);
    problems.addAll(read.problems());
    return read;
  }

  private static String display(Path project, Path file) {
    return SlashPath.below(project, file);
  }
}
