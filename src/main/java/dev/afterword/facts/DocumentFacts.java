package dev.afterword.facts;

import dev.afterword.config.Field;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.markup.LinkUse;
import dev.afterword.model.ActionItem;
import dev.afterword.model.Chronology;
import dev.afterword.model.DetectionSource;
import dev.afterword.model.DocumentState;
import dev.afterword.model.DocumentType;
import dev.afterword.model.Fact;
import dev.afterword.model.IncidentKind;
import dev.afterword.model.Lesson;
import dev.afterword.model.Moment;
import dev.afterword.model.Section;
import dev.afterword.model.SeverityLevel;
import dev.afterword.model.Source;
import dev.afterword.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a document says about itself. Names of other things are not resolved: that takes
 * all documents.
 *
 * @param incident only of a postmortem
 */
public record DocumentFacts(
    SourceFile file,
    DocumentType type,
    boolean draft,
    Identity identity,
    Optional<IncidentFacts> incident,
    Map<Field, List<Reference>> references,
    List<Stop> stops,
    BodyFacts body,
    List<Problem> problems) {

  public DocumentFacts {
    references = Map.copyOf(references);
    stops = List.copyOf(stops);
    problems = List.copyOf(problems);
  }

  /**
   * @param slug from the header, already in the form of an address
   * @param slugPlace where the slug stands
   * @param number of the incident, such as INC-12, from the title or the file's name
   * @param published the day the header gives
   */
  public record Identity(
      Optional<String> slug,
      Place slugPlace,
      Fact<String> title,
      Optional<Fact<String>> number,
      String summary,
      Optional<LocalDate> published,
      List<Source> sources,
      String audience) {
    public Identity {
      sources = List.copyOf(sources);
    }
  }

  /** What only a postmortem has. */
  public record IncidentFacts(
      IncidentKind kind,
      DocumentState state,
      Chronology chronology,
      Optional<Fact<SeverityLevel>> severity,
      List<Moment> timeline,
      List<ActionItem> actions,
      Findings findings) {}

  /**
   * What an incident can be sorted by and learned from.
   *
   * @param causes suggested by rules, the one that more speaks for first
   * @param triggers suggested by rules as well
   */
  public record Findings(
      List<SuggestedCategory> causes,
      List<SuggestedCategory> triggers,
      Optional<Fact<DetectionSource>> detection,
      List<Lesson> lessons) {
    public static final Findings NONE =
        new Findings(List.of(), List.of(), Optional.empty(), List.of());

    public Findings {
      causes = List.copyOf(causes);
      triggers = List.copyOf(triggers);
      lessons = List.copyOf(lessons);
    }
  }

  /**
   * @param html with markers for the links
   * @param text without code, a paragraph a line
   * @param lines where the text stands in the file
   * @param marked short texts that stand as code within the text
   * @param moved of a part of a file: the names that anchors have in the file, and what each is
   *     called here; empty for the part's own heading
   */
  public record BodyFacts(
      String html,
      List<LinkUse> links,
      String text,
      String code,
      List<Section> sections,
      TextLines lines,
      Set<String> marked,
      Map<String, String> moved) {
    public BodyFacts {
      links = List.copyOf(links);
      sections = List.copyOf(sections);
      marked = Set.copyOf(marked);
      moved = Map.copyOf(moved);
    }
  }

  /**
   * An item of a reading list.
   *
   * @param kind such as {@code incident}; empty where the author leaves it open
   */
  public record Stop(String kind, Reference target, String why) {}

  /** What an incident can be sorted by; nothing where the document tells of none. */
  public Findings findings() {
    return incident.map(IncidentFacts::findings).orElse(Findings.NONE);
  }

  /** The names in a field, in the order written. */
  public List<Reference> references(Field field) {
    return references.getOrDefault(field, List.of());
  }
}
