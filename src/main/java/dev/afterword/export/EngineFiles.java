package dev.afterword.export;

import dev.afterword.export.StaticIndex.Known;
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

  /** What stands in the search page itself. */
  private static final String AHEAD = FOLDER + "ahead.js";

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
      SortedMap<String, byte[]> assets, SortedMap<String, byte[]> compiled, Known known) {
    SortedMap<String, byte[]> published = new TreeMap<>(assets);
    if (!compiled.isEmpty()) {
      published.keySet().removeIf(EngineFiles::isModule);
      published.putAll(compiled);
      published.remove(AHEAD);
    }
    String knowing = compiled.isEmpty() ? KNOWN : ENGINE;
    published.computeIfPresent(
        knowing, (path, text) -> joined(line("AFTERWORD_INDEX", known.entry()), text));
    return published;
  }

  /**
   * The script that stands in the search page and asks for the files of the question in its
   * address, while the engine is on its way.
   *
   * @param compiled as for {@link #published}; empty where nothing is compiled, then so is this
   */
  public static String ahead(SortedMap<String, byte[]> compiled, Known known) {
    byte[] script = compiled.get(AHEAD);
    return script == null
        ? ""
        : new String(
            joined(line("AFTERWORD_AHEAD", known.ahead()), script), StandardCharsets.UTF_8);
  }

  /** The line of a program that tells it what the index is. */
  private static byte[] line(String name, String json) {
    return ("const " + name + "=" + json + ";\n").getBytes(StandardCharsets.UTF_8);
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
