package dev.afterword.mine;

import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Moment;
import dev.afterword.model.Origin;
import dev.afterword.model.Phase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads from the events of a timeline when it began, was noticed, got better and was over. */
final class TimelineSteps {
  /** What the last event of a timeline says when things are well again. */
  private static final Pattern BETTER =
      Pattern.compile(
          "(?i)\\b(?:works?|working|normal|healthy|recover\\w*|restor\\w*|resolv\\w*|fixed|stable|again|clear(?:ed|s)?|complete[ds]?|closed?|success\\w*|up|back|online|deployed|merged|running|goes away|gone|happy|re-?opened|end)\\b|復旧|正常|完了");

  /** Of a day, what has a clock comes first: a mere date says less. */
  private static final Comparator<Moment> ORDER =
      Comparator.comparing((Moment m) -> m.at().date())
          .thenComparing(m -> !m.at().precision().hasClock())
          .thenComparing(m -> m.at().local());

  private final List<Moment> events;

  /** Events without a date cannot be put in order. */
  TimelineSteps(List<Moment> timeline) {
    this.events = timeline.stream().filter(m -> m.at().dated()).sorted(ORDER).toList();
  }

  /**
   * What is said to be the start; else the first event.
   *
   * @param day that the document tells of
   */
  Optional<Fact<EventTime>> start(Optional<LocalDate> day) {
    return first(Phase.STARTED)
        .or(() -> withoutPrelude(day).stream().findFirst().map(TimelineSteps::fact));
  }

  /** What was days before is how it came about, where it is but a small part of the timeline. */
  private List<Moment> withoutPrelude(Optional<LocalDate> day) {
    List<Moment> story =
        events.stream().filter(m -> day.map(d -> !m.at().date().isBefore(d)).orElse(true)).toList();
    boolean onTheDay = !story.isEmpty() && Optional.of(story.get(0).at().date()).equals(day);
    boolean small = 3 * (events.size() - story.size()) < events.size();
    return onTheDay && small ? story : events;
  }

  /** The last event that says it was over; else the last of all where it says things are well. */
  Optional<Fact<EventTime>> end() {
    return last(Phase.RESOLVED)
        .or(
            () ->
                events.stream()
                    .skip(Math.max(0, events.size() - 1))
                    .filter(m -> BETTER.matcher(m.text().toLowerCase(Locale.ROOT)).find())
                    .map(TimelineSteps::fact)
                    .findFirst())
        .or(() -> last(Phase.MITIGATED));
  }

  Optional<Fact<EventTime>> first(Phase phase) {
    return events.stream()
        .filter(m -> m.phase().equals(Optional.of(phase)))
        .findFirst()
        .map(TimelineSteps::fact);
  }

  private Optional<Fact<EventTime>> last(Phase phase) {
    return events.stream()
        .filter(m -> m.phase().equals(Optional.of(phase)))
        .reduce((a, b) -> b)
        .map(TimelineSteps::fact);
  }

  private static Fact<EventTime> fact(Moment event) {
    return new Fact<>(event.at(), Origin.TIMELINE, event.line());
  }
}
