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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads when it began and ended from labels, the timeline and the text, in this order. */
final class ChronologyMiner {
  private static final Pattern RANGE =
      Pattern.compile(
          "\\s*(?:[-–—~〜→]+>?|to|until|till|and|through|から)\\s*(?:about |around |approximately |at |~)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STARTS =
      Pattern.compile(
          "(?i)\\b(?:began|begin(?:ning)?|start(?:ed|ing|s)?|from|between|since|experienced|occurred|suffered|noticed|became|went)\\b|発生|から");
  private static final Pattern STATED_DURATION =
      Pattern.compile(
          "(?i)\\b(?:last(?:ed|ing)|for|duration of|outage of|down for|took|over|about|approximately|roughly|unavailable for|total of)\\s+(?:a total of |about |approximately |roughly |around |nearly |just over |just under |over |almost |~)*"
              + "((?:(?:\\d+(?:\\.\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\\s*(?:days?|hours?|hrs?|minutes?|mins?)\\b(?:\\s*(?:,|and|&)?\\s*)?)+)");

  /** What the last event of a timeline says when things are well again. */
  private static final Pattern BETTER =
      Pattern.compile(
          "(?i)\\b(?:works?|working|normal|healthy|recover\\w*|restor\\w*|resolv\\w*|fixed|stable|again|clear(?:ed|s)?|complete[ds]?|closed?|success\\w*|up|back|online|deployed|merged|running)\\b|復旧|正常|完了");

  private final TimeScanner scanner;
  private final Optional<LocalDate> day;
  private final Optional<String> zone;

  /**
   * @param day the day the document tells of, for clocks without a date and dates without a year
   * @param zone of times without one, as the document says it
   */
  ChronologyMiner(TimeScanner scanner, Optional<LocalDate> day, Optional<String> zone) {
    this.scanner = scanner;
    this.day = day;
    this.zone = zone;
  }

  Chronology mine(List<Chapter> chapters, Labels labels, List<Moment> timeline) {
    Span labelled = labelled(labels);
    Span told = told(chapters);
    Optional<Fact<EventTime>> started =
        exact(labelled.start)
            .or(() -> told.end.isPresent() ? exact(told.start) : Optional.empty())
            .or(() -> exact(first(timeline)))
            .or(() -> exact(told.start))
            .or(() -> labelled.start)
            .or(() -> told.start)
            .or(() -> first(timeline));
    Optional<Fact<EventTime>> ended =
        exact(labelled.end)
            .or(() -> exact(told.end))
            .or(() -> exact(last(timeline)))
            .or(() -> labelled.end)
            .or(() -> told.end)
            .or(() -> last(timeline));
    return new Chronology(
        started,
        label(labels, LabelKey.DETECTED).or(() -> phase(timeline, Phase.DETECTED)),
        label(labels, LabelKey.MITIGATED).or(() -> phase(timeline, Phase.MITIGATED)),
        ended.filter(end -> !before(end, started)),
        duration(labels, chapters));
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
      end =
          time(second, start.map(EventTime::date).or(() -> day)).map(e -> after(start, e, second));
    }
    return new Span(fact(start, origin, line), fact(end, origin, line));
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
    for (Chapter chapter : chapters) {
      boolean telling =
          chapter.context() == SectionKind.SUMMARY
              || chapter.context() == SectionKind.IMPACT
              || chapter.level() == 0;
      if (telling) {
        for (Paragraph paragraph : paragraphs(chapter.blocks())) {
          Span span = sentences(paragraph);
          if (span.start.isPresent()) {
            return span;
          }
        }
      }
    }
    return Span.UNKNOWN;
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
    String text = paragraph.text().text().replace('\n', ' ');
    for (String sentence : text.split("(?<=[.!?。])\\s+(?=[A-Z\\p{IsHan}\\p{IsKatakana}])")) {
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

  private static Optional<Fact<EventTime>> first(List<Moment> timeline) {
    Optional<Moment> marked =
        timeline.stream().filter(m -> m.phase().equals(Optional.of(Phase.STARTED))).findFirst();
    return marked
        .or(() -> timeline.stream().filter(m -> m.at().dated()).min(ORDER))
        .map(m -> new Fact<>(m.at(), Origin.TIMELINE, m.line()));
  }

  /** Of a day, what has a clock comes first: a mere date says less. */
  private static final Comparator<Moment> ORDER =
      Comparator.comparing((Moment m) -> m.at().date())
          .thenComparing(m -> !m.at().precision().hasClock())
          .thenComparing(m -> m.at().local());

  /** The last event that says it was over; the last one that says it got better; else unknown. */
  private static Optional<Fact<EventTime>> last(List<Moment> timeline) {
    for (Phase phase : List.of(Phase.RESOLVED, Phase.MITIGATED)) {
      Optional<Moment> marked =
          timeline.stream()
              .filter(m -> m.phase().equals(Optional.of(phase)) && m.at().dated())
              .max(ORDER);
      if (marked.isPresent()) {
        return marked.map(m -> new Fact<>(m.at(), Origin.TIMELINE, m.line()));
      }
    }
    return timeline.stream()
        .filter(m -> m.at().dated())
        .max(ORDER)
        .filter(m -> BETTER.matcher(m.text()).find())
        .map(m -> new Fact<>(m.at(), Origin.TIMELINE, m.line()));
  }

  private static Optional<Fact<EventTime>> phase(List<Moment> timeline, Phase phase) {
    return timeline.stream()
        .filter(m -> m.phase().equals(Optional.of(phase)) && m.at().dated())
        .findFirst()
        .map(m -> new Fact<>(m.at(), Origin.TIMELINE, m.line()));
  }

  private static Optional<Fact<Duration>> duration(Labels labels, List<Chapter> chapters) {
    return labels
        .get(LabelKey.DURATION)
        .flatMap(
            label ->
                DurationText.read(label.value().text())
                    .map(d -> new Fact<>(d, label.origin(), label.line())))
        .or(() -> toldDuration(chapters));
  }

  private static Optional<Fact<Duration>> toldDuration(List<Chapter> chapters) {
    for (Chapter chapter : chapters) {
      boolean telling =
          chapter.context() == SectionKind.SUMMARY || chapter.context() == SectionKind.IMPACT;
      if (telling) {
        for (Paragraph paragraph : paragraphs(chapter.blocks())) {
          Matcher m = STATED_DURATION.matcher(paragraph.text().text());
          boolean outage =
              paragraph
                  .text()
                  .text()
                  .matches(
                      "(?is).*\\b(?:outage|down|unavailable|downtime|lasted|degraded|disrupt).*");
          if (outage && m.find()) {
            return DurationText.read(m.group(1))
                .map(d -> new Fact<>(d, Origin.PROSE, paragraph.line()));
          }
        }
      }
    }
    return Optional.empty();
  }
}
