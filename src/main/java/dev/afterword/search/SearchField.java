package dev.afterword.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a document that a query can name. */
public enum SearchField {
  TITLE(0, 8),
  SUMMARY(1, 3),
  LESSONS(2, 2),
  ACTIONS(3, 2),
  TIMELINE(4, 2),
  BODY(5, 2),
  CODE(6, 1),
  SERVICE(7, 4),
  CAUSE(8, 4),
  TERM(9, 3),
  TAG(10, 4),
  SEVERITY(11, 2);

  private final int number;
  private final int weight;
  private final String key;

  SearchField(int number, int weight) {
    this.number = number;
    this.weight = weight;
    this.key = name().toLowerCase(Locale.ROOT);
  }

  /**
   * How often a word counts that stands once in this field. Plain prose counts twice, so that code
   * can count less; {@link Ranking#WEIGHTED_K1} allows for that.
   */
  int weight() {
    return weight;
  }

  /** How the static files name the field. */
  public int number() {
    return number;
  }

  /** The name in queries and in the Lucene index. */
  public String key() {
    return key;
  }

  /**
   * The fields of the index that a name in a query stands for: the body is all prose, and no name
   * is everything.
   */
  static List<String> partsOf(String name) {
    if (name.isEmpty()) {
      return Stream.of(values()).map(SearchField::key).toList();
    }
    return name.equals(BODY.key)
        ? Stream.of(SUMMARY, LESSONS, ACTIONS, TIMELINE, BODY).map(SearchField::key).toList()
        : List.of(name);
  }

  public String textOf(SearchDocument document) {
    SearchDocument.Texts texts = document.texts();
    SearchDocument.Facets facets = document.facets();
    return switch (this) {
      case TITLE -> texts.title();
      case SUMMARY -> texts.summary();
      case LESSONS -> texts.lessons();
      case ACTIONS -> texts.actions();
      case TIMELINE -> texts.timeline();
      case BODY -> texts.body();
      case CODE -> texts.code();
      case SERVICE -> labels(facets.services());
      case CAUSE -> labels(facets.causes());
      case TERM -> labels(facets.terms());
      case TAG -> labels(facets.tags());
      case SEVERITY -> facets.severity().orElse("");
    };
  }

  private static String labels(List<SearchDocument.Label> labels) {
    return labels.stream().map(SearchDocument.Label::text).collect(Collectors.joining("\n"));
  }
}
