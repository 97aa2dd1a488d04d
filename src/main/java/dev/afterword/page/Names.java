package dev.afterword.page;

import dev.afterword.model.CauseId;
import dev.afterword.model.EntityId;
import dev.afterword.model.Incident;
import dev.afterword.model.IncidentId;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.model.Page;
import dev.afterword.model.PageId;
import dev.afterword.model.ReadingList;
import dev.afterword.model.ReadingListId;
import dev.afterword.model.ServiceId;
import dev.afterword.model.TagId;
import dev.afterword.model.TermId;
import dev.afterword.page.Pieces.Link;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What things are called and what is said about them in a sentence. */
final class Names {
  private final KnowledgeBase base;
  private final Map<IncidentId, Incident> incidents = new HashMap<>();
  private final Map<EntityId, Link> links = new ConcurrentHashMap<>();

  Names(KnowledgeBase base) {
    this.base = base;
    base.incidents().forEach(incident -> incidents.put(incident.id(), incident));
  }

  /** Made once for each thing: lists name the same ones again and again. */
  Link link(EntityId id) {
    return links.computeIfAbsent(id, i -> new Link(name(i), Routes.of(i).url()));
  }

  Optional<Incident> incident(EntityId id) {
    return id instanceof IncidentId incident
        ? Optional.ofNullable(incidents.get(incident))
        : Optional.empty();
  }

  String name(EntityId id) {
    if (id instanceof ServiceId service) {
      return base.service(service).name();
    }
    if (id instanceof CauseId cause) {
      return base.cause(cause).name();
    }
    if (id instanceof TermId term) {
      return base.term(term).name();
    }
    if (id instanceof TagId tag) {
      return base.tag(tag).name();
    }
    return title(id);
  }

  private String title(EntityId id) {
    if (id instanceof ReadingListId list) {
      return Optional.ofNullable(base.readingLists().get(list))
          .map(ReadingList::title)
          .orElse(id.slug());
    }
    if (id instanceof PageId page) {
      return Optional.ofNullable(base.pages().get(page)).map(Page::title).orElse(id.slug());
    }
    return incident(id).map(Incident::briefTitle).orElse(id.slug());
  }
}
