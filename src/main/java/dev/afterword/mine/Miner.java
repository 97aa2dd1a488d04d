package dev.afterword.mine;

import dev.afterword.config.Field;
import dev.afterword.config.Settings;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.markup.Block;
import dev.afterword.markup.ParsedBody;
import dev.afterword.mine.DocumentFacts.BodyFacts;
import dev.afterword.mine.DocumentFacts.Identity;
import dev.afterword.mine.DocumentFacts.IncidentFacts;
import dev.afterword.model.Chronology;
import dev.afterword.model.DocumentState;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.IncidentKind;
import dev.afterword.model.Moment;
import dev.afterword.model.Origin;
import dev.afterword.model.Section;
import dev.afterword.model.SectionKind;
import dev.afterword.model.SeverityLevel;
import dev.afterword.model.Slug;
import dev.afterword.source.HeaderValue.Scalar;
import dev.afterword.source.SourceDocument;
import dev.afterword.source.SourceFile;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the facts of a document: from its header first, then its first heading, then its name. */
public final class Miner {
  private static final Pattern LEADING_DATE =
      Pattern.compile("^(\\d{4})[-_.]?(\\d{2})[-_.]?(\\d{2})(?!\\d)[-_. ]*");

  /** A UUID, a hash or a number, once hyphens have become spaces. */
  private static final Pattern SERIAL = Pattern.compile("(?i)[0-9a-f ]{8,}|[0-9 ]+");

  private static final List<Field> REFERENCES =
      List.of(
          Field.SERVICES,
          Field.AFFECTED,
          Field.CAUSES,
          Field.TRIGGERS,
          Field.TAGS,
          Field.TERMS,
          Field.ALIASES,
          Field.OWNER,
          Field.PARENT,
          Field.DEPENDS_ON,
          Field.RELATED,
          Field.PREREQUISITES,
          Field.NEXT);

  private final Settings.Reading reading;

  public Miner(Settings.Reading reading) {
    this.reading = reading;
  }

  public DocumentFacts mine(SourceDocument document, ParsedBody body) {
    HeaderFacts header = new HeaderFacts(document, body.attributes(), reading.fields());
    List<Problem> problems = new ArrayList<>(document.problems());
    problems.addAll(body.problems());
    DocumentType type = type(document, header, problems);
    Title title = title(document, header, body, problems);
    Optional<Fact<EventTime>> date = header.time(Field.DATE);
    ParsedBody shown = title.usesHeading() ? body : body.withTitleHeading();
    List<Chapter> chapters = Chapters.of(shown.blocks());
    IncidentFacts incident = incident(document, header, title.fact().value(), chapters);
    Identity identity = identity(header, title.fact(), date, body, document);
    Map<Field, List<Reference>> references = references(header);
    TermLinks.read(type, body.blocks(), document.file().display(), references);
    List<DocumentFacts.Stop> stops = type == DocumentType.READING_LIST ? header.stops() : List.of();
    boolean draft = draft(header);
    problems.addAll(header.problems());
    return new DocumentFacts(
        document.file(),
        type,
        draft,
        identity,
        incident,
        references,
        stops,
        body(shown, chapters),
        problems);
  }

  private DocumentType type(SourceDocument document, HeaderFacts header, List<Problem> problems) {
    Optional<Scalar> written = header.text(Field.TYPE);
    String name = written.map(Scalar::text).orElseGet(() -> defaultType(document.file()));
    Optional<DocumentType> type = DocumentType.of(name);
    if (type.isEmpty()) {
      problems.add(Problem.of(ProblemCode.UNKNOWN_TYPE, header.place(Field.TYPE), name));
    }
    return type.orElse(DocumentType.PAGE);
  }

  /** An index or a README among reports is about them, not one of them. */
  private String defaultType(SourceFile file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    return name.startsWith("_index.") || name.toLowerCase(Locale.ROOT).startsWith("readme")
        ? "page"
        : reading.defaultType();
  }

  /**
   * @param usesHeading whether the heading has become the title and so left the body
   */
  private record Title(Fact<String> fact, boolean usesHeading) {}

  private Title title(
      SourceDocument document, HeaderFacts header, ParsedBody body, List<Problem> problems) {
    Optional<Block.Heading> heading = body.titleHeading().filter(h -> !h.text().isBlank());
    Optional<Scalar> written = header.text(Field.TITLE);
    if (written.isPresent()) {
      String text = written.get().text().strip();
      boolean same = heading.map(h -> same(h.text().text(), text)).orElse(false);
      return new Title(new Fact<>(text, Origin.HEADER, written.get().line()), same);
    }
    if (heading.isPresent() && isTitle(heading.get())) {
      String text = heading.get().text().text().replace('\n', ' ').strip();
      return new Title(new Fact<>(text, Origin.TITLE, heading.get().line()), true);
    }
    problems.add(Problem.of(ProblemCode.NO_TITLE, Place.file(document.file().display())));
    String name = titleOf(document.file());
    return new Title(
        Fact.of(SERIAL.matcher(name).matches() ? described(header, name) : name, Origin.FILE_NAME),
        false);
  }

