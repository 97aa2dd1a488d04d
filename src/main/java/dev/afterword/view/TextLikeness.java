package dev.afterword.view;

import dev.afterword.model.IncidentId;
import java.util.List;

/**
 * Tells which incidents are told in similar words. The search index implements it; the views only
 * need the answer.
 */
@FunctionalInterface
public interface TextLikeness {
  /** Knows nothing: for tests and for sites without an index. */
  TextLikeness NONE = (id, most) -> List.of();

  /**
   * The incidents whose text is most like that of the given one, best first, never the incident
   * itself. Costs the same however many incidents there are.
   */
  List<Neighbour> nearest(IncidentId id, int most);

  /**
   * A similar incident.
   *
   * @param score above 0; comparable within one answer only
   * @param words what both texts share, as people write it, the most telling first
   */
  record Neighbour(IncidentId id, double score, List<String> words) {
    public Neighbour {
      words = List.copyOf(words);
    }
  }
}
