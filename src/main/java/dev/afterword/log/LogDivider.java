package dev.afterword.log;

import dev.afterword.config.Field;
import dev.afterword.config.FieldNames;
import dev.afterword.config.Profile;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.evidence.HeaderFacts;
import dev.afterword.evidence.Vocabulary;
import dev.afterword.markup.Block.Heading;
import dev.afterword.markup.BodyParts;
import dev.afterword.markup.ParsedBody;
import dev.afterword.model.DocumentType;
import dev.afterword.source.Extent;
import dev.afterword.source.Format;
import dev.afterword.source.Header;
import dev.afterword.source.Sidecars.Sidecar;
import dev.afterword.source.SourceDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Divides a file that is a log of incidents, where its header or the profile of its directory says
 * so: into the log itself, a page, and each incident.
 */
public final class LogDivider {
  private static final int LEVELS = 6;

  private final Profile profile;
  private final FieldNames fields;
  private final IncidentHeadings headings;

  public LogDivider(Profile profile, FieldNames fields, Vocabulary vocabulary) {
    this.profile = profile;
    this.fields = fields;
    this.headings = new IncidentHeadings(profile, vocabulary);
  }

  /**
   * The file alone where it is one document; else the log and, in the order of the file, its
   * incidents.
   */
  public List<ParsedDocument> divide(SourceDocument document, ParsedBody body) {
    if (profile.split().isEmpty() && !asks(document, body)) {
      return List.of(ParsedDocument.whole(document, body));
    }
    HeaderFacts header = new HeaderFacts(document, body.attributes(), fields, profile.dates());
    Optional<Integer> level = header.level(Field.SPLIT).or(profile::split);
    SourceDocument checked = document;
    for (Problem problem : header.problems()) {
      checked = checked.with(problem);
    }
    if (level.isEmpty() || !isWanted(document, header)) {
      return List.of(ParsedDocument.whole(checked, body));
    }
    return new Division(checked, body, header, level.get()).documents();
  }

  private boolean asks(SourceDocument document, ParsedBody body) {
    Stream<String> beside =
        document.beside().map(Sidecar::header).map(Header::entries).stream()
            .flatMap(List::stream)
            .map(Header.Entry::name);
    Stream<String> names =
        Stream.of(
                document.header().entries().stream().map(Header.Entry::name),
                beside,
                body.attributes().keySet().stream())
            .flatMap(all -> all);
    return names.anyMatch(name -> fields.field(name).equals(Optional.of(Field.SPLIT)));
  }

  /** The page that introduces a directory of logs is none, unless it says so itself. */
  private static boolean isWanted(SourceDocument document, HeaderFacts header) {
    return header.text(Field.SPLIT).isPresent() || !document.file().introducesFolder();
  }

  private boolean isShared(Header.Entry entry) {
    return fields.field(entry.name()).filter(field -> !Field.OF_ONE.contains(field)).isPresent();
  }

  /** The division of one file. */
  private final class Division {
    private final SourceDocument document;
    private final ParsedBody written;
    private final HeaderFacts header;
    private final int level;

    Division(SourceDocument document, ParsedBody written, HeaderFacts header, int level) {
      this.document = document;
      this.written = written;
      this.header = header;
      this.level = level;
    }

    List<ParsedDocument> documents() {
      if (document.file().format() != Format.MARKDOWN) {
        return undivided("it is not Markdown", "write the log as Markdown, or leave split out");
      }
      ParsedBody body = withFirstHeading();
      List<Passage> incidents = incidents(body, level);
      return incidents.isEmpty()
          ? undivided("no heading of level " + level + " begins an incident", hint(body))
          : divided(body, incidents);
    }

    private List<ParsedDocument> undivided(String why, String hint) {
      Problem problem = Problem.of(ProblemCode.NOT_SPLIT, header.place(Field.SPLIT), why, hint);
      return List.of(ParsedDocument.whole(document.with(problem), written));
    }

    /** The heading that looks like the title of the file may be that of the first incident. */
    private ParsedBody withFirstHeading() {
      ParsedBody all = written.withTitleHeading();
      boolean incident =
          written
              .titleHeading()
              .filter(title -> incidents(all, level).stream().anyMatch(p -> p.head().equals(title)))
              .isPresent();
      return incident ? all : written;
    }

    private List<Passage> incidents(ParsedBody body, int at) {
      Set<Heading> top = Set.copyOf(BodyParts.headings(body));
      return Passage.of(body.blocks(), at, top::contains, year()).stream()
          .filter(headings::begins)
          .toList();
    }

    /** "Incidents 2023" above all, or in the name of the file. */
    private OptionalInt year() {
      OptionalInt titled =
          Stream.concat(
                  header.text(Field.TITLE).map(scalar -> scalar.text()).stream(),
                  written.titleHeading().map(heading -> heading.text().text()).stream())
              .map(Passage::year)
              .flatMapToInt(OptionalInt::stream)
              .findFirst();
      return titled.isPresent() ? titled : Passage.year(document.file().stem());
    }

    private String hint(ParsedBody body) {
      Optional<Integer> better =
          IntStream.rangeClosed(1, LEVELS)
              .boxed()
              .filter(other -> !incidents(body, other).isEmpty())
              .max(Comparator.comparing(other -> incidents(body, other).size()));
      return better
          .map(other -> "write split: " + other + ", the level of the headings that do")
          .orElse(
              "such a heading has a date or a number of the profile's form, or labels of times or"
                  + " of severity stand below it");
    }

    private List<ParsedDocument> divided(ParsedBody body, List<Passage> incidents) {
      List<Extent> extents = incidents.stream().map(this::extent).toList();
      List<ParsedBody> bodies =
          BodyParts.cut(
              body, incidents.stream().map(p -> new BodyParts.Range(p.head(), p.next())).toList());
      List<ParsedDocument> documents = new ArrayList<>();
      documents.add(
          new ParsedDocument(
              document.without(extents),
              bodies.get(0),
              Optional.of(DocumentType.PAGE),
              OptionalInt.empty()));
      for (int i = 0; i < incidents.size(); i++) {
        documents.add(
            new ParsedDocument(
                document.part(extents.get(i), LogDivider.this::isShared),
                bodies.get(i + 1),
                Optional.of(DocumentType.POSTMORTEM),
                incidents.get(i).year()));
      }
      return documents;
    }

    private Extent extent(Passage passage) {
      int end = document.bodyLine() + (int) document.body().lines().count() - 1;
      return new Extent(
          passage.head().line(), passage.next().map(next -> next.line() - 1).orElse(end));
    }
  }
}
