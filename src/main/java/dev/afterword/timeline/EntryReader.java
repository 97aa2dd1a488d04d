package dev.afterword.timeline;

import dev.afterword.evidence.Lines;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.RichText;
import dev.afterword.time.DurationText;
import dev.afterword.time.TimeMention;
import dev.afterword.time.TimeScanner;
import dev.afterword.time.Weekdays;
import dev.afterword.timeline.TimelineEntry.After;
import dev.afterword.timeline.TimelineEntry.At;
import dev.afterword.timeline.TimelineEntry.Role;
import dev.afterword.timeline.TimelineEntry.When;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an entry of a timeline from a line: the time at its head, or behind a few words. */
final class EntryReader {
  /** As much of a line as its time may stand in. */
  private static final int HEAD = 80;

  /** A milestone is a step and its time, nothing more. */
  private static final int LONGEST_MILESTONE = 100;

  /** What status pages write before the time of each message. */
  static final String UPDATE =
      "(?:update|updated|edit|posted|posted \\d+ \\w+ ago\\.|stand|nachtrag|aktualisierung|actualización|atualização|mise à jour|обновление|更新|업데이트)(?: ?#?\\d{1,2}(?=\\s*[:–—-]))?[:,\\s–—(\\[-]+";

  /** Marks at the head of a line, before its words. */
  static final String SIGNS = "^[\\s\\[({|*_~`•>#.–—\\p{So}\\uFE0F-]*";

  /** What parts the time of an event from what happened then. */
  private static final Pattern APART =
      Pattern.compile("^(?:ish\\b)?[\\s\\])}*_]*(?:[:：|=>–—]|-\\s|\\n|$)");

  private static final Pattern BEFORE_TIME =
      Pattern.compile(
          SIGNS
              + "(?:T\\s?\\+?0[\\s:=(\\[–—-]+)?(?:±\\S{1,5}\\s+)?(?:"
              + UPDATE
              + ")?(?:(?:at|on|around|about|approx\\.?|approximately|by|from|since|circa|time|date|ca\\.?|kl\\.?|klokken|um|gegen|ab|vers|à|às|a las?|alle|время|в|около|дата|fecha|hora|data|uhrzeit|时间|시간|時刻)(?!\\p{L})[:：\\s~]*)?"
              + "(?:"
              + Weekdays.NAME
              + ",?\\s*)?"
              + "(?:the\\s+)?[\\s\\[(~*]*$",
          Pattern.CASE_INSENSITIVE);

  /** "[Outage start] On 3 March". */
  private static final Pattern NAMED_STEP =
      Pattern.compile("\\s*\\[(\\p{L}[\\p{L} ]{2,30})]\\s*[:–—-]?\\s*");

  private static final Pattern WEEKDAY = Pattern.compile("\\W*" + Weekdays.NAME + "?\\W*");

  /** What a heading may say behind its day that tells of nothing: "(times in JST)". */
  private static final Pattern ZONE_ONLY =
      Pattern.compile(
          "(?i)\\W*(?:のタイムライン\\W*)?(?:(?:all )?times?(?: are)?(?: in)? |時[刻間]は(?:すべて|全て)?)[A-Z+\\d/]{2,8}\\W*");

