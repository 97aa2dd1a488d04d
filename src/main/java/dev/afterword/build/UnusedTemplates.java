package dev.afterword.build;

import dev.afterword.diag.Nearest;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.output.ThemeAssets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The user's templates that nothing asks for: mostly a name that is mistyped. */
final class UnusedTemplates {
  /** What is no template may lie beside them. */
  private static final Pattern TEMPLATE = Pattern.compile("(?:.*/)?([^/]+)\\.ftl[hx]?");

  private UnusedTemplates() {}

  /**
   * @param folder of the user's templates, which may be missing
   * @param display how messages name it
   */
  static List<Problem> find(Path folder, String display) throws IOException {
    List<Problem> problems = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return problems;
    }
    Set<String> theme = ThemeAssets.templates();
    SortedMap<String, String> own = texts(folder);
    for (String path : own.keySet()) {
      if (!theme.contains(path) && !isNamed(path, own)) {
        problems.add(
            Problem.of(
                ProblemCode.UNUSED_TEMPLATE,
                Place.file(display + "/" + path),
                Nearest.question(path, theme)));
      }
    }
    return problems;
  }

  private static SortedMap<String, String> texts(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, Path> file : ThemeAssets.files(folder).entrySet()) {
      if (TEMPLATE.matcher(file.getKey()).matches()) {
        byte[] bytes = Files.readAllBytes(file.getValue());
        texts.put(file.getKey(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  /** By its name alone: a template may put the rest of the path together. */
  private static boolean isNamed(String path, Map<String, String> own) {
    Matcher template = TEMPLATE.matcher(path);
    String name = template.matches() ? template.group(1) : path;
    return own.entrySet().stream()
        .anyMatch(other -> !other.getKey().equals(path) && other.getValue().contains(name));
  }
}
