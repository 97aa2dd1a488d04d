package dev.afterword.view;

import dev.afterword.model.Incident;
import dev.afterword.model.IncidentId;
import dev.afterword.model.IncidentKind;
import dev.afterword.model.Keys;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.model.Origin;
import dev.afterword.model.Section;
import dev.afterword.model.SectionKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How many incidents say what: the more of them do, the more can be made of them.
 *
 * @param incidents how many are looked at; maintenance, disclosures and the like are not
 * @param without for each field those that do not say it, newest first
 */
public record Coverage(int incidents, Map<Field, List<IncidentId>> without) {
  public Coverage {
    without = Collections.unmodifiableMap(without);
  }

  /** What a postmortem should say. */
  public enum Field {
    TITLE(i -> i.info().title().origin() != Origin.FILE_NAME),
    STARTED(i -> i.chronology().started().isPresent()),
    DETECTED(i -> i.chronology().detected().isPresent()),
    ENDED(i -> i.chronology().ended().isPresent()),
    SEVERITY(i -> i.severity().isPresent()),
    SERVICES(i -> !i.links().services().isEmpty()),
    CAUSES(i -> !i.links().causes().isEmpty()),
    SUMMARY(i -> !i.info().summary().isBlank()),
    TIMELINE(i -> !i.narrative().timeline().isEmpty()),
    ACTIONS(Field::acts),
    LESSONS(Field::learns);

    private static final Set<SectionKind> ACTING = EnumSet.of(SectionKind.ACTIONS);
    private static final Set<SectionKind> LEARNING =
        EnumSet.of(
            SectionKind.LESSONS, SectionKind.WENT_WELL, SectionKind.WENT_WRONG, SectionKind.LUCKY);

    private final Predicate<Incident> said;

    Field(Predicate<Incident> said) {
      this.said = said;
    }

    /** Whether a document says it, or a rule has found it. */
    public boolean in(Incident incident) {
      return said.test(incident);
    }

    /** The name for machines and addresses, for example {@code started}. */
    public String key() {
      return Keys.of(this);
    }

    /** A section without items still says what is to be done. */
    private static boolean acts(Incident incident) {
      return !incident.narrative().actions().isEmpty() || has(incident, ACTING);
    }

    private static boolean learns(Incident incident) {
      return has(incident, LEARNING);
    }

    private static boolean has(Incident incident, Set<SectionKind> kinds) {
      return incident.narrative().body().sections().stream()
          .map(Section::kind)
          .anyMatch(kinds::contains);
    }
  }

  public static Coverage of(KnowledgeBase base) {
    List<Incident> asked = base.incidents().stream().filter(Coverage::asks).toList();
    Map<Field, List<IncidentId>> without = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      without.put(field, asked.stream().filter(i -> !field.in(i)).map(Incident::id).toList());
    }
    return new Coverage(asked.size(), without);
  }

  /** Whether the fields can be expected: nobody writes lessons of planned work. */
  public static boolean asks(Incident incident) {
    IncidentKind kind = incident.status().kind();
    return kind == IncidentKind.INCIDENT || kind == IncidentKind.NEAR_MISS;
  }

  /** Those that do not say it, newest first. */
  public List<IncidentId> without(Field field) {
    return without.getOrDefault(field, List.of());
  }

  /** How many incidents say it. */
  public int known(Field field) {
    return incidents - without(field).size();
  }

  /** The share of incidents that say it, in percent: 100 means all of them, and 0 none. */
  public int percent(Field field) {
    if (incidents == 0) {
      return 100;
    }
    int known = known(field);
    return Math.max(100 * known / incidents, Math.min(known, 1));
  }
}
