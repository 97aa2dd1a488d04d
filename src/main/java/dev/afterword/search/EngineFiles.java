package dev.afterword.search;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The programs of the search as a site publishes them: the engine in one small file and its page in
 * another, so that a page asks twice and not twenty times, one after the other.
 */
public final class EngineFiles {
  /** Where the engine and all that belongs to it lie in a site. */
  public static final String FOLDER = "search/";

  private static final String ENGINE = FOLDER + "engine.js";
  private static final String WORKER = FOLDER + "sw.js";

  /** The module that says what the engine knows before it has asked. */
  private static final String KNOWN = FOLDER + "known.js";

  private EngineFiles() {}

  /**
   * A site's assets as they are published.
   *
   * @param assets by their path in the site, the modules of the search among them
   * @param compiled what stands for these modules, by the same paths; nothing where some of them
   *     are the user's own, so that all are published as they are
   * @param known what {@link StaticIndex#export} has returned
   */
  public static SortedMap<String, byte[]> published(
      SortedMap<String, byte[]> assets, SortedMap<String, byte[]> compiled, byte[] known) {
    SortedMap<String, byte[]> published = new TreeMap<>(assets);
    if (!compiled.isEmpty()) {
      published.keySet().removeIf(EngineFiles::isModule);
      published.putAll(compiled);
    }
    String knowing = compiled.isEmpty() ? KNOWN : ENGINE;
    published.computeIfPresent(knowing, (path, text) -> joined(known, text));
    return published;
  }

  /** The line of a program that tells it what the index is. */
  static byte[] known(byte[] entry) {
    return joined(
        "const AFTERWORD_INDEX=".getBytes(StandardCharsets.UTF_8),
        entry,
        ";\n".getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isModule(String path) {
    return path.startsWith(FOLDER) && path.endsWith(".js") && !path.equals(WORKER);
  }

  private static byte[] joined(byte[]... parts) {
    Bytes all = new Bytes();
    for (byte[] part : parts) {
      all.all(part);
    }
    return all.toArray();
  }
}
