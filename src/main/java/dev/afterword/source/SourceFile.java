package dev.afterword.source;

import dev.afterword.diag.Place;
import dev.afterword.model.DocumentKey;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Where a document stands: a file of the content folder, or a part of one that holds several.
 *
 * @param path below the content folder, with {@code /}
 * @param display how messages name it: relative to the project, with {@code /}
 * @param extent the lines of the file that are the document
 */
public record SourceFile(String path, Path file, String display, Format format, Extent extent)
    implements Comparable<SourceFile> {

  private static final Comparator<SourceFile> ORDER = Comparator.comparing(SourceFile::key);

  /** The names that open a folder, the one that counts most first. */
  private static final List<String> OPENING = List.of("index", "_index", "home", "readme");

  /** A whole file. */
  public SourceFile(String path, Path file, String display, Format format) {
    this(path, file, display, format, Extent.WHOLE);
  }

  /** The document that these lines of the file are. */
  public SourceFile part(Extent lines) {
    return new SourceFile(path, file, display, format, lines);
  }

  /** Whether it is one of several documents of its file. */
  public boolean isPart() {
    return !extent.equals(Extent.WHOLE);
  }

  public DocumentKey key() {
    return new DocumentKey(path, extent.first());
  }

  /** Where it begins, for what is said of the whole document. */
  public Place place() {
    return Place.line(display, extent.first());
  }

  /**
   * Whether the file opens the whole collection: it lies at the top and is called {@code index} or
   * {@code README} or the like.
   */
  public boolean opensCollection() {
    return openingRank() < OPENING.size();
  }

  /** Of several files that open the collection the one with the lowest rank does. */
  public int openingRank() {
    int rank =
        folder().isEmpty() && !isPart() ? OPENING.indexOf(name().toLowerCase(Locale.ROOT)) : -1;
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

  /**
   * The name that the file gives the document, see {@link #fileStem}; empty for a part of a file,
   * which has no name.
   */
  public String stem() {
    return isPart() ? "" : fileStem();
  }

  /** The file's name without folders and ending; for {@code index.md} the name of its folder. */
  public String fileStem() {
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
    return ORDER.compare(this, other);
  }
}
