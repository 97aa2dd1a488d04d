package dev.afterword.chronology;

import dev.afterword.config.Field;
import dev.afterword.config.FileDate;
import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Evidence;
import dev.afterword.evidence.LabelKey;
import dev.afterword.evidence.Labels;
import dev.afterword.markup.Block;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.IncidentKind;
import dev.afterword.model.Origin;
import dev.afterword.model.SectionKind;
import dev.afterword.source.FileName;
import dev.afterword.time.RelativeDays;
import dev.afterword.time.TimeMention;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the day that a document tells of: its header's, its labels', its title's, that which its
 * opening tells, its file's, else the first that its text names. Times without a date belong to it.
 */
public final class DayMiner {
  /** In days; reports are published later than that only of what they date themselves. */
  private static final int MOST_DAYS_BEFORE = 31;

  /** In days; what is announced lies within them. */
  private static final int MOST_DAYS_AHEAD = 62;

  /** Among the first paragraphs stands what the document is about. */
  private static final int OPENING = 3;

  /** In characters; a day told later in a sentence is that of something else. */
  private static final int HEAD = 60;

  /** What a sentence about the event itself says, in its past tense. */
  private static final Set<Sense> TELLS =
      EnumSet.of(
          Sense.INCIDENT, Sense.ERROR, Sense.FAILURE, Sense.BEGAN, Sense.BECAME, Sense.NOTICED);

  /** A text that has named no day by then tells of many. */
  private static final int MOST_PARAGRAPHS = 200;

  /** Folders of posts: the date in a file's name is the day it was posted. */
  private static final Pattern POSTS =
      Pattern.compile("(?i)(?:^|.*/)_?(?:posts?|blogs?|news|announcements?|articles?)/.*");

  /** The day of a revision is not that of what the document tells. */
  private static final Pattern REVIEWED =
      Pattern.compile(
          "(?i)\\b(?:last|next) (?:reviewed|review|updated|update|modified|revised)\\b");

