package dev.afterword.assemble;

import dev.afterword.config.Catalog;
import dev.afterword.config.Field;
import dev.afterword.diag.Nearest;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.facts.DocumentFacts;
import dev.afterword.facts.Reference;
import dev.afterword.model.Cause;
import dev.afterword.model.CauseId;
import dev.afterword.model.Described;
import dev.afterword.model.DocumentInfo;
import dev.afterword.model.DocumentType;
import dev.afterword.model.EntityId;
import dev.afterword.model.Incident;
import dev.afterword.model.IncidentId;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.model.LinkTarget;
import dev.afterword.model.Origin;
import dev.afterword.model.Page;
import dev.afterword.model.PageId;
import dev.afterword.model.Prose;
import dev.afterword.model.ReadingList;
import dev.afterword.model.ReadingListId;
import dev.afterword.model.Service;
import dev.afterword.model.ServiceId;
import dev.afterword.model.Tag;
import dev.afterword.model.TagId;
import dev.afterword.model.Term;
import dev.afterword.model.TermId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes the knowledge base of the facts of all documents. */
public final class Assembler {
  private final Catalog catalog;
  private final DocumentSet documents;
  private final LinkResolver links;
  private final List<Problem> problems = new ArrayList<>();
  private final Dictionary<ServiceId> services = new Dictionary<>(ServiceId::new);
  private final Dictionary<CauseId> causes = new Dictionary<>(CauseId::new);
  private final Dictionary<TermId> terms = new Dictionary<>(TermId::new);
  private final Dictionary<TagId> tags = new Dictionary<>(TagId::new);
  private final TreeSet<String> media = new TreeSet<>();

  private Assembler(
      List<DocumentFacts> documents,
      List<DocumentFacts> drafts,
      Set<String> files,
      Catalog catalog) {
    this.catalog = catalog;
    this.documents = new DocumentSet(documents, problems);
    DocumentSet leftOut = new DocumentSet(drafts, new ArrayList<>());
    this.links = new LinkResolver(this.documents, leftOut, files);
  }

  /**
   * @param documents in any order
   * @param drafts what the site leaves out, known only so that links to it can be explained
   * @param files the paths of all other files of the content folder
   * @param catalog the names that the site's configuration gives
   */
  public static Assembly assemble(
      List<DocumentFacts> documents,
      List<DocumentFacts> drafts,
      Set<String> files,
      Catalog catalog) {
    return new Assembler(documents, drafts, files, catalog).assemble();
  }

  private Assembly assemble() {
    describe(documents.of(DocumentType.SERVICE), services);
    describe(documents.of(DocumentType.CAUSE), causes);
    describe(documents.of(DocumentType.TERM), terms);
    catalog.services().forEach(services::configure);
    KnowledgeBase base = base();
    documents.all().forEach(document -> problems.addAll(document.problems()));
    List<Problem> sorted = problems.stream().sorted().distinct().toList();
    return new Assembly(base, documents.ids(), media, sorted);
  }

  private void describe(List<DocumentFacts> members, Dictionary<?> dictionary) {
    members.forEach(
        document -> dictionary.describe(documents.id(document).slug(), document, problems));
    members.forEach(
        document ->
            dictionary.aliases(
                documents.id(document).slug(),
                document,
                document.references(Field.ALIASES),
                problems));
  }

  private KnowledgeBase base() {
    List<DocumentFacts> postmortems = documents.of(DocumentType.POSTMORTEM);
    Classifier classifier = new Classifier(postmortems, services, causes, terms, tags);
    List<Incident> incidents =
        postmortems.stream().map(document -> incident(document, classifier)).toList();
    List<Page> pages = documents.pages().stream().map(this::page).toList();
    Map<String, Long> namedBySections = sectionNames(documents.of(DocumentType.TERM));
    SortedMap<ServiceId, Service> allServices = grow(services, this::service);
    SortedMap<CauseId, Cause> allCauses = grow(causes, this::cause);
    SortedMap<TermId, Term> allTerms = grow(terms, id -> term(id, namedBySections));
    problems.addAll(DependencyCircles.find(allServices, services));
    List<ReadingList> lists =
        documents.of(DocumentType.READING_LIST).stream().map(this::readingList).toList();
    return new KnowledgeBase(
        incidents,
        allServices,
        allCauses,
        allTerms,
        grow(tags, id -> new Tag(id, tags.name(id))),
        KnowledgeBase.index(lists, ReadingList::id),
        KnowledgeBase.index(pages, Page::id));
  }

  /** The body with its links resolved; each document is asked for it once. */
  private Prose body(DocumentFacts document) {
    List<LinkTarget> targets = links.resolve(document, problems);
    for (LinkTarget target : targets) {
      if (target instanceof LinkTarget.File file) {
        media.add(file.path());
      }
    }
    DocumentFacts.BodyFacts body = document.body();
    return new Prose(body.html(), targets, body.text(), body.code(), body.sections());
  }

