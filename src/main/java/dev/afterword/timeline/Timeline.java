package dev.afterword.timeline;

import dev.afterword.timeline.TimelineEntry.At;
import dev.afterword.timeline.TimelineEntry.Role;
import java.util.List;
import java.util.Optional;

/**
 * The entries of a timeline as they stand in the document.
 *
 * @param zone that a heading, a table head or a sentence gives for all entries
 */
public record Timeline(List<TimelineEntry> entries, Optional<String> zone) {
  static final Timeline NOTHING = new Timeline(List.of(), Optional.empty());

  public Timeline {
    entries = List.copyOf(entries);
  }

  /** The same with the zone of the document where the timeline gives none. */
  public Timeline orIn(Optional<String> documentZone) {
    return new Timeline(entries, zone.or(() -> documentZone));
  }

  long events() {
    return entries.stream().filter(entry -> entry.role() == Role.EVENT).count();
  }

  /** Whether all names one day and no time of it, as a list of what that day's document says. */
  boolean isOfOneDay() {
    List<TimelineEntry> events =
        entries.stream().filter(entry -> entry.role() == Role.EVENT).toList();
    return events.stream().noneMatch(TimelineEntry::hasClock)
        && events.stream().map(entry -> ((At) entry.when()).time().date()).distinct().count() == 1;
  }

  /** The steps with their times behind them; they sum the story up. */
  public Timeline milestones() {
    return new Timeline(
        entries.stream().filter(entry -> entry.role() == Role.MILESTONE).toList(), zone);
  }

  /** What is told event by event. */
  public Timeline story() {
    return new Timeline(
        entries.stream().filter(entry -> entry.role() != Role.MILESTONE).toList(), zone);
  }
}
