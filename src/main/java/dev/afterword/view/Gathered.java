package dev.afterword.view;

import dev.afterword.model.CauseMention;
import dev.afterword.model.EntityId;
import dev.afterword.model.Incident;
import dev.afterword.model.KnowledgeBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What incidents hold, lessons say or actions, over all of them, newest first: made once. It
 * belongs to the services that broke or suffered in its incident and to the causes that its
 * incident states.
 *
 * @param <T> what is gathered
 */
public final class Gathered<T> {
  private final List<Item<T>> all = new ArrayList<>();
  private final Map<EntityId, List<Item<T>>> byEntity = new HashMap<>();

  /** A piece and the incident that it is from. */
  public record Item<T>(T piece, Incident incident) {}

  private Gathered() {}

  public static <T> Gathered<T> of(
      KnowledgeBase base, ServiceFamily family, Function<Incident, List<T>> pieces) {
    Gathered<T> gathered = new Gathered<>();
    for (Incident incident : base.told()) {
      List<Item<T>> items =
          pieces.apply(incident).stream().map(piece -> new Item<>(piece, incident)).toList();
      gathered.add(incident, items, family);
    }
    return gathered;
  }

  private void add(Incident incident, List<Item<T>> items, ServiceFamily family) {
    if (items.isEmpty()) {
      return;
    }
    all.addAll(items);
    List<EntityId> things = new ArrayList<>(family.struck(incident));
    incident.links().causes().stream()
        .filter(mention -> !mention.suggested())
        .map(CauseMention::id)
        .forEach(things::add);
    things.forEach(id -> byEntity.computeIfAbsent(id, i -> new ArrayList<>()).addAll(items));
  }

  /** All that was gathered. */
  public List<Item<T>> all() {
    return Collections.unmodifiableList(all);
  }

  /** How many incidents some of it comes from. */
  public static int incidents(List<? extends Item<?>> items) {
    return (int) items.stream().map(item -> item.incident().id()).distinct().count();
  }

  /** What belongs to a service or a cause. */
  public List<Item<T>> of(EntityId id) {
    return Collections.unmodifiableList(byEntity.getOrDefault(id, List.of()));
  }
}
