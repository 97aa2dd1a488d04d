package dev.afterword.mine;

import dev.afterword.config.Field;
import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Evidence;
import dev.afterword.facts.Reference;
import dev.afterword.markup.Block;
import dev.afterword.model.SectionKind;
import dev.afterword.source.HeaderValue.Scalar;
import dev.afterword.words.Phrases;
import dev.afterword.words.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells news and other posts, in which nothing goes wrong, from incidents. An incident taken for a
 * post would be lost, a post taken for an incident only stands where it should not: so one sign of
 * an incident is enough, and a text whose language is not known has told nothing.
 */
final class Uneventful {
  /** What a phrase of the lists stands for; the file says what each is. */
  private enum Sense {
    TROUBLE,
    COMMON
  }

  private static final Phrases<Sense> PHRASES = Phrases.read(Sense.class, "uneventful.properties");

  private static final Set<Wording.Sense> GONE_WRONG =
      EnumSet.of(
          Wording.Sense.FAILURE,
          Wording.Sense.ERROR,
          Wording.Sense.INCIDENT,
          Wording.Sense.MENDED,
          Wording.Sense.OVER,
          Wording.Sense.RELIEVED,
          Wording.Sense.RELIEF,
          Wording.Sense.ESCALATED);

  /** Posts too say what they come to and what is next. */
  private static final Set<SectionKind> TELLING =
      EnumSet.of(
          SectionKind.IMPACT,
          SectionKind.TIMELINE,
          SectionKind.DETECTION,
          SectionKind.ROOT_CAUSE,
          SectionKind.CONTRIBUTING,
          SectionKind.RESOLUTION,
          SectionKind.WENT_WELL,
          SectionKind.WENT_WRONG,
          SectionKind.LUCKY);

  /** In characters; a report comes to what went wrong before. */
  private static final int OPENING = 1000;

  /** In characters: a post that speaks of trouble in passing does so no more often than that. */
  private static final int SELDOM = 250;

  /** How many different words of its language show that it is known. */
  private static final int KNOWN = 4;

  private Uneventful() {}

  /**
   * Whether nothing in a document, whose text gives no times, tells of anything that went wrong.
   */
  static boolean is(Evidence evidence) {
    return !ReportSigns.areStated(evidence)
        && !ReportSigns.areTold(evidence, TELLING)
        && isOfNoTrouble(evidence);
  }

  private static boolean isOfNoTrouble(Evidence evidence) {
    List<Block> blocks = evidence.chapters().stream().flatMap(c -> c.blocks().stream()).toList();
    String prose = BlockText.of(blocks).prose();
    String opening = prose.substring(0, Math.min(OPENING, prose.length()));
    return isKnown(opening)
        && troubles(opening) == 0
        && troubles(names(evidence)) == 0
        && troubles(prose) <= prose.length() / SELDOM;
  }

  /** Whether trouble in the language of a text would have been found. */
  private static boolean isKnown(String text) {
    return in(text, Sense.COMMON)
            .map(match -> text.substring(match.from(), match.to()).toLowerCase(Locale.ROOT))
            .distinct()
            .count()
        >= KNOWN;
  }

  private static long troubles(String text) {
    return in(text, Sense.TROUBLE).count() + Wording.of(text).all(GONE_WRONG).size();
  }

  private static Stream<Phrases.Match<Sense>> in(String text, Sense sense) {
    return PHRASES.all(text).stream().filter(match -> match.value() == sense);
  }

  /** Title, path, summary, tags and headings, a line each. */
  private static String names(Evidence evidence) {
    return Stream.of(
            Stream.of(evidence.title(), evidence.file().path().replace('/', '\n')),
            evidence.header().text(Field.SUMMARY).map(Scalar::text).stream(),
            evidence.header().names(Field.TAGS).stream().map(Reference::name),
            evidence.chapters().stream().map(Chapter::heading))
        .flatMap(parts -> parts)
        .collect(Collectors.joining("\n"));
  }
}