  /** What is told while it happens. */
  private static final Pattern NOW =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:currently|right now|at the moment|(?:is|are) (?:still )?(?:down|unavailable|investigating|experiencing)"
              + "|we are (?:aware|working)|we're (?:aware|working|experiencing|investigating)|aktuell|derzeit|zurzeit|zur zeit|momentan|gerade"
              + "|actuellement|en ce moment|actualmente|en este momento|atualmente|no momento|сейчас)(?!\\p{L})|現在|目前|현재");

  private final TimeScanner scanner;
  private final boolean fileTells;
  private final IncidentKind kind;

  /**
   * @param fileDate whose day a date in the file's name is; by default that of the event
   * @param kind what is announced lies ahead of the day it was written on
   */
  public DayMiner(TimeScanner scanner, Optional<FileDate> fileDate, IncidentKind kind) {
    this.scanner = scanner;
    this.fileTells = !fileDate.equals(Optional.of(FileDate.REPORT));
    this.kind = kind;
  }

  /**
   * A day that an opening tells; empty where it only says that it was another.
   *
   * @param named whether by its date
   */
  private record Told(Optional<LocalDate> day, boolean named, int line) {}

  /** The day that clocks without a date belong to; empty where nothing tells it. */
  public Optional<Fact<EventTime>> mine(Evidence evidence) {
    return evidence
        .header()
        .time(Field.STARTED)
        .or(() -> labelled(evidence.labels()))
        .or(() -> told(evidence));
  }

  /** What title and opening tell, else when it was written. */
  private Optional<Fact<EventTime>> told(Evidence evidence) {
    Optional<LocalDate> written = written(evidence);
    Optional<Told> opening = written.flatMap(day -> told(evidence, day));
    return titled(evidence, written, opening)
        .or(() -> opening.filter(Told::named).flatMap(DayMiner::fact))
        .or(() -> denied(evidence))
        .or(() -> written.flatMap(day -> titledWithoutYear(evidence, day)))
        .or(
            () ->
                opening.isPresent()
                    ? opening.flatMap(DayMiner::fact)
                    : scheduled(evidence)
                        .or(() -> ofFile(evidence))
                        .or(() -> evidence.header().time(Field.DATE))
                        .or(() -> anywhere(evidence)));
  }

  /** The day a document was written on, as far as it is known. */
  private static Optional<LocalDate> written(Evidence evidence) {
    return FileName.date(evidence.file())
        .or(() -> evidence.header().time(Field.DATE).map(fact -> fact.value().date()));
  }

  private static Optional<Fact<EventTime>> fact(Told told) {
    return told.day().map(day -> new Fact<>(EventTime.day(day), Origin.PROSE, told.line()));
  }

  /** On a status page the date of the header says when what is planned will be. */
  private Optional<Fact<EventTime>> scheduled(Evidence evidence) {
    return evidence
        .header()
        .time(Field.DATE)
        .filter(date -> kind == IncidentKind.MAINTENANCE)
        .filter(
            date ->
                FileName.date(evidence.file())
                    .map(d -> d.isBefore(date.value().date()))
                    .orElse(false));
  }

  private Optional<Fact<EventTime>> ofFile(Evidence evidence) {
    return FileName.date(evidence.file())
        .filter(date -> fileTells)
        .map(day -> Fact.of(EventTime.day(day), Origin.FILE_NAME));
  }

  /** The day beside a start that is said to be unknown. */
  private Optional<Fact<EventTime>> denied(Evidence evidence) {
    return evidence
        .labels()
        .denied(LabelKey.STARTED)
        .flatMap(label -> in(label.value().text(), label.origin(), label.line()));
  }

  private Optional<Fact<EventTime>> labelled(Labels labels) {
    return Stream.of(
            LabelKey.STARTED, LabelKey.DATE, LabelKey.PERIOD, LabelKey.DETECTED, LabelKey.DURATION)
        .flatMap(key -> labels.get(key).stream())
        .flatMap(label -> in(label.value().text(), label.origin(), label.line()).stream())
        .findFirst();
  }

  /** Where it is but the day the text was written on, the opening may tell another. */
  private Optional<Fact<EventTime>> titled(
      Evidence evidence, Optional<LocalDate> written, Optional<Told> opening) {
    Optional<Fact<EventTime>> day = in(evidence.title(), Origin.TITLE, 0);
    Optional<LocalDate> date = day.map(fact -> fact.value().date());
    boolean other =
        date.equals(written) && opening.flatMap(Told::day).isPresent() && !names(evidence, date);
    return day.filter(fact -> !other);
  }

  /** "May 18" in the title of a text of shortly after. */
  private Optional<Fact<EventTime>> titledWithoutYear(Evidence evidence, LocalDate written) {
    return scanner.scan(evidence.title()).stream()
        .flatMap(mention -> mention.date().stream())
        .flatMap(date -> near(date, written))
        .findFirst()
        .map(day -> Fact.of(EventTime.day(day), Origin.TITLE));
  }

  private static Stream<LocalDate> near(TimeMention.CalendarDate date, LocalDate written) {
    return resolve(date, written, day -> isShortlyBefore(day, written) || day.equals(written));
  }

  /** In January one may write of December. */
  private static Stream<LocalDate> resolve(
      TimeMention.CalendarDate date, LocalDate written, Predicate<LocalDate> may) {
    return Stream.of(written.getYear(), written.getYear() - 1)
        .flatMap(year -> date.resolve(OptionalInt.of(year)).stream())
        .filter(may)
        .limit(1);
  }

  private static boolean isShortlyBefore(LocalDate day, LocalDate written) {
    return day.isBefore(written) && !day.isBefore(written.minusDays(MOST_DAYS_BEFORE));
  }

  /**
   * "On the evening of March 3", "yesterday" in a report whose name has the day it was written on;
   * of what is planned a day to come.
   */
  private Optional<Told> told(Evidence evidence, LocalDate written) {
    List<Block.Paragraph> opening = opening(evidence).toList();
    return opening.stream()
        .flatMap(p -> told(p, written).stream())
        .findFirst()
        .or(() -> opening.stream().findFirst().flatMap(p -> relativeAtHead(p, written)));
  }

  private static Stream<Block.Paragraph> opening(Evidence evidence) {
    return evidence.chapters().stream()
        .filter(DayMiner::isOpening)
        .flatMap(c -> c.blocks().stream())
        .filter(block -> block instanceof Block.Paragraph)
        .map(block -> (Block.Paragraph) block)
        .limit(OPENING);
  }

  private static boolean isOpening(Chapter chapter) {
    return chapter.level() == 0
        || chapter.context() == SectionKind.SUMMARY
        || (chapter.level() == 1 && chapter.kind() == SectionKind.OTHER);
  }

  private Optional<Told> told(Block.Paragraph paragraph, LocalDate written) {
    boolean tells = Wording.of(paragraph.text().text()).has(TELLS);
    return Sentences.of(paragraph.text().text()).stream()
        .filter(
            sentence ->
                kind == IncidentKind.MAINTENANCE
                    || Wording.of(sentence).has(TELLS)
                    || (tells && namesMinute(sentence)))
        .flatMap(sentence -> inSentence(sentence, written, paragraph.line()).stream())
        .findFirst();
  }

  /** "On 3 March at 09:12" is when something happened, whatever it was. */
  private boolean namesMinute(String sentence) {
    return scanner.scan(sentence).stream().anyMatch(m -> m.hasDay() && m.hasClock());
  }

  /** "Yesterday …" opens a text about what was then, whatever its words. */
  private static Optional<Told> relativeAtHead(Block.Paragraph paragraph, LocalDate written) {
    return Sentences.of(paragraph.text().text()).stream()
        .limit(1)
        .flatMap(sentence -> relative(sentence, written).stream())
        .map(day -> new Told(day, false, paragraph.line()))
        .findFirst();
  }

  /** A date comes before what only says how long ago it was. */
  private Optional<Told> inSentence(String sentence, LocalDate written, int line) {
    List<TimeMention> mentions = scanner.scan(sentence);
    int ahead = kind == IncidentKind.MAINTENANCE ? MOST_DAYS_AHEAD : 0;
    Optional<LocalDate> named =
        mentions.stream()
            .flatMap(mention -> mention.date().stream())
            .flatMap(date -> resolve(date, written, d -> !d.isAfter(written.plusDays(ahead))))
            .findFirst();
    if (named.isEmpty() && isOfOtherMonth(mentions, written)) {
      return Optional.of(new Told(Optional.empty(), true, line));
    }
    return named.isPresent()
        ? named
            .filter(day -> isLikely(day, written))
            .map(day -> new Told(Optional.of(day), true, line))
        : relative(sentence, written).map(day -> new Told(day, false, line));
  }

  /** "In early August 2022" leaves open on which day. */
  private static boolean isOfOtherMonth(List<TimeMention> mentions, LocalDate written) {
    return mentions.stream()
        .filter(mention -> !mention.hasDay())
        .flatMap(mention -> mention.date().stream())
        .anyMatch(month -> month.month() != written.getMonthValue());
  }

  private boolean isLikely(LocalDate day, LocalDate written) {
    boolean ahead = kind == IncidentKind.MAINTENANCE && day.isAfter(written);
    return ahead || isShortlyBefore(day, written);
  }

  /** The first at the head of a sentence; where today is told as well, it is of today. */
  private static Optional<Optional<LocalDate>> relative(String sentence, LocalDate written) {
    List<RelativeDays.Told> told = RelativeDays.in(sentence, written);
    boolean today = told.stream().anyMatch(t -> t.day().equals(Optional.of(written)));
    return told.stream()
        .filter(t -> t.from() <= HEAD)
        .map(RelativeDays.Told::day)
        .map(day -> today ? Optional.of(written) : day)
        .findFirst();
  }

  /** Whether what sums it up names a day in full. */
  private boolean names(Evidence evidence, Optional<LocalDate> day) {
    return ToldTimes.telling(evidence.chapters())
        .flatMap(p -> scanner.scan(p.text().text()).stream())
        .flatMap(mention -> mention.date().stream())
        .anyMatch(date -> day.equals(date.resolve(year(day))));
  }

  private static OptionalInt year(Optional<LocalDate> day) {
    return day.map(d -> OptionalInt.of(d.getYear())).orElse(OptionalInt.empty());
  }

  /**
   * Whether the day that was found is when it began, if nothing tells it better. That of a file's
   * name is not where it is that of a post which looks back, nor where the text names other days.
   */
  public boolean isStart(Fact<EventTime> day, Evidence evidence) {
    Optional<Fact<EventTime>> scheduled = scheduled(evidence);
    if (Optional.of(day).equals(evidence.header().time(Field.DATE))) {
      return scheduled.isPresent();
    }
    if (Optional.of(day).equals(denied(evidence))) {
      return false;
    }
    return day.origin() != Origin.FILE_NAME
        || (kind != IncidentKind.META
            && (!POSTS.matcher(evidence.file().path()).matches()
                || isOfStatusPage(evidence)
                || isNow(evidence))
            && !namesOthers(evidence, day.value().date()));
  }

  /** Its messages have a state or a severity in their header, and are dated when it began. */
  private static boolean isOfStatusPage(Evidence evidence) {
    return evidence.header().text(Field.SEVERITY).isPresent()
        || evidence.header().text(Field.ENDED).isPresent();
  }

  private static boolean isNow(Evidence evidence) {
    return opening(evidence)
        .map(p -> p.text().text())
        .anyMatch(text -> NOW.matcher(text).find() && Wording.of(text).has(TELLS));
  }

  /** Days of shortly before, where it tells what happened, and not the day itself. */
  private boolean namesOthers(Evidence evidence, LocalDate day) {
    List<LocalDate> named =
        ToldTimes.telling(evidence.chapters())
            .flatMap(p -> Sentences.of(p.text().text()).stream())
            .filter(sentence -> Wording.of(sentence).has(TELLS))
            .flatMap(sentence -> scanner.scan(sentence).stream())
            .flatMap(mention -> mention.date().stream())
            .flatMap(date -> date.resolve(OptionalInt.of(day.getYear())).stream())
            .toList();
    return !named.contains(day) && named.stream().anyMatch(other -> isShortlyBefore(other, day));
  }

  /** The first that any part of the text names in full. */
  private Optional<Fact<EventTime>> anywhere(Evidence evidence) {
    return evidence.chapters().stream()
        .flatMap(chapter -> chapter.blocks().stream())
        .filter(block -> block instanceof Block.Paragraph)
        .map(block -> (Block.Paragraph) block)
        .limit(MOST_PARAGRAPHS)
        .filter(p -> !REVIEWED.matcher(p.text().text()).find())
        .flatMap(p -> in(p.text().text(), Origin.PROSE, p.line()).stream())
        .findFirst();
  }

  private Optional<Fact<EventTime>> in(String text, Origin origin, int line) {
    return scanner.scan(text).stream()
        .flatMap(mention -> mention.date().stream())
        .flatMap(date -> date.resolve(OptionalInt.empty()).stream())
        .findFirst()
        .map(date -> new Fact<>(EventTime.day(date), origin, line));
  }
}
