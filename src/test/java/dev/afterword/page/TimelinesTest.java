package dev.afterword.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.model.Chronology;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Moment;
import dev.afterword.model.Origin;
import dev.afterword.model.Phase;
import dev.afterword.model.Precision;
import dev.afterword.page.Pieces.MomentLine;
import dev.afterword.page.Pieces.Span;
import dev.afterword.page.Pieces.TimeAxis;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where events and states stand on the axis. */
class TimelinesTest {
  private static EventTime at(String time, String zone) {
    return new EventTime(
        LocalDateTime.parse("2021-10-0" + time),
        Precision.MINUTE,
        Optional.ofNullable(zone),
        false,
        true);
  }

  private static Moment event(String time, String zone, Phase phase) {
    return new Moment(at(time, zone), "Text", Optional.ofNullable(phase), 0);
  }

  private static Optional<Fact<EventTime>> fact(String time, String zone) {
    return Optional.of(Fact.of(at(time, zone), Origin.HEADER));
  }

  private static Chronology started(String time, String zone) {
    return new Chronology(
        fact(time, zone),
        fact("4T11:00", "UTC"),
        Optional.empty(),
        fact("4T13:00", "UTC"),
        Optional.empty());
  }

  private static List<String> spans(TimeAxis axis) {
    return axis.spans().stream()
        .map((Span s) -> String.join(" ", s.label(), s.duration(), s.from() + "–" + s.to()))
        .toList();
  }

  @Test
  void whatIsUndetectedBeginsWhenTheIncidentDid() {
    List<Moment> events =
        List.of(
            event("4T09:00", "UTC", null),
            event("4T11:00", "UTC", Phase.DETECTED),
            event("4T13:00", "UTC", Phase.RESOLVED));
    assertThat(spans(Timelines.of(events, started("4T10:00", "UTC")).axis()))
        .containsExactly("Undetected 1 h 25.0–50.0", "Active 2 h 50.0–100.0");
    assertThat(spans(Timelines.of(events, started("4T12:00", "+02:00")).axis()))
        .as("in another zone")
        .containsExactly("Undetected 1 h 25.0–50.0", "Active 2 h 50.0–100.0");
  }

  @Test
  void eventsAloneMakeNoPhase() {
    List<Moment> events =
        List.of(
            event("4T09:00", "UTC", Phase.STARTED),
            event("4T11:00", "UTC", Phase.DETECTED),
            event("4T12:00", "UTC", Phase.MITIGATED),
            event("4T13:00", "UTC", Phase.RESOLVED));
    assertThat(spans(Timelines.of(events, Chronology.UNKNOWN).axis())).isEmpty();
    Optional<Fact<EventTime>> none = Optional.empty();
    Chronology undetected =
        new Chronology(
            fact("4T09:00", "UTC"), none, none, fact("4T13:00", "UTC"), Optional.empty());
    assertThat(spans(Timelines.of(events, undetected).axis()))
        .containsExactly("Active 4 h 0.0–100.0");
  }

  @Test
  void theAxisReachesBackToAStartThatNoEventTellsOf() {
    List<Moment> events =
        List.of(event("4T11:00", "UTC", Phase.DETECTED), event("4T13:00", "UTC", Phase.RESOLVED));
    Timelines timeline = Timelines.of(events, started("4T09:00", "UTC"));
    assertThat(spans(timeline.axis()))
        .containsExactly("Undetected 2 h 0.0–50.0", "Active 2 h 50.0–100.0");
    assertThat(timeline.lines()).extracting(MomentLine::position).containsExactly(50.0, 100.0);
    Timelines far = Timelines.of(events, started("1T09:00", "UTC"));
    assertThat(far.axis().length()).isEqualTo("2 h");
  }

  @Test
  void eventsInSeveralZonesStandInTheirTrueOrder() {
    List<Moment> events =
        List.of(
            event("4T09:00", "PDT", null),
            event("4T17:00", "UTC", null),
            event("4T11:00", "PDT", null));
    List<MomentLine> lines = Timelines.of(events, Chronology.UNKNOWN).lines();
    assertThat(lines).extracting(MomentLine::position).containsExactly(0.0, 50.0, 100.0);
    assertThat(lines).extracting(MomentLine::gap).containsExactly("", "1 h", "1 h");
    assertThat(lines)
        .extracting(MomentLine::clock)
        .containsExactly("09:00 PDT", "17:00 UTC", "11:00 PDT");
  }

  @Test
  void onlyTheEventWithWhichThingsTurnedNamesThePhase() {
    List<Moment> events =
        List.of(
            event("4T09:00", "UTC", Phase.DETECTED),
            event("4T10:00", "UTC", Phase.DETECTED),
            event("4T11:00", "UTC", Phase.RESOLVED),
            event("4T12:00", "UTC", Phase.RESOLVED));
    assertThat(Timelines.of(events, Chronology.UNKNOWN).lines())
        .extracting(MomentLine::phase)
        .containsExactly("detected", "", "", "resolved");
  }

  @Test
  void gapsAreToTheScaleOfTheLongest() {
    List<Moment> events =
        List.of(
            event("4T09:00", "UTC", null),
            event("4T10:00", "UTC", null),
            event("4T14:00", "UTC", null),
            event("4T13:00", "UTC", null));
    assertThat(Timelines.of(events, Chronology.UNKNOWN).lines())
        .extracting(MomentLine::gapShare)
        .containsExactly(0.0, 25.0, 100.0, 0.0);
  }

  @Test
  void aZoneThatAllShareIsSaidOnce() {
    List<Moment> events = List.of(event("4T09:00", "UTC", null), event("4T10:00", "UTC", null));
    assertThat(Timelines.of(events, Chronology.UNKNOWN).lines())
        .extracting(MomentLine::clock)
        .containsExactly("09:00 UTC", "10:00");
  }
}
