package dev.afterword.mine;

import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Evidence;
import dev.afterword.markup.Block;
import dev.afterword.model.DocumentState;
import dev.afterword.model.IncidentKind;
import dev.afterword.model.SectionKind;
import dev.afterword.model.SeverityLevel;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells maintenance, near misses, disclosures and texts about postmortems from incidents. */
final class KindMiner {
  private static final Pattern PLANNED_WORK =
      Pattern.compile(
          "(?i)\\b(?:maintenance|(?:will|going to) (?:be )?(?:upgrad|migrat|updat|restart|mov|perform)\\w*"
              + "|(?:no|some|brief|short) (?:downtime|interruption|outage)s? (?:is |are )?expected)");

  /** Work that is announced, not told of. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?i)\\b(?:maintenance|upgrade|migration|operation|work)\\b[^.\\n]{0,80}?\\b(?:will be performed|will take place|will (?:start|begin|occur)|is (?:planned|scheduled) (?:for|on|to))\\b"
              + "|\\bwe(?:'ll| will| are going to|'re performing| are performing)\\b(?! (?:an? emergency|not|roll|revert|resum|retr|continu|finish|complet))(?: [^\\s.]+){0,7}? (?:maintenance|upgrade|migration|operation)s?\\b"
              + "|\\b(?:goal|purpose) of this (?:maintenance|operation|upgrade|migration)\\b");

  /** What status pages call a severity or a state and is neither. */
  static final Set<String> PLANNED = Set.of("maintenance", "scheduled", "planned");

  /** In characters. */
  private static final int LONGEST_NOTICE = 1500;

  private static final Pattern NEAR_MISS = Pattern.compile("\\bnear[- ]miss|ニアミス");

  private static final Set<SectionKind> TELLING =
      EnumSet.of(
          SectionKind.IMPACT,
          SectionKind.TIMELINE,
          SectionKind.DETECTION,
          SectionKind.ROOT_CAUSE,
          SectionKind.RESOLUTION);

  /** How many kinds of sections about what happened make a report, if its title does not. */
  private static final int REPORT = 2;

  private static final Pattern DATED = Pattern.compile("\\d{4}");

  private static final Pattern DRAFT =
      Pattern.compile("\\b(?:draft|wip|in progress|incomplete)\\b");
  private static final Pattern REVIEW =
      Pattern.compile("\\b(?:review|reviewing|pending approval)\\b");

  private KindMiner() {}

  /** What the words say; empty where they speak of nothing but an incident. */
  static Optional<IncidentKind> kind(
      String title, String fileStem, List<Chapter> chapters, Optional<SeverityLevel> severity) {
    KindWords words = KindWords.of(title);
    if (words.isMeta() || KindWords.of(fileStem).isMeta()) {
      return Optional.of(IncidentKind.META);
    }
    String stated = severity.map(SeverityLevel::stated).orElse("").toLowerCase(Locale.ROOT);
    if (words.isMaintenance() || PLANNED.contains(stated)) {
      return Optional.of(IncidentKind.MAINTENANCE);
    }
    String opening = opening(chapters);
    boolean update = words.isSecurityUpdate() && !KindWords.of(opening).isOfAttack();
    if (words.isDisclosure() || update) {
      return Optional.of(IncidentKind.DISCLOSURE);
    }
    if (isNearMiss(title) || isNearMiss(opening)) {
      return Optional.of(IncidentKind.NEAR_MISS);
    }
    boolean planned = stated.equals("notice") && PLANNED_WORK.matcher(opening).find();
    return planned || isAnnounced(opening)
        ? Optional.of(IncidentKind.MAINTENANCE)
        : Optional.empty();
  }

  /** Nearly no text holds the second word: to look for that alone is much faster. */
  private static boolean isNearMiss(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return (lower.contains("miss") || lower.contains("ミス")) && NEAR_MISS.matcher(lower).find();
  }

  /**
   * The page that introduces a folder is no incident unless its sections tell of one, and neither
   * is what lies among guides without a date.
   */
  static Optional<IncidentKind> overview(Evidence evidence) {
    return introduces(evidence) || isAmongGuides(evidence)
        ? Optional.of(IncidentKind.META)
        : Optional.empty();
  }

  private static boolean introduces(Evidence evidence) {
    return evidence.file().introducesFolder()
        && evidence.chapters().stream().noneMatch(KindMiner::isTelling);
  }

  private static boolean isAmongGuides(Evidence evidence) {
    String folder = evidence.file().folder();
    return KindWords.isOfGuides(folder.substring(folder.lastIndexOf('/') + 1))
        && !DATED.matcher(evidence.title() + "\n" + evidence.file().stem()).find()
        && !KindWords.of(evidence.title()).isOfFailure();
  }

  /** Posts in which nothing goes wrong are no incidents. */
  static Optional<IncidentKind> uneventful(Evidence evidence) {
    return Uneventful.is(evidence) ? Optional.of(IncidentKind.META) : Optional.empty();
  }

  /** Neither is what looks back on a project or the like. */
  static Optional<IncidentKind> review(Evidence evidence) {
    return Review.is(evidence) ? Optional.of(IncidentKind.META) : Optional.empty();
  }

  /** Whether a page that by its name introduces others tells of an incident itself. */
  static boolean isReport(String title, List<Chapter> chapters) {
    long told = chapters.stream().map(Chapter::kind).filter(TELLING::contains).distinct().count();
    KindWords words = KindWords.of(title);
    boolean named = words.isOfFailure() || DATED.matcher(title).find();
    return told >= (named ? 1 : REPORT) && !words.isMeta();
  }

  private static boolean isTelling(Chapter chapter) {
    return TELLING.contains(chapter.context()) || DATED.matcher(chapter.heading()).find();
  }

  /** An announcement is brief; a report that speaks of work to come is none. */
  private static boolean isAnnounced(String opening) {
    return opening.length() <= LONGEST_NOTICE && ANNOUNCED.matcher(opening).find();
  }

  /** The words of the first chapters, tables included: there it stands if it stands anywhere. */
  private static String opening(List<Chapter> chapters) {
    List<Block> blocks = chapters.stream().limit(3).flatMap(c -> c.blocks().stream()).toList();
    return BlockText.of(blocks).prose();
  }

  /** How far the writing has come, from the label that mostly says how far the incident has. */
  static DocumentState state(Optional<String> status) {
    String word = status.orElse("").toLowerCase(Locale.ROOT);
    if (DRAFT.matcher(word).find()) {
      return DocumentState.DRAFT;
    }
    return REVIEW.matcher(word).find() ? DocumentState.REVIEW : DocumentState.FINAL;
  }
}
