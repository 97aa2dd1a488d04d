package dev.afterword.output;

import dev.afterword.diag.SlashPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The theme that travels in the jar: its assets by their path in the site, names of templates. */
public final class ThemeAssets {
  private static final String FOLDER = "theme/assets/";
  private static final String COMPILED = "theme/compiled/";
  private static final String TEMPLATES = "theme/templates/";

  private ThemeAssets() {}

  public static SortedMap<String, byte[]> load() throws IOException {
    return load(FOLDER);
  }

  /** Programs that stand for several of the assets, by their path in the site. */
  public static SortedMap<String, byte[]> compiled() throws IOException {
    return load(COMPILED);
  }

  /** The paths of the theme's templates in their folder. */
  public static Set<String> templates() throws IOException {
    return load(TEMPLATES).keySet();
  }

  private static SortedMap<String, byte[]> load(String folder) throws IOException {
    URL url = ThemeAssets.class.getClassLoader().getResource(folder);
    if (url == null) {
      throw new IOException("the theme's assets are missing from the class path: " + folder);
    }
    return url.getProtocol().equals("jar") ? fromJar(url, folder) : fromFolder(url);
  }

  private static SortedMap<String, byte[]> fromJar(URL url, String folder) throws IOException {
    SortedMap<String, byte[]> assets = new TreeMap<>();
    JarURLConnection connection = (JarURLConnection) url.openConnection();
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      for (var entry : jar.stream().toList()) {
        if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
          try (InputStream in = jar.getInputStream(entry)) {
            assets.put(entry.getName().substring(folder.length()), in.readAllBytes());
          }
        }
      }
    }
    return assets;
  }

  private static SortedMap<String, byte[]> fromFolder(URL url) throws IOException {
    SortedMap<String, byte[]> assets = new TreeMap<>();
    for (var entry : files(path(url)).entrySet()) {
      assets.put(entry.getKey(), Files.readAllBytes(entry.getValue()));
    }
    return assets;
  }

  private static Path path(URL url) throws IOException {
    try {
      return Path.of(new URI(url.toString()));
    } catch (URISyntaxException e) {
      throw new IOException("not a path: " + url, e);
    }
  }

  /**
   * The files of a folder by their path below it, with {@code /}. Hidden ones are left out, and so
   * are links: what lies outside the folder is not published.
   */
  public static SortedMap<String, Path> files(Path folder) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !hidden(folder.relativize(file)))
          .forEach(file -> files.put(SlashPath.below(folder, file), file));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return files;
  }

  private static boolean hidden(Path path) {
    for (Path name : path) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
