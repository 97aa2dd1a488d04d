package dev.afterword.view;

import dev.afterword.model.Cause;
import dev.afterword.model.EntityId;
import dev.afterword.model.Incident;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.model.LinkTarget;
import dev.afterword.model.Page;
import dev.afterword.model.Prose;
import dev.afterword.model.ReadingList;
import dev.afterword.model.Service;
import dev.afterword.model.Term;
import dev.afterword.model.TermId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What leads to a page: links in bodies, glossary relations, reading lists. */
public final class Backlinks {
  private final Map<EntityId, SortedSet<EntityId>> from = new HashMap<>();
  private final Map<EntityId, SortedSet<EntityId>> lists = new HashMap<>();

  private Backlinks() {}

  public static Backlinks of(KnowledgeBase base) {
    Backlinks links = new Backlinks();
    for (Incident incident : base.incidents()) {
      links.body(incident.id(), incident.narrative().body());
    }
    for (Service service : base.services().values()) {
      links.body(service.id(), service.about().body());
    }
    for (Cause cause : base.causes().values()) {
      links.body(cause.id(), cause.about().body());
      cause.terms().forEach(term -> links.add(cause.id(), term));
    }
    for (Term term : base.terms().values()) {
      links.term(term);
    }
    for (Page page : base.pages().values()) {
      links.body(page.id(), page.body());
    }
    for (ReadingList list : base.readingLists().values()) {
      list.items().forEach(item -> put(links.lists, item.target(), list.id()));
    }
    return links;
  }

  private void term(Term term) {
    body(term.id(), term.about().body());
    List<List<TermId>> relations = List.of(term.related(), term.prerequisites(), term.next());
    relations.forEach(ids -> ids.forEach(id -> add(term.id(), id)));
  }

  private void body(EntityId source, Prose body) {
    for (LinkTarget target : body.targets()) {
      if (target instanceof LinkTarget.Entity entity) {
        add(source, entity.id());
      }
    }
  }

  private void add(EntityId source, EntityId target) {
    if (!source.equals(target)) {
      put(from, target, source);
    }
  }

  private static void put(
      Map<EntityId, SortedSet<EntityId>> map, EntityId target, EntityId source) {
    map.computeIfAbsent(target, t -> new TreeSet<>(EntityId.ORDER)).add(source);
  }

  /** What links to an entity, without reading lists. */
  public List<EntityId> to(EntityId id) {
    return List.copyOf(from.getOrDefault(id, new TreeSet<>(EntityId.ORDER)));
  }

  /** The reading lists that an entity is part of. */
  public List<EntityId> listsWith(EntityId id) {
    return List.copyOf(lists.getOrDefault(id, new TreeSet<>(EntityId.ORDER)));
  }
}
