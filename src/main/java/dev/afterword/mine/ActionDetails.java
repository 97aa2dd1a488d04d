package dev.afterword.mine;

import dev.afterword.markup.RichText;
import dev.afterword.markup.RichText.Kind;
import dev.afterword.markup.RichText.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an action and the notes below it say of it: "(owner: Ana, due 2024-03-01)".
 *
 * @param due as written
 * @param state the words of a label for it
 */
record ActionDetails(
    Optional<String> owner, Optional<String> ticket, Optional<String> due, Optional<String> state) {
  private static final String OWNER_WORDS =
      "(?:action )?owners?|assignees?|assigned(?: to)?|responsible(?: party| person| team)?|dri|point of contact|poc"
          + "|担当者?|负责人|責任人|负责方|责任人|verantwortlich(?:er?)?|zuständig(?:keit)?|responsables?|responsáve(?:l|is)|responsabile"
          + "|verantwoordelijke|eigenaar|ansvarlig|ansvarig|eier|ответственны[йе]|исполнитель|відповідальний|담당자?|ผู้รับผิดชอบ|người phụ trách|penanggung jawab";
  private static final String DUE_WORDS =
      "due(?: date| by| on)?|deadline|eta|target(?: date| completion)?|by when|timeline|期限|期日|截止(?:日期|时间)?|完成时间"
          + "|fällig(?: am)?|frist|bis wann|échéance|date limite|délai|fecha (?:límite|de entrega)|plazo|prazo|scadenza|срок|дедлайн|기한|마감일?|กำหนดเสร็จ";
  private static final String STATE_WORDS =
      "(?:current )?status|state|progress|ステータス|状態|状态|进度|estado|stand|statut|stato|статус|상태|สถานะ";
  private static final String TICKET_WORDS =
      "tickets?|issues?|jira|tracking(?: issue)?|tracked in|pr|pull request|チケット|工单|тикет";
  private static final String OTHER_WORDS = "priority|effort|type|category|优先级|優先度";

  private static final String LABELS =
      "(?:(" + OWNER_WORDS + ")|(" + DUE_WORDS + ")|(" + STATE_WORDS + ")|" + TICKET_WORDS + ")";
  private static final String VALUE_END =
      "(?=\\s*(?:[|;·—–\\])}）、，。\\n]|\\s-\\s|\\.(?:\\s|$)|,\\s*[\\p{L} ]{2,20}[:=]|,\\s*(?:due|by|eta)\\b|$))";

  /** In groups: whose label it is (owner, due date, state), then the value. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])"
              + LABELS
              + "\\s*(?:::?|：|=)\\s*([@#\\p{L}\\p{N}][^|;·—–\\[\\]{}<>()（）、，。\\n]{0,60}?)"
              + VALUE_END);

  private static final Pattern NOTE =
      Pattern.compile("(?iu)^\\W*(?:" + LABELS + "|" + OTHER_WORDS + ")\\s*[:：].*", Pattern.DOTALL);
  private static final Pattern TELLING_NOTE =
      Pattern.compile("(?iu)^\\W*" + LABELS + "\\s*[:：].*", Pattern.DOTALL);

  private static final Pattern ASSIGNED =
      Pattern.compile("\\b[Aa]ssigned to @?(\\p{Lu}[\\w.-]+(?: \\p{Lu}[\\w.-]+)?)");
  private static final Pattern MENTION =
      Pattern.compile("(?:^|[\\s(\\[-])(@[A-Za-z0-9][\\w-]{1,38})(?=[\\s)\\],.:;]|$)");

  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";
  private static final String DATE =
      "\\d{4}-\\d{2}-\\d{2}|\\d{4}/\\d{1,2}/\\d{1,2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}|"
          + MONTH
          + " \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? "
          + MONTH
          + "(?: \\d{4})?|(?:the )?(?:end of (?:the )?|early |mid[- ]|late )?(?:[qh][1-4]|"
          + MONTH
          + ")(?:[ -]\\d{4})?|(?:the )?(?:end of|next|this)(?: the)? (?:week|month|quarter|year|sprint)"
          + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day|eo[dwmqy]";
  private static final Pattern TOLD_DUE =
      Pattern.compile(
          "(?iu)(?:\\bdue(?: (?:on|by))?|\\bdeadline|\\beta)\\s+("
              + DATE
              + ")(?!\\w)|\\bby ("
              + DATE
              + ")(?=\\s*[.)\\]]*$|[)\\]])|📅\\s*("
              + DATE
              + ")|@[\\w-]+\\)?\\s*(?:[—–,|(-]|\\s)\\s*(\\d{4}-\\d{2}-\\d{2})\\)?$");

  /** A day, or how long it may take. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?iu)\\d{4}|\\b\\d{1,2}[/-]\\d{1,2}\\b|\\b\\d{1,2}\\.\\d{1,2}\\.|\\b[qh][1-4]\\b|\\beo[dwmqy]\\b"
              + "|\\b(?:hours?|days?|weeks?|months?|quarter|sprint|year|release|asap|immediate(?:ly)?|today|tomorrow|"
              + MONTH
              + "|(?:mon|tues|wednes|thurs|fri)day|tage?n?|wochen?|monate?|quartal|días?|semanas?|mes|meses|mês|jours?|semaines?|mois|giorni|settiman[ae]|дн(?:я|ей)|недел[яиь]|месяц(?:а|ев)?)\\b"
              + "|[周月年日天]|季度|即时|立即|次回|来週|今週|다음|이번|주|월|일");

  /** What is written where nothing is known. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?iu)[-–—?.…]*|n/?a|tb[dca]|none(?: yet)?|unknown|to be (?:assigned|determined|decided|defined|confirmed|set)|optional"
              + "|待指定|待定|待分配|未定|未割当|要アサイン|要設定|未アサイン|미정|미지정|(?:a|por) definir|offen|noch offen|à définir|da definire|yyyy.*|.*mm[-/]dd.*");

  private static final Pattern NOBODY =
      Pattern.compile(
          "(?iu)nobody|no one|not (?:yet )?assigned|unassigned|name|owner|assignee|team(?: |/)?name|(?:this|next) (?:week|session|sprint|month|quarter)\\b.*|не назначен|.*https?:.*");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int LONGEST_OWNER = 60;
  private static final int MOST_WORDS = 6;
  private static final int LONGEST_TICKET = 40;

  private static final Pattern TICKET =
      Pattern.compile(
          "(?<![\\w/.-])[\\w.-]+/(?![\\w.-]+\\.\\w{2,4}#)[\\w.-]+#\\d+\\b"
              + "|(?<![\\w/])(?<!(?:AI|[Ii]tem|[Aa]ction|[Ss]tep|[Rr]ule|[Oo]ption|[Pp]hase|[Ll]esson|[Ff]inding) )#\\d+\\b"
              + "|\\b(?!(?:CVE|CWE|ADR|RFC|PEP|UTF|SHA|MD|TLS|SSL|HTTP|ISO|RHEL|GPT|SEV|PM|INC|IPV|EC|DNS|SPRINT|PHASE|STEP|DAY|AI|ACT|WEEK)-)[A-Z][A-Z0-9]{1,9}-\\d+\\b"
              + "|https?://\\S*?/(?:issues?|pull|merge_requests|browse|tickets?)/[\\w-]+"
              + "|https?://\\S*show_bug\\.cgi\\?id=\\d+|\\bbug \\d{5,}");

  /**
   * What the lines of an action say, its own first.
   *
   * @param lines each of its own or a note below it
   */
  static ActionDetails of(List<RichText> lines) {
    return new ActionDetails(
        first(lines, ActionDetails::owner),
        first(lines, ActionDetails::ticket),
        first(lines, ActionDetails::due),
        first(lines, line -> state(line.text())));
  }

  private static Optional<String> first(
      List<RichText> lines, Function<RichText, Optional<String>> reader) {
    return lines.stream().map(reader).flatMap(Optional::stream).findFirst();
  }

  /** Whether a line only tells more of the action above it: "Owner: Ana", "Priority: high". */
  static boolean isNote(String line) {
    return NOTE.matcher(line).matches();
  }

  /** Whether a note names an owner, a due date, a state or a ticket. */
  static boolean isTellingNote(String line) {
    return TELLING_NOTE.matcher(line).matches();
  }

  /** Where a day is expected, that it is done may stand. */
  private static Optional<String> state(String text) {
    return labelled(text, 3)
        .findFirst()
        .or(() -> labelled(text, 2).filter(words -> !ActionMarks.isNoState(words)).findFirst());
  }

  private static Stream<String> labelled(String text, int group) {
    return LABELLED
        .matcher(text)
        .results()
        .filter(match -> match.group(group) != null)
        .map(match -> match.group(4).strip());
  }

  private static Optional<String> owner(RichText line) {
    String text = line.text();
    return labelled(text, 1)
        .filter(ActionDetails::isOwner)
        .findFirst()
        .or(() -> assigned(text))
        .or(() -> mentioned(line));
  }

  private static Optional<String> assigned(String text) {
    Matcher m = ASSIGNED.matcher(text);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }

  /** In code a sign before a name makes it an annotation or a package. */
  private static Optional<String> mentioned(RichText line) {
    return MENTION
        .matcher(line.text())
        .results()
        .filter(match -> !isCode(line, match.start(1)))
        .map(match -> match.group(1))
        .findFirst();
  }

  private static boolean isCode(RichText line, int at) {
    return line.spans().stream()
        .anyMatch(span -> span.kind() == Kind.CODE && span.from() <= at && at < span.to());
  }

  /** Whether words may name who cares for an action. */
  static boolean isOwner(String words) {
    return words.length() <= LONGEST_OWNER
        && words.codePoints().anyMatch(Character::isLetter)
        && !NOTHING.matcher(words).matches()
        && !NOBODY.matcher(words).matches()
        && SPACE.split(words).length <= MOST_WORDS;
  }

  private static Optional<String> due(RichText line) {
    return labelled(line.text(), 2)
        .filter(ActionDetails::isDue)
        .findFirst()
        .or(
            () ->
                TOLD_DUE.matcher(line.text()).results().findFirst().flatMap(ActionDetails::group));
  }

  private static Optional<String> group(MatchResult match) {
    return Stream.of(1, 2, 3, 4)
        .map(match::group)
        .filter(text -> text != null)
        .map(text -> text.endsWith(".") ? text.substring(0, text.length() - 1) : text)
        .findFirst();
  }

  /** Whether words say when something is due, and not that it is done or has no date. */
  static boolean isDue(String words) {
    return !NOTHING.matcher(words).matches()
        && TIME.matcher(words).find()
        && ActionMarks.isNoState(words);
  }

  /** In the words, else where a link of them leads to. */
  static Optional<String> ticket(RichText text) {
    Matcher m = TICKET.matcher(text.text());
    return m.find()
        ? Optional.of(m.group())
        : text.spans().stream()
            .map(Span::target)
            .map(TICKET::matcher)
            .filter(Matcher::find)
            .map(Matcher::group)
            .findFirst();
  }

  /**
   * What a column for tickets says: one that is known by its form, or a short word with a number.
   */
  static Optional<String> ticketCell(RichText cell) {
    String words = ActionMiner.plain(cell);
    boolean brief =
        !words.isEmpty()
            && words.length() <= LONGEST_TICKET
            && words.codePoints().anyMatch(Character::isDigit);
    boolean named = brief && !words.endsWith("%") && ActionMarks.isNoState(words);
    return named ? Optional.of(words) : ticket(cell);
  }
}
