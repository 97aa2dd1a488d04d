package dev.afterword.chronology;

import dev.afterword.chronology.OpeningDay.Told;
import dev.afterword.config.Field;
import dev.afterword.config.FileDate;
import dev.afterword.evidence.Evidence;
import dev.afterword.evidence.HeaderFacts;
import dev.afterword.evidence.LabelKey;
import dev.afterword.evidence.Labels;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.IncidentKind;
import dev.afterword.model.Origin;
import dev.afterword.source.FileName;
import dev.afterword.time.TimeScanner;
import dev.afterword.words.Sentences;
import dev.afterword.words.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the day that a document tells of: its header's, its labels', its title's, that which its
 * opening tells, its file's, else the first that its text names. Times without a date belong to it.
 */
public final class DayMiner {
  /** A text that has named no day by then tells of many. */
  private static final int MOST_PARAGRAPHS = 200;

  /** Folders of posts: the date in a file's name is the day it was posted. */
  private static final Pattern POSTS =
      Pattern.compile("(?i)(?:^|.*/)_?(?:posts?|blogs?|news|announcements?|articles?)/.*");

  /** The day of a revision is not that of what the document tells. */
  private static final Pattern REVIEWED =
      Pattern.compile(
          "(?i)\\b(?:last|next) (?:reviewed|review|updated|update|modified|revised)\\b"
              + "|^\\W*(?:date )?(?:published|posted|updated|revised)(?: on| at)?\\s*[:：]");

