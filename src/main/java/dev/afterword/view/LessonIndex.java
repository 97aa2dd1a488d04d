package dev.afterword.view;

import dev.afterword.model.CauseMention;
import dev.afterword.model.EntityId;
import dev.afterword.model.Incident;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.model.Lesson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was learned, over all incidents, newest first: made once. A lesson belongs to the services
 * that broke or suffered in its incident and to the causes that its incident states.
 */
public final class LessonIndex {
  private final List<Learned> all = new ArrayList<>();
  private final Map<EntityId, List<Learned>> byEntity = new HashMap<>();

  /** A lesson and where it was learned. */
  public record Learned(Lesson lesson, Incident incident) {}

  private LessonIndex() {}

  public static LessonIndex of(KnowledgeBase base, ServiceFamily family) {
    LessonIndex index = new LessonIndex();
    base.told().forEach(incident -> index.add(incident, family));
    return index;
  }

  private void add(Incident incident, ServiceFamily family) {
    List<EntityId> things = new ArrayList<>(family.struck(incident));
    incident.links().causes().stream()
        .filter(mention -> !mention.suggested())
        .map(CauseMention::id)
        .forEach(things::add);
    for (Lesson lesson : incident.narrative().lessons()) {
      Learned learned = new Learned(lesson, incident);
      all.add(learned);
      things.forEach(id -> byEntity.computeIfAbsent(id, i -> new ArrayList<>()).add(learned));
    }
  }

  /** All lessons. */
  public List<Learned> all() {
    return Collections.unmodifiableList(all);
  }

  /** The lessons of a service or a cause. */
  public List<Learned> of(EntityId id) {
    return Collections.unmodifiableList(byEntity.getOrDefault(id, List.of()));
  }
}
