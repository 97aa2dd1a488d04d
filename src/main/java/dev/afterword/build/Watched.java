package dev.afterword.build;

import dev.afterword.config.Settings;
import dev.afterword.jbake.JBakeProperties;
import dev.afterword.source.PassedOver;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where a change calls for another build.
 *
 * @param roots folders and files, also those that are not there yet
 * @param passedOver the folders below them that no build reads
 */
public record Watched(List<Path> roots, Predicate<Path> passedOver) {
  public Watched {
    roots = List.copyOf(roots);
  }

  /** With what the configuration has come to name. */
  public static Watched of(Settings settings, BuildRequest request) {
    Settings.Folders folders = settings.folders();
    Path config = request.config().orElse(folders.project().resolve(JBakeProperties.FILE_NAME));
    return new Watched(
        List.of(folders.content(), folders.templates(), folders.assets(), config),
        PassedOver.of(settings));
  }

  /**
   * Before the sources are read.
   *
   * @throws UsageException if the request makes no sense
   */
  public static Watched of(BuildRequest request) throws UsageException {
    return of(new ContentReader(request, new Stages(Progress.SILENT)).settings(), request);
  }
}
