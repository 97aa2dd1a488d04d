package dev.afterword.page;

import dev.afterword.config.Settings;
import dev.afterword.model.ActionItem;
import dev.afterword.model.Described;
import dev.afterword.model.DocumentInfo;
import dev.afterword.model.EntityId;
import dev.afterword.model.Incident;
import dev.afterword.model.Lesson;
import dev.afterword.model.Prose;
import dev.afterword.model.Slug;
import dev.afterword.model.Source;
import dev.afterword.model.TermId;
import dev.afterword.page.Pieces.Body;
import dev.afterword.page.Pieces.Counted;
import dev.afterword.page.Pieces.Entry;
import dev.afterword.page.Pieces.Link;
import dev.afterword.page.Pieces.SourceLink;
import dev.afterword.view.Counts.Count;
import dev.afterword.view.Gathered;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** What the planners of pages share. */
final class PageContext {
  final SiteInput input;
  final Names names;
  final Rows rows;
  final Figures figures;
  final GatheredPages<Lesson> lessonPages;
  final GatheredPages<ActionItem> actionPages;

  PageContext(SiteInput input) {
    this.input = input;
    this.names = new Names(input.base());
    this.rows = new Rows(names, input.settings().reading().severities());
    this.lessonPages =
        new GatheredPages<>(
            this,
            gathered(incident -> incident.narrative().lessons()),
            Routes.LESSONS,
            "lessons.ftlh");
    this.actionPages =
        new GatheredPages<>(
            this,
            gathered(incident -> incident.narrative().actions()),
            Routes.ACTIONS,
            "actions.ftlh");
    this.figures = new Figures(names, input.settings().reading().severities());
  }

  private <T> Gathered<T> gathered(Function<Incident, List<T>> pieces) {
    return Gathered.of(input.base(), input.index().services(), pieces);
  }

  List<Link> links(Collection<? extends EntityId> ids) {
    return ids.stream().map(names::link).toList();
  }

  /** The reading lists that something is part of. */
  List<Link> readingLists(EntityId id) {
    return links(input.backlinks().listsWith(id));
  }

  Entry entry(EntityId id, Described about) {
    return entry(id, about, 0);
  }

  Entry entry(EntityId id, Described about, int suggested) {
    return new Entry(
        about.name(),
        Routes.of(id).url(),
        about.summary(),
        input.index().count(id),
        suggested,
        about.info().isPresent());
  }

  List<Entry> terms(Collection<TermId> ids) {
    return ids.stream().map(id -> entry(id, input.base().term(id).about())).toList();
  }

  <I extends EntityId> List<Counted> counted(List<Count<I>> counts, int most) {
    return counts.stream()
        .limit(most)
        .map(
            count -> {
              Link link = names.link(count.id());
              return new Counted(link.text(), link.url(), count.incidents(), count.suggested());
            })
        .toList();
  }

  static Body body(Described about, SitePath path) {
    return Bodies.body(about.body(), path, about.info().map(DocumentInfo::source).orElse(""));
  }

  static Body body(Prose prose, SitePath path, DocumentInfo info) {
    return Bodies.body(prose, path, info.source());
  }

  /**
   * A name that no other site gives, for readers of several feeds: with the site's address, or
   * without one with its title.
   */
  String uniqueName(String local) {
    Settings.Site site = input.settings().site();
    String own = site.baseUrl().orElseGet(site::title).replaceFirst("^https?://", "");
    return "urn:afterword:" + Slug.of(own) + ":" + local;
  }

  static List<SourceLink> sources(List<Source> sources) {
    return sources.stream().map(PageContext::source).toList();
  }

  private static SourceLink source(Source source) {
    String host = String.valueOf(URI.create(source.url()).getHost()).replaceFirst("^www\\.", "");
    String title = source.title().isEmpty() ? host : source.title();
    return new SourceLink(title, source.url(), host);
  }
}
