package dev.afterword.page;

import dev.afterword.config.SeverityScale;
import dev.afterword.model.CauseId;
import dev.afterword.model.EntityId;
import dev.afterword.model.Incident;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.model.Page;
import dev.afterword.model.Slug;
import dev.afterword.model.Tag;
import dev.afterword.model.Term;
import dev.afterword.page.Pieces.Entry;
import dev.afterword.page.Pieces.Link;
import dev.afterword.page.PlannedPage.Head;
import dev.afterword.page.Views.EntriesPage;
import dev.afterword.page.Views.GlossaryPage;
import dev.afterword.page.Views.Letter;
import dev.afterword.page.Views.ListPage;
import dev.afterword.page.Views.PageView;
import dev.afterword.view.Counts;
import dev.afterword.view.IncidentIndex;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists: of all services, causes, terms, tags, severities, years, and a page for each of some. */
final class ListPages {
  private final PageContext context;
  private final KnowledgeBase base;

  ListPages(PageContext context) {
    this.context = context;
    this.base = context.input.base();
  }

  List<PlannedPage> plan() {
    List<PlannedPage> pages = new ArrayList<>();
    pages.add(entries(Routes.SERVICES, "Services", "What can break.", this::services));
    pages.add(entries(Routes.CAUSES, "Causes", "Why things break, by category.", this::causes));
    pages.add(entries(Routes.TRIGGERS, "Triggers", "What set incidents off.", this::triggers));
    pages.add(entries(Routes.TAGS, "Tags", "What incidents are filed under.", this::tags));
    pages.add(
        entries(Routes.SEVERITIES, "Severities", "How grave incidents were.", this::severities));
    pages.add(
        entries(
            Routes.ARCHIVE,
            "Years",
            "When incidents began or, where nobody says, were published.",
            this::years));
    pages.add(page(Routes.TERMS, "terms.ftlh", "Glossary", "The words explained.", this::glossary));
    triggerPages(pages);
    tagPages(pages);
    severityPages(pages);
    yearPages(pages);
    return pages;
  }

  private static PlannedPage entries(
      SitePath path, String title, String summary, Supplier<List<Entry>> entries) {
    return page(
        path, "entries.ftlh", title, summary, () -> new EntriesPage(title, summary, entries.get()));
  }

  private static PlannedPage page(
      SitePath path, String template, String title, String summary, Supplier<PageView> view) {
    String section = path.value().substring(0, path.value().indexOf('/'));
    return new PlannedPage(
        path, template, new Head(title, summary, section), view, "the site's own " + path);
  }

  private List<Entry> services() {
    return mostFirst(base.services().values().stream().map(s -> context.entry(s.id(), s.about())));
  }

  private List<Entry> causes() {
    Map<CauseId, Integer> suggested = new HashMap<>();
    Counts.causes(base.told()).forEach(count -> suggested.put(count.id(), count.suggested()));
    return mostFirst(
        base.causes().values().stream()
            .map(c -> context.entry(c.id(), c.about(), suggested.getOrDefault(c.id(), 0))));
  }

  private List<Entry> triggers() {
    return mostFirst(
        context.input.index().byTrigger().entrySet().stream()
            .map(entry -> trigger(entry.getKey(), entry.getValue())));
  }

  private static Entry trigger(String slug, IncidentIndex.Trigger trigger) {
    List<Incident> incidents = Counts.counting(trigger.incidents());
    long suggested =
        incidents.stream()
            .flatMap(incident -> incident.links().triggers().stream())
            .filter(mention -> mention.suggested() && Slug.of(mention.name()).equals(slug))
            .count();
    return new Entry(
        DisplayText.trigger(trigger.name()),
        Routes.trigger(slug).url(),
        "",
        incidents.size(),
        (int) suggested,
        false);
  }

  private List<Entry> tags() {
    return mostFirst(
        base.tags().values().stream()
            .map(t -> new Entry(t.name(), Routes.of(t.id()).url(), "", count(t.id()), 0, false)));
  }

  private int count(EntityId id) {
    return context.input.index().count(id);
  }

  private static List<Entry> mostFirst(Stream<Entry> entries) {
    return entries
        .sorted(
            Comparator.comparingInt((Entry entry) -> -entry.count())
                .thenComparing(entry -> entry.text().toLowerCase(Locale.ROOT))
                .thenComparing(Entry::url))
        .toList();
  }

  private List<Entry> severities() {
    return context.figures.bySeverity(Counts.counting(base.told())).stream()
        .map(c -> new Entry(c.text(), c.url(), "", c.count(), 0, false))
        .toList();
  }

