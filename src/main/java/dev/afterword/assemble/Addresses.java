package dev.afterword.assemble;

import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.facts.DocumentFacts;
import dev.afterword.model.DocumentKey;
import dev.afterword.model.DocumentType;
import dev.afterword.model.EventTime;
import dev.afterword.model.Slug;
import dev.afterword.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives each document of one type its address: the slug in its header, else its date and title.
 * Documents that would share an address are told apart by their file names, those of one file by a
 * number that the later ones get; the order of the files never decides.
 */
final class Addresses {
  /** Folders of the site that no free page may take. */
  private static final Set<String> RESERVED =
      Set.of(
          "incidents",
          "services",
          "causes",
          "terms",
          "triggers",
          "tags",
          "severity",
          "reading",
          "archive",
          "trends",
          "search",
          "quality",
          "lessons",
          "actions",
          "api",
          "media",
          "assets",
          "css",
          "js",
          "posts");

  private static final int LONGEST = 80;

  private final List<Problem> problems;

  Addresses(List<Problem> problems) {
    this.problems = problems;
  }

  /** The slug of each document. */
  Map<DocumentKey, String> assign(List<DocumentFacts> documents) {
    Map<String, List<DocumentFacts>> claims = new TreeMap<>();
    Map<DocumentKey, String> slugs = new HashMap<>();
    for (DocumentFacts document : documents) {
      document
          .identity()
          .slug()
          .ifPresent(slug -> claims.computeIfAbsent(slug, s -> new ArrayList<>()).add(document));
    }
    Set<String> taken = new HashSet<>(claims.keySet());
    claims.forEach((slug, claimants) -> grant(slug, claimants, slugs, taken));
    derive(documents, taken, slugs);
    return slugs;
  }

  private void grant(
      String slug,
      List<DocumentFacts> claimants,
      Map<DocumentKey, String> slugs,
      Set<String> taken) {
    slugs.put(claimants.get(0).file().key(), slug);
    for (int i = 1; i < claimants.size(); i++) {
      report(slug, claimants.get(i), claimants.get(0));
      SourceFile file = claimants.get(i).file();
      slugs.put(file.key(), free(joined(slug, file.path()), taken));
    }
  }

  private void report(String slug, DocumentFacts document, DocumentFacts other) {
    problems.add(
        Problem.of(
            ProblemCode.SAME_ADDRESS,
            document.identity().slugPlace(),
            slug,
            other.file().display()));
  }

  /** First those whose address nobody else wants, so that they keep it whoever comes along. */
  private static void derive(
      List<DocumentFacts> documents, Set<String> taken, Map<DocumentKey, String> slugs) {
    Map<String, List<DocumentFacts>> wanted = new TreeMap<>();
    for (DocumentFacts document : documents) {
      if (document.identity().slug().isEmpty()) {
        wanted.computeIfAbsent(slug(document), s -> new ArrayList<>()).add(document);
      }
    }
    List<List<DocumentFacts>> contested = new ArrayList<>();
    wanted.forEach(
        (slug, sharing) -> {
          if (sharing.size() == 1 && taken.add(slug)) {
            slugs.put(sharing.get(0).file().key(), slug);
          } else {
            contested.add(sharing);
          }
        });
    LogOrder order = new LogOrder(documents);
    for (List<DocumentFacts> sharing : contested) {
      for (DocumentFacts document : order.oldestFirst(sharing)) {
        slugs.put(document.file().key(), free(apart(document, sharing), taken));
      }
    }
  }

  /** By the file name, or by the whole path where even that is the same; a number does the rest. */
  private static String apart(DocumentFacts document, List<DocumentFacts> sharing) {
    String stem = document.file().fileStem();
    List<SourceFile> files = sharing.stream().map(DocumentFacts::file).toList();
    if (files.size() > 1 && files.stream().map(SourceFile::path).distinct().count() == 1) {
      return slug(document);
    }
    boolean unique =
        files.stream()
                .filter(file -> file.fileStem().equals(stem))
                .map(SourceFile::path)
                .distinct()
                .count()
            == 1;
    return joined(slug(document), unique ? stem : document.file().path());
  }

  /** Short enough for a folder's name in any script: the first part gives way to the second. */
  private static String joined(String slug, String name) {
    String end = Slug.of(name);
    int room = Math.max(0, LONGEST - end.length() - 1);
    return slug.length() <= room ? slug + "-" + end : Slug.of(slug.substring(0, room) + "-" + end);
  }

  /** The address itself, or with the first number that makes it free. */
  private static String free(String slug, Set<String> taken) {
    String free = slug;
    for (int n = 2; !taken.add(free); n++) {
      free = slug + "-" + n;
    }
    return free;
  }

  private static String slug(DocumentFacts document) {
    String title = Slug.of(document.identity().title().value());
    if (document.type() == DocumentType.PAGE || document.type() == DocumentType.POST) {
      return RESERVED.contains(title) ? title + "-page" : title;
    }
    if (document.type() != DocumentType.POSTMORTEM) {
      return title;
    }
    Optional<String> date = date(document);
    return date.filter(d -> !title.startsWith(d)).map(d -> d + "-" + title).orElse(title);
  }

  private static Optional<String> date(DocumentFacts document) {
    return LogOrder.started(document)
        .or(() -> document.identity().published().map(EventTime::day))
        .map(time -> time.text().substring(0, Math.min(10, time.text().length())));
  }
}
