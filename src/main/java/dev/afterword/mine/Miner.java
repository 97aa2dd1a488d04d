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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    IncidentFacts incident = incident(document, header);
    Identity identity = identity(header, title.fact(), date, body, document);
    Map<Field, List<Reference>> references = references(header);
    TermLinks.read(type, body.blocks(), document.file().display(), references);
    List<DocumentFacts.Stop> stops = type == DocumentType.READING_LIST ? header.stops() : List.of();
    problems.addAll(header.problems());
    return new DocumentFacts(
        document.file(),
        type,
        draft(header),
        identity,
        incident,
        references,
        stops,
        body(body, title),
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

  private IncidentFacts incident(SourceDocument document, HeaderFacts header) {
    Optional<ZoneId> zone = reading.zone();
    Optional<Fact<EventTime>> started = header.time(Field.STARTED).map(t -> inZone(t, zone));
    Chronology chronology =
        new Chronology(
            started.or(() -> startInName(document.file())),
            header.time(Field.DETECTED).map(t -> inZone(t, zone)),
            header.time(Field.MITIGATED).map(t -> inZone(t, zone)),
            header.time(Field.ENDED).map(t -> inZone(t, zone)),
            header.duration(Field.DURATION));
    Optional<Fact<SeverityLevel>> severity =
        header
            .text(Field.SEVERITY)
            .map(s -> new Fact<>(reading.severities().read(s.text()), Origin.HEADER, s.line()));
    return new IncidentFacts(
        header
            .choice(Field.KIND, IncidentKind.class)
            .map(Fact::value)
            .orElse(IncidentKind.INCIDENT),
        header
            .choice(Field.STATE, DocumentState.class)
            .map(Fact::value)
            .orElse(DocumentState.FINAL),
        chronology,
        severity,
        List.of(),
        List.of());
  }

  private static Optional<Fact<EventTime>> startInName(SourceFile file) {
    return dateInName(file).map(day -> Fact.of(EventTime.day(day), Origin.FILE_NAME));
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

  /** A heading that did not become the title goes back to where it stood. */
  private static BodyFacts body(ParsedBody parsed, Title title) {
    ParsedBody body = title.usesHeading() ? parsed : parsed.withTitleHeading();
    List<Section> sections = new ArrayList<>();
    for (Block block : body.blocks()) {
      if (block instanceof Block.Heading h && !h.text().isBlank()) {
        SectionKind kind = SectionClassifier.classify(h.text().text());
        sections.add(new Section(kind, h.text().text().replace('\n', ' '), h.anchor(), h.level()));
      }
    }
    BlockText text = BlockText.of(body.blocks());
    return new BodyFacts(body.html(), body.links(), text.prose(), text.code(), sections);
  }
}
