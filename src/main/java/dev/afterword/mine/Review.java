package dev.afterword.mine;

import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Evidence;
import dev.afterword.evidence.LabelKey;
import dev.afterword.markup.Block;
import dev.afterword.model.SectionKind;
import dev.afterword.words.Phrases;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the review of a project, a course, a game or an investment, which is called postmortem too,
 * from that of an incident: by what it is about, where it has nothing that only an incident has. An
 * incident taken for a review would be lost, so no single word decides.
 */
final class Review {
  /** What a phrase of the lists stands for; the file says what each is. */
  private enum Sense {
    OUTAGE,
    PROJECT,
    TEAM,
    SPRINT,
    COURSE,
    GAME,
    DEADLINE,
    FEATURE,
    LEARNED,
    AGAIN,
    WELL,
    BADLY,
    CRAFT,
    MARKET
  }

  private static final Phrases<Sense> PHRASES = Phrases.read(Sense.class, "reviews.properties");

  private static final Set<Sense> OF_WORK =
      EnumSet.complementOf(EnumSet.of(Sense.OUTAGE, Sense.MARKET));

  /** Reviews have these labels too. */
  private static final Set<LabelKey> HARMLESS =
      EnumSet.of(
          LabelKey.DATE,
          LabelKey.CLOCK,
          LabelKey.PERIOD,
          LabelKey.DURATION,
          LabelKey.STATUS,
          LabelKey.CATEGORY);

  /** A review says what went well and what did not, and what comes of it. */
  private static final Set<SectionKind> TELLING =
      EnumSet.of(
          SectionKind.IMPACT,
          SectionKind.TIMELINE,
          SectionKind.DETECTION,
          SectionKind.ROOT_CAUSE,
          SectionKind.RESOLUTION);

  /** Of how many different things of a project a review speaks at least. */
  private static final int MANY = 4;

  /** How many different words of the market show that a text is about it. */
  private static final int MARKET = 6;

  /** A review may name what only incidents have once for so many words of its own subject. */
  private static final int SELDOM = 5;

  private Review() {}

  /** Whether a document, whose text gives no time of day, is the review of something else. */
  static boolean is(Evidence evidence) {
    return !ReportSigns.areStated(evidence, HARMLESS)
        && !ReportSigns.areTold(evidence, TELLING)
        && PHRASES.all(evidence.title()).stream().noneMatch(m -> m.value() == Sense.OUTAGE)
        && isOfAnother(prose(evidence));
  }

  private static boolean isOfAnother(String text) {
    List<Phrases.Match<Sense>> found = PHRASES.longest(text);
    long outages = of(found, EnumSet.of(Sense.OUTAGE)).size();
    List<Phrases.Match<Sense>> work = of(found, OF_WORK);
    List<Phrases.Match<Sense>> market = of(found, EnumSet.of(Sense.MARKET));
    long things = work.stream().map(Phrases.Match::value).distinct().count();
    return (things >= MANY && work.size() >= outages * SELDOM)
        || (words(text, market).size() >= MARKET && market.size() >= outages * SELDOM);
  }

  private static List<Phrases.Match<Sense>> of(
      List<Phrases.Match<Sense>> found, Set<Sense> senses) {
    return found.stream().filter(match -> senses.contains(match.value())).toList();
  }

  private static Set<String> words(String text, List<Phrases.Match<Sense>> matches) {
    return matches.stream()
        .map(match -> text.substring(match.from(), match.to()).toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** With the headings, which often say what went well. */
  private static String prose(Evidence evidence) {
    String headings =
        evidence.chapters().stream().map(Chapter::heading).collect(Collectors.joining("\n"));
    List<Block> blocks = evidence.chapters().stream().flatMap(c -> c.blocks().stream()).toList();
    return headings + "\n" + BlockText.of(blocks).prose();
  }
}