  /** A file named by a serial number says nothing; what it is about says more. */
  private static String described(HeaderFacts header, String name) {
    List<Reference> subjects = new ArrayList<>(header.names(Field.SERVICES));
    subjects.addAll(header.names(Field.AFFECTED));
    String about =
        subjects.stream()
            .map(Reference::name)
            .distinct()
            .limit(2)
            .collect(Collectors.joining(", "));
    return about.isEmpty() ? name : about + " incident";
  }

  private static boolean same(String a, String b) {
    return Slug.of(a).equals(Slug.of(b));
  }

  /** "Summary" at the top is the first section of a document without a title. */
  private static boolean isTitle(Block.Heading heading) {
    return heading.level() == 1
        || SectionClassifier.classify(heading.text().text()) == SectionKind.OTHER;
  }

  private static String titleOf(SourceFile file) {
    String stem = file.stem();
    Matcher date = LEADING_DATE.matcher(stem);
    boolean dated = date.find();
    if (dated && date.end() == stem.length()) {
      return stem;
    }
    String words = dated ? stem.substring(date.end()) : stem;
    String spaced = words.replaceAll("[-_]+", " ").strip();
    return spaced.isEmpty()
        ? stem
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  private Identity identity(
      HeaderFacts header,
      Fact<String> title,
      Optional<Fact<EventTime>> date,
      ParsedBody body,
      SourceDocument document) {
    String summary =
        header.text(Field.SUMMARY).map(Scalar::text).orElseGet(() -> Lead.of(body.blocks()));
    return new Identity(
        header.text(Field.SLUG).map(scalar -> Slug.of(scalar.text())),
        header.place(Field.SLUG),
        title,
        summary.replaceAll("\\s+", " ").strip(),
        date.map(fact -> fact.value().date()).or(() -> dateInName(document.file())),
        header.sources(),
        header.text(Field.AUDIENCE).map(Scalar::text).orElse(""));
  }

  /** A date at the head of the file name or, for bundles, of a folder's. */
  private static Optional<LocalDate> dateInName(SourceFile file) {
    Matcher date = LEADING_DATE.matcher(file.stem());
    if (!date.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(date.group(1)),
              Integer.parseInt(date.group(2)),
              Integer.parseInt(date.group(3))));
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What the header says comes first; what it leaves open is read from the body. */
  private IncidentFacts incident(
      SourceDocument document, HeaderFacts header, String title, List<Chapter> chapters) {
    TimeScanner scanner = new TimeScanner(DateOrder.MONTH_FIRST);
    Labels labels = Labels.of(chapters);
    Optional<EventTime> day = day(document, header, title, scanner, chapters, labels);
    Optional<String> zone = zone(chapters);
    List<Moment> timeline =
        TimelineDates.resolve(
            new TimelineMiner(scanner).find(chapters), day.map(EventTime::date), zone);
    Chronology read =
        new ChronologyMiner(scanner, day.map(EventTime::date), zone)
            .mine(chapters, labels, timeline);
    Chronology written = written(header);
    Optional<Fact<EventTime>> fallback = day.map(d -> Fact.of(d, dayOrigin(document, title)));
    Chronology chronology =
        new Chronology(
            written.started().or(read::started).or(() -> fallback),
            written.detected().or(read::detected),
            written.mitigated().or(read::mitigated),
            written.ended().or(read::ended),
            written.statedDuration().or(read::statedDuration));
    Optional<Fact<SeverityLevel>> severity =
        header
            .text(Field.SEVERITY)
            .map(s -> new Fact<>(reading.severities().read(s.text()), Origin.HEADER, s.line()))
            .or(() -> new SeverityMiner(reading.severities()).mine(title, chapters, labels));
    return new IncidentFacts(
        header
            .choice(Field.KIND, IncidentKind.class)
            .map(Fact::value)
            .orElseGet(
                () ->
                    KindMiner.kind(
                        title, document.file().stem(), chapters, severity.map(Fact::value))),
        header
            .choice(Field.STATE, DocumentState.class)
            .map(Fact::value)
            .orElseGet(
                () -> KindMiner.state(labels.get(LabelKey.STATUS).map(l -> l.value().text()))),
        inAssumedZone(chronology),
        severity,
        timeline,
        ActionMiner.mine(chapters));
  }

  private static Chronology written(HeaderFacts header) {
    Optional<Fact<EventTime>> date = header.time(Field.DATE);
    // On status pages the date with a clock beside an end is when it began.
    boolean began =
        header.time(Field.ENDED).isPresent()
            && date.map(d -> d.value().precision().hasClock()).orElse(false);
    return new Chronology(
        header.time(Field.STARTED).or(() -> began ? date : Optional.empty()),
        header.time(Field.DETECTED),
        header.time(Field.MITIGATED),
        header.time(Field.ENDED),
        header.duration(Field.DURATION));
  }

  /**
   * The day a document tells of: its header's, its title's, its file's, else the first it names.
   */
  private static Optional<EventTime> day(
      SourceDocument document,
      HeaderFacts header,
      String title,
      TimeScanner scanner,
      List<Chapter> chapters,
      Labels labels) {
    return header
        .time(Field.STARTED)
        .map(Fact::value)
        .or(() -> labelledDay(labels, scanner))
        .or(() -> day(title, scanner))
        .or(() -> dateInName(document.file()).map(EventTime::day))
        .or(() -> header.time(Field.DATE).map(Fact::value))
        .or(() -> firstDay(chapters, scanner));
  }

  private static Optional<EventTime> labelledDay(Labels labels, TimeScanner scanner) {
    return Stream.of(LabelKey.STARTED, LabelKey.DATE, LabelKey.PERIOD, LabelKey.DETECTED)
        .flatMap(key -> labels.get(key).stream())
        .flatMap(label -> day(label.value().text(), scanner).stream())
        .findFirst();
  }

  private static Optional<EventTime> day(String text, TimeScanner scanner) {
    return scanner.scan(text).stream()
        .flatMap(mention -> mention.date().stream())
        .flatMap(date -> date.resolve(OptionalInt.empty()).stream())
        .findFirst()
        .map(EventTime::day);
  }

  private static Optional<EventTime> firstDay(List<Chapter> chapters, TimeScanner scanner) {
    return chapters.stream()
        .flatMap(chapter -> chapter.blocks().stream())
        .filter(block -> block instanceof Block.Paragraph)
        .flatMap(block -> day(((Block.Paragraph) block).text().text(), scanner).stream())
        .findFirst();
  }

  private static Origin dayOrigin(SourceDocument document, String title) {
    boolean inTitle = day(title, new TimeScanner(DateOrder.MONTH_FIRST)).isPresent();
    return inTitle
        ? Origin.TITLE
        : dateInName(document.file()).isPresent() ? Origin.FILE_NAME : Origin.PROSE;
  }

  /** The zone that the document gives for all its times. */
  private static Optional<String> zone(List<Chapter> chapters) {
    return chapters.stream()
        .flatMap(chapter -> chapter.blocks().stream())
        .filter(block -> block instanceof Block.Paragraph)
        .flatMap(
            block -> ZoneStatements.inSentence(((Block.Paragraph) block).text().text()).stream())
        .findFirst();
  }

  private Chronology inAssumedZone(Chronology c) {
    return new Chronology(
        c.started().map(t -> inZone(t, reading.zone())),
        c.detected().map(t -> inZone(t, reading.zone())),
        c.mitigated().map(t -> inZone(t, reading.zone())),
        c.ended().map(t -> inZone(t, reading.zone())),
        c.statedDuration());
  }

  private static Fact<EventTime> inZone(Fact<EventTime> time, Optional<ZoneId> zone) {
    return new Fact<>(time.value().orIn(zone), time.origin(), time.line());
  }

  private static boolean draft(HeaderFacts header) {
    boolean flag = header.bool(Field.DRAFT).map(Fact::value).orElse(false);
    boolean status =
        header.text(Field.STATUS).map(s -> s.text().equalsIgnoreCase("draft")).orElse(false);
    return flag || status;
  }

  private static Map<Field, List<Reference>> references(HeaderFacts header) {
    Map<Field, List<Reference>> references = new EnumMap<>(Field.class);
    for (Field field : REFERENCES) {
      List<Reference> names = header.names(field);
      if (!names.isEmpty()) {
        references.put(field, names);
      }
    }
    return references;
  }

  private static BodyFacts body(ParsedBody body, List<Chapter> chapters) {
    List<Section> sections =
        chapters.stream()
            .filter(chapter -> !chapter.heading().isBlank())
            .map(c -> new Section(c.kind(), c.heading(), c.anchor(), c.level(), c.line()))
            .toList();
    BlockText text = BlockText.of(body.blocks());
    return new BodyFacts(body.html(), body.links(), text.prose(), text.code(), sections);
  }
}
