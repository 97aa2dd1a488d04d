package dev.afterword.source;

import java.nio.file.Path;

/**
 * A document in the content folder, not read yet.
 *
 * @param path below the content folder, with {@code /}
 * @param display how messages name it: relative to where the user stands
 */
public record SourceFile(String path, Path file, String display, Format format)
    implements Comparable<SourceFile> {

  /** The name without folders and ending; for {@code index.md} the name of its folder. */
  public String stem() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String stem = format.strip(name);
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
