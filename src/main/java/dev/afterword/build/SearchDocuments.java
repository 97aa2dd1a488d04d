package dev.afterword.build;

import dev.afterword.config.Settings;
import dev.afterword.config.SeverityScale;
import dev.afterword.model.ActionItem;
import dev.afterword.model.Cause;
import dev.afterword.model.Classification;
import dev.afterword.model.Described;
import dev.afterword.model.EntityId;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Incident;
import dev.afterword.model.IncidentKind;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.model.Moment;
import dev.afterword.model.Page;
import dev.afterword.model.Prose;
import dev.afterword.model.ReadingList;
import dev.afterword.model.Role;
import dev.afterword.model.SectionKind;
import dev.afterword.model.Service;
import dev.afterword.model.ServiceId;
import dev.afterword.model.Term;
import dev.afterword.page.DisplayText;
import dev.afterword.page.Routes;
import dev.afterword.search.DocumentKind;
import dev.afterword.search.SearchDocument;
import dev.afterword.search.SearchDocument.Facets;
import dev.afterword.search.SearchDocument.Label;
import dev.afterword.search.SearchDocument.Length;
import dev.afterword.search.SearchDocument.Texts;
import dev.afterword.view.ServiceFamily;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of the knowledge base can be found: everything that has a page of its own and a text. */
final class SearchDocuments {
  private static final Facets NO_FACETS =
      new Facets(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          OptionalInt.empty(),
          Optional.empty());

  /** How a summary ends that is the beginning of a text. */
  private static final String CUT = " …";

  private final KnowledgeBase base;
  private final SeverityScale scale;
  private final ServiceFamily family;
  private final List<SearchDocument> documents = new ArrayList<>();

  private SearchDocuments(KnowledgeBase base, SeverityScale scale) {
    this.base = base;
    this.scale = scale;
    this.family = ServiceFamily.of(base);
  }

  /** Incidents first, newest first, then everything else by type and id. */
  static List<SearchDocument> of(KnowledgeBase base, Settings settings) {
    SearchDocuments documents = new SearchDocuments(base, settings.reading().severities());
    base.incidents().forEach(documents::add);
    base.services().values().forEach(documents::add);
    base.causes().values().forEach(documents::add);
    base.terms().values().forEach(documents::add);
    base.readingLists().values().forEach(documents::add);
    base.pages().values().forEach(documents::add);
    return List.copyOf(documents.documents);
  }

  /** The names that mean the same: those of each service, cause and term that has several. */
  static List<List<String>> synonyms(KnowledgeBase base) {
    return Stream.of(
            base.terms().values().stream().map(Term::about),
            base.services().values().stream().map(Service::about),
            base.causes().values().stream().map(Cause::about))
        .flatMap(abouts -> abouts)
        .filter(about -> !about.aliases().isEmpty())
        .map(about -> Stream.concat(Stream.of(about.name()), about.aliases().stream()).toList())
        .toList();
  }

  private void add(Incident incident) {
    Texts texts = texts(incident);
    documents.add(
        new SearchDocument(
            incident.id().slug(),
            incident.status().kind() == IncidentKind.META
                ? DocumentKind.PAGE
                : DocumentKind.INCIDENT,
            url(incident.id()),
            texts,
            facets(incident),
            incident.date().map(EventTime::text).map(text -> cut(text)),
            incident.chronology().duration().map(SearchDocuments::length)));
  }

  private static Length length(Duration duration) {
    return new Length(duration.toMinutes(), DisplayText.duration(duration));
  }

  /** A number that stands only in the file's name is found as well. */
  private static String numbered(Incident incident, String summary) {
    return incident
        .info()
        .number()
        .map(Fact::value)
        .filter(number -> !incident.title().contains(number))
        .map(number -> summary + "\n" + number)
        .orElse(summary);
  }