  private static final Pattern PLACEHOLDER =
      Pattern.compile("[\\sT]{1,3}(?i:hh:mm|xx:xx|00:00 ?\\?)");
  private static final Pattern AFTER_TIME = Pattern.compile("^(?:ish\\b)?[\\s\\])}*_:：,;.|=>–—-]+");
  private static final Pattern RANGE =
      Pattern.compile("\\s*(?:[-–—~〜～→>]+|to|until|bis|às|à|a|hasta|至|到|から)\\s*(?:on\\s)?");
  private static final Pattern STEP =
      Pattern.compile("[\\p{L}][^.!?]{1,60}?[\\s:：–—(\\[-]+(?:at\\s+)?");
  private static final Pattern FROM_START =
      Pattern.compile(
          "^[\\s\\[(*]*(T\\s?)?\\+\\s?(\\d[\\d:.]*(?:\\s?(?:h|hrs?|hours?|m|mins?|minutes?)(?![a-z]))?(?:\\s?\\d+\\s?(?:m|mins?|minutes?)\\b)?)");
  private static final Pattern LATER =
      Pattern.compile(
          "^[\\s\\[(*~]*(?:about |around |roughly |some |approximately )?"
              + "((?:an?|one|two|three|four|five|six|ten|\\d+)\\s(?:hours?|hrs?|minutes?|mins?)(?:\\s(?:and\\s)?\\d+\\s(?:minutes?|mins?))?)\\s(?:later|after(?:wards)?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** 08.33 or 9.05: among the events of a timeline, what a line begins with is a clock. */
  private static final Pattern DOTTED =
      Pattern.compile(
          "^[\\s\\[(*_~•>–—-]*(?:[01]?\\d|2[0-3])(\\.)[0-5]\\d(?=$|[\\s:*_)\\]–—-](?!\\d))");

  private final TimeScanner scanner;
  private final boolean dotted;

  EntryReader(TimeScanner scanner) {
    this(scanner, false);
  }

  private EntryReader(TimeScanner scanner, boolean dotted) {
    this.scanner = scanner;
    this.dotted = dotted;
  }

  /** The same where it is known that what is read are events. */
  EntryReader ofEvents() {
    return new EntryReader(scanner, true);
  }

  /** The entry that a line is, where it begins with a time or has only a step before it. */
  Optional<TimelineEntry> entry(RichText text, int line) {
    Matcher step = NAMED_STEP.matcher(text.text());
    return step.lookingAt() && isStep(text, step)
        ? timed(Lines.part(text, step.end(), text.text().length()), line)
            .map(entry -> entry.named(Lines.part(text, step.start(1), step.end(1))))
        : timed(text, line);
  }

  private static boolean isStep(RichText text, Matcher step) {
    return Phases.of(Lines.part(text, step.start(1), step.end(1))).isPresent();
  }

  /** The entry that a line is, where it begins with a time. */
  Optional<TimelineEntry> timed(RichText text, int line) {
    Optional<TimeMention> time = leading(text.text());
    if (time.isEmpty()) {
      return relative(text, line);
    }
    if (PLACEHOLDER.matcher(text.text().substring(time.get().to())).lookingAt()) {
      return Optional.empty();
    }
    int end = skipRange(text.text(), time.get().to());
    RichText rest = Lines.part(text, end, text.text().length());
    boolean context = !time.get().hasClock() && saysNothing(rest.text());
    Role role = context ? Role.CONTEXT : Role.EVENT;
    return Optional.of(
        new TimelineEntry(At.of(time.get(), withColon(text.text())), trimmed(rest), line, role));
  }

  /** On status pages the time stands below what was said, alone in the last line. */
  Optional<TimelineEntry> posted(List<Paragraph> lines) {
    int last = lines.size() - 1;
    return Optional.of(lines.get(last))
        .filter(line -> last > 0)
        .flatMap(line -> entry(line.text(), line.line()))
        .filter(entry -> entry.hasClock() && entry.text().isBlank())
        .filter(entry -> entry(lines.get(0).text(), 0).isEmpty())
        .map(
            entry ->
                new TimelineEntry(
                    entry.when(),
                    Lines.join(lines.subList(0, last)).text(),
                    lines.get(0).line(),
                    Role.EVENT));
  }

  /** The step that a line names before its time. */
  Optional<TimelineEntry> milestone(RichText text, int line) {
    String words = text.text().strip();
    if (words.length() > LONGEST_MILESTONE) {
      return Optional.empty();
    }
    List<TimeMention> mentions = scanner.scan(text.text());
    if (mentions.size() != 1 || !(mentions.get(0).hasClock() || mentions.get(0).hasDay())) {
      return Optional.empty();
    }
    TimeMention time = mentions.get(0);
    String step = text.text().substring(0, time.from());
    boolean last = text.text().substring(time.to()).matches("[\\s.)\\]]*(?:\\([^()]*\\)\\W*)?");
    return last && STEP.matcher(step).matches()
        ? Optional.of(
            new TimelineEntry(
                At.of(time, text.text()),
                Lines.part(text, 0, step.replaceAll("[\\s:：–—-]+(?:at\\s+)?$", "").length()),
                line,
                Role.MILESTONE))
        : Optional.empty();
  }

  private static Optional<TimelineEntry> relative(RichText text, int line) {
    String head = text.text().substring(0, Math.min(text.text().length(), HEAD));
    Matcher start = FROM_START.matcher(head);
    if (head.indexOf('+') >= 0 && start.find()) {
      boolean named = start.group(1) != null;
      return distance(start.group(2), named)
          .map(d -> after(text, line, new After(d, true), start.end(2)));
    }
    Matcher later = LATER.matcher(head);
    boolean counted = head.contains("later") || head.contains("after");
    if (!counted || !later.find()) {
      return Optional.empty();
    }
    String words = later.group(1).replaceFirst("(?i)^an?\\b", "1");
    return DurationText.read(words).map(d -> after(text, line, new After(d, false), later.end()));
  }

  /** {@code T+5} counts minutes; {@code +5} alone could be anything. */
  private static Optional<Duration> distance(String written, boolean named) {
    if (written.matches("\\d+\\s?")) {
      return named ? DurationText.read(written.strip() + " minutes") : Optional.empty();
    }
    return DurationText.read(written);
  }

  private static TimelineEntry after(RichText text, int line, When when, int end) {
    RichText rest = trimmed(Lines.part(text, end, text.text().length()));
    return new TimelineEntry(when, rest, line, Role.EVENT);
  }

  /** Whether a line begins with its time as a mark, and not as a part of its first sentence. */
  boolean isMarked(RichText text) {
    return leading(text.text())
        .map(time -> isBracketed(text.text(), time) || isApart(text, time))
        .orElse(true);
  }

  /** "[3 March, 09:05] Mail is late"; in a chat the time has no day. */
  private static boolean isBracketed(String text, TimeMention time) {
    return time.hasDay() && text.startsWith("[") && text.startsWith("]", time.to());
  }

  private boolean isApart(RichText text, TimeMention time) {
    int end = skipRange(text.text(), time.to());
    return APART.matcher(text.text().substring(end)).find() || isBold(text, end);
  }

  private static boolean isBold(RichText text, int end) {
    return text.spans().stream()
        .anyMatch(
            span ->
                span.kind() == RichText.Kind.BOLD
                    && span.from() < end
                    && Math.abs(span.to() - end) <= 2);
  }

  /** Whether a line names another document by its date. */
  boolean isReference(RichText text) {
    return leading(text.text()).map(time -> OtherLists.isReference(text, time)).orElse(false);
  }

  /** Whether what stands behind a day leaves it to the events below to tell what happened. */
  private static boolean saysNothing(String text) {
    return isWeekday(text) || isOnlyZone(text);
  }

  static boolean isOnlyZone(String text) {
    return ZONE_ONLY.matcher(text).matches();
  }

  static boolean isWeekday(String text) {
    return WEEKDAY.matcher(text).matches();
  }

  /** "Timeline (3 March 2021)": the day of what stands below. */
  Optional<TimelineEntry> day(String heading, int line) {
    return scanner
        .first(heading)
        .filter(time -> time.hasDay() && !time.hasClock())
        .map(time -> new TimelineEntry(new At(time, false), RichText.EMPTY, line, Role.CONTEXT));
  }

  /** The time that a text begins with. */
  Optional<TimeMention> leading(String text) {
    String head = withColon(text.substring(0, Math.min(text.length(), HEAD)));
    return scanner
        .first(head)
        .filter(m -> m.hasClock() || m.hasDay())
        .filter(m -> BEFORE_TIME.matcher(head.substring(0, m.from())).matches());
  }

  private String withColon(String head) {
    Matcher m = DOTTED.matcher(head);
    return dotted && m.find()
        ? head.substring(0, m.start(1)) + ":" + head.substring(m.end(1))
        : head;
  }

  private static RichText trimmed(RichText text) {
    Matcher m = AFTER_TIME.matcher(text.text());
    return m.find() ? Lines.part(text, m.end(), text.text().length()) : text;
  }

  /** What follows a time and its range. */
  String rest(String text, TimeMention time) {
    String rest = text.substring(skipRange(text, time.to()));
    return AFTER_TIME.matcher(rest).replaceFirst("").strip();
  }

  /** Of a range such as 09:05–09:09 the end goes as well. */
  private int skipRange(String text, int from) {
    String rest = text.substring(from);
    Optional<TimeMention> next = scanner.first(rest.substring(0, Math.min(rest.length(), 40)));
    boolean range =
        next.isPresent() && RANGE.matcher(rest.substring(0, next.get().from())).matches();
    return range ? from + next.orElseThrow().to() : from;
  }
}
