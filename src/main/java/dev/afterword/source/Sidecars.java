package dev.afterword.source;

import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.diag.SlashPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Facts that stand beside documents, for those who cannot change them: in {@code report.meta.yml}
 * for {@code report.md}, or in {@code afterword.yml} for several documents of its folder.
 */
public final class Sidecars {
  private static final Pattern OF_ONE = Pattern.compile("(.+)\\.meta\\.ya?ml");
  private static final Pattern OF_FOLDER = Pattern.compile("(?:.*/)?afterword\\.ya?ml");

  private final Map<String, Sidecar> byDocument = new TreeMap<>();
  private final Map<String, String> documents = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * What stands beside a document.
   *
   * @param display how messages name the file
   */
  public record Sidecar(String display, Header header) {
    /** Of what stands there these entries alone. */
    Sidecar only(Predicate<Header.Entry> wanted) {
      return new Sidecar(display, header.only(wanted));
    }
  }

  private Sidecars() {}

  /** No facts at all. */
  public static Sidecars none() {
    return new Sidecars();
  }

  /**
   * @param project what paths in messages are relative to
   */
  public static Sidecars read(SourceTree tree, Path project) {
    Sidecars sidecars = new Sidecars();
    for (SourceFile file : tree.documents()) {
      String path = file.path();
      sidecars.documents.put(path, path);
      sidecars.documents.putIfAbsent(stem(path), path);
    }
    // The file for one document comes before the one for a folder.
    tree.others().forEach((path, file) -> sidecars.ofOne(path, file, project));
    tree.others().forEach((path, file) -> sidecars.ofFolder(path, file, project));
    return sidecars;
  }

  private static String stem(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
  }

  Optional<Sidecar> of(SourceFile file) {
    return Optional.ofNullable(byDocument.get(file.path()));
  }

  /** What is wrong with the files; sorted by nothing. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  private void ofOne(String path, Path file, Path project) {
    var name = OF_ONE.matcher(path);
    if (name.matches()) {
      String display = display(file, project);
      header(file, display)
          .ifPresent(
              header -> put(name.group(1), new Sidecar(display, header), Place.file(display)));
    }
  }

  private void ofFolder(String path, Path file, Path project) {
    if (OF_FOLDER.matcher(path).matches()) {
      String display = display(file, project);
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      header(file, display)
          .ifPresent(header -> header.entries().forEach(e -> entry(folder, e, display)));
    }
  }

  private void entry(String folder, Header.Entry entry, String display) {
    Place place = new Place(display, entry.line(), entry.column());
    if (entry.value() instanceof HeaderValue.Mapping facts) {
      List<Header.Entry> entries = new ArrayList<>();
      facts
          .entries()
          .forEach(
              (name, value) ->
                  entries.add(new Header.Entry(name, value, value.line(), value.column())));
      put(folder + entry.name(), new Sidecar(display, new Header(entries)), place);
    } else {
      problems.add(
          Problem.of(
              ProblemCode.WRONG_TYPE,
              place,
              entry.name(),
              "a map of facts",
              entry.value().kind(),
              "{severity: SEV-2}"));
    }
  }

  private void put(String document, Sidecar sidecar, Place place) {
    String path = documents.get(document);
    if (path == null) {
      problems.add(Problem.of(ProblemCode.NO_DOCUMENT, place, document));
    } else {
      byDocument.putIfAbsent(path, sidecar);
    }
  }

  private Optional<Header> header(Path file, String display) {
    try {
      HeaderSyntax.Result result = YamlHeader.whole(Files.readString(file), display);
      result.problem().ifPresent(problems::add);
      return result.problem().isPresent() ? Optional.empty() : Optional.of(result.header());
    } catch (IOException e) {
      problems.add(Unreadable.because(e, display));
      return Optional.empty();
    }
  }

  private static String display(Path file, Path project) {
    return SlashPath.below(project, file);
  }
}
