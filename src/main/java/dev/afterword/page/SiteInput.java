package dev.afterword.page;

import dev.afterword.config.Settings;
import dev.afterword.diag.Problem;
import dev.afterword.diag.SlashPath;
import dev.afterword.model.DocumentKey;
import dev.afterword.model.EntityId;
import dev.afterword.model.IncidentId;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.view.Backlinks;
import dev.afterword.view.IncidentIndex;
import dev.afterword.view.Related;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Everything that pages are made of.
 *
 * @param related for each incident, best first
 * @param documents which document became what
 * @param problems of all sources, sorted
 * @param problemsByDocument those of each document that has any
 * @param searchAhead a script of the search page, or empty
 */
public record SiteInput(
    Settings settings,
    KnowledgeBase base,
    IncidentIndex index,
    Map<IncidentId, List<Related.Link>> related,
    Backlinks backlinks,
    Map<DocumentKey, EntityId> documents,
    List<Problem> problems,
    Map<DocumentKey, List<Problem>> problemsByDocument,
    String searchAhead) {
  public SiteInput {
    related = Collections.unmodifiableMap(related);
    problems = List.copyOf(problems);
    problemsByDocument = Collections.unmodifiableMap(problemsByDocument);
  }

  /** The path below the content folder of a path that a message names. */
  String contentPath(String display) {
    String prefix = contentPrefix();
    return display.startsWith(prefix) ? display.substring(prefix.length()) : display;
  }

  /** How messages name the source of a page. */
  String display(String source) {
    return documents.containsKey(DocumentKey.file(source)) ? contentPrefix() + source : source;
  }

  private String contentPrefix() {
    String folder = SlashPath.below(settings.folders().project(), settings.folders().content());
    return folder.isEmpty() ? "" : folder + "/";
  }
}
