package dev.afterword.chronology;

import dev.afterword.evidence.Chapter;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.SectionKind;
import dev.afterword.time.Dating;
import dev.afterword.time.Span;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads from sentences when it began, was noticed and was over. */
final class ToldTimes {
  private static final Set<SectionKind> STORY =
      EnumSet.of(
          SectionKind.RESOLUTION, SectionKind.ROOT_CAUSE, SectionKind.OTHER, SectionKind.TIMELINE);

  /** The same where the events of the timeline have been read one by one. */
  private static final Set<SectionKind> STORY_APART =
      EnumSet.of(SectionKind.RESOLUTION, SectionKind.ROOT_CAUSE, SectionKind.OTHER);

  private final Dating dating;
  private final List<Chapter> chapters;

  /** Each paragraph that sums up what happened. */
  private final List<List<TimedSentence>> summary;

  /** Whether the title or a label says what day the document tells of. */
  private final boolean dayIsStated;

  private final Set<SectionKind> story;

  /**
   * @param hasEvents whether the document has a timeline whose events have been read
   */
  ToldTimes(Dating dating, List<Chapter> chapters, boolean dayIsStated, boolean hasEvents) {
    this.dating = dating;
    this.chapters = chapters;
    this.summary = ToldParagraphs.telling(chapters).map(p -> TimedSentence.in(p, dating)).toList();
    this.dayIsStated = dayIsStated;
    this.story = hasEvents ? STORY_APART : STORY;
  }

  /** What summary, impact and the text before them say, the first sentence that has a time. */
  Span span() {
    Span first =
        summary.stream()
            .map(ToldTimes::span)
            .filter(span -> span.start().isPresent() && isOfTheDay(span))
            .findFirst()
            .map(this::toTheMinute)
            .orElse(Span.UNKNOWN);
    return first.or(new Span(Optional.empty(), end()));
  }

  private static Span span(List<TimedSentence> paragraph) {
    return paragraph.stream()
        .filter(s -> s.isStart() || (s == paragraph.get(0) && s.isChange()))
        .filter(TimedSentence::isDated)
        .map(TimedSentence::span)
        .filter(span -> span.start().isPresent())
        .findFirst()
        .orElse(Span.UNKNOWN);
  }

  /** Where the day is stated, other days are what led to it or followed. */
  private boolean isOfTheDay(Span span) {
    LocalDate from = span.start().map(f -> f.value().date()).orElse(LocalDate.MAX);
    LocalDate to = span.end().map(f -> f.value().date()).orElse(from);
    return !dayIsStated || dating.day().map(d -> !d.isBefore(from) && !d.isAfter(to)).orElse(true);
  }

  /** "On 3 March it was down for hours. It began at 09:12." */
  private Span toTheMinute(Span span) {
    Optional<LocalDate> day = span.start().map(fact -> fact.value().date());
    boolean dayOnly = span.start().filter(ToldTimes::hasClock).isEmpty() && span.end().isEmpty();
    return dayOnly
        ? inSummary()
            .filter(TimedSentence::isBeginning)
            .map(TimedSentence::span)
            .filter(told -> told.start().filter(f -> isMinuteOf(f, day)).isPresent())
            .findFirst()
            .orElse(span)
        : span;
  }

  private static boolean isMinuteOf(Fact<EventTime> time, Optional<LocalDate> day) {
    return hasClock(time) && Optional.of(time.value().date()).equals(day);
  }

  private static boolean hasClock(Fact<EventTime> time) {
    return time.value().precision().hasClock();
  }

  /** When the first sentence says that it was noticed; it began then at the latest. */
  Optional<Fact<EventTime>> startedAtLatest() {
    return inSummary()
        .filter(TimedSentence::isNotice)
        .findFirst()
        .flatMap(TimedSentence::start)
        .filter(ToldTimes::hasClock);
  }

  /** "It was resolved at 11:40 UTC", "By 11:40 UTC the service was restored". */
  private Optional<Fact<EventTime>> end() {
    return exact(TimedSentence::ended, Stream.concat(inSummary(), about(SectionKind.RESOLUTION)))
        .or(this::lastedUntil);
  }

  private Optional<Fact<EventTime>> lastedUntil() {
    return inSummary()
        .flatMap(sentence -> sentence.lastedUntil().stream())
        .filter(ToldTimes::hasClock)
        .findFirst();
  }

  /** What the section about detection says, else the summary: "A user reported at 09:30 that". */
  Optional<Fact<EventTime>> detected() {
    return exact(TimedSentence::noticed, Stream.concat(about(SectionKind.DETECTION), inSummary()));
  }

  private static Optional<Fact<EventTime>> exact(
      Function<TimedSentence, Stream<Fact<EventTime>>> what, Stream<TimedSentence> sentences) {
    return sentences.flatMap(what).filter(ToldTimes::hasClock).findFirst();
  }

  /** The first that any part of the story says, and be it only the day. */
  Optional<Fact<EventTime>> detectedAnywhere() {
    return anywhere().flatMap(TimedSentence::noticed).findFirst();
  }

  /** The last that any part of the story says, and be it only the day. */
  Optional<Fact<EventTime>> endedAnywhere() {
    return anywhere()
        .flatMap(TimedSentence::ended)
        .reduce((a, b) -> b)
        .or(() -> exact(TimedSentence::relieved, anywhere()));
  }

  private Stream<TimedSentence> anywhere() {
    return Stream.concat(inSummary(), inStory());
  }

  private Stream<TimedSentence> inSummary() {
    return summary.stream().flatMap(List::stream);
  }

  /** What tells the story at length. */
  private Stream<TimedSentence> inStory() {
    return in(chapter -> chapter.level() > 0 && story.contains(chapter.context()));
  }

  private Stream<TimedSentence> about(SectionKind kind) {
    return in(chapter -> chapter.context() == kind);
  }

  private Stream<TimedSentence> in(Predicate<Chapter> which) {
    return chapters.stream()
        .filter(which)
        .flatMap(chapter -> ToldParagraphs.in(chapter.blocks()).stream())
        .limit(ToldParagraphs.MOST)
        .flatMap(paragraph -> TimedSentence.in(paragraph, dating).stream());
  }
}
