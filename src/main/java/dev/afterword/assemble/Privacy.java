package dev.afterword.assemble;

import dev.afterword.config.People;
import dev.afterword.model.ActionItem;
import dev.afterword.model.Incident;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.model.Service;
import dev.afterword.model.ServiceId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Leaves out of everything that is published the people that the site does not want to name. */
public final class Privacy {
  /** A team, a role, a group, a channel. */
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i).*\\b(?:teams?|sre|ops|devops|dev|developers?|engineering|engineers?|platform|infra\\w*|security"
              + "|support|on-?call|groups?|squad|guild|staff|management|everyone|everybody|all|backend|frontend"
              + "|qa|dba|network\\w*|product|legal|release|admins?|maintainers?|committee|lead|manager|commander"
              + "|owners?|authors?)\\b.*|[@#]?[\\w.-]+/[\\w.-]+|#.*|.*(?:チーム|担当|全員|部)");

  private Privacy() {}

  /** The same without the owners that may not be named; the documents' texts stay as they are. */
  public static Assembly apply(Assembly assembly, People people) {
    return people == People.SHOW
        ? assembly
        : new Assembly(
            without(assembly.base(), people),
            assembly.documents(),
            assembly.media(),
            assembly.problems());
  }

  private static KnowledgeBase without(KnowledgeBase base, People people) {
    return new KnowledgeBase(
        base.incidents().stream().map(incident -> without(incident, people)).toList(),
        services(base.services(), people),
        base.causes(),
        base.terms(),
        base.tags(),
        base.readingLists(),
        base.pages());
  }

  private static SortedMap<ServiceId, Service> services(
      SortedMap<ServiceId, Service> services, People people) {
    SortedMap<ServiceId, Service> without = new TreeMap<>();
    services.forEach(
        (id, service) ->
            without.put(
                id,
                new Service(
                    id,
                    service.about(),
                    named(service.owner(), people),
                    service.parent(),
                    service.dependsOn())));
    return without;
  }

  /** The owner of something, where the site may name one. */
  private static Optional<String> named(Optional<String> owner, People people) {
    return owner.filter(o -> people == People.ROLES && ROLE.matcher(o).matches());
  }

  private static Incident without(Incident incident, People people) {
    Incident.Narrative told = incident.narrative();
    List<ActionItem> actions = told.actions().stream().map(a -> without(a, people)).toList();
    return new Incident(
        incident.id(),
        incident.info(),
        incident.status(),
        incident.chronology(),
        incident.severity(),
        incident.links(),
        new Incident.Narrative(told.body(), told.timeline(), actions, told.lessons()));
  }

  private static ActionItem without(ActionItem action, People people) {
    return new ActionItem(
        action.text(),
        action.state(),
        named(action.owner(), people),
        action.ticket(),
        action.due(),
        action.group(),
        action.line());
  }
}