  /** Resolving one thing may name others, which then are resolved as well. */
  private static <I extends Comparable<I>, V> SortedMap<I, V> grow(
      Dictionary<I> dictionary, Function<I, V> resolve) {
    SortedMap<I, V> all = new TreeMap<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (I id : List.copyOf(dictionary.ids())) {
        if (!all.containsKey(id)) {
          all.put(id, resolve.apply(id));
          grown = true;
        }
      }
    }
    return all;
  }

  private Incident incident(DocumentFacts document, Classifier classifier) {
    DocumentFacts.IncidentFacts facts = document.incident().orElseThrow();
    return new Incident(
        (IncidentId) documents.id(document),
        info(document),
        new Incident.Status(facts.kind(), facts.state()),
        facts.chronology(),
        facts.severity(),
        classifier.of(document),
        new Incident.Narrative(
            body(document), facts.timeline(), facts.actions(), facts.findings().lessons()));
  }

  private Service service(ServiceId id) {
    Optional<DocumentFacts> document = services.document(id);
    return new Service(
        id,
        described(services, id),
        document.flatMap(d -> first(d, Field.OWNER)).map(Reference::name),
        document
            .flatMap(d -> first(d, Field.PARENT))
            .map(name -> services.named(name.name()))
            .filter(parent -> !parent.equals(id)),
        document.map(d -> services.ids(d.references(Field.DEPENDS_ON))).orElse(List.of()));
  }

  private static Optional<Reference> first(DocumentFacts document, Field field) {
    return document.references(field).stream().findFirst();
  }

  private Cause cause(CauseId id) {
    Optional<DocumentFacts> document = causes.document(id);
    return new Cause(
        id,
        described(causes, id),
        document.map(d -> causes.ids(d.references(Field.RELATED))).orElse(List.of()),
        document.map(d -> terms.ids(d.references(Field.TERMS))).orElse(List.of()));
  }

  private Term term(TermId id, Map<String, Long> named) {
    Optional<DocumentFacts> document = terms.document(id);
    Function<Field, List<TermId>> links =
        field -> document.map(d -> termLinks(d.references(field), named, id)).orElse(List.of());
    return new Term(
        id,
        described(terms, id),
        links.apply(Field.RELATED),
        links.apply(Field.PREREQUISITES),
        links.apply(Field.NEXT));
  }

  /**
   * What a header names always gets a page. Lists in running text also hold things that are no
   * terms ("monitor your system"): of those only what several documents name.
   */
  private List<TermId> termLinks(List<Reference> names, Map<String, Long> named, TermId self) {
    List<TermId> links = new ArrayList<>();
    for (Reference name : names) {
      boolean header = name.origin().written();
      boolean common = named.getOrDefault(NameKey.of(name.name()), 0L) > 1;
      Optional<TermId> id =
          header || common ? Optional.of(terms.named(name.name())) : terms.find(name.name());
      id.filter(i -> !i.equals(self) && !links.contains(i)).ifPresent(links::add);
    }
    return links;
  }

  /** How many documents name something in a list of related terms. */
  private static Map<String, Long> sectionNames(List<DocumentFacts> termDocuments) {
    Map<String, Long> counts = new HashMap<>();
    for (DocumentFacts document : termDocuments) {
      document.references().values().stream()
          .flatMap(Collection::stream)
          .filter(name -> name.origin() == Origin.SECTION)
          .map(name -> NameKey.of(name.name()))
          .distinct()
          .forEach(key -> counts.merge(key, 1L, Long::sum));
    }
    return counts;
  }

  private ReadingList readingList(DocumentFacts document) {
    List<ReadingList.Item> items = new ArrayList<>();
    for (DocumentFacts.Stop stop : document.stops()) {
      Optional<EntityId> target = target(stop);
      target.ifPresentOrElse(
          id -> items.add(new ReadingList.Item(id, stop.why())), () -> reportUnknown(stop));
    }
    return new ReadingList(
        (ReadingListId) documents.id(document),
        info(document),
        document.identity().audience(),
        items,
        body(document));
  }

  private Optional<EntityId> target(DocumentFacts.Stop stop) {
    String name = stop.target().name();
    return switch (stop.kind()) {
      case "term" -> terms.find(name).map(id -> id);
      case "cause" -> causes.find(name).map(id -> id);
      case "service" -> services.find(name).map(id -> id);
      case "incident" -> documents.withSlug(IncidentId.class, name);
      case "page" -> documents.withSlug(PageId.class, name);
      default -> documents.withSlug(EntityId.class, name).or(() -> terms.find(name).map(id -> id));
    };
  }

  private void reportUnknown(DocumentFacts.Stop stop) {
    String kind = stop.kind().isEmpty() ? "document" : stop.kind();
    List<String> slugs = documents.ids().values().stream().map(EntityId::slug).toList();
    String hint = Nearest.question(stop.target().name(), slugs) + "write the slug of a document";
    problems.add(
        Problem.of(
            ProblemCode.UNKNOWN_REFERENCE,
            stop.target().place(),
            stop.target().name(),
            Field.ITEMS.key(),
            kind,
            hint));
  }

  private Page page(DocumentFacts document) {
    return new Page(
        (PageId) documents.id(document),
        info(document),
        document.type() == DocumentType.POST,
        tags.ids(document.references(Field.TAGS)),
        body(document));
  }

  private <I extends Comparable<I>> Described described(Dictionary<I> dictionary, I id) {
    Optional<DocumentFacts> document = dictionary.document(id);
    return new Described(
        dictionary.name(id),
        dictionary.aliases(id),
        document.map(Assembler::info),
        document.map(this::body).orElse(Prose.EMPTY));
  }

  private static DocumentInfo info(DocumentFacts document) {
    DocumentFacts.Identity identity = document.identity();
    return new DocumentInfo(
        document.file().key(),
        identity.title(),
        document.type() == DocumentType.POSTMORTEM ? identity.number() : Optional.empty(),
        identity.summary(),
        identity.published(),
        identity.sources());
  }
}
