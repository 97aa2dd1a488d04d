package dev.afterword.page;

import dev.afterword.model.EntityId;
import dev.afterword.page.Pieces.Counted;
import dev.afterword.page.PlannedPage.Head;
import dev.afterword.page.Views.PageView;
import dev.afterword.view.Gathered;
import dev.afterword.view.Gathered.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page of all that was gathered from incidents, and one for each service and cause that has some
 * of several incidents.
 */
final class GatheredPages<T> {
  private final PageContext context;
  private final Gathered<T> gathered;
  private final SitePath home;
  private final String template;

  /**
   * @param home the page of all; the others lie below
   */
  GatheredPages(PageContext context, Gathered<T> gathered, SitePath home, String template) {
    this.context = context;
    this.gathered = gathered;
    this.home = home;
    this.template = template;
  }

  /** What a page of these shows. */
  interface Maker<T> {
    /**
     * @param name of the service or cause; empty for all
     */
    PageView view(String name, List<Item<T>> items, Breakdown breakdown);
  }

  /** How many belong to each service and each cause, those with most first. */
  record Breakdown(List<Counted> services, List<Counted> causes) {
    static final Breakdown NONE = new Breakdown(List.of(), List.of());
  }

  /**
   * None where nothing was gathered.
   *
   * @param about what all of them are, in words that a name can follow
   */
  List<PlannedPage> plan(String title, String about, Maker<T> maker) {
    List<PlannedPage> pages = new ArrayList<>();
    if (!gathered.all().isEmpty()) {
      pages.add(page(home, title, about + ".", () -> maker.view("", gathered.all(), breakdown())));
      for (EntityId id : things()) {
        String name = context.names.name(id);
        pages.add(
            page(
                path(id),
                title + ": " + name,
                about + ": " + name + ".",
                () -> maker.view(name, gathered.of(id), Breakdown.NONE)));
      }
    }
    return pages;
  }

  private List<EntityId> things() {
    List<EntityId> things = new ArrayList<>(context.input.base().services().keySet());
    things.addAll(context.input.base().causes().keySet());
    things.removeIf(id -> !isSeveral(gathered.of(id)));
    return things;
  }

  private PlannedPage page(SitePath path, String title, String about, Supplier<PageView> view) {
    return new PlannedPage(
        path, template, new Head(title, about, home.section()), view, "the site's own " + path);
  }

  private Breakdown breakdown() {
    return new Breakdown(
        counted(context.input.base().services().keySet()),
        counted(context.input.base().causes().keySet()));
  }

  private List<Counted> counted(Collection<? extends EntityId> ids) {
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(count(id)).stream())
        .sorted(
            Comparator.comparingInt((Counted c) -> -c.count())
                .thenComparing(c -> c.text().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** Where those of a service or a cause stand, and how many they are; null for none. */
  @Nullable Counted count(EntityId id) {
    List<Item<T>> items = gathered.of(id);
    if (items.isEmpty()) {
      return null;
    }
    SitePath page = isSeveral(items) ? path(id) : Routes.of(items.get(0).incident().id());
    return new Counted(context.names.name(id), page.url(), items.size(), 0);
  }

  /** What comes from one incident alone stands on the page of that. */
  private static boolean isSeveral(List<? extends Item<?>> items) {
    return Gathered.incidents(items) > 1;
  }

  private SitePath path(EntityId id) {
    return Routes.below(home, id);
  }
}
