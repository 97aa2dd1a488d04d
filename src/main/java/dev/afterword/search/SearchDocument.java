package dev.afterword.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that can be found.
 *
 * @param id the slug; unique together with the kind
 * @param url relative to the site's root, without a leading slash
 * @param texts what is searched in
 * @param facets what is filtered by
 * @param date ISO 8601 at the precision that is known ({@code 2021}, {@code 2021-10-04}); empty
 *     where there is none
 * @param length of the incident, where it is known
 */
public record SearchDocument(
    String id,
    DocumentKind kind,
    String url,
    Texts texts,
    Facets facets,
    Optional<String> date,
    Optional<Length> length) {

  /** Kind and id, which no two documents have in common. */
  public String key() {
    return kind.key() + "/" + id;
  }

  /** The texts worth showing, a paragraph a line; what the body says already is not said twice. */
  public String prose() {
    String body = texts.body();
    return Stream.of(texts.summary(), body, texts.lessons(), texts.actions(), texts.timeline())
        .filter(part -> !part.isBlank())
        .filter(part -> part.equals(body) || !body.contains(beginning(part)))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String beginning(String text) {
    String bare = text.strip();
    int line = bare.indexOf('\n');
    return line < 0 ? bare : bare.substring(0, line);
  }

  /** Plain text, never HTML; empty where there is none. */
  public record Texts(
      String title,
      String summary,
      String lessons,
      String actions,
      String timeline,
      String body,
      String code) {}

  /**
   * How long something lasted.
   *
   * @param text such as {@code 2 h 15 min}
   */
  public record Length(long minutes, String text) {}

  /** An id and the words that people read. */
  public record Label(String id, String text) {}

  /**
   * @param wholes the services that those are parts of, which are filtered by as well
   * @param severityRank on the site's scale, the lower the graver, from 0 on
   * @param severity the word for that rank, such as {@code SEV-1}
   */
  public record Facets(
      List<Label> services,
      List<Label> wholes,
      List<Label> causes,
      List<Label> terms,
      List<Label> tags,
      OptionalInt severityRank,
      Optional<String> severity) {
    public Facets {
      services = List.copyOf(services);
      wholes = List.copyOf(wholes);
      causes = List.copyOf(causes);
      terms = List.copyOf(terms);
      tags = List.copyOf(tags);
    }

    /** The services that the document is found by, in its own words or as a part of them. */
    public List<Label> allServices() {
      return Stream.concat(services.stream(), wholes.stream()).distinct().toList();
    }
  }
}
