package dev.afterword.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.afterword.model.ActionItem;
import dev.afterword.model.ActionState;
import dev.afterword.model.Incident;
import dev.afterword.model.IncidentId;
import dev.afterword.model.Section;
import dev.afterword.model.SectionKind;
import dev.afterword.page.GatheredPages.Breakdown;
import dev.afterword.page.Pieces.Link;
import dev.afterword.page.Views.ActionGroup;
import dev.afterword.page.Views.ActionYear;
import dev.afterword.page.Views.ActionsPage;
import dev.afterword.page.Views.IncidentActions;
import dev.afterword.view.FollowUp;
import dev.afterword.view.Gathered;
import dev.afterword.view.Gathered.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was decided after incidents and what became of it: of all, and of each service and cause.
 */
final class ActionPages {
  /** What is to be done stands before what is done. */
  private static final List<ActionState> ORDER =
      List.of(
          ActionState.OPEN,
          ActionState.IN_PROGRESS,
          ActionState.UNKNOWN,
          ActionState.DONE,
          ActionState.DECLINED);

  /** So many of a state; what is older stands on the pages of services and causes. */
  private static final int NEWEST = 100;

  private static final int MOST = 300;

  private final PageContext context;

  ActionPages(PageContext context) {
    this.context = context;
  }

  List<PlannedPage> plan() {
    return context.actionPages.plan(
        "Actions", "What was decided after incidents, and what became of it", this::view);
  }

  private ActionsPage view(String name, List<Item<ActionItem>> all, Breakdown breakdown) {
    FollowUp followUp = FollowUp.of(all);
    int most = name.isEmpty() ? NEWEST : MOST;
    return new ActionsPage(
        name,
        all.size(),
        Gathered.incidents(all),
        followUp.known(),
        followUp.in(ActionState.DONE),
        ORDER.stream().filter(s -> followUp.in(s) > 0).map(s -> group(s, all, most)).toList(),
        years(all),
        breakdown.services(),
        breakdown.causes());
  }

  private ActionGroup group(ActionState state, List<Item<ActionItem>> all, int most) {
    List<Item<ActionItem>> some = all.stream().filter(a -> a.piece().state() == state).toList();
    Map<IncidentId, List<Item<ActionItem>>> incidents =
        some.stream()
            .limit(most)
            .collect(groupingBy(a -> a.incident().id(), LinkedHashMap::new, toList()));
    return new ActionGroup(
        state.key(),
        heading(state),
        note(state),
        "page-" + state.key(),
        some.size(),
        incidents.values().stream().map(this::ofIncident).toList());
  }

  private IncidentActions ofIncident(List<Item<ActionItem>> actions) {
    Incident incident = actions.get(0).incident();
    Link link = context.names.link(incident.id());
    String anchor =
        incident.narrative().body().sections().stream()
            .filter(section -> section.kind() == SectionKind.ACTIONS)
            .map(Section::anchor)
            .filter(found -> !found.isEmpty())
            .findFirst()
            .map("#"::concat)
            .orElse("");
    return new IncidentActions(
        new Link(link.text(), link.url() + anchor),
        incident.date().map(DisplayText::when).orElse(null),
        actions.stream().map(action -> IncidentPages.action(action.piece())).toList());
  }

  private static List<ActionYear> years(List<Item<ActionItem>> all) {
    List<ActionYear> years = new ArrayList<>();
    FollowUp.byYear(all)
        .forEach(
            (year, counts) ->
                years.add(
                    new ActionYear(
                        year.toString(),
                        Routes.year(year).url(),
                        counts.total(),
                        counts.in(ActionState.DONE),
                        counts.in(ActionState.IN_PROGRESS),
                        counts.in(ActionState.OPEN),
                        counts.in(ActionState.DECLINED),
                        counts.in(ActionState.UNKNOWN))));
    return years;
  }

  private static String heading(ActionState state) {
    return switch (state) {
      case OPEN -> "Open";
      case IN_PROGRESS -> "In progress";
      case UNKNOWN -> "State not written";
      case DONE -> "Done";
      case DECLINED -> "Declined";
    };
  }

  private static String note(ActionState state) {
    return switch (state) {
      case UNKNOWN -> "Their documents do not say what became of them.";
      case DECLINED -> "Decided against, or no longer needed.";
      case OPEN, IN_PROGRESS, DONE -> "";
    };
  }
}
