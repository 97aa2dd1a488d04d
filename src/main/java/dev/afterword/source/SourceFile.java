package dev.afterword.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A document in the content folder, not read yet.
 *
 * @param path below the content folder, with {@code /}
 * @param display how messages name it: relative to the project, with {@code /}
 */
public record SourceFile(String path, Path file, String display, Format format)
    implements Comparable<SourceFile> {

  /** The names that open a folder, the one that counts most first. */
  private static final List<String> OPENING = List.of("index", "_index", "home", "readme");

  /**
   * Whether the file opens the whole collection: it lies at the top and is called {@code index} or
   * {@code README} or the like.
   */
  public boolean opensCollection() {
    return openingRank() < OPENING.size();
  }

  /** Of several files that open the collection the one with the lowest rank does. */
  public int openingRank() {
    int rank = folder().isEmpty() ? OPENING.indexOf(name().toLowerCase(Locale.ROOT)) : -1;
    return rank < 0 ? OPENING.size() : rank;
  }

  /**
   * Whether its name is that of a page that introduces a folder, wherever that lies; a home page
   * only opens a site. An {@code index.md} below the top stands for its folder ({@link #stem}).
   */
  public boolean introducesFolder() {
    String stem = stem().toLowerCase(Locale.ROOT);
    return OPENING.contains(stem) && !stem.equals("home");
  }

  private String name() {
    return format.strip(path.substring(path.lastIndexOf('/') + 1));
  }

  /** The name without folders and ending; for {@code index.md} the name of its folder. */
  public String stem() {
    String stem = name();
    if (!stem.equals("index") && !stem.equals("_index")) {
      return stem;
    }
    String folder = folder();
    return folder.isEmpty() ? stem : folder.substring(folder.lastIndexOf('/') + 1);
  }

  /** The folder below the content folder, without a slash at the end; empty at the top. */
  public String folder() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  @Override
  public int compareTo(SourceFile other) {
    return path.compareTo(other.path);
  }
}
