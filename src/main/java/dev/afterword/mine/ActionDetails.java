package dev.afterword.mine;

import dev.afterword.markup.RichText;
import dev.afterword.markup.RichText.Kind;
import dev.afterword.markup.RichText.Span;
import dev.afterword.mine.ActionLabels.Sense;
import dev.afterword.words.FoldedText;
import dev.afterword.words.WordLists;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
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

  /** A day in numbers, a quarter or the end of something; or units that are joined to a number. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)\\d{4}|\\b\\d{1,2}[/-]\\d{1,2}\\b|\\b\\d{1,2}\\.\\d{1,2}\\.|\\b[qh][1-4]\\b|\\beo[dwmqy]\\b|[周月年日天주월일]");

  private static final SortedMap<String, List<String>> LISTS =
      WordLists.read(ActionDetails.class, ActionLabels.RESOURCE);

  /** What is written where nothing is known. */
  private static final Set<String> NOTHING = words("nothing");

  private static final Set<String> NOBODY = words("nobody");

  /** Signs instead of words, or a template of a day. */
  private static final Pattern BLANK = Pattern.compile("(?i)[-–—?.…]*|yyyy.*|.*mm[-/]dd.*");

  /** What is written beside those who care for it. */
  private static final Pattern NOT_A_NAME =
      Pattern.compile("(?i)(?:this|next) (?:week|session|sprint|month|quarter)\\b.*|.*https?:.*");

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

  private static Set<String> words(String list) {
    return WordLists.set(LISTS, list);
  }

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
    return ActionLabels.atHead(line).isPresent();
  }

  /** Whether a note names an owner, a due date, a state or a ticket. */
  static boolean isTellingNote(String line) {
    return ActionLabels.atHead(line).filter(sense -> sense != Sense.OTHER).isPresent();
  }

  /** Where a day is expected, that it is done may stand. */
  private static Optional<String> state(String text) {
    return labelled(text, Sense.STATE)
        .findFirst()
        .or(
            () ->
                labelled(text, Sense.DUE)
                    .filter(words -> !ActionMarks.isNoState(words))
                    .findFirst());
  }

  private static Stream<String> labelled(String text, Sense sense) {
    return ActionLabels.in(text).stream()
        .filter(label -> label.sense() == sense)
        .map(ActionLabels.Label::value);
  }

  private static Optional<String> owner(RichText line) {
    String text = line.text();
    return labelled(text, Sense.OWNER)
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
        && !isNothing(words)
        && !NOBODY.contains(FoldedText.of(words))
        && !NOT_A_NAME.matcher(words).matches()
        && SPACE.split(words).length <= MOST_WORDS;
  }

  private static Optional<String> due(RichText line) {
    return labelled(line.text(), Sense.DUE)
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
    return !isNothing(words)
        && (TIME.matcher(words).find() || ActionLabels.hasTime(words))
        && ActionMarks.isNoState(words);
  }

  private static boolean isNothing(String words) {
    return BLANK.matcher(words).matches() || NOTHING.contains(FoldedText.of(words));
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
