package dev.afterword.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.Reading;
import org.junit.jupiter.api.Test;

/** Of times that cannot be true together the weaker one is left out. */
class TimesInOrderTest {
  private static Reading read(String text) {
    return Reading.of("# API down\n\n" + text + "\n");
  }

  @Test
  void aMessagePostedBeforeTheToldStartIsNoEnd() {
    Reading reading =
        read(
            "On 3 March 2021, between 4:30 PM and 7:00 PM UTC, the API was down.\n\n## Resolved\n\n*Posted Mar 3, 2021 - 15:30 UTC*\n\nWe are investigating.");
    assertThat(reading.started()).isEqualTo("2021-03-03T16:30 UTC");
    assertThat(reading.ended()).isEqualTo("2021-03-03T19:00 UTC");
  }

  @Test
  void anEndThatIsARangeIsItsEnd() {
    Reading reading =
        read("**Date:** 2021-03-03\n\n## Resolved\n\nFrom 01:03 UTC to 04:04 UTC we saw errors.");
    assertThat(reading.started()).isEqualTo("2021-03-03T01:03 UTC");
    assertThat(reading.ended()).isEqualTo("2021-03-03T04:04 UTC");
  }

  @Test
  void nothingBeginsInTheTimelineAfterItWasNoticed() {
    Reading reading =
        read(
            "**Detected:** 2021-03-03 10:00 UTC\n\n## Timeline\n\n- 2021-03-03 10:30 UTC Job stopped\n- 2021-03-03 11:00 UTC Job changed");
    assertThat(reading.started()).isEmpty();
    assertThat(reading.detected()).isEqualTo("2021-03-03T10:00 UTC");
  }

  @Test
  void aRangeThatTheSummaryTellsIsStrongerThanAnEarlyReport() {
    Reading reading =
        read(
            "## Summary\n\nOn March 15, 2021, between 7:00 AM and 11:21 AM UTC, the API was down.\n\n## Timeline\n\n- Mar 14, 2021 - 18:00 UTC: First report on a forum\n- Mar 15, 2021 - 09:12 UTC: Team joined\n- Mar 15, 2021 - 11:21 UTC: Fixed");
    assertThat(reading.started()).isEqualTo("2021-03-15T07:00 UTC");
  }

  @Test
  void aDateMayGoOnToTheDayOfDiscovery() {
    Reading reading = read("**Date:** 2021-03-03 (deploy) → discovered 2021-03-04");
    assertThat(reading.detected()).isEqualTo("2021-03-04");
  }

  @Test
  void theDayOfAReviewIsNotThatOfTheEvent() {
    assertThat(read("_Last reviewed: 2021-03-03_\n\nThe API was down.").started()).isEmpty();
  }

  @Test
  void aMessageHasItsTextBesideItsTime() {
    Reading reading =
        read(
            "## Monitoring\n\n*Posted Mar 3, 2021 - 11:30 UTC*\n\nA fix is in place.\n\n## Investigating\n\n*Posted Mar 3, 2021 - 10:30 UTC*\n\nWe look into errors.");
    assertThat(reading.incident().timeline().stream().map(m -> m.text()))
        .containsExactlyInAnyOrder("A fix is in place.", "We look into errors.");
  }
}
