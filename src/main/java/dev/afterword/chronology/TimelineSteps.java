package dev.afterword.chronology;

import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Moment;
import dev.afterword.model.Origin;
import dev.afterword.model.Phase;
import dev.afterword.words.Wording;
import dev.afterword.words.Wording.Sense;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from the events of a timeline when it began, was noticed, got better and was over. */
final class TimelineSteps {
  /** What the last event of a timeline says when things are well again. */
  private static final Set<Sense> BETTER =
      EnumSet.of(
          Sense.MENDED,
          Sense.REMEDY,
          Sense.SETTLED,
          Sense.OVER,
          Sense.BACK,
          Sense.UP,
          Sense.WELL,
          Sense.END,
          Sense.COMPLETED,
          Sense.AGAIN,
          Sense.SHIPPED,
          Sense.RELIEVED);

  private static final Set<Sense> NOT_YET_BETTER = EnumSet.of(Sense.NOTYET, Sense.AIM);
  private static final Set<Sense> TROUBLE =
      EnumSet.of(Sense.INCIDENT, Sense.ERROR, Sense.FAILURE, Sense.ALERT);
  private static final Set<Sense> RECURS = EnumSet.of(Sense.AGAIN, Sense.RECURS);

  private static final Set<Sense> NOTICING = EnumSet.of(Sense.NOTICED, Sense.NOTICES);
  private static final Set<Sense> MACHINE = EnumSet.of(Sense.MACHINE);

  /** In characters, between a machine and what it does. */
  private static final int CLOSE = 12;

  private static final Set<Sense> NOT = EnumSet.of(Sense.NOT, Sense.TRIED);

  /** In characters, between a negation and what it turns round. */
  private static final int BEFORE = 15;

  /** In characters, between what was wrong and that it is so again. */
  private static final int NEAR = 30;

  private static final Pattern AFTERMATH =
      Pattern.compile(
          "(?i)^\\W*(?:\\w+\\W+){0,3}(?:audit|review|post-?mortem|report|retrospective|investigation|analysis|tweet|blog|follow-?up|debrief|announce\\w*|announcement|communicat\\w+|status page)\\b");

  /** What is so behind an end was none. */
  private static final Pattern STILL =
      Pattern.compile(
          "(?i)\\bstill (?:[a-z]+ )?(?:down|failing|broken|unavailable|unreachable|offline|degraded|erroring|seeing|getting|happening|not working)\\b");

  private static final Set<Phase> ANSWERS = EnumSet.of(Phase.ESCALATED, Phase.MITIGATED);

