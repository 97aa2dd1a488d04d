package dev.afterword.view;

import dev.afterword.model.CauseId;
import dev.afterword.model.CauseMention;
import dev.afterword.model.EntityId;
import dev.afterword.model.Incident;
import dev.afterword.model.ServiceId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what some incidents have in common; maintenance and the like count nowhere. */
public final class Counts {
  private Counts() {}

  /**
   * How many incidents have something.
   *
   * @param suggested of how many only a rule says so
   */
  public record Count<I extends EntityId>(I id, int incidents, int suggested) {}

  /** Services of which they or a part broke or suffered, the most frequent first. */
  public static List<Count<ServiceId>> services(
      Collection<Incident> incidents, ServiceFamily family) {
    return count(incidents, incident -> family.struck(incident).stream(), incident -> Set.of());
  }

  /** Causes, the most frequent first. */
  public static List<Count<CauseId>> causes(Collection<Incident> incidents) {
    return count(
        incidents,
        incident -> incident.links().causes().stream().map(CauseMention::id),
        Counts::suggestedCauses);
  }

  private static Set<CauseId> suggestedCauses(Incident incident) {
    return incident.links().causes().stream()
        .filter(CauseMention::suggested)
        .map(CauseMention::id)
        .collect(Collectors.toSet());
  }

  /** Those that are incidents, in the same order. */
  public static List<Incident> counting(Collection<Incident> incidents) {
    return incidents.stream().filter(Incident::counts).toList();
  }

  private static <I extends EntityId> List<Count<I>> count(
      Collection<Incident> incidents,
      Function<Incident, Stream<I>> ids,
      Function<Incident, Set<I>> suggested) {
    Map<I, Count<I>> counts = new LinkedHashMap<>();
    for (Incident incident : counting(incidents)) {
      Set<I> proposed = suggested.apply(incident);
      ids.apply(incident)
          .distinct()
          .map(id -> new Count<>(id, 1, proposed.contains(id) ? 1 : 0))
          .forEach(one -> counts.merge(one.id(), one, Counts::sum));
    }
    return counts.values().stream()
        .sorted(
            Comparator.<Count<I>>comparingInt(count -> -count.incidents())
                .thenComparing(count -> count.id().slug()))
        .toList();
  }

  private static <I extends EntityId> Count<I> sum(Count<I> a, Count<I> b) {
    return new Count<>(a.id(), a.incidents() + b.incidents(), a.suggested() + b.suggested());
  }
}
