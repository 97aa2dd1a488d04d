package dev.afterword.timeline;

import dev.afterword.markup.Block.Row;
import dev.afterword.markup.Block.Table;
import dev.afterword.markup.RichText;
import dev.afterword.time.TimeMention;
import java.util.regex.Pattern;

/**
 * Tells lists of dates that are no timeline: what is planned, what was measured, other documents.
 */
final class OtherLists {
  private static final Pattern PLANS =
      Pattern.compile(
          "(?iu)\\W*(?:check-?points?|due(?: date)?|dead-?lines?|target(?: date)?|eta|planned(?: date| for)?|scheduled(?: for)?"
              + "|next (?:review|check)|review date|expir(?:y|es|ation)(?: date)?|fällig(?: am)?|frist|vencimiento|plazo|fecha límite|prazo|échéance|期限|期日|截止日期|마감)\\W*");

  private static final Pattern RECORDS =
      Pattern.compile(
          "(?iu)\\W*(?:commits?|sha|hash|versions?|releases?|tags?|branch|pr|pull request|tests?(?: case)?|pass(?:ed)?|expected|build|run id)\\W*");

  private static final Pattern HEADING =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:schedules?|check-?points?|roadmap|plans?|rollout|change ?log|release notes|revision history|document history"
              + "|related|previous|past|similar|prior) ?(?:incidents?|outages?|reports?|documents?|work|issues?)?(?!\\p{L})"
              + "|(?<!\\p{L})(?:commits?|test results?|references?|sources|benchmarks?|changes? windows?|maintenance windows?|wartungsfenster|zeitplan|ausblick"
              + "|próximos pasos|calendario|calendrier)(?!\\p{L})|スケジュール|今後の予定|计划|일정");

  /** Seconds, levels and process numbers are what programs write. */
  private static final Pattern LOG =
      Pattern.compile(
          "\\d:\\d\\d:\\d\\d|\\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG|FATAL|TRACE)\\b|\\w\\[\\d+]|\\blevel=|[{}$;]");

  private static final Pattern NUMBER =
      Pattern.compile(
          "[+−-]?\\d[\\d.,]*\\s?(?:%|ms|s|[KMG]i?B)?|(?:\\d+\\s?h\\s?)?\\d+\\s?m(?:in)?(?:\\s?\\d+\\s?s)?");

  private static final int FEWEST_NUMBERS = 3;

  /** Two words beside each other, or as many characters where no spaces part words. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?<![\\p{L}\\d])\\p{L}{2,}[\\s,;:]+\\p{L}{2,}|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]{4,}");

  private OtherLists() {}

  static boolean isLog(String text) {
    return LOG.matcher(text).find();
  }

  /** Whether a table says what is to come. */
  static boolean isPlan(Table table) {
    return table.header().stream().anyMatch(cell -> PLANS.matcher(cell.text()).matches());
  }

  /** Whether a table has a row for each version, change or test. */
  static boolean isRecord(Table table) {
    return table.header().stream().anyMatch(cell -> RECORDS.matcher(cell.text()).matches());
  }

  /** Whether most of a table are bare numbers: it measures, and tells nothing. */
  static boolean isMeasured(Table table) {
    return !table.rows().isEmpty()
        && table.rows().stream().allMatch(row -> numbers(row) >= FEWEST_NUMBERS);
  }

  /** Whether most rows of a table name or count something, and say nothing of it. */
  static boolean tellsNothing(Table table) {
    return 2 * table.rows().stream().filter(OtherLists::tells).count() < table.rows().size();
  }

  private static boolean tells(Row row) {
    return row.cells().stream()
        .anyMatch(cell -> TOLD.matcher(cell.text()).find() || Phases.of(cell).isPresent());
  }

  private static long numbers(Row row) {
    return row.cells().stream()
        .filter(cell -> NUMBER.matcher(cell.text().strip()).matches())
        .count();
  }

  /** Whether what stands below a heading is of another time or another incident. */
  static boolean isBelow(String heading) {
    return HEADING.matcher(heading).find();
  }

  /** Whether a link begins with a time and goes on, or is a day: it names another document. */
  static boolean isReference(RichText text, TimeMention time) {
    return text.spans().stream()
        .filter(span -> span.kind() == RichText.Kind.LINK)
        .anyMatch(
            span ->
                span.from() < time.to()
                    && (span.to() > time.to() + 1 || (!time.hasClock() && span.to() >= time.to())));
  }
}