  /**
   * What a section says is searched as that, and the rest as the body; a timeline or actions that
   * stand in no section of their own are both.
   */
  private static Texts texts(Incident incident) {
    Prose body = incident.narrative().body();
    SectionTexts sections = SectionTexts.of(body);
    String timeline = sections.of(SectionKind.TIMELINE);
    String actions = sections.of(SectionKind.ACTIONS);
    return new Texts(
        incident.title(),
        numbered(incident, summary(incident.info().summary(), sections.of(SectionKind.SUMMARY))),
        sections.of(
            SectionKind.LESSONS, SectionKind.WENT_WELL, SectionKind.WENT_WRONG, SectionKind.LUCKY),
        actions.isEmpty()
            ? joined(incident.narrative().actions().stream().map(ActionItem::text))
            : actions,
        timeline.isEmpty()
            ? joined(incident.narrative().timeline().stream().map(Moment::text))
            : timeline,
        sections.of(
            SectionKind.IMPACT,
            SectionKind.OTHER,
            SectionKind.ROOT_CAUSE,
            SectionKind.CONTRIBUTING,
            SectionKind.DETECTION,
            SectionKind.RESOLUTION,
            SectionKind.REFERENCES),
        body.code());
  }

  /** The header's, unless it is taken from the section; what was cut off it is in the text. */
  private static String summary(String told, String section) {
    String stated = told.endsWith(CUT) ? told.substring(0, told.length() - CUT.length()) : told;
    if (stated.isBlank() || section.contains(stated)) {
      return section;
    }
    return section.isEmpty() ? stated : stated + "\n" + section;
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(10, text.length()));
  }

  private static String joined(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n"));
  }

  private Facets facets(Incident incident) {
    Classification links = incident.links();
    OptionalInt rank = incident.severityRank();
    List<ServiceId> services =
        links.services().stream().filter(m -> m.role() != Role.MENTIONED).map(m -> m.id()).toList();
    return new Facets(
        services.stream().map(this::label).toList(),
        family.struck(incident).stream()
            .filter(id -> !services.contains(id))
            .map(this::label)
            .toList(),
        links.causes().stream()
            .map(m -> new Label(m.id().slug(), base.cause(m.id()).name()))
            .toList(),
        links.terms().stream().map(id -> new Label(id.slug(), base.term(id).name())).toList(),
        links.tags().stream().map(id -> new Label(id.slug(), base.tag(id).name())).toList(),
        rank,
        rank.isPresent() ? Optional.of(scale.label(rank.getAsInt())) : Optional.empty());
  }

  private Label label(ServiceId id) {
    return new Label(id.slug(), base.service(id).name());
  }

  private void add(Service service) {
    described(DocumentKind.SERVICE, service.id(), service.about());
  }

  private void add(Cause cause) {
    described(DocumentKind.CAUSE, cause.id(), cause.about());
  }

  private void add(Term term) {
    described(DocumentKind.TERM, term.id(), term.about());
  }

  private void described(DocumentKind kind, EntityId id, Described about) {
    String names = String.join(" · ", about.aliases());
    String summary = names.isEmpty() ? about.summary() : about.summary() + "\n" + names;
    prose(kind, id, about.name(), summary, about.body(), Optional.empty());
  }

  private void add(ReadingList list) {
    String items = joined(list.items().stream().map(ReadingList.Item::why));
    Prose body = list.body();
    Prose whole =
        new Prose(
            body.html(), body.targets(), body.text() + "\n" + items, body.code(), body.sections());
    prose(
        DocumentKind.READING_LIST,
        list.id(),
        list.title(),
        list.info().summary(),
        whole,
        Optional.empty());
  }

  private void add(Page page) {
    prose(
        page.post() ? DocumentKind.POST : DocumentKind.PAGE,
        page.id(),
        page.title(),
        page.info().summary(),
        page.body(),
        page.info().published().map(Object::toString));
  }

  private void prose(
      DocumentKind kind,
      EntityId id,
      String title,
      String summary,
      Prose body,
      Optional<String> date) {
    Texts texts = new Texts(title, summary, "", "", "", body.text(), body.code());
    documents.add(
        new SearchDocument(id.slug(), kind, url(id), texts, NO_FACETS, date, Optional.empty()));
  }

  private static String url(EntityId id) {
    return Routes.of(id).url();
  }
}
