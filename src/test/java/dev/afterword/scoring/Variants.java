package dev.afterword.scoring;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people write the same in Markdown. */
final class Variants {
  private static final String ISO_DAY =
      "(?<![\\w/.-])(20[012]\\d)-([01]\\d)-([0-3]\\d)(?![\\wT/-])";
  private static final String CLOCK =
      "(?<![\\w:.,/+-])([01]?\\d|2[0-3]):([0-5]\\d)(?![\\d:.Z]|\\s?[aApP]\\.?[mM])";
  private static final String ENGLISH_DAY =
      "\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}(?:st|nd|rd|th)?,? 20[012]\\d\\b";
  private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.*?)\\s*#*$");
  private static final Pattern BULLET = Pattern.compile("^(\\s*)[-*+](\\s+)(?=\\S)(.*)$");
  private static final Pattern LABEL =
      Pattern.compile(
          "^(\\s*(?:[-*+]\\s+)?)\\*\\*([^*:]{2,30}?)(?::\\*\\*|\\*\\*\\s?:)\\s*(\\S.*)$");
  private static final Pattern TIMED =
      Pattern.compile(
          "^(\\s*[-*+]\\s+)(\\d{1,2}:\\d\\d(?:\\s?[A-Z]{2,4})?)(\\s*[-–—:]\\s+|\\s+)(\\S.*)$");

  private static final DataHolder GITHUB =
      new MutableDataSet()
          .set(
              Parser.EXTENSIONS,
              List.of(
                  TablesExtension.create(),
                  TaskListExtension.create(),
                  StrikethroughExtension.create()))
          .toImmutable();
  private static final Parser PARSER = Parser.builder(GITHUB).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder(GITHUB).build();

  private Variants() {}

  static List<Variant> all() {
    List<Variant> all = new ArrayList<>();
    all.addAll(days());
    all.addAll(clocks());
    all.addAll(headings());
    all.addAll(lists());
    all.addAll(labels());
    all.addAll(timelines());
    all.addAll(tables());
    all.addAll(whole());
    return all;
  }

  private static List<Variant> days() {
    return List.of(
        day("day: 5 March 2024", "d MMMM uuuu", Locale.ENGLISH),
        day("day: March 5, 2024", "MMMM d, uuuu", Locale.ENGLISH),
        day("day: Mar 5 2024", "MMM d uuuu", Locale.ENGLISH),
        day("day: Tue, 5 Mar 2024", "EEE, d MMM uuuu", Locale.ENGLISH),
        day("day: Tuesday 5th of March 2024", "EEEE d'th of' MMMM uuuu", Locale.ENGLISH),
        day("day: Tuesday, March 5th, 2024", "EEEE, MMMM d'th', uuuu", Locale.ENGLISH),
        day("day: 2024/03/05", "uuuu/MM/dd", Locale.ROOT),
        day("day: 05-Mar-2024", "dd-MMM-uuuu", Locale.ENGLISH),
        day("day: 2024-Mar-05", "uuuu-MMM-dd", Locale.ENGLISH),
        day("day: 2024.03.05", "uuuu.MM.dd", Locale.ROOT),
        day("day: 05.03.2024", "dd.MM.uuuu", Locale.ROOT),
        day("day: 5. März 2024", "(?<=[\\p{L}:,|(*] )" + ISO_DAY, "d. MMMM uuuu", Locale.GERMAN),
        day("day: 5 mars 2024", "d MMMM uuuu", Locale.FRENCH),
        day("day: 5 de marzo de 2024", "d 'de' MMMM 'de' uuuu", Locale.forLanguageTag("es")),
        day("day: 5 de março de 2024", "d 'de' MMMM 'de' uuuu", Locale.forLanguageTag("pt")),
        day("day: 2024年3月5日", "uuuu年M月d日", Locale.ROOT),
        Variant.within("day: English to ISO", ENGLISH_DAY, Variants::toIso));
  }

  private static Variant day(String name, String pattern, Locale locale) {
    return day(name, ISO_DAY, pattern, locale);
  }

  private static Variant day(String name, String wanted, String pattern, Locale locale) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, locale);
    return Variant.within(
        name,
        wanted,
        match -> {
          try {
            return format.format(LocalDate.parse(match.group()));
          } catch (DateTimeException e) {
            return match.group();
          }
        });
  }

  private static String toIso(MatchResult match) {
    String[] parts = match.group().replaceAll("(?<=\\d)(?:st|nd|rd|th)|[.,]", "").split(" ");
    String months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    int month = months.indexOf(parts[0].substring(0, 3)) / 3 + 1;
    return "%s-%02d-%02d".formatted(parts[2], month, Integer.parseInt(parts[1]));
  }

  private static List<Variant> clocks() {
    return List.of(
        clock("clock: 2:05 PM", "h:mm a"),
        clock("clock: 2:05pm", "h:mma"),
        clock("clock: 14:05:00", "HH:mm:ss"),
        clock("clock: 14h05", "HH'h'mm"),
        Variant.within(
            "clock: am/pm to 24 hours",
            "\\b(1[0-2]|0?[1-9]):([0-5]\\d)\\s?([aApP])\\.?[mM]\\b\\.?",
            match -> {
              String[] parts = match.group().split("[:\\s]|(?=[aApP])");
              int hour = Integer.parseInt(parts[0]) % 12;
              boolean after = match.group().matches(".*[pP].*");
              return "%02d:%s".formatted(after ? hour + 12 : hour, parts[1]);
            }),
        zone("zone: GMT", " GMT"),
        zone("zone: (UTC)", " (UTC)"),
        zone("zone: 14:05Z", "Z"),
        zone("zone: +00:00", "+00:00"),
        Variant.within(
            "clock: -> for a range",
            "(?<=\\d\\d:\\d\\d)\\s?[-–—]\\s?(?=\\d\\d:\\d\\d)",
            m -> " → "),
        Variant.within(
            "clock: to for a range",
            "(?<=\\d\\d:\\d\\d)\\s?[-–—]\\s?(?=\\d\\d:\\d\\d)",
            m -> " to "));
  }

  private static Variant clock(String name, String pattern) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    return Variant.within(
        name,
        CLOCK,
        match -> {
          String[] parts = match.group().split(":");
          return format.format(
              LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
        });
  }

  private static Variant zone(String name, String replacement) {
    return Variant.within(name, "(?<=\\d\\d:\\d\\d)\\sUTC\\b", match -> replacement);
  }

  private static List<Variant> headings() {
    return List.of(
        heading("heading: closed", (level, text) -> level + " " + text + " " + level),
        heading("heading: bold", (level, text) -> level + " **" + text.replace("*", "") + "**"),
        heading(
            "heading: colon",
            (level, text) -> level + " " + text + (text.matches(".*[\\p{L}\\d]") ? ":" : "")),
        heading("heading: numbered", (level, text) -> level + " 3. " + text),
        heading("heading: 2.1", (level, text) -> level + " 2.1 " + text),
        heading("heading: sign", (level, text) -> level + " 🔎 " + text),
        heading(
            "heading: upper case", (level, text) -> level + " " + text.toUpperCase(Locale.ROOT)),
        heading(
            "heading: lower case", (level, text) -> level + " " + text.toLowerCase(Locale.ROOT)),
        heading(
            "heading: one deeper",
            (level, text) -> level.length() < 6 ? "#" + level + " " + text : level + " " + text),
        heading(
            "heading: {#anchor}",
            (level, text) -> level + " " + text + " {#x" + Math.abs(text.hashCode() % 997) + "}"),
        new Variant("heading: underlined", Variants::underlined, false, true),
        new Variant("heading: bold line", Variants::boldLines, false, true));
  }

  private interface HeadingForm {
    String write(String level, String text);
  }

  /** Of a document with one title, that is its first heading; headings with numbers tell time. */
  private static Variant heading(String name, HeadingForm form) {
    Variant every =
        Variant.lines(
            name,
            line -> {
              Matcher matcher = HEADING.matcher(line);
              boolean section =
                  matcher.matches()
                      && matcher.group(1).length() > 1
                      && !matcher.group(2).matches(".*\\d.*");
              return section ? form.write(matcher.group(1), matcher.group(2)) : line;
            });
    return new Variant(name, body -> isTitled(body) ? every.write().apply(body) : body, true, true);
  }

  private static boolean isTitled(String body) {
    List<String> headings = body.lines().filter(line -> HEADING.matcher(line).matches()).toList();
    return !headings.isEmpty()
        && headings.get(0).startsWith("# ")
        && headings.stream().filter(line -> line.startsWith("# ")).count() == 1;
  }

  private static String underlined(String body) {
    return isTitled(body) ? headingsTo(body, m -> "\n" + m.group(2) + "\n-----", 2) : body;
  }

  /** Bold lines have no levels: only where all sections have the same. */
  private static String boldLines(String body) {
    boolean flat =
        isTitled(body)
            && body.lines().filter(line -> line.matches("#{3,6} .*")).findAny().isEmpty();
    return flat ? headingsTo(body, m -> "\n**" + m.group(2).replace("*", "") + "**\n", 2) : body;
  }

  private static String headingsTo(String body, Function<Matcher, String> form, int deepest) {
    return Variant.lines(
            "",
            line -> {
              Matcher matcher = HEADING.matcher(line);
              boolean section =
                  matcher.matches()
                      && matcher.group(1).length() > 1
                      && matcher.group(1).length() <= deepest;
              return section ? form.apply(matcher) : line;
            })
        .write()
        .apply(body);
  }

  private static List<Variant> lists() {
    return List.of(
        bullet("list: *", m -> m.group(1) + "*" + m.group(2) + m.group(3)),
        bullet("list: +", m -> m.group(1) + "+" + m.group(2) + m.group(3)),
        Variant.lines(
                "list: full stop",
                line ->
                    BULLET.matcher(line).matches() && line.matches(".*[\\p{L}]")
                        ? line + "."
                        : line)
            .rewording(),
        Variant.lines(
            "list: bold",
            line -> {
              Matcher m = BULLET.matcher(line);
              return m.matches() && m.group(3).matches("[\\p{L}\\d ,.'()-]+")
                  ? m.group(1) + "-" + m.group(2) + "**" + m.group(3).strip() + "**"
                  : line;
            }));
  }

  private static Variant bullet(String name, Function<Matcher, String> form) {
    return Variant.lines(
        name,
        line -> {
          Matcher matcher = BULLET.matcher(line);
          boolean rule = line.strip().matches("([-*+]\\s*){3,}");
          return matcher.matches() && !rule ? form.apply(matcher) : line;
        });
  }

  private static List<Variant> labels() {
    return List.of(
        label("label: **Key**: value", m -> m.group(1) + "**" + m.group(2) + "**: " + m.group(3)),
        label("label: **Key:** value", m -> m.group(1) + "**" + m.group(2) + ":** " + m.group(3)),
        label("label: Key: value", m -> m.group(1) + m.group(2) + ": " + m.group(3)),
        label("label: *Key*: value", m -> m.group(1) + "*" + m.group(2) + "*: " + m.group(3)),
        label("label: __Key:__ value", m -> m.group(1) + "__" + m.group(2) + ":__ " + m.group(3)),
        label("label: **Key** - value", m -> m.group(1) + "**" + m.group(2) + "** - " + m.group(3)),
        label("label: `Key`: value", m -> m.group(1) + "`" + m.group(2) + "`: " + m.group(3)),
        label(
            "label: - **Key:** value",
            m ->
                (m.group(1).isEmpty() ? "- " : m.group(1))
                    + "**"
                    + m.group(2)
                    + ":** "
                    + m.group(3)),
        label(
            "label: lower case",
            m -> m.group(1) + "**" + m.group(2).toLowerCase(Locale.ROOT) + ":** " + m.group(3)),
        label(
            "label: upper case",
            m -> m.group(1) + "**" + m.group(2).toUpperCase(Locale.ROOT) + ":** " + m.group(3)),
        label(
            "label: value in code",
            m ->
                m.group(1)
                    + "**"
                    + m.group(2)
                    + ":** "
                    + (m.group(3).matches("[\\w: .,~()+-]{1,40}")
                        ? "`" + m.group(3).strip() + "`"
                        : m.group(3))),
        label(
            "label: value in italics",
            m ->
                m.group(1)
                    + "**"
                    + m.group(2)
                    + ":** "
                    + (m.group(3).matches("[\\w: .,~()+-]{1,40}")
                        ? "*" + m.group(3).strip() + "*"
                        : m.group(3))),
        new Variant("label: table", Variants::labelTable, false, true));
  }

  private static Variant label(String name, Function<Matcher, String> form) {
    return matching(name, LABEL, form);
  }

  /** Two and more lines with labels, one after the other, become a table. */
  private static String labelTable(String body) {
    return tables(body, Variants::isFact, 2, Variants::table);
  }

  private static boolean isFact(String line) {
    Matcher matcher = LABEL.matcher(line);
    return matcher.matches() && !matcher.group(1).startsWith(" ") && !line.contains("|");
  }

  /** Lines of one kind before a blank one become something else where they are not too few. */
  private static String tables(
      String body, Predicate<String> row, int fewest, UnaryOperator<List<String>> table) {
    List<String> out = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    for (String line : (body + "\n").split("\n", -1)) {
      if (row.test(line)) {
        rows.add(line);
      } else {
        out.addAll(rows.size() >= fewest && line.isBlank() ? table.apply(rows) : rows);
        rows.clear();
        out.add(line);
      }
    }
    out.remove(out.size() - 1);
    return String.join("\n", out);
  }

  private static List<String> table(List<String> rows) {
    List<String> table = new ArrayList<>(List.of("", "| Field | Value |", "|---|---|"));
    for (String row : rows) {
      Matcher matcher = matched(LABEL, row);
      table.add("| " + matcher.group(2) + " | " + matcher.group(3) + " |");
    }
    return table;
  }

  private static List<Variant> timelines() {
    return List.of(
        timed(
            "timeline: bold", m -> m.group(1) + "**" + m.group(2) + "**" + m.group(3) + m.group(4)),
        timed("timeline: code", m -> m.group(1) + "`" + m.group(2) + "`" + m.group(3) + m.group(4)),
        timed(
            "timeline: [14:05]",
            m -> m.group(1) + "[" + m.group(2) + "]" + m.group(3) + m.group(4)),
        timed(
            "timeline: (14:05)",
            m -> m.group(1) + "(" + m.group(2) + ")" + m.group(3) + m.group(4)),
        timed(
            "timeline: bold with colon", m -> m.group(1) + "**" + m.group(2) + ":** " + m.group(4)),
        timed("timeline: dash", m -> m.group(1) + m.group(2) + " – " + m.group(4)),
        timed("timeline: colon", m -> m.group(1) + m.group(2) + ": " + m.group(4)),
        timed("timeline: bare", m -> m.group(1) + m.group(2) + " " + m.group(4)),
        timed("timeline: ~", m -> m.group(1) + "~" + m.group(2) + m.group(3) + m.group(4)),
        timed("timeline: At", m -> m.group(1) + "At " + m.group(2) + ", " + m.group(4)),
        new Variant("timeline: paragraphs", Variants::paragraphs, false, true),
        new Variant(
            "timeline: table",
            body ->
                timeTable(
                    body,
                    "| Time | Event |",
                    "|---|---|",
                    m -> "| " + m.group(2) + " | " + m.group(4) + " |"),
            false,
            true),
        new Variant(
            "timeline: wide table",
            body ->
                timeTable(
                    body,
                    "| Time | Who | What happened |",
                    "|---|---|---|",
                    m -> "| " + m.group(2) + " | ops | " + m.group(4) + " |"),
            false,
            true));
  }

  private static Variant timed(String name, Function<Matcher, String> form) {
    return matching(name, TIMED, form);
  }

  private static String paragraphs(String body) {
    return Variant.lines(
            "",
            line -> {
              Matcher matcher = TIMED.matcher(line);
              boolean outer = matcher.matches() && matcher.group(1).length() <= 3;
              return outer ? "\n" + matcher.group(2) + matcher.group(3) + matcher.group(4) : line;
            })
        .write()
        .apply(body);
  }

  /** Lists of which each line begins with a time become tables. */
  private static String timeTable(
      String body, String head, String rule, Function<Matcher, String> form) {
    return tables(
        body,
        Variants::isEvent,
        3,
        rows -> {
          List<String> table = new ArrayList<>(List.of("", head, rule));
          rows.forEach(row -> table.add(form.apply(matched(TIMED, row))));
          return table;
        });
  }

  private static boolean isEvent(String line) {
    Matcher matcher = TIMED.matcher(line);
    return matcher.matches() && !line.contains("|") && matcher.group(1).length() <= 3;
  }

  /** Changes the lines of one form. */
  private static Variant matching(String name, Pattern pattern, Function<Matcher, String> form) {
    return Variant.lines(
        name,
        line -> {
          Matcher matcher = pattern.matcher(line);
          return matcher.matches() ? form.apply(matcher) : line;
        });
  }

  private static Matcher matched(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    matcher.matches();
    return matcher;
  }

  private static List<Variant> tables() {
    return List.of(
        Variant.lines("table: without outer bars", Variants::withoutBars),
        Variant.lines("table: bold cells", line -> row(line, Variants::boldFirst)),
        Variant.lines(
            "table: aligned",
            line ->
                line.matches("\\s*\\|[\\s:|-]+\\|\\s*")
                    ? line.replaceAll(":?-+:?", ":---:")
                    : line));
  }

  private static String withoutBars(String line) {
    boolean wide =
        line.matches("\\s*\\|.*\\|.*\\|\\s*") && !line.matches("\\s*\\|\\s*\\|.*|.*\\|\\s*\\|\\s*");
    return wide ? line.strip().replaceAll("^\\|\\s*|\\s*\\|$", "") : line;
  }

  private static String row(String line, UnaryOperator<List<String>> change) {
    if (!line.matches("\\s*\\|.*\\|\\s*") || line.matches("[\\s:|-]+")) {
      return line;
    }
    String inner = line.strip().replaceAll("^\\||\\|$", "");
    List<String> cells = Arrays.stream(inner.split("(?<!\\\\)\\|", -1)).map(String::strip).toList();
    return "| " + String.join(" | ", change.apply(cells)) + " |";
  }

  private static List<String> boldFirst(List<String> cells) {
    List<String> changed = new ArrayList<>(cells);
    if (cells.get(0).matches("[\\w: .,-]+")) {
      changed.set(0, "**" + cells.get(0) + "**");
    }
    return changed;
  }

  private static List<Variant> whole() {
    return List.of(
        new Variant("text: lines joined", Variants::joined, false, true),
        new Variant("text: lines of 60", body -> wrapped(joined(body)), false, true),
        new Variant(
            "text: blank lines doubled", body -> body.replace("\n\n", "\n\n\n"), false, true),
        Variant.lines("text: spaces at the end", line -> line.isBlank() ? line : line + " "),
        Variant.within(
                "text: no-break spaces", "(?<=\\d) (?=UTC|GMT|AM|PM|am|pm|min|h\\b)", m -> "\u00a0")
            .rewording(),
        Variant.within("text: curly quotes", "(?<=\\w)'(?=\\w)", m -> "’").rewording(),
        Variant.within("text: long dashes", "(?<=\\S )-(?= )", m -> "—").rewording(),
        new Variant(HTML, Variants::html, false, true));
  }

  static final String HTML = "format: HTML";

  private static String html(String body) {
    return RENDERER.render(PARSER.parse(body));
  }

  /** Lines of a paragraph that only the author's window has divided. */
  private static String joined(String body) {
    return body.replaceAll(
        "(?m)^(\\p{L}.{40,}[\\p{Ll},;])\\n(?=[\\p{L}(])(?![A-Z][\\w ]{0,20}:)", "$1 ");
  }

  private static String wrapped(String body) {
    return Variant.lines(
            "", line -> line.matches("[\\p{L}].*") && !line.contains("|") ? wrap(line) : line)
        .write()
        .apply(body);
  }

  private static String wrap(String line) {
    StringBuilder out = new StringBuilder();
    int length = 0;
    for (String word : line.split(" ")) {
      boolean breakable = word.matches("[\\p{L}(].*") && length + word.length() > 60;
      out.append(length == 0 ? "" : breakable ? "\n" : " ").append(word);
      length = breakable ? word.length() : length + 1 + word.length();
    }
    return out.toString();
  }
}
