package dev.afterword.view;

import dev.afterword.model.Classification;
import dev.afterword.model.EntityId;
import dev.afterword.model.Incident;
import dev.afterword.model.IncidentId;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.model.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds incidents that have something to do with each other: they share a service, a cause or a
 * term, or are told in the same words. What is rare weighs more than what is common.
 *
 * <p>The work for one incident does not grow with their number: of a service with thousands of
 * incidents only those nearest in time are looked at.
 */
public final class Related {
  private static final int MOST = 5;
  private static final int WINDOW = 24;
  private static final double TEXT_WEIGHT = 4;
  private static final double LEAST_SCORE = 1.5;

  /** An incident to look at next, and why, the strongest reason first. */
  public record Link(IncidentId id, List<Reason> reasons) {
    public Link {
      reasons = List.copyOf(reasons);
    }
  }

  /** What two incidents share. */
  public enum Kind {
    SERVICE,
    CAUSE,
    TERM,
    WORDS
  }

  /**
   * @param shared the thing both have; null only for {@link Kind#WORDS}
   * @param words what both texts say; empty for all other kinds
   */
  public record Reason(
      Kind kind, @org.jspecify.annotations.Nullable EntityId shared, List<String> words) {
    public Reason {
      words = List.copyOf(words);
    }
  }

  private record Feature(Kind kind, EntityId id, double weight) {}

  private final List<Incident> incidents;
  private final Map<EntityId, List<Integer>> holders = new HashMap<>();
  private final TextLikeness likeness;

  private Related(KnowledgeBase base, TextLikeness likeness) {
    this.incidents = base.told();
    this.likeness = likeness;
    for (int i = 0; i < incidents.size(); i++) {
      int position = i;
      features(incidents.get(i))
          .forEach((id, kind) -> holders.computeIfAbsent(id, k -> new ArrayList<>()).add(position));
    }
  }

  /** The related incidents of each incident, best first. */
  public static Map<IncidentId, List<Link>> of(KnowledgeBase base, TextLikeness likeness) {
    Related related = new Related(base, likeness);
    Map<IncidentId, Integer> positions = new HashMap<>();
    for (int i = 0; i < related.incidents.size(); i++) {
      positions.put(related.incidents.get(i).id(), i);
    }
    return Stream.iterate(0, i -> i + 1)
        .limit(related.incidents.size())
        .parallel()
        .collect(
            Collectors.toMap(i -> related.incidents.get(i).id(), i -> related.links(i, positions)));
  }

  private static Map<EntityId, Kind> features(Incident incident) {
    Map<EntityId, Kind> features = new LinkedHashMap<>();
    Classification links = incident.links();
    links.services().stream()
        .filter(mention -> mention.role() != Role.MENTIONED)
        .forEach(mention -> features.put(mention.id(), Kind.SERVICE));
    links.causes().stream()
        .filter(mention -> !mention.suggested())
        .forEach(mention -> features.put(mention.id(), Kind.CAUSE));
    links.terms().forEach(id -> features.put(id, Kind.TERM));
    return features;
  }

  private List<Link> links(int self, Map<IncidentId, Integer> positions) {
    Map<Integer, Candidate> candidates = new HashMap<>();
    features(incidents.get(self))
        .forEach((id, kind) -> share(self, new Feature(kind, id, weight(kind, id)), candidates));
    List<TextLikeness.Neighbour> near = likeness.nearest(incidents.get(self).id(), 2 * MOST);
    double best = near.isEmpty() ? 1 : near.get(0).score();
    for (TextLikeness.Neighbour neighbour : near) {
      Integer position = positions.get(neighbour.id());
      if (position != null) {
        double score = TEXT_WEIGHT * neighbour.score() / best;
        candidate(candidates, position).add(new Reason(Kind.WORDS, null, neighbour.words()), score);
      }
    }
    return candidates.values().stream()
        .filter(candidate -> candidate.score >= LEAST_SCORE)
        .sorted(
            Comparator.comparingDouble((Candidate c) -> -c.score).thenComparingInt(c -> c.position))
        .limit(MOST)
        .map(candidate -> candidate.link(incidents))
        .toList();
  }

  private void share(int self, Feature feature, Map<Integer, Candidate> candidates) {
    List<Integer> all = holders.getOrDefault(feature.id, List.of());
    int at = java.util.Collections.binarySearch(all, self);
    int from = Math.max(0, at - WINDOW);
    int to = Math.min(all.size(), at + WINDOW + 1);
    for (int position : all.subList(from, to)) {
      if (position != self) {
        candidate(candidates, position)
            .add(new Reason(feature.kind, feature.id, List.of()), feature.weight);
      }
    }
  }

  private static Candidate candidate(Map<Integer, Candidate> candidates, int position) {
    return candidates.computeIfAbsent(position, Candidate::new);
  }

  /** Inverse document frequency, as in text search, times how telling the kind is. */
  private double weight(Kind kind, EntityId id) {
    int sharing = holders.getOrDefault(id, List.of()).size();
    double rarity = Math.log1p((double) incidents.size() / sharing);
    return rarity * (kind == Kind.SERVICE ? 1.2 : kind == Kind.CAUSE ? 0.6 : 0.8);
  }

  private static final class Candidate {
    private final int position;
    private final Map<Reason, Double> reasons = new LinkedHashMap<>();
    private double score;

    Candidate(int position) {
      this.position = position;
    }

    void add(Reason reason, double weight) {
      reasons.put(reason, weight);
      score += weight;
    }

    Link link(List<Incident> incidents) {
      List<Reason> strongest =
          reasons.entrySet().stream()
              .sorted(Map.Entry.<Reason, Double>comparingByValue().reversed())
              .limit(3)
              .map(Map.Entry::getKey)
              .toList();
      return new Link(incidents.get(position).id(), strongest);
    }
  }
}
