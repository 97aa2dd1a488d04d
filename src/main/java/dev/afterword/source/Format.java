package dev.afterword.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The markup language of a document, told from the ending of its file name. */
public enum Format {
  MARKDOWN(".html.md.erb", ".md", ".markdown", ".mdx", ".qmd", ".rmd", ".mkd"),
  ASCIIDOC(".adoc", ".asciidoc", ".ad", ".asc"),
  HTML(".html", ".htm"),
  TEXT(".txt", ".rst", ".org", ".textile", ".text");

  /** Files without an ending that are no documents wherever they lie. */
  private static final Set<String> NO_DOCUMENTS =
      Set.of(
          "authors",
          "codeowners",
          "copying",
          "dockerfile",
          "gemfile",
          "jenkinsfile",
          "license",
          "licence",
          "makefile",
          "notice",
          "procfile",
          "rakefile",
          "cname",
          "owners",
          "vagrantfile");

  private static final Pattern ENDING = Pattern.compile("(?i).*\\.[a-z0-9_~-]{1,12}");

  private final List<String> endings;

  Format(String... endings) {
    this.endings = List.of(endings);
  }

  /**
   * The format of a file with this name; empty when it is no document but an image, a script or the
   * like. A name without ending is Markdown: repositories have such postmortems.
   */
  public static Optional<Format> of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    Optional<Format> known =
        Stream.of(values()).filter(f -> f.endings.stream().anyMatch(name::endsWith)).findFirst();
    if (known.isPresent()) {
      return known;
    }
    boolean repositoryFile = Stream.of(name.split("[-_.]")).anyMatch(NO_DOCUMENTS::contains);
    return hasEnding(name) || repositoryFile ? Optional.empty() : Optional.of(MARKDOWN);
  }

  /** The endings of all documents, with their dots. */
  public static Stream<String> endings() {
    return Stream.of(values()).flatMap(format -> format.endings.stream());
  }

  /** Whether a name has an ending, known or not; without one only the content tells what it is. */
  static boolean hasEnding(String fileName) {
    return ENDING.matcher(fileName).matches();
  }

  /** The file name without the ending. */
  String strip(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return endings.stream()
        .filter(name::endsWith)
        .findFirst()
        .map(ending -> fileName.substring(0, fileName.length() - ending.length()))
        .orElse(fileName);
  }

  /** The ending of a file name as JBake's engines know it, without the dot; may be empty. */
  public static String extension(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
