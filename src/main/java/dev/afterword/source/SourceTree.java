package dev.afterword.source;

import dev.afterword.config.Exclusions;
import dev.afterword.config.ProfilesReader;
import dev.afterword.config.Settings;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.diag.SlashPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What lies in the content folder.
 *
 * @param documents sorted by path
 * @param others all other files by their path below the content folder: images, attachments
 * @param profiles the files that say how a directory is read, by their folder
 */
public record SourceTree(
    List<SourceFile> documents,
    SortedMap<String, Path> others,
    SortedMap<String, Path> profiles,
    List<Problem> problems) {
  public SourceTree {
    documents = List.copyOf(documents);
    others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    profiles = Collections.unmodifiableSortedMap(new TreeMap<>(profiles));
    problems = List.copyOf(problems);
  }

  /**
   * Walks the content folder. Hidden files and folders, excluded ones and the output folder are
   * passed over, and so is what earlier builds have left; links are not followed, so that nothing
   * outside the folder is published.
   */
  public static SourceTree walk(Settings settings) {
    Walker walker = new Walker(settings);
    try {
      Files.walkFileTree(settings.folders().content(), walker);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<SourceFile> documents = walker.documents.stream().sorted().toList();
    return new SourceTree(documents, walker.others, walker.profiles, walker.problems);
  }

  /** What is left when files in the directories have their say. */
  public SourceTree without(Exclusions excluded) {
    if (excluded.isEmpty()) {
      return this;
    }
    TreeMap<String, Path> kept = new TreeMap<>(others);
    kept.keySet().removeIf(path -> excluded.covers(Path.of(path)));
    return new SourceTree(
        documents.stream().filter(file -> !excluded.covers(Path.of(file.path()))).toList(),
        kept,
        profiles,
        problems);
  }

  private static final class Walker extends SimpleFileVisitor<Path> {
    /** Of the names of files; Java tells it in no other way. */
    private static final String ENCODING = System.getProperty("sun.jnu.encoding", "UTF-8");

    private final Settings.Folders folders;
    private final PassedOver passedOver;
    private final List<SourceFile> documents = new ArrayList<>();
    private final TreeMap<String, Path> others = new TreeMap<>();
    private final TreeMap<String, Path> profiles = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Walker(Settings settings) {
      this.folders = settings.folders();
      this.passedOver = PassedOver.of(settings);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean root = folder.equals(folders.content());
      boolean skip = !root && passedOver.test(folder);
      return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (PassedOver.isHidden(file) || passedOver.isExcluded(file) || isProject(file)) {
        return FileVisitResult.CONTINUE;
      }
      checkReadable(file);
      String name = file.getFileName().toString();
      boolean regular = attributes.isRegularFile();
      boolean program = regular && !Format.hasEnding(name) && isProgram(file);
      Optional<Format> format = program ? Optional.empty() : Format.of(name);
      if (file.endsWith(ProfilesReader.FILE_NAME) && regular) {
        profiles.put(SlashPath.below(folders.content(), file.resolveSibling("")), file);
      } else if (format.isPresent() && regular) {
        documents.add(new SourceFile(relative(file), file, display(file), format.get()));
      } else if (format.isPresent()) {
        problems.add(unreadable(file, "it is a link or a special file"));
      } else if (regular) {
        others.put(relative(file), file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      problems.add(Unreadable.because(failure, display(file)));
      return FileVisitResult.CONTINUE;
    }

    /**
     * Where this system sees other letters in a path than its writer, links lead nowhere and two
     * files may look like one: then the whole site would be another.
     */
    private static void checkReadable(Path file) {
      if (!ENCODING.equals("UTF-8") && file.toString().indexOf('\uFFFD') >= 0) {
        throw new InvalidPathException(file.toString(), "it has letters beyond " + ENCODING);
      }
    }

    /** Of a file without ending: whether it is a script or no text at all. */
    private static boolean isProgram(Path file) {
      try (InputStream in = Files.newInputStream(file)) {
        String head = new String(in.readNBytes(4096), StandardCharsets.ISO_8859_1);
        return head.startsWith("#!") || head.indexOf('\0') >= 0;
      } catch (IOException e) {
        // Who reads it says why it cannot be read.
        return false;
      }
    }

    private Problem unreadable(Path file, String why) {
      return Problem.of(ProblemCode.UNREADABLE_FILE, Place.file(display(file)), why);
    }

    /** In a bare directory the project's configuration lies among the documents. */
    private boolean isProject(Path file) {
      return folders.project().equals(file.getParent())
          && file.toString().endsWith(".properties")
          && !file.endsWith(ProfilesReader.FILE_NAME);
    }

    private String relative(Path file) {
      return SlashPath.below(folders.content(), file);
    }

    private String display(Path file) {
      return SlashPath.below(folders.project(), file);
    }
  }
}
