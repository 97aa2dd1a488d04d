package dev.afterword.mine;

import dev.afterword.markup.Block;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.model.Chronology;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Moment;
import dev.afterword.model.Origin;
import dev.afterword.model.Phase;
import dev.afterword.model.Precision;
import dev.afterword.model.SectionKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads when it began and ended from labels, the timeline and the text, in this order. */
final class ChronologyMiner {
  private static final Pattern RANGE =
      Pattern.compile(
          "\\s*(?:[-–—~〜→]+>?|to|until|till|and|through|から)\\s*(?:about |around |approximately |at |~)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STARTS =
      Pattern.compile(
          "(?i)\\b(?:began|begin(?:ning)?|start(?:ed|ing|s)?|from|between|since|experienced|occurred|suffered|noticed|became|went|stopped|failed|failing|crashed|halted|unavailable|affected|down|offline)\\b|発生|から");
  private static final Set<Origin> STATED = EnumSet.of(Origin.TITLE, Origin.LABEL, Origin.TABLE);

  private static final Pattern BRACKETS = Pattern.compile("[(（]([^)）]*)[)）]");

  private final TimeScanner scanner;
  private final Optional<LocalDate> day;

  /** Whether the title or a label says what day the document tells of. */
  private final boolean dayIsStated;

  private final Optional<String> zone;

  /**
   * @param day the day the document tells of, for clocks without a date and dates without a year
   * @param zone of times without one, as the document says it
   */
  ChronologyMiner(TimeScanner scanner, Optional<Fact<EventTime>> day, Optional<String> zone) {
    this.scanner = scanner;
    this.day = day.map(fact -> fact.value().date());
    this.dayIsStated = day.map(fact -> STATED.contains(fact.origin())).orElse(false);
    this.zone = zone;
  }

  /**
   * @param milestones the steps that the document itself sums up
   * @param timeline the story, event by event; the milestones where there is no other
   */
  Chronology mine(
      List<Chapter> chapters, Labels labels, List<Moment> milestones, List<Moment> timeline) {
    Span labelled = labelled(labels);
    Span told = told(chapters);
    TimelineSteps steps = new TimelineSteps(milestones);
    TimelineSteps story = new TimelineSteps(timeline);
    Optional<LocalDate> first = told.start.map(fact -> fact.value().date()).or(() -> day);
    Optional<Fact<EventTime>> began = story.start(first);
    Optional<Fact<EventTime>> started =
        exact(labelled.start)
            .or(() -> exact(steps.start(day)))
            .or(() -> exact(told.start))
            .or(() -> exact(began))
            .or(() -> labelled.start)
            .or(() -> told.start)
            .or(() -> began);
    Optional<Fact<EventTime>> ended =
        exact(labelled.end)
            .or(() -> exact(steps.end()))
            .or(() -> exact(told.end))
            .or(() -> exact(story.end()))
            .or(() -> labelled.end)
            .or(() -> told.end)
            .or(story::end);
    return new Chronology(
        started,
        step(labels, LabelKey.DETECTED, Phase.DETECTED, steps, story),
        step(labels, LabelKey.MITIGATED, Phase.MITIGATED, steps, story),
        ended.filter(end -> !before(end, started)),
        duration(labels, chapters));
  }

  private Optional<Fact<EventTime>> step(
      Labels labels, LabelKey key, Phase phase, TimelineSteps milestones, TimelineSteps story) {
    return label(labels, key).or(() -> milestones.first(phase)).or(() -> story.first(phase));
  }

  /** A time of day says more than a day, wherever it stands. */
  private static Optional<Fact<EventTime>> exact(Optional<Fact<EventTime>> fact) {
    return fact.filter(f -> f.value().precision().hasClock() && f.value().dated());
  }

  private static boolean before(Fact<EventTime> end, Optional<Fact<EventTime>> start) {
    return start
        .map(s -> end.value().local().toLocalDate().isBefore(s.value().local().toLocalDate()))
        .orElse(false);
  }

  private record Span(Optional<Fact<EventTime>> start, Optional<Fact<EventTime>> end) {
    static final Span UNKNOWN = new Span(Optional.empty(), Optional.empty());
  }

  private Span labelled(Labels labels) {
    Span period =
        labels
            .get(LabelKey.PERIOD)
            .or(() -> labels.get(LabelKey.DATE))
            .map(label -> range(label.value().text(), label.origin(), label.line()))
            .orElse(Span.UNKNOWN);
    return new Span(
        label(labels, LabelKey.STARTED).or(() -> period.start),
        label(labels, LabelKey.ENDED).or(() -> period.end));
  }

  private Optional<Fact<EventTime>> label(Labels labels, LabelKey key) {
    return labels
        .get(key)
        .flatMap(
            label ->
                scanner
                    .first(label.value().text())
                    .flatMap(m -> time(m, day))
                    .map(time -> new Fact<>(time, label.origin(), label.line())));
  }

  /** The first two times of a text, when the second ends what the first begins. */
  private Span range(String text, Origin origin, int line) {
    List<TimeMention> mentions = scanner.scan(text);
    if (mentions.isEmpty()) {
      return Span.UNKNOWN;
    }
    TimeMention first = mentions.get(0);
    Optional<EventTime> start = time(first, day);
    Optional<EventTime> end = Optional.empty();
    if (mentions.size() > 1
        && RANGE.matcher(text.substring(first.to(), mentions.get(1).from())).matches()) {
      TimeMention second = mentions.get(1);
      Optional<EventTime> from = time(first, second.date().flatMap(this::resolve).or(() -> day));
      start = from.map(time -> first.zone().isPresent() ? time : inZoneOf(second, time));
      end = time(second, start.map(EventTime::date).or(() -> day)).map(e -> after(from, e, second));
    }
    return new Span(fact(start, origin, line), fact(end, origin, line));
  }

  /** Of "from 09:12 to 11:40 UTC on 3 March" zone and day are those of both. */
  private static EventTime inZoneOf(TimeMention second, EventTime time) {
    return second.zone().isPresent()
        ? new EventTime(
            time.local(), time.precision(), second.zone(), time.approximate(), time.dated())
        : time;
  }

  private Optional<LocalDate> resolve(TimeMention.CalendarDate date) {
    return date.resolve(day.map(d -> OptionalInt.of(d.getYear())).orElse(OptionalInt.empty()));
  }

  /** A clock that lies before the start belongs to the next day. */
  private static EventTime after(Optional<EventTime> start, EventTime end, TimeMention mention) {
    boolean nextDay =
        !mention.hasDay()
            && start.isPresent()
            && start.get().precision().hasClock()
            && end.local().isBefore(start.get().local());
    return nextDay
        ? new EventTime(
            end.local().plusDays(1), end.precision(), end.zone(), end.approximate(), end.dated())
        : end;
  }

  private static Optional<Fact<EventTime>> fact(Optional<EventTime> time, Origin origin, int line) {
    return time.map(t -> new Fact<>(t, origin, line));
  }

  /** What summary, impact and the text before them say, the first sentence that has a time. */
  private Span told(List<Chapter> chapters) {
    return telling(chapters)
        .map(this::sentences)
        .filter(span -> span.start.isPresent() && isOfTheDay(span))
        .findFirst()
        .orElse(Span.UNKNOWN);
  }

  /** Where the day is stated, other days are what led to it or followed. */
  private boolean isOfTheDay(Span span) {
    LocalDate from = span.start.map(f -> f.value().date()).orElse(LocalDate.MAX);
    LocalDate to = span.end.map(f -> f.value().date()).orElse(from);
    return !dayIsStated || day.map(d -> !d.isBefore(from) && !d.isAfter(to)).orElse(true);
  }

  private static List<Paragraph> paragraphs(List<Block> blocks) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        paragraphs.add(paragraph);
      } else if (block instanceof ListBlock list) {
        list.items().forEach(item -> paragraphs.add(new Paragraph(item.text(), item.line())));
      }
    }
    return paragraphs;
  }

  private Span sentences(Paragraph paragraph) {
    for (String sentence : Sentences.of(paragraph.text().text())) {
      List<TimeMention> mentions = scanner.scan(sentence);
      boolean dated =
          mentions.stream().anyMatch(m -> m.hasDay() || (m.hasClock() && day.isPresent()));
      if (dated && STARTS.matcher(sentence).find()) {
        Span span = rangeIn(sentence, mentions, paragraph.line());
        if (span.start.isPresent()) {
          return span;
        }
      }
    }
    return Span.UNKNOWN;
  }

  private Span rangeIn(String sentence, List<TimeMention> mentions, int line) {
    for (int i = 0; i < mentions.size(); i++) {
      TimeMention first = mentions.get(i);
      if (i + 1 < mentions.size()) {
        String between = sentence.substring(first.to(), mentions.get(i + 1).from());
        if (RANGE.matcher(between).matches()) {
          return range(sentence.substring(first.from()), Origin.PROSE, line);
        }
      }
    }
    return new Span(fact(time(mentions.get(0), day), Origin.PROSE, line), Optional.empty());
  }

  private Optional<EventTime> time(TimeMention mention, Optional<LocalDate> fallback) {
    OptionalInt year =
        fallback.map(date -> OptionalInt.of(date.getYear())).orElse(OptionalInt.empty());
    Optional<LocalDate> date =
        mention.date().isPresent() ? mention.date().flatMap(d -> d.resolve(year)) : fallback;
    if (date.isEmpty()) {
      return Optional.empty();
    }
    if (mention.clock().isEmpty()) {
      return Optional.of(
          new EventTime(
              date.get().atStartOfDay(),
              Precision.DAY,
              Optional.empty(),
              mention.approximate(),
              true));
    }
    return Optional.of(
        new EventTime(
            LocalDateTime.of(date.get(), mention.clock().get()),
            mention.seconds() ? Precision.SECOND : Precision.MINUTE,
            mention.zone().or(() -> zone),
            mention.approximate(),
            true));
  }

  private static Optional<Fact<Duration>> duration(Labels labels, List<Chapter> chapters) {
    return labels
        .get(LabelKey.DURATION)
        .or(() -> labels.get(LabelKey.REPAIR_TIME))
        .flatMap(
            label ->
                DurationText.read(label.value().text())
                    .map(d -> new Fact<>(d, label.origin(), label.line())))
        .or(() -> besidePeriod(labels))
        .or(() -> ToldDuration.in(telling(chapters)));
  }

  /** "10:00 – 12:00 (about 2 hours)". */
  private static Optional<Fact<Duration>> besidePeriod(Labels labels) {
    return labels
        .get(LabelKey.PERIOD)
        .flatMap(
            label -> {
              Matcher m = BRACKETS.matcher(label.value().text());
              return m.find()
                  ? DurationText.read(m.group(1))
                      .map(d -> new Fact<>(d, label.origin(), label.line()))
                  : Optional.empty();
            });
  }

  /** The paragraphs and items of summary, impact and the text before them. */
  private static Stream<Paragraph> telling(List<Chapter> chapters) {
    return chapters.stream()
        .filter(
            chapter ->
                chapter.context() == SectionKind.SUMMARY
                    || chapter.context() == SectionKind.IMPACT
                    || chapter.level() == 0)
        .flatMap(chapter -> paragraphs(chapter.blocks()).stream());
  }
}
