package dev.afterword.chronology;

import dev.afterword.evidence.Chapter;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.IncidentKind;
import dev.afterword.model.Origin;
import dev.afterword.model.SectionKind;
import dev.afterword.time.RelativeDays;
import dev.afterword.time.TimeMention;
import dev.afterword.time.TimeMention.CalendarDate;
import dev.afterword.time.TimeScanner;
import dev.afterword.words.Sentences;
import dev.afterword.words.Wording;
import dev.afterword.words.Wording.Sense;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads from the opening of a text which day it tells of, when the day it was written on is known:
 * "on the evening of March 3", "yesterday"; of what is planned a day to come.
 */
final class OpeningDay {
  /** What a sentence about the event itself says, in its past tense. */
  static final Set<Sense> TELLS =
      EnumSet.of(
          Sense.INCIDENT, Sense.ERROR, Sense.FAILURE, Sense.BEGAN, Sense.BECAME, Sense.NOTICED);

  /** In days; reports are published later than that only of what they date themselves. */
  private static final int MOST_DAYS_BEFORE = 31;

  /** In days; what is announced lies within them. */
  private static final int MOST_DAYS_AHEAD = 62;

  /** Among the first paragraphs stands what the document is about. */
  private static final int OPENING = 3;

  /** In characters; a day told later in a sentence is that of something else. */
  private static final int HEAD = 60;

  private final TimeScanner scanner;
  private final boolean planned;
  private final LocalDate written;

  /**
   * @param kind what is announced lies ahead of the day it was written on
   */
  OpeningDay(TimeScanner scanner, IncidentKind kind, LocalDate written) {
    this.scanner = scanner;
    this.planned = kind == IncidentKind.MAINTENANCE;
    this.written = written;
  }

  /**
   * A day that an opening tells; empty where it only says that it was another.
   *
   * @param named whether by its date
   */
  record Told(Optional<LocalDate> day, boolean named, int line) {
    Optional<Fact<EventTime>> fact() {
      return day.map(d -> new Fact<>(EventTime.day(d), Origin.PROSE, line));
    }
  }

  Optional<Told> in(List<Chapter> chapters) {
    List<Paragraph> opening = paragraphs(chapters).toList();
    return opening.stream()
        .flatMap(p -> inParagraph(p).stream())
        .findFirst()
        .or(() -> opening.stream().findFirst().flatMap(this::relativeAtHead));
  }

  static Stream<Paragraph> paragraphs(List<Chapter> chapters) {
    return chapters.stream()
        .filter(OpeningDay::isOpening)
        .flatMap(c -> c.blocks().stream())
        .filter(block -> block instanceof Paragraph)
        .map(block -> (Paragraph) block)
        .limit(OPENING);
  }

  private static boolean isOpening(Chapter chapter) {
    return chapter.level() == 0
        || chapter.context() == SectionKind.SUMMARY
        || (chapter.level() == 1 && chapter.kind() == SectionKind.OTHER);
  }

  private Optional<Told> inParagraph(Paragraph paragraph) {
    boolean tells = Wording.of(paragraph.text().text()).has(TELLS);
    return Sentences.of(paragraph.text().text()).stream()
        .filter(
            sentence ->
                planned || Wording.of(sentence).has(TELLS) || (tells && namesMinute(sentence)))
        .flatMap(sentence -> inSentence(sentence, paragraph.line()).stream())
        .findFirst();
  }

  /** "On 3 March at 09:12" is when something happened, whatever it was. */
  private boolean namesMinute(String sentence) {
    return scanner.scan(sentence).stream().anyMatch(m -> m.hasDay() && m.hasClock());
  }

  /** "Yesterday …" opens a text about what was then, whatever its words. */
  private Optional<Told> relativeAtHead(Paragraph paragraph) {
    return Sentences.of(paragraph.text().text()).stream()
        .limit(1)
        .flatMap(sentence -> relative(sentence).stream())
        .map(day -> new Told(day, false, paragraph.line()))
        .findFirst();
  }

  /** A date comes before what only says how long ago it was. */
  private Optional<Told> inSentence(String sentence, int line) {
    List<TimeMention> mentions = scanner.scan(sentence);
    int ahead = planned ? MOST_DAYS_AHEAD : 0;
    Optional<LocalDate> named =
        mentions.stream()
            .flatMap(mention -> mention.date().stream())
            .flatMap(date -> resolve(date, written, d -> !d.isAfter(written.plusDays(ahead))))
            .findFirst();
    if (named.isEmpty() && isOfOtherMonth(mentions)) {
      return Optional.of(new Told(Optional.empty(), true, line));
    }
    return named.isPresent()
        ? named.filter(this::isLikely).map(day -> new Told(Optional.of(day), true, line))
        : relative(sentence).map(day -> new Told(day, false, line));
  }

  /** "In early August 2022" leaves open on which day. */
  private boolean isOfOtherMonth(List<TimeMention> mentions) {
    return mentions.stream()
        .filter(mention -> !mention.hasDay())
        .flatMap(mention -> mention.date().stream())
        .anyMatch(month -> month.month() != written.getMonthValue());
  }

  private boolean isLikely(LocalDate day) {
    return (planned && day.isAfter(written)) || isShortlyBefore(day, written);
  }

  /** The first at the head of a sentence; where today is told as well, it is of today. */
  private Optional<Optional<LocalDate>> relative(String sentence) {
    List<RelativeDays.Told> told = RelativeDays.in(sentence, written);
    boolean today = told.stream().anyMatch(t -> t.day().equals(Optional.of(written)));
    return told.stream()
        .filter(t -> t.from() <= HEAD)
        .map(RelativeDays.Told::day)
        .map(day -> today ? Optional.of(written) : day)
        .findFirst();
  }

  /** The day of a date without a year, in a text of the same day or of shortly after. */
  static Stream<LocalDate> near(CalendarDate date, LocalDate written) {
    return resolve(date, written, day -> isShortlyBefore(day, written) || day.equals(written));
  }

  /** In January one may write of December. */
  private static Stream<LocalDate> resolve(
      CalendarDate date, LocalDate written, Predicate<LocalDate> may) {
    return Stream.of(written.getYear(), written.getYear() - 1)
        .flatMap(year -> date.resolve(OptionalInt.of(year)).stream())
        .filter(may)
        .limit(1);
  }

  static boolean isShortlyBefore(LocalDate day, LocalDate written) {
    return day.isBefore(written) && !day.isBefore(written.minusDays(MOST_DAYS_BEFORE));
  }
}
