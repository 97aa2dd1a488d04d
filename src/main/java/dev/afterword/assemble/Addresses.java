package dev.afterword.assemble;

import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.mine.DocumentFacts;
import dev.afterword.mine.DocumentType;
import dev.afterword.model.EventTime;
import dev.afterword.model.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives each document of one type its address: the slug in its header, else its date and title.
 * Documents that would share an address are told apart by their file names; the order of the files
 * never decides.
 */
final class Addresses {
  /** Folders of the site that no free page may take. */
  private static final Set<String> RESERVED =
      Set.of(
          "incidents",
          "services",
          "causes",
          "terms",
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

  private final List<Problem> problems;

  Addresses(List<Problem> problems) {
    this.problems = problems;
  }

  /** The slug of each document, by its path. */
  Map<String, String> assign(List<DocumentFacts> documents) {
    Map<String, List<DocumentFacts>> claims = new TreeMap<>();
    Map<String, String> slugs = new HashMap<>();
    for (DocumentFacts document : documents) {
      document
          .identity()
          .slug()
          .ifPresent(slug -> claims.computeIfAbsent(slug, s -> new ArrayList<>()).add(document));
    }
    claims.forEach((slug, claimants) -> grant(slug, claimants, slugs));
    derive(documents, claims.keySet(), slugs);
    return slugs;
  }

  private void grant(String slug, List<DocumentFacts> claimants, Map<String, String> slugs) {
    slugs.put(claimants.get(0).file().path(), slug);
    for (int i = 1; i < claimants.size(); i++) {
      report(slug, claimants.get(i), claimants.get(0));
      String path = claimants.get(i).file().path();
      slugs.put(path, slug + "-" + Slug.of(path));
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

  private static void derive(
      List<DocumentFacts> documents, Set<String> claimed, Map<String, String> slugs) {
    Map<String, List<DocumentFacts>> wanted = new TreeMap<>();
    for (DocumentFacts document : documents) {
      if (document.identity().slug().isEmpty()) {
        wanted.computeIfAbsent(slug(document), s -> new ArrayList<>()).add(document);
      }
    }
    wanted.forEach(
        (slug, sharing) -> {
          boolean alone = sharing.size() == 1 && !claimed.contains(slug);
          for (DocumentFacts document : sharing) {
            slugs.put(document.file().path(), alone ? slug : apart(slug, document, sharing));
          }
        });
  }

  /** By the file name, or by the whole path where even that is the same. */
  private static String apart(String slug, DocumentFacts document, List<DocumentFacts> sharing) {
    String stem = document.file().stem();
    boolean unique = sharing.stream().filter(d -> d.file().stem().equals(stem)).count() == 1;
    return slug + "-" + Slug.of(unique ? stem : document.file().path());
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
    return document
        .incident()
        .chronology()
        .started()
        .map(fact -> fact.value())
        .or(() -> document.identity().published().map(EventTime::day))
        .map(time -> time.text().substring(0, Math.min(10, time.text().length())));
  }
}
