package dev.afterword.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles without what stands beside them anyway: the name of the sort of document and the day.
 *
 * <pre>{@code
 * Titles.brief("Postmortem: DNS was slow (2021-10-04)")  // DNS was slow
 * }</pre>
 */
public final class Titles {
  private static final String REPORT =
      "\\[?(?:(?:blameless )?post-? ?mortem(?: report)?|incident (?:report|retro(?:spective)?|review"
          + "|post-? ?mortem)|post-? ?incident (?:review|report)|after[- ]action (?:review|report)"
          + "|retro(?:spective)?|root cause analysis|rca|pir|reason for outage|rfo|outage report"
          + "|informe de incidente|relatório de incidente|rapport d['’]incident|vorfallbericht"
          + "|ポストモーテム|障害報告書?|インシデント報告書?|事故报告|故障报告|事故复盘|故障复盘)\\]?";

  /** With a mark behind it: "Postmortem database down" may mean a database. */
  private static final Pattern LEADING_REPORT =
      Pattern.compile(
          "(?iu)^(?:(?:"
              + REPORT
              + "|incident|incidente|incidencia)\\s*(?:[:：|]|[-–—](?=\\s))|\\[[^\\]]*mortem\\])\\s*");

  private static final Pattern TRAILING_REPORT =
      Pattern.compile("(?iu)\\s*(?:[|–—]|\\s-)\\s*" + REPORT + "$");

  private static final String DATE =
      "(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})";

  private static final Pattern LEADING_DATE =
      Pattern.compile("^[\\[(]?" + DATE + "[\\])]?\\s*(?:[:：|/–—-]\\s*)*(?=\\p{L})");

  private static final Pattern TRAILING_DATE =
      Pattern.compile(
          "\\s*(?:[\\[(]"
              + DATE
              + "[\\])]|(?:[|–—,:]|\\s-)\\s*"
              + DATE
              + "|\\s\\d{4}-\\d{2}-\\d{2})$");

  /** Alone these tell one report from no other. */
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?iu)(?:the|an?|incident|outage|report|post-? ?mortem|retro(?:spective)?|review|issue"
              + "|problem|[\\d\\p{P}\\s])*");

  private static final int LEAST_LETTERS = 4;

  private Titles() {}

  /** The title for a place where the day stands beside it; as it is where too little would stay. */
  public static String brief(String title) {
    String rest = without(title.strip(), LEADING_REPORT, LEADING_DATE, LEADING_REPORT);
    return without(rest, TRAILING_DATE, TRAILING_REPORT, TRAILING_DATE);
  }

  private static String without(String title, Pattern... parts) {
    String rest = title;
    for (Pattern part : parts) {
      Matcher found = part.matcher(rest);
      if (found.find()) {
        String less = (rest.substring(0, found.start()) + rest.substring(found.end())).strip();
        rest = says(less) ? less : rest;
      }
    }
    return rest;
  }

  private static boolean says(String title) {
    long letters = title.codePoints().filter(Character::isLetter).count();
    return letters >= LEAST_LETTERS && !GENERIC.matcher(title).matches();
  }

  /** Whether two titles name the same, apart from day and sort. */
  public static boolean same(String a, String b) {
    return Slug.of(a).equals(Slug.of(b)) || Slug.of(brief(a)).equals(Slug.of(brief(b)));
  }
}
