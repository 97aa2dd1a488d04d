package dev.afterword.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.config.DateOrder;
import dev.afterword.time.TimeMention.CalendarDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Whatever way a day, a clock and a zone are written, and however they are joined. */
class TimeFormsTest {
  private static final CalendarDate FIFTH_OF_MARCH =
      new CalendarDate(OptionalInt.of(2024), 3, OptionalInt.of(5));

  /** Of 5 March 2024. */
  private static final List<String> DAYS =
      List.of(
          "2024-03-05",
          "2024/03/05",
          "2024.03.05",
          "05.03.2024",
          "5.3.2024",
          "05/03/2024",
          "5 March 2024",
          "5th March 2024",
          "5 Mar 2024",
          "05-Mar-2024",
          "2024-Mar-05",
          "March 5, 2024",
          "March 5th, 2024",
          "Mar 5 2024",
          "Mar. 5, 2024",
          "March 5 2024",
          "Tuesday, March 5, 2024",
          "Tue, 5 Mar 2024",
          "Tuesday 5 March 2024",
          "Tuesday 5th of March 2024",
          "the 5th of March, 2024",
          "5. März 2024",
          "5 mars 2024",
          "5 de marzo de 2024",
          "5 de março de 2024",
          "5 marzo 2024",
          "5 maart 2024",
          "5. mars 2024",
          "5 марта 2024",
          "2024年3月5日",
          "2024年03月05日",
          "2024년 3월 5일");

  /** Of seven past two in the afternoon. */
  private static final List<String> CLOCKS =
      List.of(
          "14:07",
          "14:07:00",
          "14:07:00.123",
          "2:07 PM",
          "2:07PM",
          "2:07pm",
          "2:07 p.m.",
          "02:07 PM",
          "14h07");

  private static final List<String> ZONES =
      List.of("", " UTC", " (UTC)", " GMT", " UTC+0", " [UTC]", " CET", " Europe/Berlin", " utc");

  private static final List<String> JOINTS =
      List.of(" ", ", ", " at ", " - ", " – ", " — ", " @ ", " / ", " around ", " um ", ": ", " (");

  /** What may stand around it, {@code %s} for the time. */
  private static final List<String> FRAMES =
      List.of(
          "%s",
          "- %s: it broke",
          "%s - it broke",
          "%s – it broke",
          "**%s** it broke",
          "[%s] it broke",
          "(%s)",
          "Started: %s",
          "it failed on %s.",
          "it failed on %s, then came back");

  private final TimeScanner scanner = new TimeScanner(Optional.of(DateOrder.DAY_FIRST));

  @Test
  void readsEveryDayWithEveryClockAndZone() {
    List<String> missed = new ArrayList<>();
    for (String day : DAYS) {
      for (String clock : CLOCKS) {
        JOINTS.forEach(joint -> check(day + joint + clock, "", missed));
        for (String zone : ZONES) {
          check(day + " " + clock + zone, zone, missed);
          check(clock + zone + " on " + day, zone, missed);
          check(clock + zone + ", " + day, zone, missed);
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void readsThemWhateverStandsAround() {
    List<String> missed = new ArrayList<>();
    for (String day : DAYS) {
      for (String clock : CLOCKS) {
        FRAMES.forEach(frame -> check(frame.formatted(day + " " + clock), "", missed));
        FRAMES.forEach(frame -> check(frame.formatted(day + ", " + clock + " UTC"), "UTC", missed));
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void readsRangesOfEveryClock() {
    List<String> missed = new ArrayList<>();
    for (String clock : CLOCKS) {
      String end = clock.replace("07", "38");
      for (String to : List.of("-", "–", " - ", " – ", " to ", " → ", " until ", " -> ", "~")) {
        List<TimeMention> found = scanner.scan("from " + clock + to + end);
        if (!found.stream()
            .map(m -> m.clock().map(c -> c.getHour() + ":" + c.getMinute()))
            .toList()
            .equals(List.of(Optional.of("14:7"), Optional.of("14:38")))) {
          missed.add(clock + to + end + " -> " + found);
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  private void check(String text, String zone, List<String> missed) {
    List<TimeMention> found = scanner.scan(text);
    boolean whole =
        found.size() == 1
            && found.get(0).date().equals(Optional.of(FIFTH_OF_MARCH))
            && found.get(0).clock().map(LocalTime::toString).orElse("").startsWith("14:07")
            && found.get(0).zone().isPresent() == !zone.isEmpty();
    if (!whole) {
      missed.add(text + " -> " + found);
    }
  }
}
