package dev.afterword.assemble;

import dev.afterword.diag.Problem;
import dev.afterword.model.DocumentKey;
import dev.afterword.model.EntityId;
import dev.afterword.model.KnowledgeBase;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * The knowledge base and what was found on the way.
 *
 * @param documents which document became what
 * @param media the other files that documents show or link to, by their path below the content
 *     folder
 * @param problems of all documents, sorted
 */
public record Assembly(
    KnowledgeBase base,
    SortedMap<DocumentKey, EntityId> documents,
    SortedSet<String> media,
    List<Problem> problems) {
  public Assembly {
    documents = Collections.unmodifiableSortedMap(documents);
    media = Collections.unmodifiableSortedSet(media);
    problems = List.copyOf(problems);
  }
}
