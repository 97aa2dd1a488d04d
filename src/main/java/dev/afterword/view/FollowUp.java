package dev.afterword.view;

import dev.afterword.model.ActionItem;
import dev.afterword.model.ActionState;
import dev.afterword.view.Gathered.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of actions: how many are in each state.
 *
 * @param counts of the states that occur; where the document says nothing the state is unknown
 */
public record FollowUp(Map<ActionState, Integer> counts) {
  public FollowUp {
    EnumMap<ActionState, Integer> copy = new EnumMap<>(ActionState.class);
    copy.putAll(counts);
    counts = Collections.unmodifiableMap(copy);
  }

  public static FollowUp of(Collection<Item<ActionItem>> actions) {
    EnumMap<ActionState, Integer> counts = new EnumMap<>(ActionState.class);
    actions.forEach(action -> counts.merge(action.piece().state(), 1, Integer::sum));
    return new FollowUp(counts);
  }

  /** By the year of their incidents, the newest first; those of undated ones are left out. */
  public static SortedMap<Integer, FollowUp> byYear(List<Item<ActionItem>> actions) {
    SortedMap<Integer, List<Item<ActionItem>>> years = new TreeMap<>(Comparator.reverseOrder());
    for (Item<ActionItem> action : actions) {
      action
          .incident()
          .date()
          .map(date -> date.date().getYear())
          .ifPresent(year -> years.computeIfAbsent(year, y -> new ArrayList<>()).add(action));
    }
    SortedMap<Integer, FollowUp> followed = new TreeMap<>(Comparator.reverseOrder());
    years.forEach((year, some) -> followed.put(year, of(some)));
    return followed;
  }

  public int in(ActionState state) {
    return counts.getOrDefault(state, 0);
  }

  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Those whose document says what became of them. */
  public int known() {
    return total() - in(ActionState.UNKNOWN);
  }
}
