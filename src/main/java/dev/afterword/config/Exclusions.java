package dev.afterword.config;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** What is left out: glob patterns, each of which holds below one folder. */
public final class Exclusions {
  public static final Exclusions NONE = new Exclusions(List.of());

  /**
   * @param name whether it stands for a name in any folder, as patterns without a slash do
   */
  private record Rule(String folder, PathMatcher glob, boolean name) {
    boolean matches(Path path) {
      Path below = folder.isEmpty() ? path : below(path);
      boolean anywhere = name && below.getNameCount() > 0;
      return glob.matches(anywhere ? below.getFileName() : below);
    }

    private Path below(Path path) {
      Path root = Path.of(folder);
      boolean inside = path.startsWith(root) && path.getNameCount() > root.getNameCount();
      return inside ? root.relativize(path) : Path.of("");
    }
  }

  private final List<Rule> rules;

  private Exclusions(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * @param folder below the content folder, with {@code /}; empty for the content folder itself
   * @param glob relative to the folder; without a slash the name of a file or folder at any depth
   * @throws IllegalArgumentException if the pattern does not parse
   */
  public Exclusions with(String folder, String glob) {
    List<Rule> more = new ArrayList<>(rules);
    more.add(new Rule(folder, matcher(glob), glob.indexOf('/') < 0));
    // To Java, but to nobody else, two asterisks need a folder before the slash.
    if (glob.startsWith("**/")) {
      more.add(new Rule(folder, matcher(glob.substring(3)), false));
    }
    return new Exclusions(more);
  }

  private static PathMatcher matcher(String glob) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getDescription(), e);
    }
  }

  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /** Whether a file or folder is named itself. */
  public boolean matches(Path path) {
    return rules.stream().anyMatch(rule -> rule.matches(path));
  }

  /** Whether a file is named itself or lies in a folder that is. */
  public boolean covers(Path path) {
    for (Path at = path; at != null; at = at.getParent()) {
      if (matches(at)) {
        return true;
      }
    }
    return false;
  }
}
