package dev.afterword.mine;

import dev.afterword.evidence.Chapter;
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
  private static final Pattern MAINTENANCE =
      Pattern.compile(
          "(?i)\\b(?:maintenance|planned|scheduled|wartung(?:s\\w+)?|geplante[rn]?|mantenimiento|manuten\u00e7\u00e3o|vedlikehold|onderhoud)(?!\\p{L})"
              + "|メンテナンス|维护|維護|점검|профилактическ|технические работы");

  /** What is said of work that went wrong. */
  private static final Pattern TROUBLE =
      Pattern.compile(
          "(?i)\\b(?:disrupt(?:ed|s)|fail(?:ed|s|ures?)|broken?|broke|unplanned|unscheduled|overr[au]n\\w*|gone wrong|went wrong|post-?mortem|fallida|fehlgeschlagen\\w*)\\b");

  private static final Pattern PLANNED_WORK =
      Pattern.compile(
          "(?i)\\b(?:maintenance|(?:will|going to) (?:be )?(?:upgrad|migrat|updat|restart|mov|perform)\\w*"
              + "|(?:no|some|brief|short) (?:downtime|interruption|outage)s? (?:is |are )?expected)");

  /** What went wrong behind it is an incident. */
  private static final Pattern IN_ITS_WAKE =
      Pattern.compile(
          "(?i)\\b(?:during|after|following|due to|caused by|from|by) (?:\\w+ ){0,3}?(?:maintenance|planned|scheduled)\\b");

  /** Work that is announced, not told of. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?i)\\b(?:maintenance|upgrade|migration|operation|work)\\b[^.\\n]{0,80}?\\b(?:will be performed|will take place|will (?:start|begin|occur)|is (?:planned|scheduled) (?:for|on|to))\\b"
              + "|\\bwe(?:'ll| will| are going to|'re performing| are performing)\\b(?! (?:an? emergency|not|roll|revert|resum|retr|continu|finish|complet))(?: [^\\s.]+){0,7}? (?:maintenance|upgrade|migration|operation)\\b"
              + "|\\b(?:goal|purpose) of this (?:maintenance|operation|upgrade|migration)\\b");

  /** Sections that only a report has of what went wrong. */
  private static final Set<SectionKind> OF_REPORTS =
      EnumSet.of(SectionKind.ROOT_CAUSE, SectionKind.LESSONS, SectionKind.WENT_WRONG);

  /** In characters. */
  private static final int LONGEST_NOTICE = 1500;

  private static final Pattern NEAR_MISS = Pattern.compile("(?i)\\bnear[- ]miss|ニアミス");
  private static final Pattern DISCLOSURE =
      Pattern.compile(
          "(?i)\\b(?:vulnerability|security) (?:disclosure|advisory)\\b|^(?:CVE-\\d|GHSA-)");
  private static final Pattern META =
      Pattern.compile(
          "(?i)^[_\\s-]*(?:(?:incident|post-?mortem|rca|report)[\\s-]*)?template\\b|:\\s*[\\[<{][^\\]>}]+[\\]>}]+$|\\btemplate$|^how (?:to|we) (?:write|run|hold|conduct|handle|do)\\b"
              + "|^(?:plantilla|modelo|modèle|gabarit|vorlage|шаблон)(?!\\p{L})|[\\s-]vorlage$|模板$|テンプレート|템플릿|양식$"
              + "|^(?:(?:incident|post-?mortem|outage|on-?call|rca)s?[\\s-]+)+(?:(?:response|management|review|handling|severity)[\\s-]+)*(?:process(?:es)?|procedures?|polic(?:y|ies)|playbooks?|runbooks?|guides?|guidelines?|handbook|checklists?|plan|roles|levels)$"
              + "|^(?:list of )?(?:to-?dos?|action items)(?: list)?$|\\bneed(?:s|ing)? (?:clean(?:ing|up|ed)?|review|work|fixing)\\W*(?:up)?\\W*$");

  /** A list of reports is none. */
  private static final Pattern LISTING =
      Pattern.compile(
          "(?i)^(?:(?:the|our|all|past|public|recent)\\s+)*(?:(?:incident|post-?mortem|outage|rca|retrospective)s|(?:incident|post-?mortem|outage|rca)[\\s-]+(?:reports|reviews|write-?ups|index|archive|list|log|library|history|overview))(?:[\\s-]+(?:index|archive|list|log|overview))?$");

  /** Under such a heading a report stands; under a year alone stands a list. */
  private static final Pattern DATED = Pattern.compile("\\d(?!\\d{0,3}$)");

  private static final Set<SectionKind> OF_ONE =
      EnumSet.of(
          SectionKind.TIMELINE,
          SectionKind.ROOT_CAUSE,
          SectionKind.IMPACT,
          SectionKind.RESOLUTION,
          SectionKind.DETECTION);

  /** What speaks of a weakness that was found, each in words of its own. */
  private static final List<Pattern> OF_DISCLOSURES =
      List.of(
          Pattern.compile("(?i)\\bvulnerabilit(?:y|ies)\\b"),
          Pattern.compile("\\b(?:CVE-\\d{4}|CVSS|GHSA-|CWE-\\d)"),
          Pattern.compile(
              "(?i)\\b(?:affected|patched|vulnerable|fixed) versions?\\b|\\bversions? affected\\b"),
          Pattern.compile(
              "(?i)\\b(?:responsibl[ey]|coordinated)(?: \\w+)? disclos\\w+|\\bbug bounty\\b|\\bsecurity researchers?\\b"),
          Pattern.compile(
              "(?i)\\b(?:no (?:evidence|indication|known|sign)\\w*[^.]{0,40} exploit|(?:not|never) (?:been |known to (?:be|have been) )?exploited)"));

  private static final Pattern HARM =
      Pattern.compile(
          "(?i)\\b(?:outage|downtime|breach|hack(?:ed)?|stolen|attack(?:ed|s|er)?|incident|exploit(?:ed|s)?|compromised?|drained|unavailab\\w+)\\b");

  private static final int ENOUGH_SIGNS = 3;

  private KindMiner() {}

  /** What the words say; empty where they speak of nothing but an incident. */
  static Optional<IncidentKind> kind(
      String title, String fileStem, List<Chapter> chapters, Optional<SeverityLevel> severity) {
    boolean meta = META.matcher(title).find() || META.matcher(fileStem).find();
    if (meta || isListing(title, chapters)) {
      return Optional.of(IncidentKind.META);
    }
    if (isMaintenance(title, chapters)) {
      return Optional.of(IncidentKind.MAINTENANCE);
    }
    if (DISCLOSURE.matcher(title).find()) {
      return Optional.of(IncidentKind.DISCLOSURE);
    }
    String opening = opening(chapters);
    if (NEAR_MISS.matcher(title).find() || NEAR_MISS.matcher(opening).find()) {
      return Optional.of(IncidentKind.NEAR_MISS);
    }
    if (isDisclosure(title, opening)) {
      return Optional.of(IncidentKind.DISCLOSURE);
    }
    boolean notice = severity.map(s -> s.stated().equalsIgnoreCase("notice")).orElse(false);
    boolean planned = notice && PLANNED_WORK.matcher(opening).find();
    return planned || isAnnounced(opening)
        ? Optional.of(IncidentKind.MAINTENANCE)
        : Optional.empty();
  }

  private static boolean isListing(String title, List<Chapter> chapters) {
    return LISTING.matcher(title).matches()
        && chapters.stream()
            .noneMatch(c -> OF_ONE.contains(c.kind()) || DATED.matcher(c.heading()).find());
  }

  /** A title that speaks of planned work, unless it or the report tells what went wrong with it. */
  private static boolean isMaintenance(String title, List<Chapter> chapters) {
    return MAINTENANCE.matcher(title).find()
        && !IN_ITS_WAKE.matcher(title).find()
        && !TROUBLE.matcher(title).find()
        && chapters.stream().noneMatch(chapter -> OF_REPORTS.contains(chapter.kind()));
  }

  /** A weakness that somebody found, with no harm in the title. */
  private static boolean isDisclosure(String title, String opening) {
    boolean weakness = opening.contains("ulnerabilit") || opening.contains("CVE-");
    return weakness
        && !HARM.matcher(title).find()
        && OF_DISCLOSURES.stream().filter(sign -> sign.matcher(opening).find()).count()
            >= ENOUGH_SIGNS;
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
    if (word.matches(".*\\b(?:draft|wip|in progress|incomplete)\\b.*")) {
      return DocumentState.DRAFT;
    }
    return word.matches(".*\\b(?:review|reviewing|pending approval)\\b.*")
        ? DocumentState.REVIEW
        : DocumentState.FINAL;
  }
}
