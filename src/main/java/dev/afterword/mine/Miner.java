package dev.afterword.mine;

import dev.afterword.config.Catalog;
import dev.afterword.config.Field;
import dev.afterword.config.Profile;
import dev.afterword.config.Profiles;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Chapters;
import dev.afterword.evidence.Evidence;
import dev.afterword.evidence.HeaderFacts;
import dev.afterword.evidence.LabelKey;
import dev.afterword.facts.DocumentFacts;
import dev.afterword.facts.DocumentFacts.BodyFacts;
import dev.afterword.facts.DocumentFacts.Identity;
import dev.afterword.facts.DocumentFacts.IncidentFacts;
import dev.afterword.facts.DocumentType;
import dev.afterword.facts.Reference;
import dev.afterword.findings.FindingMiner;
import dev.afterword.markup.InlineMarkdown;
import dev.afterword.markup.ParsedBody;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the facts of a document: from its header first, then its first heading, then its name. */
public final class Miner {
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

  private final Profiles profiles;
  private final FindingMiner findings;
  private final IdentityHashMap<Profile, Rules> rules = new IdentityHashMap<>();

  public Miner(Profiles profiles, Catalog catalog) {
    this.profiles = profiles;
    this.findings = new FindingMiner(catalog);
    profiles.all().forEach(profile -> rules.put(profile, Rules.of(profile)));
  }

  private Rules rules(SourceFile file) {
    return Objects.requireNonNull(rules.get(profiles.of(file.folder())));
  }

  public DocumentFacts mine(SourceDocument document, ParsedBody body) {
    Rules rules = rules(document.file());
    HeaderFacts header = new HeaderFacts(document, body.attributes(), rules.fields());
    List<Problem> problems = new ArrayList<>(document.problems());
    problems.addAll(body.problems());
    TitleMiner.Title title =
        TitleMiner.mine(document.file(), header, body, rules.vocabulary(), problems);
    Optional<Fact<EventTime>> date = header.time(Field.DATE);
    ParsedBody shown = title.usesHeading() ? body : body.withTitleHeading();
    List<Chapter> chapters = Chapters.of(shown.blocks(), rules.vocabulary());
    boolean report = KindMiner.isReport(title.fact().value(), chapters);
    DocumentType type = type(document, header, rules.profile(), report, problems);
    if (type == DocumentType.POSTMORTEM && rules.profile().dates().isEmpty()) {
      AmbiguousDates.first(document).ifPresent(problems::add);
    }
    Evidence evidence =
        Evidence.of(document.file(), header, title.fact().value(), chapters, rules.vocabulary());
    Optional<IncidentFacts> incident =
        type == DocumentType.POSTMORTEM
            ? Optional.of(new IncidentMiner(rules, findings).mine(evidence))
            : Optional.empty();
    Identity identity = identity(header, title.fact(), date, chapters, document, rules);
    Map<Field, List<Reference>> references = references(header);
    if (type == DocumentType.POSTMORTEM) {
      StatedNames.read(evidence.labels(), document.file().display(), references);
      problems.addAll(
          new LabelConflicts(document, chapters)
              .find(
                  evidence.labels().all(LabelKey.SEVERITY),
                  evidence.labels().all(LabelKey.DURATION),
                  rules.severities()));
    }
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
        body(shown, chapters, incident.map(IncidentFacts::timeline).orElse(List.of())),
        problems);
  }

  private static DocumentType type(
      SourceDocument document,
      HeaderFacts header,
      Profile profile,
      boolean report,
      List<Problem> problems) {
    Optional<String> written = header.text(Field.TYPE).map(Scalar::text);
    Optional<DocumentType> type = written.flatMap(DocumentType::of);
    String usual = defaultType(document.file(), profile, report);
    if (written.isPresent() && type.isEmpty()) {
      problems.add(
          Problem.of(ProblemCode.UNKNOWN_TYPE, header.place(Field.TYPE), written.get(), usual));
    }
    return type.or(() -> DocumentType.of(usual)).orElse(DocumentType.POSTMORTEM);
  }

  /**
   * What opens the collection or is a README among reports is about them, unless it is one by what
   * it tells. Below the top {@code index.md} is a report in a folder of its own.
   */
  private static String defaultType(SourceFile file, Profile profile, boolean report) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    boolean opens = name.toLowerCase(Locale.ROOT).startsWith("readme") || file.opensCollection();
    boolean about = name.startsWith("_index.") || (opens && !report);
    return about ? "page" : profile.type().orElse("postmortem");
  }

  private Identity identity(
      HeaderFacts header,
      Fact<String> title,
      Optional<Fact<EventTime>> date,
      List<Chapter> chapters,
      SourceDocument document,
      Rules rules) {
    String summary =
        header
            .text(Field.SUMMARY)
            .map(
                scalar ->
                    document.file().format() == Format.MARKDOWN
                        ? InlineMarkdown.plain(scalar.text())
                        : scalar.text())
            .orElseGet(() -> Lead.of(chapters, rules.vocabulary(), title.value()));
    return new Identity(
        header.text(Field.SLUG).map(scalar -> Slug.of(scalar.text())),
        header.place(Field.SLUG),
        title,
        number(title, document.file(), rules.profile()),
        summary.replaceAll("\\s+", " ").strip(),
        date.map(fact -> fact.value().date()).or(() -> FileName.date(document.file())),
        header.sources(),
        header.text(Field.AUDIENCE).map(Scalar::text).orElse(""));
  }

  /** Of the incident; documents of other types only speak of some. */
  private static Optional<Fact<String>> number(
      Fact<String> title, SourceFile file, Profile profile) {
    return profile
        .ids()
        .flatMap(
            ids ->
                ids.find(title.value())
                    .map(number -> new Fact<>(number, title.origin(), title.line()))
                    .or(() -> ids.find(file.stem()).map(n -> Fact.of(n, Origin.FILE_NAME))));
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

  private static BodyFacts body(ParsedBody body, List<Chapter> chapters, List<Moment> timeline) {
    List<Section> sections =
        chapters.stream()
            .filter(chapter -> !chapter.heading().isBlank())
            .map(c -> new Section(c.kind(), c.heading(), c.anchor(), c.level(), c.line()))
            .toList();
    BlockText text = BlockText.of(body.blocks());
    return new BodyFacts(
        EventMarks.place(body.html(), timeline),
        body.links(),
        text.prose(),
        text.code(),
        sections,
        text.lines(),
        text.marked());
  }
}
