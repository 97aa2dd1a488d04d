package dev.afterword.mine;

import dev.afterword.config.Field;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.evidence.AmbiguousDates;
import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Chapters;
import dev.afterword.evidence.Evidence;
import dev.afterword.evidence.HeaderFacts;
import dev.afterword.evidence.LabelKey;
import dev.afterword.facts.DocumentFacts;
import dev.afterword.facts.DocumentFacts.BodyFacts;
import dev.afterword.facts.DocumentFacts.Identity;
import dev.afterword.facts.DocumentFacts.IncidentFacts;
import dev.afterword.facts.DocumentFacts.Stop;
import dev.afterword.facts.Reference;
import dev.afterword.findings.FindingMiner;
import dev.afterword.log.ParsedDocument;
import dev.afterword.log.SeveralIncidents;
import dev.afterword.markup.InlineMarkdown;
import dev.afterword.markup.ParsedBody;
import dev.afterword.model.DocumentType;
import dev.afterword.model.Fact;
import dev.afterword.model.Keys;
import dev.afterword.model.Moment;
import dev.afterword.model.Origin;
import dev.afterword.model.Section;
import dev.afterword.model.Slug;
import dev.afterword.source.FileName;
import dev.afterword.source.Format;
import dev.afterword.source.HeaderValue.Scalar;
import dev.afterword.source.SourceDocument;
import dev.afterword.source.SourceFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the facts of one document: from its header first, then its first heading, then its name.
 */
final class DocumentMiner {
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

  /** In any language: {@code README.md}, {@code README.de.md}; not {@code README-of-a-fire.md}. */
  private static final Pattern README =
      Pattern.compile("(?i)readme(?:[._-]\\p{Alpha}{2,3})?(?:[._-]\\p{Alpha}{2,4})?\\.\\w+");

  private final Rules rules;
  private final FindingMiner findings;
  private final SourceDocument document;
  private final ParsedDocument parsed;
  private final HeaderFacts header;
  private final List<Problem> problems;
  private final Fact<String> title;

  /** With its first heading only where that is not the title. */
  private final ParsedBody body;

  private final SectionAnchors anchors;
  private final List<Chapter> chapters;
  private final DocumentType type;

  DocumentMiner(Rules rules, FindingMiner findings, ParsedDocument parsed) {
    ParsedBody written = parsed.body();
    this.rules = rules;
    this.findings = findings;
    this.parsed = parsed;
    this.document = parsed.source();
    this.header =
        new HeaderFacts(document, written.attributes(), rules.fields(), rules.profile().dates());
    this.problems = new ArrayList<>(document.problems());
    problems.addAll(written.problems());
    TitleMiner.Title found =
        TitleMiner.mine(document.file(), header, written, rules.vocabulary(), problems);
    this.title = found.fact();
    this.body = found.usesHeading() ? written : written.withTitleHeading();
    this.anchors = SectionAnchors.find(Chapters.of(body.blocks(), rules.vocabulary()), body.html());
    this.chapters = anchors.chapters();
    this.type = parsed.type().orElseGet(this::type);
  }

  DocumentFacts mine() {
    Map<Field, List<Reference>> references = references(header);
    Optional<IncidentFacts> incident =
        type == DocumentType.POSTMORTEM ? Optional.of(incident(references)) : Optional.empty();
    TermLinks.read(type, body.blocks(), document.file().display(), references);
    List<Stop> stops = type == DocumentType.READING_LIST ? header.stops() : List.of();
    Identity identity = identity();
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
        body(incident.map(IncidentFacts::timeline).orElse(List.of())),
        problems);
  }

  /**
   * @param references get the names that labels state
   */
  private IncidentFacts incident(Map<Field, List<Reference>> references) {
    if (rules.profile().dates().isEmpty()) {
      AmbiguousDates.first(document).ifPresent(problems::add);
    }
    if (!document.file().isPart()) {
      SeveralIncidents.find(document.file(), body.blocks(), rules.profile(), rules.vocabulary())
          .ifPresent(problems::add);
    }
    Evidence evidence =
        Evidence.of(
            document.file(), header, title.value(), chapters, rules.vocabulary(), parsed.year());
    StatedNames.read(evidence.labels(), document.file().display(), references);
    problems.addAll(
        new LabelConflicts(document, chapters)
            .find(
                evidence.labels().all(LabelKey.SEVERITY),
                evidence.labels().all(LabelKey.DURATION),
                rules.severities()));
    return new IncidentMiner(rules, findings).mine(evidence);
  }

  private DocumentType type() {
    Optional<String> written = header.text(Field.TYPE).map(Scalar::text);
    Optional<DocumentType> known = written.flatMap(DocumentType::of);
    DocumentType usual = usualType();
    if (written.isPresent() && known.isEmpty()) {
      problems.add(
          Problem.of(
              ProblemCode.UNKNOWN_TYPE, header.place(Field.TYPE), written.get(), Keys.of(usual)));
    }
    return known.orElse(usual);
  }

  /**
   * What opens the collection or is a README among reports is about them, unless it is one by what
   * it tells. Below the top {@code index.md} is a report in a folder of its own.
   */
  private DocumentType usualType() {
    SourceFile file = document.file();
    boolean report = KindMiner.isReport(title.value(), chapters);
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    boolean opens = README.matcher(name).matches() || file.opensCollection();
    boolean about = name.startsWith("_index.") || (opens && !report);
    return about ? DocumentType.PAGE : rules.profile().type().orElse(DocumentType.POSTMORTEM);
  }

  private Identity identity() {
    return new Identity(
        header.text(Field.SLUG).map(scalar -> Slug.of(scalar.text())),
        header.place(Field.SLUG),
        title,
        number(),
        summary().replaceAll("\\s+", " ").strip(),
        header
            .time(Field.DATE)
            .map(fact -> fact.value().date())
            .or(() -> FileName.date(document.file())),
        header.sources(),
        header.text(Field.AUDIENCE).map(Scalar::text).orElse(""));
  }

  private String summary() {
    boolean markdown = document.file().format() == Format.MARKDOWN;
    return header
        .text(Field.SUMMARY)
        .map(scalar -> markdown ? InlineMarkdown.plain(scalar.text()) : scalar.text())
        .orElseGet(() -> Lead.of(chapters, rules.vocabulary(), title.value()));
  }

  /** Of the incident; documents of other types only speak of some. */
  private Optional<Fact<String>> number() {
    return rules
        .profile()
        .ids()
        .flatMap(
            ids ->
                ids.find(title.value())
                    .map(number -> new Fact<>(number, title.origin(), title.line()))
                    .or(
                        () ->
                            ids.find(document.file().stem())
                                .map(n -> Fact.of(n, Origin.FILE_NAME))));
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

  private BodyFacts body(List<Moment> timeline) {
    List<Section> sections =
        chapters.stream()
            .filter(chapter -> !chapter.heading().isBlank())
            .map(c -> new Section(c.kind(), c.heading(), c.anchor(), c.level(), c.line()))
            .toList();
    BlockText text = BlockText.of(body.blocks());
    return new BodyFacts(
        EventMarks.place(body.html(), timeline, anchors.ids()),
        body.links(),
        text.prose(),
        text.code(),
        sections,
        text.lines(),
        text.marked(),
        body.moved());
  }
}
