package dev.afterword.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Everything that is known, resolved: each id that one of its values holds has an entry here.
 *
 * <p>All collections are sorted by id, except {@link #incidents()}, which is newest first.
 */
public record KnowledgeBase(
    List<Incident> incidents,
    SortedMap<ServiceId, Service> services,
    SortedMap<CauseId, Cause> causes,
    SortedMap<TermId, Term> terms,
    SortedMap<TagId, Tag> tags,
    SortedMap<ReadingListId, ReadingList> readingLists,
    SortedMap<PageId, Page> pages) {
  public KnowledgeBase {
    incidents = incidents.stream().sorted(Incident.NEWEST_FIRST).toList();
    services = Collections.unmodifiableSortedMap(services);
    causes = Collections.unmodifiableSortedMap(causes);
    terms = Collections.unmodifiableSortedMap(terms);
    tags = Collections.unmodifiableSortedMap(tags);
    readingLists = Collections.unmodifiableSortedMap(readingLists);
    pages = Collections.unmodifiableSortedMap(pages);
  }

  /** Puts values under their ids. */
  public static <K extends Comparable<K>, V> SortedMap<K, V> index(
      Collection<V> values, Function<V, K> id) {
    SortedMap<K, V> map = new TreeMap<>();
    values.forEach(value -> map.put(id.apply(value), value));
    return map;
  }

  /** What lists and figures are made of: everything that tells of something that happened. */
  public List<Incident> told() {
    return incidents.stream().filter(i -> i.status().kind() != IncidentKind.META).toList();
  }

  /** Templates, guides, lists of reports: they have a page, and stand in no list of incidents. */
  public List<Incident> guides() {
    return incidents.stream().filter(i -> i.status().kind() == IncidentKind.META).toList();
  }

  public Service service(ServiceId id) {
    return known(services.get(id), id);
  }

  public Cause cause(CauseId id) {
    return known(causes.get(id), id);
  }

  public Term term(TermId id) {
    return known(terms.get(id), id);
  }

  public Tag tag(TagId id) {
    return known(tags.get(id), id);
  }

  private static <V> V known(@org.jspecify.annotations.Nullable V value, EntityId id) {
    if (value == null) {
      throw new IllegalArgumentException("not in this knowledge base: " + id.slug());
    }
    return value;
  }
}
