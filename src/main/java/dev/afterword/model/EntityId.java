package dev.afterword.model;

/**
 * The identity of something that has a page. Documents refer to each other by id, never by object;
 * the knowledge base resolves ids and cannot fail once it is assembled.
 */
public interface EntityId {
  /** Lower-case words joined by hyphens; unique among entities of its kind and safe in a URL. */
  String slug();
}
