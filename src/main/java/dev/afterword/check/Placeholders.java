package dev.afterword.check;

import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.model.SectionKind;
import dev.afterword.words.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a template that nobody has replaced. */
final class Placeholders implements TextRule {
  private static final Phrases<Boolean> SIGNS =
      signs(
          "todo|tbd|tbc|fixme|hh:mm|yyyy|xx:xx|xx xx|mm dd|mm/dd|mm.dd|dd mm|dd/mm|dd.mm|20xx|lorem"
              + "|goes here|go here|replace this|delete this|remove this|fill this|fill me|<insert|<your"
              + "|<fill|<add|<enter|<describe|<list|<name|<date|<link|<provide|<summar*|<explain|[insert"
              + "|[your|[fill|[add|[enter|[describe|[list|[name|[date|[link|[provide|[summar*|[explain");

  /** How many characters before and behind tell what the words are for. */
  private static final int AROUND = 120;

  private static final String ASKING =
      "(?:insert|your|fill|add|enter|describe|list|name|date|link|provide|summari[sz]e|explain)";

  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![/.])\\b(?:TBD|TBC|FIXME|TODO)\\b(?!s|[./-]\\w)"
              + "|\\b[Hh][Hh]:[Mm][Mm](?::[Ss][Ss])?\\b|\\b[Xx]{2}:[Xx]{2}\\b"
              + "|\\b(?:YYYY|yyyy)[-/.](?:MM|mm)[-/.](?:DD|dd)\\b|\\b(?:DD|dd)[-/.](?:MM|mm)[-/.](?:YYYY|yyyy)\\b"
              + "|\\b20(?:\\d\\d-(?:MM|mm|[Xx]{2})-(?:DD|dd|[Xx]{2})|[Xx]{2}-[Xx\\d]{2}-[Xx\\d]{2})\\b"
              + "|(?i:\\blorem\\s+ipsum\\b)"
              + "|<(?i:"
              + ASKING
              + ")\\b[^<>\\n=/]{0,100}>(?!\\()"
              + "|(?<![\\]!\\w])\\[(?i:"
              + ASKING
              + ")\\s[^\\]\\[\\n]{2,100}\\](?![(\\[:])"
              + "|(?i:\\b(?:text|summary|description|name|title|date|link|details?)\\s+goes?\\s+here\\b)"
              + "|(?i:\\b(?:replace|delete|remove)\\s+this\\s+(?:line|section|text|paragraph|comment|template|note|with)\\b)"
              + "|(?i:\\bfill\\s+(?:this|me)\\s+in\\b)");

  private static final Pattern TIME_COLUMN = Pattern.compile("(?i)^\\|.*\\b(?:time|date)");
  private static final Pattern HOW_TO_READ =
      Pattern.compile(
          "(?i)\\b(?:formats?|timezone|times? (?:are|is|in)|dates? (?:are|in)|all times)\\b");

  @Override
  public void check(DocumentText text, Consumer<Problem> report) {
    List<Integer> lines =
        SIGNS.all(text.visible()).stream().map(sign -> text.line(sign.from())).distinct().toList();
    for (int line : lines) {
      check(text, text.lines().get(line), text.lineStart(line), report);
    }
  }

  private static Phrases<Boolean> signs(String signs) {
    Phrases<Boolean> phrases = new Phrases<>();
    for (String sign : signs.split("\\|")) {
      phrases.add(sign, true);
    }
    return phrases;
  }

  /** One remark a line: a row of a template is one thing to fill in. */
  private static void check(DocumentText text, String line, int offset, Consumer<Problem> report) {
    Matcher words = WORDS.matcher(line);
    while (words.find()) {
      int from = offset + words.start();
      if (isLeftOver(text, line, words, from)) {
        int to = offset + words.end();
        report.accept(text.problem(ProblemCode.PLACEHOLDER, from, to, text.words(from, to)));
        return;
      }
    }
  }

  private static boolean isLeftOver(DocumentText text, String line, Matcher words, int offset) {
    String found = words.group();
    String before = line.substring(Math.max(0, words.start() - AROUND), words.start()).strip();
    String after =
        line.substring(words.end(), Math.min(line.length(), words.end() + AROUND)).strip();
    return switch (found.toUpperCase(Locale.ROOT)) {
      case "TODO" -> isToDo(before, after) && text.section(offset) != SectionKind.ACTIONS;
      case "TBD", "TBC", "FIXME" -> isValue(before, after);
      default -> !isPath(line, words) && !(isTime(found) && saysHowToRead(before, after));
    };
  }

  /** {@code /users/<name>}: a part of an address that stands for many. */
  private static boolean isPath(String line, Matcher words) {
    int at = words.start();
    return line.charAt(at) == '<' && at > 0 && "/-.=:".indexOf(line.charAt(at - 1)) >= 0;
  }

  private static boolean isTime(String found) {
    return "hHyY".indexOf(found.charAt(0)) >= 0;
  }

  /** A task for the author; the state of an action stands alone in its cell. */
  private static boolean isToDo(String before, String after) {
    boolean label = before.endsWith(":") || before.endsWith(":**");
    return label || after.startsWith(":") || after.startsWith("(");
  }

  /** Alone in its line or cell, or behind a label; "what is high is TBD" is a sentence. */
  private static boolean isValue(String before, String after) {
    boolean head = before.matches("[-*+#|>_\\[(]*") || before.matches(".*[:|：*(\\[–—-]");
    boolean end = after.isEmpty() || after.matches("[|)\\]*_.:：,].*");
    return head && end;
  }

  /** "All times are HH:MM UTC" tells how to read the page. */
  private static boolean saysHowToRead(String before, String after) {
    boolean bracket = before.lastIndexOf('(') > before.lastIndexOf(')');
    boolean head = before.startsWith("#") || TIME_COLUMN.matcher(before).find();
    return bracket || head || HOW_TO_READ.matcher(before + " " + after).find();
  }
}
