package dev.afterword.view;

import dev.afterword.model.CauseMention;
import dev.afterword.model.EntityId;
import dev.afterword.model.Incident;
import dev.afterword.model.ServiceId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Counts what some incidents have in common. */
public final class Counts {
  private Counts() {}

  /** How many incidents have something. */
  public record Count<I extends EntityId>(I id, int incidents) {}

  /** Services of which they or a part broke or suffered, the most frequent first. */
  public static List<Count<ServiceId>> services(
      Collection<Incident> incidents, ServiceFamily family) {
    return count(incidents, incident -> family.struck(incident).stream());
  }

  /** Causes, the most frequent first. */
  public static List<Count<dev.afterword.model.CauseId>> causes(Collection<Incident> incidents) {
    return count(incidents, incident -> incident.links().causes().stream().map(CauseMention::id));
  }

  private static <I extends EntityId> List<Count<I>> count(
      Collection<Incident> incidents, Function<Incident, Stream<I>> ids) {
    Map<I, Integer> counts = new LinkedHashMap<>();
    for (Incident incident : incidents) {
      ids.apply(incident).distinct().forEach(id -> counts.merge(id, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .map(entry -> new Count<>(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.<Count<I>>comparingInt(count -> -count.incidents())
                .thenComparing(count -> count.id().slug()))
        .toList();
  }
}
