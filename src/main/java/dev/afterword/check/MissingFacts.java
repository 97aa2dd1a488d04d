package dev.afterword.check;

import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.model.ActionItem;
import dev.afterword.model.ActionState;
import dev.afterword.model.Incident;
import dev.afterword.view.Coverage;
import dev.afterword.view.Coverage.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What readers look for in a postmortem and do not find. */
final class MissingFacts {
  private static final Map<Field, ProblemCode> RULES = new EnumMap<>(Field.class);

  static {
    RULES.put(Field.STARTED, ProblemCode.NO_START);
    RULES.put(Field.ENDED, ProblemCode.NO_END);
    RULES.put(Field.SEVERITY, ProblemCode.NO_SEVERITY);
    RULES.put(Field.SERVICES, ProblemCode.NO_SERVICES);
    RULES.put(Field.SUMMARY, ProblemCode.NO_SUMMARY);
    RULES.put(Field.TIMELINE, ProblemCode.NO_TIMELINE);
    RULES.put(Field.ACTIONS, ProblemCode.NO_ACTIONS);
    RULES.put(Field.LESSONS, ProblemCode.NO_LESSONS);
  }

  private MissingFacts() {}

  static List<Problem> check(Incident incident, Place document) {
    if (!Coverage.asks(incident)) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    RULES.forEach(
        (field, code) -> {
          if (!field.in(incident)) {
            problems.add(Problem.of(code, document));
          }
        });
    owners(incident, document.path(), problems);
    return problems;
  }

  /** Said once for a document, at the first item: a list of ten is one thing to do. */
  private static void owners(Incident incident, String path, List<Problem> problems) {
    List<ActionItem> open =
        incident.narrative().actions().stream().filter(MissingFacts::toDo).toList();
    List<ActionItem> orphans = open.stream().filter(item -> item.owner().isEmpty()).toList();
    if (!orphans.isEmpty()) {
      problems.add(
          Problem.of(
              ProblemCode.NO_OWNER,
              Place.line(path, orphans.get(0).line()),
              Integer.toString(orphans.size()),
              Integer.toString(open.size())));
    }
  }

  /** Without a mark of its state an item is to be done as far as anybody can tell. */
  private static boolean toDo(ActionItem item) {
    return item.state() != ActionState.DONE && item.state() != ActionState.DECLINED;
  }
}