  /** What people do about something that they know of. */
  private static final Pattern REACTION =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:support|vendor|provider|upstream) (?:is |was )?contacted|contact(?:s|ed) (?:\\p{L}+ ){0,2}support|investigat(?:e|es|ed|ing|ion)|troubleshoot\\w*|diagnos\\w+|look(?:s|ed|ing)? into|root cause(?: is| was)? (?:found|identified|confirmed)"
              + "|(?:identif(?:y|ies|ied)|pinpoint(?:s|ed)?) (?:\\p{L}+ ){0,3}(?:issue|problem|cause|source|bug|culprit)s?"
              + "|engineers? (?:\\w+ )?(?:identif\\w+|find|found|join\\w*|begin|began|start\\w*|discover\\w*|restart\\w*|work\\w*)|on-?call (?:\\w+ )?(?:join|respond|engage|start|look)\\w*"
              + "|untersuch\\w*|analysier\\w*|investig(?:a|ando|ación|ação|amos)|diagnosti\\w+|расследова\\w*)(?!\\p{L})|調査|排查|조사");

  private static final Set<Phase> BEGINS = EnumSet.of(Phase.STARTED, Phase.DETECTED);

  /** What was noticed or mended had begun. */
  private static final Set<Phase> NOT_YET = EnumSet.of(Phase.STARTED, Phase.ESCALATED);

  /** In days; what lies further back is how it came about. */
  private static final int LONGEST_PRELUDE = 90;

  /** In days; the day that a report is of may be that on which it was noticed or written. */
  private static final int FEW_DAYS = 3;

  private final List<Moment> events;

  /** Events without a date cannot be put in order. */
  TimelineSteps(List<Moment> timeline) {
    this.events = ordered(timeline.stream().filter(m -> m.at().dated()).toList());
  }

  private record Placed(LocalDateTime at, Moment moment) {}

  /** In the order of time; what has no clock stays behind what stands before it on its day. */
  private static List<Moment> ordered(List<Moment> timeline) {
    List<Placed> placed = new ArrayList<>();
    LocalDateTime before = LocalDateTime.MIN;
    for (Moment moment : timeline) {
      LocalDateTime local = moment.at().local();
      boolean sameDay = before.toLocalDate().equals(local.toLocalDate());
      before = !moment.at().precision().hasClock() && sameDay ? before : local;
      placed.add(new Placed(before, moment));
    }
    return placed.stream().sorted(Comparator.comparing(Placed::at)).map(Placed::moment).toList();
  }

  /**
   * What is said to be the start; else the first event.
   *
   * @param day that the document tells of
   */
  Optional<Fact<EventTime>> start(Optional<LocalDate> day) {
    return start(day, false);
  }

  /**
   * @param titled whether the title says the day, so that all before it is how it came about
   */
  Optional<Fact<EventTime>> start(Optional<LocalDate> day, boolean titled) {
    return events.stream()
        .takeWhile(m -> m.phase().map(NOT_YET::contains).orElse(true))
        .filter(m -> m.phase().equals(Optional.of(Phase.STARTED)))
        .findFirst()
        .map(TimelineSteps::fact)
        .or(
            () -> {
              List<Moment> story = withoutPrelude(day, titled);
              return Onset.after(story)
                  .or(() -> story.stream().findFirst())
                  .map(TimelineSteps::fact);
            });
  }

  /** What was days before is how it came about, where it is but a small part of the timeline. */
  private List<Moment> withoutPrelude(Optional<LocalDate> day, boolean titled) {
    List<Moment> story =
        events.stream().filter(m -> day.map(d -> !m.at().date().isBefore(d)).orElse(true)).toList();
    boolean onTheDay = !story.isEmpty() && Optional.of(story.get(0).at().date()).equals(day);
    return onTheDay && isPrelude(story.size(), story.get(0), day, titled) ? story : events;
  }

  private boolean isPrelude(int left, Moment first, Optional<LocalDate> day, boolean titled) {
    if (titled) {
      return shortlyBefore(first, day)
          .filter(m -> !m.phase().equals(Optional.of(Phase.RESOLVED)))
          .noneMatch(m -> Wording.of(m.text()).has(TROUBLE));
    }
    if (shortlyBefore(first, day).flatMap(m -> m.phase().stream()).anyMatch(BEGINS::contains)) {
      return false;
    }
    boolean small = 3 * (events.size() - left) < events.size();
    boolean noticed =
        first.phase().equals(Optional.of(Phase.DETECTED)) && events.get(0).line() < first.line();
    return isOld(events.get(0), day) || (small && !(noticed && isNear(events.get(0), day)));
  }

  /** What was a few days before; if it began or was noticed then, it is part of it. */
  private Stream<Moment> shortlyBefore(Moment first, Optional<LocalDate> day) {
    return events.stream()
        .takeWhile(m -> !m.equals(first))
        .filter(m -> day.map(d -> !m.at().date().isBefore(d.minusDays(FEW_DAYS))).orElse(false));
  }

  /** What was noticed first on a day began before it. */
  private static boolean isNear(Moment first, Optional<LocalDate> day) {
    return day.map(d -> !first.at().date().isBefore(d.minusDays(1))).orElse(false);
  }

  private static boolean isOld(Moment first, Optional<LocalDate> day) {
    return day.map(d -> first.at().date().isBefore(d.minusDays(LONGEST_PRELUDE))).orElse(false);
  }

  /** The last event that says it was over; else the last of all where it says things are well. */
  Optional<Fact<EventTime>> end() {
    return last(Phase.RESOLVED)
        .filter(end -> !recursAfter(end.value()))
        .or(
            () ->
                lastOfStory().filter(m -> isBetter(Wording.of(m.text()))).map(TimelineSteps::fact))
        .or(
            () ->
                last(Phase.MITIGATED)
                    .filter(this::isNearEnd)
                    .filter(end -> !recursAfter(end.value())));
  }

  /**
   * The first event that says so; unknown where people were at work before. Who declares an
   * incident has noticed it. What a machine only reports of itself counts where nobody is said to
   * have seen it.
   */
  Optional<Fact<EventTime>> detected() {
    Optional<Moment> first = firstDetected();
    boolean byMachine = first.map(m -> isByMachine(m.text())).orElse(false);
    return (byMachine ? detectedByPeople().or(() -> first) : first).map(TimelineSteps::fact);
  }

  private Optional<Moment> detectedByPeople() {
    return events.stream()
        .takeWhile(m -> !m.phase().equals(Optional.of(Phase.RESOLVED)))
        .filter(m -> m.phase().equals(Optional.of(Phase.DETECTED)) && !isByMachine(m.text()))
        .findFirst();
  }

  /** "The scheduler reports a loss". */
  private static boolean isByMachine(String text) {
    Wording words = Wording.of(text);
    return words
        .first(NOTICING)
        .filter(m -> words.of(m).startsWith("report"))
        .map(m -> words.has(MACHINE, Math.max(0, m.from() - CLOSE), m.from()))
        .orElse(false);
  }

  private Optional<Moment> firstDetected() {
    for (int i = 0; i < events.size(); i++) {
      Optional<Phase> phase = events.get(i).phase();
      boolean declared = i == 0 && phase.equals(Optional.of(Phase.ESCALATED));
      if (declared || phase.equals(Optional.of(Phase.DETECTED))) {
        return Optional.of(events.get(i));
      }
      if (phase.equals(Optional.of(Phase.ESCALATED))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Whether people were at work on it before it is said to be noticed: then what was noticed was
   * something else, such as a later effect.
   *
   * @param started what was done before is no answer to it
   */
  boolean isReactedTo(Optional<Fact<EventTime>> started, Fact<EventTime> noticed) {
    return events.stream()
        .filter(m -> m.at().precision().hasClock())
        .filter(m -> started.map(start -> !isBefore(m.at(), start.value())).orElse(true))
        .filter(m -> isBefore(m.at(), noticed.value()))
        .anyMatch(m -> isReaction(m));
  }

  private static boolean isBefore(EventTime first, EventTime second) {
    return second.precision().hasClock() && first.local().isBefore(second.local());
  }

  private static boolean isReaction(Moment event) {
    return event.phase().filter(ANSWERS::contains).isPresent()
        || REACTION.matcher(event.text()).find();
  }

  private static boolean isBetter(Wording words) {
    boolean outright = words.has(Sense.OVER) || words.has(Sense.MENDED);
    boolean better =
        words.all(BETTER).stream()
            .anyMatch(m -> !words.has(NOT, Math.max(0, m.from() - BEFORE), m.from()));
    return better && !words.has(NOT_YET_BETTER) && (outright || !words.has(Sense.RECURS));
  }

  private boolean recursAfter(EventTime end) {
    return events.stream()
        .filter(m -> m.at().local().isAfter(end.local()))
        .anyMatch(
            m ->
                STILL.matcher(m.text()).find()
                    || Wording.of(m.text()).follows(TROUBLE, RECURS, NEAR));
  }

  private boolean isNearEnd(Fact<EventTime> fact) {
    return events.stream().skip(Math.max(0, events.size() - 2)).anyMatch(m -> fact(m).equals(fact));
  }

  /** Reports and reviews, and releases of later days, are what came of it. */
  private Optional<Moment> lastOfStory() {
    boolean clocks = events.stream().anyMatch(m -> m.at().precision().hasClock());
    return events.stream()
        .filter(m -> m.at().precision().hasClock() == clocks)
        .filter(m -> !AFTERMATH.matcher(m.text()).find())
        .reduce((a, b) -> b);
  }

  /** Whether the story has it noticed before a time; then it did not begin at that time. */
  boolean isNoticedBefore(Fact<EventTime> time) {
    return detected()
        .flatMap(noticed -> time.value().until(noticed.value()))
        .map(Duration::isNegative)
        .orElse(false);
  }

  /**
   * Whether a date cannot be that of the start: the story has it noticed days before, or ends
   * before the hour that the date has.
   */
  boolean contradicts(Fact<EventTime> time) {
    if (time.value().precision().hasClock()) {
      return events.size() > 2
          && events.stream().allMatch(m -> CredibleTimes.isLater(time, fact(m)));
    }
    return detected()
        .map(noticed -> noticed.value().date().isBefore(time.value().date()))
        .orElse(false);
  }

  /** The first event that says outright that users were better off; a rollback alone is hope. */
  Optional<Fact<EventTime>> mitigated() {
    return events.stream()
        .filter(m -> m.phase().equals(Optional.of(Phase.MITIGATED)))
        .filter(m -> Wording.of(m.text()).has(Sense.RELIEVED))
        .findFirst()
        .map(TimelineSteps::fact);
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
