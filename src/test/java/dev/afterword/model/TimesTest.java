package dev.afterword.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as documents mean them, zones as people write them, durations between them. */
class TimesTest {
  private static final LocalDateTime LOCAL = LocalDateTime.of(2021, 7, 4, 9, 3, 7);

  private static EventTime at(String local, Precision precision, String zone) {
    return new EventTime(
        LocalDateTime.parse(local), precision, Optional.ofNullable(zone), false, true);
  }

  @ParameterizedTest
  @CsvSource({
    "YEAR, 2021",
    "MONTH, 2021-07",
    "DAY, 2021-07-04",
    "HOUR, 2021-07-04T09",
    "MINUTE, 2021-07-04T09:03",
    "SECOND, 2021-07-04T09:03:07",
  })
  void aTimeIsWrittenAsExactlyAsItIsKnown(Precision precision, String text) {
    assertThat(new EventTime(LOCAL, precision, Optional.empty(), false, true).text())
        .isEqualTo(text);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "UTC, 2021-07-04T09:03:07Z",
    "GMT, 2021-07-04T09:03:07Z",
    "cest, 2021-07-04T07:03:07Z",
    "PST, 2021-07-04T17:03:07Z",
    "PDT, 2021-07-04T16:03:07Z",
    "PT, 2021-07-04T16:03:07Z",
    "IST, 2021-07-04T03:33:07Z",
    "JST, 2021-07-04T00:03:07Z",
    "+02:00, 2021-07-04T07:03:07Z",
    "+0530, 2021-07-04T03:33:07Z",
    "-8, 2021-07-04T17:03:07Z",
    "−08:00, 2021-07-04T17:03:07Z",
    "UTC+1, 2021-07-04T08:03:07Z",
    "UTC -03:30, 2021-07-04T12:33:07Z",
    "GMT+9, 2021-07-04T00:03:07Z",
    "Europe/Berlin, 2021-07-04T07:03:07Z",
    "America/Argentina/Buenos_Aires, 2021-07-04T12:03:07Z",
  })
  void zonesMeanWhatPeopleMeanByThem(String zone, Instant instant) {
    EventTime time = new EventTime(LOCAL, Precision.SECOND, Optional.of(zone), false, true);
    assertThat(time.instant()).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "XYZ", "local time", "Europe/Nowhere", "+19", "+18:30", "+1:99", "UTC+", "/"})
  void whatIsNoZoneIsNone(String written) {
    assertThat(Zones.resolve(written)).isEmpty();
  }

  @Test
  void aDayHasNoMoment() {
    assertThat(at("2021-07-04T00:00", Precision.DAY, "UTC").instant()).isEmpty();
    assertThat(at("2021-07-04T09:00", Precision.MINUTE, null).instant()).isEmpty();
    assertThat(at("2021-07-04T09:00", Precision.MINUTE, "Moon").instant()).isEmpty();
  }

  @Test
  void durationsAcrossZonesAreReal() {
    EventTime from = at("2021-07-04T23:00", Precision.MINUTE, "PDT");
    assertThat(from.until(at("2021-07-05T09:30", Precision.MINUTE, "CEST")))
        .contains(Duration.ofMinutes(90));
    assertThat(from.until(at("2021-07-05T09:30", Precision.MINUTE, null))).isEmpty();
    assertThat(from.until(at("2021-07-05T00:00", Precision.DAY, "PDT"))).isEmpty();
    assertThat(from.until(at("2021-07-04T22:00", Precision.MINUTE, "PDT")))
        .contains(Duration.ofHours(-1));
  }

  @Test
  void theHourThatSummerTimeTakesIsNotCounted() {
    EventTime from = at("2021-03-28T01:30", Precision.MINUTE, "Europe/Berlin");
    EventTime to = at("2021-03-28T03:30", Precision.MINUTE, "Europe/Berlin");
    assertThat(from.until(to)).contains(Duration.ofHours(1));
  }

  @Test
  void withoutAnyZoneAndInAnUnknownOneTheClockDecides() {
    for (String zone : new String[] {null, "Moon"}) {
      EventTime from = at("2021-07-04T23:00", Precision.MINUTE, zone);
      assertThat(from.until(at("2021-07-05T01:00", Precision.MINUTE, zone)))
          .contains(Duration.ofHours(2));
    }
  }

  @Test
  void theZoneOfTheSiteIsAssumedOnlyWhereNoneIsWritten() {
    Optional<String> berlin = Optional.of("Europe/Berlin");
    assertThat(at("2021-07-04T09:00", Precision.MINUTE, null).orIn(berlin).zone())
        .contains("Europe/Berlin");
    assertThat(at("2021-07-04T09:00", Precision.MINUTE, "PST").orIn(berlin).zone()).contains("PST");
    assertThat(at("2021-07-04T09:00", Precision.MINUTE, null).orIn(Optional.empty()).zone())
        .isEmpty();
  }

  private static Optional<Fact<EventTime>> fact(String local) {
    return local == null
        ? Optional.empty()
        : Optional.of(Fact.of(at(local, Precision.MINUTE, "UTC"), Origin.HEADER));
  }

  private static Chronology chronology(
      String started, String detected, String mitigated, String ended, Duration stated) {
    return new Chronology(
        fact(started),
        fact(detected),
        fact(mitigated),
        fact(ended),
        Optional.ofNullable(stated).map(d -> Fact.of(d, Origin.HEADER)));
  }

  private static Chronology told(Origin origin, String started, String ended, Duration length) {
    return new Chronology(
        Optional.of(Fact.of(at(started, Precision.MINUTE, "UTC"), origin)),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Fact.of(at(ended, Precision.MINUTE, "UTC"), origin)),
        Optional.ofNullable(length).map(d -> Fact.of(d, Origin.PROSE)));
  }

  @Test
  void aLengthInASentenceGivesWayToStartAndEndInTheHeader() {
    Duration part = Duration.ofMinutes(5);
    assertThat(told(Origin.HEADER, "2023-04-19T07:32", "2023-04-19T13:25", part).duration())
        .contains(Duration.ofMinutes(353));
    for (Origin stated : List.of(Origin.SIDECAR, Origin.TABLE, Origin.LABEL, Origin.SECTION)) {
      assertThat(told(stated, "2023-04-19T07:32", "2023-04-19T13:25", part).duration())
          .contains(Duration.ofMinutes(353));
    }
    assertThat(told(Origin.TIMELINE, "2023-04-19T07:32", "2023-04-19T13:25", part).duration())
        .contains(part);
  }

  @Test
  void oneMomentIsNoLengthUnlessTheHeaderSaysSo() {
    String moment = "2021-09-28T10:00";
    assertThat(told(Origin.TIMELINE, moment, moment, null).duration()).isEmpty();
    assertThat(told(Origin.HEADER, moment, moment, null).duration()).contains(Duration.ZERO);
  }

  @Test
  void aStatedDurationIsShownAndTheComputedOneKeptApart() {
    Chronology both =
        chronology("2021-07-04T09:00", null, null, "2021-07-04T11:00", Duration.ofMinutes(90));
    assertThat(both.duration()).contains(Duration.ofMinutes(90));
    assertThat(both.computedDuration()).contains(Duration.ofHours(2));
    Chronology computed = chronology("2021-07-04T09:00", null, null, "2021-07-04T11:00", null);
    assertThat(computed.duration()).contains(Duration.ofHours(2));
    assertThat(Chronology.UNKNOWN.duration()).isEmpty();
  }

  @Test
  void anEndBeforeTheStartGivesNoDuration() {
    assertThat(
            chronology("2021-07-04T09:00", null, null, "2021-07-04T08:00", null).computedDuration())
        .isEmpty();
  }

  @Test
  void mitigationEndsThePainWhereItIsKnown() {
    assertThat(
            chronology(
                    "2021-07-04T09:00",
                    "2021-07-04T09:05",
                    "2021-07-04T09:30",
                    "2021-07-04T11:00",
                    null)
                .timeToMitigate())
        .contains(Duration.ofMinutes(30));
    assertThat(
            chronology("2021-07-04T09:00", "2021-07-04T09:05", null, "2021-07-04T11:00", null)
                .timeToMitigate())
        .contains(Duration.ofHours(2));
    assertThat(chronology("2021-07-04T09:00", "2021-07-04T09:05", null, null, null).timeToDetect())
        .contains(Duration.ofMinutes(5));
  }
}
