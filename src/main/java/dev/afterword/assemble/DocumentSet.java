package dev.afterword.assemble;

import dev.afterword.diag.Problem;
import dev.afterword.facts.DocumentFacts;
import dev.afterword.model.CauseId;
import dev.afterword.model.DocumentKey;
import dev.afterword.model.DocumentType;
import dev.afterword.model.EntityId;
import dev.afterword.model.IncidentId;
import dev.afterword.model.PageId;
import dev.afterword.model.ReadingListId;
import dev.afterword.model.ServiceId;
import dev.afterword.model.Slug;
import dev.afterword.model.TermId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** All documents by type, each with its address. */
final class DocumentSet {
  private final List<DocumentFacts> documents;
  private final TreeMap<DocumentKey, EntityId> ids = new TreeMap<>();

  DocumentSet(List<DocumentFacts> documents, List<Problem> problems) {
    this.documents = documents.stream().sorted(Comparator.comparing(DocumentFacts::file)).toList();
    Addresses addresses = new Addresses(problems);
    assign(addresses, of(DocumentType.POSTMORTEM), IncidentId::new);
    assign(addresses, of(DocumentType.SERVICE), ServiceId::new);
    assign(addresses, of(DocumentType.CAUSE), CauseId::new);
    assign(addresses, of(DocumentType.TERM), TermId::new);
    assign(addresses, of(DocumentType.READING_LIST), ReadingListId::new);
    Optional<DocumentFacts> home = home();
    home.ifPresent(document -> ids.put(document.file().key(), PageId.HOME));
    List<DocumentFacts> others =
        pages().stream().filter(d -> !home.equals(Optional.of(d))).toList();
    assign(addresses, others, PageId::new);
  }

  /** The text of the home page; a document that asks for an address of its own is none. */
  private Optional<DocumentFacts> home() {
    return of(DocumentType.PAGE).stream()
        .filter(d -> d.file().opensCollection() && d.identity().slug().isEmpty())
        .min(Comparator.comparing(d -> d.file().openingRank()));
  }

  private void assign(
      Addresses addresses, List<DocumentFacts> members, Function<String, EntityId> newId) {
    addresses.assign(members).forEach((key, slug) -> ids.put(key, newId.apply(slug)));
  }

  /** All documents, sorted by path and line. */
  List<DocumentFacts> all() {
    return documents;
  }

  List<DocumentFacts> of(DocumentType type) {
    return documents.stream().filter(document -> document.type() == type).toList();
  }

  /** Pages and posts share their addresses. */
  List<DocumentFacts> pages() {
    return documents.stream()
        .filter(d -> d.type() == DocumentType.PAGE || d.type() == DocumentType.POST)
        .toList();
  }

  EntityId id(DocumentFacts document) {
    EntityId id = ids.get(document.file().key());
    if (id == null) {
      throw new IllegalStateException("no address for " + document.file().key());
    }
    return id;
  }

  /** The ids by their document. */
  SortedMap<DocumentKey, EntityId> ids() {
    return Collections.unmodifiableSortedMap(ids);
  }

  /** The document of a type with an address. */
  Optional<EntityId> withSlug(Class<? extends EntityId> type, String name) {
    String slug = Slug.of(name);
    return ids.values().stream()
        .filter(id -> type.isInstance(id) && id.slug().equals(slug))
        .min(EntityId.ORDER);
  }
}
