package dev.afterword.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins the modules of the engine into one file and those of the search page into another, so that
 * a page asks twice and not fifteen times, one after the other.
 *
 * <p>Each module becomes a function that gives what it exports. The modules keep to what makes that
 * simple: they import by name from beside them and export declarations. Comments stand on lines of
 * their own and stay behind.
 */
public final class EngineModules {
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import\\s+\\{([^}]*)\\}\\s+from\\s+\"\\./([\\w-]+)\\.js\";\\n?");
  private static final Pattern EXPORT =
      Pattern.compile("(?m)^export ((?:async )?function|class|const) (\\w+)");
  private static final Pattern COMMENT =
      Pattern.compile("(?m)^[ ]*(?://.*|/\\*\\*(?s:.*?)\\*/)\\n");
  private static final Pattern TYPE = Pattern.compile("/\\*\\* @type [^*]*\\*/[ ]?");
  private static final Pattern INDENT = Pattern.compile("(?m)^[ ]+|^\\n");

  /** Begins the names of modules, so that none is taken already. */
  private static final String MARK = "$";

  private static final String FOLDER = "search/";
  private static final String ENTRY = "engine.js";
  private static final String PAGE = "page.js";

  /** The module that says what the engine knows before it has asked. */
  public static final String KNOWN = FOLDER + "known.js";

  private final UnaryOperator<String> modules;
  private final Set<String> outside;
  private final Set<String> done = new LinkedHashSet<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final StringBuilder joined = new StringBuilder();

  /**
   * @param outside modules that stay files of their own; only the entry may import them
   */
  private EngineModules(UnaryOperator<String> modules, Set<String> outside) {
    this.modules = modules;
    this.outside = outside;
  }

  /**
   * One module with all that it needs.
   *
   * @param entry the name of the module that pages import, {@code engine.js}
   * @param modules gives the text of a module by its name
   */
  public static String join(String entry, UnaryOperator<String> modules) {
    EngineModules joining = new EngineModules(modules, Set.of());
    joining.add(entry, true);
    return joining.joined.toString();
  }

  /**
   * A site's assets as they are published: the engine in one file and its page in another, without
   * the modules that are in them now. Assets without an engine stay as they are.
   *
   * @param assets by their path in the site
   */
  public static SortedMap<String, byte[]> published(SortedMap<String, byte[]> assets) {
    SortedMap<String, byte[]> published = new TreeMap<>(assets);
    if (assets.containsKey(FOLDER + ENTRY)) {
      publish(ENTRY, Set.of(), assets, published);
      if (assets.containsKey(FOLDER + PAGE)) {
        publish(PAGE, Set.of(ENTRY), assets, published);
      }
    }
    return published;
  }

  /** The text of {@link #KNOWN} for an entry. */
  static byte[] known(byte[] entry) {
    String text = "export const known = " + new String(entry, StandardCharsets.UTF_8) + ";\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void publish(
      String entry, Set<String> outside, Map<String, byte[]> from, Map<String, byte[]> to) {
    EngineModules joining = new EngineModules(name -> text(from, name), outside);
    joining.add(entry, true);
    joining.done.forEach(name -> to.remove(FOLDER + name));
    to.put(FOLDER + entry, joining.joined.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Map<String, byte[]> assets, String name) {
    byte[] bytes = assets.get(FOLDER + name);
    if (bytes == null) {
      throw new IllegalArgumentException(
          "The search imports " + FOLDER + name + ", which is not there.");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void add(String name, boolean isEntry) {
    if (done.contains(name)) {
      return;
    }
    if (!open.add(name)) {
      throw new IllegalArgumentException(name + " imports itself.");
    }
    String text = bare(modules.apply(name));
    IMPORT
        .matcher(text)
        .results()
        .map(found -> found.group(2) + ".js")
        .filter(module -> !outside.contains(module))
        .forEach(module -> add(module, false));
    joined.append(isEntry ? tidy(text) : inner(name, text));
    done.add(name);
  }

  private String inner(String name, String text) {
    String names =
        EXPORT
            .matcher(text)
            .results()
            .map(found -> found.group(2))
            .collect(Collectors.joining(", "));
    String body = tidy(EXPORT.matcher(text).replaceAll("$1 $2"));
    String module = name.substring(0, name.length() - ".js".length());
    return variable(module) + "(() => {\n" + body + "return { " + names + " };\n})();\n";
  }

  private static String variable(String module) {
    return "const " + MARK + module + " = ";
  }

  private static String imported(String names, String module) {
    return "const {" + names.replace(" as ", ": ") + "} = " + MARK + module + ";\n";
  }

  private static String bare(String text) {
    return TYPE.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("");
  }

  private String tidy(String text) {
    String linked =
        IMPORT
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        outside.contains(found.group(2) + ".js")
                            ? found.group()
                            : imported(found.group(1), found.group(2))));
    return INDENT.matcher(linked).replaceAll("");
  }

  /** The modules of a folder by name. */
  static Map<String, String> read(Path folder) {
    Map<String, String> modules = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".js")).sorted().toList()) {
        modules.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return modules;
  }
}
