package dev.afterword.search;

/** The fields of the Lucene index beside those of {@link SearchField}. */
public final class LuceneFields {
  /** The words of all fields, each counted as often as its fields weigh; no positions. */
  public static final String ALL = "all";

  /** What the score is multiplied by. */
  static final String WEIGHT = "weight";

  static final String DATE = "date";
  static final String DURATION = "duration";
  static final String RANK = "rank";

  /** Type and id of a document, so that it can be told which one it is without reading it. */
  static final String KEY = "key";

  static final String URL = "url";

  /** The title to show; not the field that is searched, which may be missing. */
  static final String NAME = "name";

  /** What excerpts are made from. */
  static final String PROSE = "prose";

  /** What is shown beside the title: the date, the label of the severity, each service. */
  static final String SHOWN_DATE = "shown-date";

  static final String SHOWN_SEVERITY = "shown-severity";
  static final String SHOWN_SERVICE = "shown-service";

  /** What is filtered by: kind and id with a colon between, such as {@code service:api-gateway}. */
  static final String FILTER = "filter";

  private LuceneFields() {}

  /** Whether a field that a query can name holds a number and no words. */
  static boolean isNumber(String field) {
    return field.equals(DATE) || field.equals(DURATION);
  }
}
