package dev.afterword.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One postmortem. */
public record Incident(
    IncidentId id,
    DocumentInfo info,
    Status status,
    Chronology chronology,
    Optional<Fact<SeverityLevel>> severity,
    Classification links,
    Narrative narrative) {

  /** Newest first; incidents without a date come last; equal dates are told apart by id. */
  public static final Comparator<Incident> NEWEST_FIRST =
      Comparator.<Incident, String>comparing(Incident::sortKey, Comparator.reverseOrder())
          .thenComparing(Incident::id);

  /** What the document is and how far its writing has come. */
  public record Status(IncidentKind kind, DocumentState state) {}

  /** The body and what was read from it. */
  public record Narrative(
      Prose body, List<Moment> timeline, List<ActionItem> actions, List<Lesson> lessons) {
    public Narrative {
      timeline = List.copyOf(timeline);
      actions = List.copyOf(actions);
      lessons = List.copyOf(lessons);
    }
  }

  public String title() {
    return info.title().value();
  }

  /** For lists, where the day stands beside it; of what has no day the whole title. */
  public String briefTitle() {
    return date().isPresent() ? Titles.brief(title()) : title();
  }

  /** When it began. */
  public Optional<EventTime> started() {
    return chronology.started().map(Fact::value);
  }

  /** Where it stands in lists: when it began, else when it was written about. */
  public Optional<EventTime> date() {
    return started().or(() -> info.published().map(EventTime::day));
  }

  public OptionalInt severityRank() {
    return severity.map(fact -> fact.value().rank()).orElse(OptionalInt.empty());
  }

  /** Only real incidents are counted in trends. */
  public boolean counts() {
    return status.kind() == IncidentKind.INCIDENT;
  }

  private String sortKey() {
    return date().map(EventTime::text).orElse("");
  }
}