  /** What is told while it happens. */
  private static final Pattern NOW =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:currently|right now|at the moment|(?:is|are) (?:still )?(?:down|unavailable|investigating|experiencing)"
              + "|we are (?:aware|working)|we're (?:aware|working|experiencing|investigating)|aktuell|derzeit|zurzeit|zur zeit|momentan|gerade"
              + "|actuellement|en ce moment|actualmente|en este momento|atualmente|no momento|сейчас)(?!\\p{L})|現在|目前|현재");

  private final TimeScanner scanner;
  private final boolean fileTells;
  private final IncidentKind kind;
  private final Evidence evidence;
  private final HeaderFacts header;

  /**
   * @param fileDate whose day a date in the file's name is; by default that of the event
   * @param kind what is announced lies ahead of the day it was written on
   */
  public DayMiner(
      TimeScanner scanner, Optional<FileDate> fileDate, IncidentKind kind, Evidence evidence) {
    this.scanner = scanner;
    this.fileTells = !fileDate.equals(Optional.of(FileDate.REPORT));
    this.kind = kind;
    this.evidence = evidence;
    this.header = evidence.header();
  }

  /** What a day is that of. */
  public enum Of {
    EVENT,
    FILE,
    /** Of the text, or beside a start that is said to be unknown. */
    OTHER;

    Day day(Fact<EventTime> fact) {
      return new Day(fact, this);
    }
  }

  /** The day that clocks without a date belong to. */
  public record Day(Fact<EventTime> fact, Of of) {}

  /** The day that the document tells of; empty where nothing tells it. */
  public Optional<Day> mine() {
    return header
        .time(Field.STARTED)
        .or(() -> labelled(evidence.labels()))
        .map(Of.EVENT::day)
        .or(this::told);
  }

  /** What title and opening tell, else when it was written. */
  private Optional<Day> told() {
    Optional<LocalDate> written = written();
    Optional<Told> opening =
        written.flatMap(day -> new OpeningDay(scanner, kind, day).in(evidence.chapters()));
    return titled(written, opening)
        .or(() -> opening.filter(Told::named).flatMap(Told::fact))
        .map(Of.EVENT::day)
        .or(() -> denied().map(Of.OTHER::day))
        .or(() -> written.flatMap(this::titledWithoutYear).map(Of.EVENT::day))
        .or(() -> opening.isPresent() ? opening.flatMap(Told::fact).map(Of.EVENT::day) : dated());
  }

  private Optional<Day> dated() {
    return scheduled()
        .map(Of.EVENT::day)
        .or(() -> ofFile().map(Of.FILE::day))
        .or(() -> header.time(Field.DATE).map(Of.OTHER::day))
        .or(() -> anywhere().map(Of.EVENT::day));
  }

  /** The day a document was written on, as far as it is known. */
  private Optional<LocalDate> written() {
    return FileName.date(evidence.file())
        .or(() -> header.time(Field.DATE).map(fact -> fact.value().date()));
  }

  /** On a status page the date of the header says when what is planned will be. */
  private Optional<Fact<EventTime>> scheduled() {
    return header
        .time(Field.DATE)
        .filter(date -> kind == IncidentKind.MAINTENANCE)
        .filter(
            date ->
                FileName.date(evidence.file())
                    .map(d -> d.isBefore(date.value().date()))
                    .orElse(false));
  }

  private Optional<Fact<EventTime>> ofFile() {
    return FileName.date(evidence.file())
        .filter(date -> fileTells)
        .map(day -> Fact.of(EventTime.day(day), Origin.FILE_NAME));
  }

  /** The day beside a start that is said to be unknown. */
  private Optional<Fact<EventTime>> denied() {
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
  private Optional<Fact<EventTime>> titled(Optional<LocalDate> written, Optional<Told> opening) {
    Optional<Fact<EventTime>> day = in(evidence.title(), Origin.TITLE, 0);
    Optional<LocalDate> date = day.map(fact -> fact.value().date());
    boolean other = date.equals(written) && opening.flatMap(Told::day).isPresent() && !names(date);
    return day.filter(fact -> !other);
  }

  /** "May 18" in the title of a text of shortly after. */
  private Optional<Fact<EventTime>> titledWithoutYear(LocalDate written) {
    return scanner.scan(evidence.title()).stream()
        .flatMap(mention -> mention.date().stream())
        .flatMap(date -> OpeningDay.near(date, written))
        .findFirst()
        .map(day -> Fact.of(EventTime.day(day), Origin.TITLE));
  }

  /** Whether what sums it up names a day in full. */
  private boolean names(Optional<LocalDate> day) {
    return ToldParagraphs.telling(evidence.chapters())
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
  public boolean isStart(Day day) {
    return switch (day.of()) {
      case EVENT -> true;
      case FILE -> isOfEvent(day.fact().value().date());
      case OTHER -> false;
    };
  }

  private boolean isOfEvent(LocalDate ofFile) {
    boolean post = POSTS.matcher(evidence.file().path()).matches();
    return kind != IncidentKind.META
        && (!post || isOfStatusPage() || isNow())
        && !namesOthers(ofFile);
  }

  /** Its messages have a state or a severity in their header, and are dated when it began. */
  private boolean isOfStatusPage() {
    return header.text(Field.SEVERITY).isPresent() || header.text(Field.ENDED).isPresent();
  }

  private boolean isNow() {
    return OpeningDay.paragraphs(evidence.chapters())
        .map(p -> p.text().text())
        .anyMatch(text -> NOW.matcher(text).find() && Wording.of(text).has(OpeningDay.TELLS));
  }

  /** Days of shortly before, where it tells what happened, and not the day itself. */
  private boolean namesOthers(LocalDate day) {
    List<LocalDate> named =
        ToldParagraphs.telling(evidence.chapters())
            .flatMap(p -> Sentences.of(p.text().text()).stream())
            .filter(sentence -> Wording.of(sentence).has(OpeningDay.TELLS))
            .flatMap(sentence -> scanner.scan(sentence).stream())
            .flatMap(mention -> mention.date().stream())
            .flatMap(date -> date.resolve(OptionalInt.of(day.getYear())).stream())
            .toList();
    return !named.contains(day)
        && named.stream().anyMatch(other -> OpeningDay.isShortlyBefore(other, day));
  }

  /** The first that any part of the text names in full. */
  private Optional<Fact<EventTime>> anywhere() {
    return evidence.chapters().stream()
        .flatMap(chapter -> chapter.blocks().stream())
        .filter(block -> block instanceof Paragraph)
        .map(block -> (Paragraph) block)
        .limit(MOST_PARAGRAPHS)
        .filter(p -> !REVIEWED.matcher(p.text().text()).find())
        .flatMap(p -> in(p.text().text(), Origin.PROSE, p.line()).stream())
        .findFirst();
  }

  private Optional<Fact<EventTime>> in(String text, Origin origin, int line) {
    return scanner.scan(text).stream()
        .flatMap(mention -> mention.date().stream())
        .flatMap(date -> date.resolve(evidence.year()).stream())
        .findFirst()
        .map(date -> new Fact<>(EventTime.day(date), origin, line));
  }
}
