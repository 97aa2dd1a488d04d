package dev.afterword.model;

import java.util.Comparator;

/**
 * The identity of something that has a page. Documents refer to each other by id, never by object;
 * the knowledge base resolves ids and cannot fail once it is assembled.
 */
public interface EntityId {
  /** By kind, then by slug: for lists that hold several kinds. */
  Comparator<EntityId> ORDER = Comparator.comparing(EntityId::kind).thenComparing(EntityId::slug);

  /** What has a page, in the order of lists that hold several kinds. */
  enum Kind {
    CAUSE,
    INCIDENT,
    PAGE,
    READING_LIST,
    SERVICE,
    TAG,
    TERM
  }

  Kind kind();

  /** Lower-case words joined by hyphens; unique among entities of its kind and safe in a URL. */
  String slug();
}
