package dev.afterword.check;

import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.model.Chronology;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Incident;
import dev.afterword.model.IncidentKind;
import dev.afterword.model.Origin;
import dev.afterword.model.Precision;
import dev.afterword.source.FileName;
import dev.afterword.source.SourceFile;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Facts of one incident that cannot all be true. Nothing is corrected: nobody knows which is. */
final class Contradictions {
  /** A report is not written before the incident; a day may be lost between time zones. */
  private static final int DAYS_BEFORE = 3;

  /** How near to one or two whole years a distance is that a wrong year makes. */
  private static final int DAYS_OF_A_YEAR = 20;

  private final Incident incident;
  private final Chronology chronology;
  private final SourceFile file;
  private final List<Problem> problems = new ArrayList<>();

  Contradictions(Incident incident, SourceFile file) {
    this.incident = incident;
    this.chronology = incident.chronology();
    this.file = file;
  }

  List<Problem> check() {
    order();
    duration();
    fileDate();
    FarEvents.find(incident.narrative().timeline())
        .forEach(
            far ->
                report(
                    ProblemCode.FAR_EVENT,
                    far.event().line(),
                    far.event().at().date().toString(),
                    days(far.days())));
    return problems;
  }

  private void order() {
    Optional<Fact<EventTime>> start = chronology.started();
    Optional<Fact<EventTime>> end = chronology.ended();
    Optional<Fact<EventTime>> detected = chronology.detected();
    if (start.isEmpty()) {
      return;
    }
    end.filter(e -> before(e.value(), start.get().value()))
        .ifPresent(e -> report(ProblemCode.ENDS_BEFORE_START, e, start.get()));
    detected
        .filter(d -> before(d.value(), start.get().value()))
        .ifPresent(d -> report(ProblemCode.DETECTED_BEFORE_START, d, start.get()));
  }

  private void report(ProblemCode code, Fact<EventTime> early, Fact<EventTime> late) {
    report(code, early.line(), text(early.value()), text(late.value()));
  }

  private void report(ProblemCode code, int line, String... arguments) {
    problems.add(
        Problem.of(code, line == 0 ? file.place() : Place.line(file.display(), line), arguments));
  }

  private static String text(EventTime time) {
    return time.text().replace('T', ' ') + time.zone().map(zone -> " " + zone).orElse("");
  }

  /**
   * By more than can be put down to reading clocks and changing zones. A zone that is only likely
   * puts nobody in the wrong.
   */
  private static boolean before(EventTime a, EventTime b) {
    Optional<Duration> until = comparable(a, b) ? a.until(b) : Optional.empty();
    if (until.isPresent()) {
      return until.get().compareTo(Chronology.SLACK) > 0;
    }
    boolean days = hasDay(a) && hasDay(b);
    int slack = a.zone().equals(b.zone()) ? 0 : 1;
    return days && a.date().plusDays(slack).isBefore(b.date());
  }

  private static boolean comparable(EventTime a, EventTime b) {
    return a.zone().isPresent() == b.zone().isPresent();
  }

  private static boolean hasDay(EventTime time) {
    return time.dated() && time.precision().compareTo(Precision.DAY) >= 0;
  }

  /**
   * Authors mean different things by duration: to the mitigation, from the detection. Only what
   * agrees with none of them is a contradiction.
   */
  private void duration() {
    Optional<Fact<Duration>> stated = chronology.statedDuration();
    Optional<Duration> computed = chronology.computedDuration();
    if (stated.isEmpty() || computed.isEmpty() || approximate()) {
      return;
    }
    boolean agrees =
        Stream.of(chronology.started(), chronology.detected())
            .flatMap(Optional::stream)
            .anyMatch(
                from ->
                    Stream.of(chronology.mitigated(), chronology.ended())
                        .flatMap(Optional::stream)
                        .flatMap(to -> from.value().until(to.value()).stream())
                        .anyMatch(span -> Chronology.near(span, stated.get().value())));
    if (!agrees) {
      report(
          ProblemCode.DURATION_DIFFERS,
          stated.get().line(),
          Durations.text(stated.get().value()),
          Durations.text(computed.get()));
    }
  }

  private boolean approximate() {
    return Stream.of(chronology.started(), chronology.ended())
        .flatMap(Optional::stream)
        .anyMatch(time -> time.value().approximate());
  }

  /**
   * The date in a file name is that of the incident or of the report, so never long before it. What
   * is later may be the day of publication, unless it is later by a year, as in each January.
   */
  private void fileDate() {
    Optional<LocalDate> named = FileName.date(file);
    Optional<Fact<EventTime>> start = chronology.started();
    boolean told =
        named.isPresent()
            && start.isPresent()
            && incident.status().kind() == IncidentKind.INCIDENT
            && start.get().origin() != Origin.FILE_NAME
            && hasDay(start.get().value());
    if (!told) {
      return;
    }
    LocalDate began = start.get().value().date();
    long late = ChronoUnit.DAYS.between(began, named.get());
    boolean otherYear =
        late > 180 && Math.abs(late - 365 * Math.round(late / 365.0)) < DAYS_OF_A_YEAR;
    if (late < -DAYS_BEFORE || (late < 900 && otherYear)) {
      report(
          ProblemCode.FILE_DATE_DIFFERS,
          start.get().line(),
          named.get().toString(),
          began.toString());
    }
  }

  private static String days(long days) {
    return days < 60 ? days + " days" : Math.round(days / 30.4) + " months";
  }
}
