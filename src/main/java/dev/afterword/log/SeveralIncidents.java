package dev.afterword.log;

import dev.afterword.config.Profile;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Chapters;
import dev.afterword.evidence.LabelKey;
import dev.afterword.evidence.Labels;
import dev.afterword.evidence.Vocabulary;
import dev.afterword.markup.Block;
import dev.afterword.markup.Block.Heading;
import dev.afterword.model.SectionKind;
import dev.afterword.source.SourceFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds files that are the log of several incidents and do not say so. */
public final class SeveralIncidents {
  /** Two may be an incident and what it is compared with. */
  private static final int LEAST = 3;

  /** Of the headings with a day or a number so many per hundred must tell of an incident. */
  private static final int MOST_OF_THEM = 60;

  /** Days of one incident have one of these, or none; incidents have causes and consequences. */
  private static final int FACETS = 2;

  private static final Set<SectionKind> SECTIONS =
      EnumSet.of(
          SectionKind.SUMMARY,
          SectionKind.IMPACT,
          SectionKind.DETECTION,
          SectionKind.ROOT_CAUSE,
          SectionKind.RESOLUTION,
          SectionKind.TIMELINE);

  private static final Set<LabelKey> LABELS =
      EnumSet.of(
          LabelKey.SEVERITY,
          LabelKey.DURATION,
          LabelKey.STARTED,
          LabelKey.DETECTED,
          LabelKey.MITIGATED,
          LabelKey.ENDED,
          LabelKey.PERIOD,
          LabelKey.AFFECTED,
          LabelKey.CAUSE);

  private SeveralIncidents() {}

  /** What to say of a file that is read as one incident. */
  public static Optional<Problem> find(
      SourceFile file, List<Block> blocks, Profile profile, Vocabulary vocabulary) {
    IncidentHeadings headings = new IncidentHeadings(profile, vocabulary);
    return IntStream.rangeClosed(1, 6)
        .filter(level -> numbered(blocks, level) >= LEAST)
        .boxed()
        .flatMap(level -> at(level, blocks, headings, vocabulary).stream())
        .findFirst()
        .map(
            found ->
                Problem.of(
                    ProblemCode.SEVERAL_INCIDENTS,
                    Place.line(file.display(), found.get(0).head().line()),
                    Integer.toString(found.size()),
                    Integer.toString(found.get(0).head().level())));
  }

  /** Whatever has a day or a number has digits, and to look for those costs nothing. */
  private static long numbered(List<Block> blocks, int level) {
    return blocks.stream()
        .filter(block -> block instanceof Heading heading && heading.level() == level)
        .filter(block -> ((Heading) block).text().text().chars().anyMatch(Character::isDigit))
        .count();
  }

  private static Optional<List<Passage>> at(
      int level, List<Block> blocks, IncidentHeadings headings, Vocabulary vocabulary) {
    List<Passage> identified =
        Passage.of(blocks, level, heading -> true, OptionalInt.empty()).stream()
            .filter(passage -> headings.identifies(passage.title()))
            .toList();
    List<Passage> told = identified.stream().filter(p -> tells(p, vocabulary)).toList();
    boolean log = told.size() >= LEAST && told.size() * 100 >= identified.size() * MOST_OF_THEM;
    return log ? Optional.of(told) : Optional.empty();
  }

  private static boolean tells(Passage passage, Vocabulary vocabulary) {
    List<Chapter> chapters = Chapters.of(passage.content(), vocabulary);
    Labels labels = Labels.of(chapters, vocabulary);
    Stream<String> sections =
        chapters.stream().map(Chapter::kind).filter(SECTIONS::contains).map(SectionKind::key);
    Stream<String> labelled =
        LABELS.stream().filter(key -> labels.get(key).isPresent()).map(LabelKey::name);
    return Stream.concat(sections, labelled).distinct().count() >= FACETS;
  }
}