  private List<Entry> years() {
    List<Entry> years = new ArrayList<>();
    context
        .input
        .index()
        .byYear()
        .forEach(
            (year, incidents) ->
                years.add(
                    0,
                    new Entry(
                        year.toString(),
                        Routes.year(year).url(),
                        "",
                        Counts.counting(incidents).size(),
                        0,
                        false)));
    return years;
  }

  private GlossaryPage glossary() {
    TreeMap<String, List<Entry>> letters = new TreeMap<>();
    base.terms().values().stream()
        .sorted(
            Comparator.comparing((Term term) -> term.name().toLowerCase(Locale.ROOT))
                .thenComparing(Term::id))
        .forEach(
            term ->
                letters
                    .computeIfAbsent(letter(term.name()), l -> new ArrayList<>())
                    .add(context.entry(term.id(), term.about())));
    List<Letter> list = new ArrayList<>();
    letters.forEach(
        (letter, entries) ->
            list.add(
                new Letter(letter, letter.equals("#") ? "other" : "letter-" + letter, entries)));
    return new GlossaryPage(list, base.terms().size());
  }

  /** The first letter without its accent; what begins with something else stands under #. */
  private static String letter(String name) {
    int first = Normalizer.normalize(name, Normalizer.Form.NFD).codePointAt(0);
    return Character.isLetter(first)
        ? new String(Character.toChars(Character.toUpperCase(first)))
        : "#";
  }

  private void triggerPages(List<PlannedPage> pages) {
    context
        .input
        .index()
        .byTrigger()
        .forEach(
            (slug, trigger) -> {
              String name = DisplayText.trigger(trigger.name());
              pages.add(
                  page(
                      Routes.trigger(slug),
                      "list.ftlh",
                      name,
                      "Incidents set off by: " + name + ".",
                      () -> list(name, trigger.incidents(), List.of(), null, null)));
            });
  }

  private void tagPages(List<PlannedPage> pages) {
    Map<EntityId, List<Link>> tagged = new HashMap<>();
    for (Page page : base.pages().values()) {
      page.tags()
          .forEach(
              tag ->
                  tagged
                      .computeIfAbsent(tag, t -> new ArrayList<>())
                      .add(context.names.link(page.id())));
    }
    for (Tag tag : base.tags().values()) {
      List<Incident> incidents = context.input.index().of(tag.id());
      List<Link> others = tagged.getOrDefault(tag.id(), List.of());
      pages.add(
          page(
              Routes.of(tag.id()),
              "list.ftlh",
              tag.name(),
              "Incidents and pages tagged " + tag.name() + ".",
              () -> list(tag.name(), incidents, others, null, null)));
    }
  }

  private ListPage list(
      String name,
      List<Incident> incidents,
      List<Link> pages,
      @Nullable Link previous,
      @Nullable Link next) {
    return new ListPage(
        name,
        "",
        context.figures.stats(incidents, false),
        previous,
        next,
        context.rows.groups(incidents),
        pages);
  }

  private void severityPages(List<PlannedPage> pages) {
    SeverityScale scale = context.input.settings().reading().severities();
    context
        .input
        .index()
        .bySeverity()
        .forEach(
            (rank, incidents) ->
                pages.add(
                    page(
                        Routes.severity(scale.slug(rank)),
                        "list.ftlh",
                        scale.label(rank),
                        "Incidents of severity " + scale.label(rank) + ".",
                        () -> list(scale.label(rank), incidents, List.of(), null, null))));
  }

  private void yearPages(List<PlannedPage> pages) {
    List<Integer> years = List.copyOf(context.input.index().byYear().keySet());
    for (int i = 0; i < years.size(); i++) {
      int year = years.get(i);
      Link previous = i > 0 ? yearLink(years.get(i - 1)) : null;
      Link next = i + 1 < years.size() ? yearLink(years.get(i + 1)) : null;
      pages.add(
          page(
              Routes.year(year),
              "list.ftlh",
              Integer.toString(year),
              "Incidents of " + year + ", by month.",
              () -> year(year, previous, next)));
    }
  }

  private ListPage year(int year, @Nullable Link previous, @Nullable Link next) {
    List<Incident> incidents = context.input.index().byYear().getOrDefault(year, List.of());
    return new ListPage(
        Integer.toString(year),
        "",
        context.figures.stats(incidents, false),
        previous,
        next,
        context.rows.byMonth(incidents),
        List.of());
  }

  private static Link yearLink(int year) {
    return new Link(Integer.toString(year), Routes.year(year).url());
  }
}
