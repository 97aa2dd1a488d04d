package dev.afterword.mine;

import dev.afterword.config.Column;
import dev.afterword.markup.Block;
import dev.afterword.markup.Block.Code;
import dev.afterword.markup.Block.Item;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.Block.Quote;
import dev.afterword.markup.Block.Row;
import dev.afterword.markup.Block.Table;
import dev.afterword.markup.RichText;
import dev.afterword.model.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the entries of a timeline: rows of a table, items of a list, times used as headings or
 * paragraphs that begin with a time.
 */
final class TimelineMiner {
  /** Below this, times in a list outside a timeline section are mere mentions. */
  private static final int FEWEST_OUTSIDE = 3;

  private static final Pattern BEFORE_TIME =
      Pattern.compile(
          "^[\\s\\[(*_~`•>#.–—-]*(?:(?:at|on|around|about|approx\\.?|approximately|by|from|since|circa|time|date)\\b[:\\s~]*)?"
              + "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s*)?"
              + "(?:the\\s+)?[\\s\\[(~*]*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "\\W*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)?\\W*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER_TIME = Pattern.compile("^[\\s\\])*_:：,;.|=>–—-]+");

  private final TimeScanner scanner;
  private final Vocabulary vocabulary;

  TimelineMiner(TimeScanner scanner, Vocabulary vocabulary) {
    this.scanner = scanner;
    this.vocabulary = vocabulary;
  }

  /**
   * An entry before its date is known.
   *
   * @param time as written at its head
   * @param context a date that stands alone above the entry, to be inherited
   */
  record Entry(TimeMention time, RichText text, int line, boolean context) {}

  /**
   * @param zone that a heading, a table head or a sentence gives for all entries
   */
  record Found(List<Entry> entries, Optional<String> zone) {
    static final Found NOTHING = new Found(List.of(), Optional.empty());

    /** The same with the zone of the document where the timeline gives none. */
    Found orIn(Optional<String> documentZone) {
      return new Found(entries, zone.or(() -> documentZone));
    }

    long events() {
      return entries.stream().filter(entry -> !entry.context).count();
    }
  }

  /** The timeline of a document; empty where it has none. */
  Found find(List<Chapter> chapters) {
    Found inSection = inSections(chapters);
    if (inSection.events() > 0) {
      return inSection;
    }
    Found best = Found.NOTHING;
    for (Chapter chapter : chapters) {
      boolean candidate =
          chapter.context() != SectionKind.ACTIONS && chapter.context() != SectionKind.REFERENCES;
      if (candidate) {
        Found found = collect(List.of(chapter));
        best = found.events() > best.events() ? found : best;
      }
    }
    Found headings = timesAsHeadings(chapters);
    best = headings.events() > best.events() ? headings : best;
    return best.events() >= FEWEST_OUTSIDE ? best : Found.NOTHING;
  }

  private Found inSections(List<Chapter> chapters) {
    List<Chapter> timeline = new ArrayList<>();
    int level = 0;
    for (Chapter chapter : chapters) {
      boolean opens = chapter.kind() == SectionKind.TIMELINE;
      boolean below = level > 0 && chapter.level() > level;
      boolean timed =
          level > 0
              && chapter.kind() == SectionKind.OTHER
              && leading(chapter.heading()).isPresent();
      if (opens && level == 0) {
        level = chapter.level();
      } else if (!below && !timed && !opens) {
        level = 0;
      }
      if (level > 0 && (chapter.kind() == SectionKind.OTHER || opens || below)) {
        timeline.add(chapter);
      }
    }
    return collect(timeline);
  }

  private Found timesAsHeadings(List<Chapter> chapters) {
    List<Entry> entries = new ArrayList<>();
    for (Chapter chapter : chapters) {
      heading(chapter, entries);
    }
    return new Found(entries, Optional.empty());
  }

  private Found collect(List<Chapter> chapters) {
    List<Entry> entries = new ArrayList<>();
    Optional<String> zone = Optional.empty();
    for (Chapter chapter : chapters) {
      zone = zone.or(() -> ZoneStatements.inHeading(chapter.heading()));
      boolean timed = chapter.kind() == SectionKind.OTHER && heading(chapter, entries);
      if (!timed) {
        for (Block block : chapter.blocks()) {
          zone = zone.or(() -> zone(block));
          add(block, entries);
        }
      }
    }
    return new Found(withoutLoneContexts(entries), zone);
  }

  /** A chapter whose heading is a time is one event, and what stands in it is its text. */
  private boolean heading(Chapter chapter, List<Entry> entries) {
    Optional<TimeMention> time = leading(chapter.heading());
    if (time.isEmpty()) {
      return false;
    }
    String rest = rest(chapter.heading(), time.get());
    boolean dateOnly = !time.get().hasClock() && WEEKDAY.matcher(rest).matches();
    boolean timedInside =
        dateOnly
            && (chapter.blocks().isEmpty() || chapter.blocks().stream().anyMatch(this::hasTimes));
    RichText text = rest.isEmpty() ? firstText(chapter.blocks()) : new RichText(rest, List.of());
    entries.add(new Entry(time.get(), text, chapter.line(), timedInside));
    return !timedInside;
  }

  private boolean hasTimes(Block block) {
    List<Entry> inside = new ArrayList<>();
    add(block, inside);
    return inside.stream().anyMatch(entry -> entry.time.hasClock());
  }

  private static RichText firstText(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        return paragraph.text();
      }
      if (block instanceof ListBlock list && !list.items().isEmpty()) {
        return list.items().get(0).text();
      }
    }
    return RichText.EMPTY;
  }

  private Optional<String> zone(Block block) {
    if (block instanceof Paragraph paragraph) {
      return ZoneStatements.inSentence(paragraph.text().text());
    }
    if (block instanceof Quote quote) {
      return quote.children().stream().flatMap(b -> zone(b).stream()).findFirst();
    }
    if (block instanceof Table table) {
      return table.header().stream()
          .map(RichText::text)
          .filter(cell -> vocabulary.isColumn(cell, Column.TIME))
          .flatMap(cell -> headerZone(cell).stream())
          .findFirst();
    }
    return Optional.empty();
  }

  private static Optional<String> headerZone(String cell) {
    return ZoneStatements.inHeading("time " + cell);
  }

  private void add(Block block, List<Entry> entries) {
    if (block instanceof Table table) {
      addTable(table, entries);
    } else if (block instanceof ListBlock list) {
      list.items().forEach(item -> addItem(item, entries));
    } else if (block instanceof Paragraph paragraph) {
      addParagraph(paragraph, entries);
    } else if (block instanceof Quote quote) {
      quote.children().forEach(child -> add(child, entries));
    } else if (block instanceof Code code) {
      addParagraph(new Paragraph(new RichText(code.text(), List.of()), code.line()), entries);
    }
  }

  private void addParagraph(Paragraph paragraph, List<Entry> entries) {
    for (Paragraph line : Lines.of(paragraph)) {
      entry(line.text(), line.line()).ifPresent(entries::add);
    }
  }

  private void addItem(Item item, List<Entry> entries) {
    List<Paragraph> lines = Lines.of(new Paragraph(item.text(), item.line()));
    Optional<Entry> entry = entry(item.text(), item.line());
    List<Entry> inside = new ArrayList<>();
    item.children().forEach(child -> add(child, inside));
    boolean onlyDate =
        entry.isPresent()
            && !entry.get().time.hasClock()
            && inside.stream().anyMatch(nested -> nested.time.hasClock());
    if (onlyDate) {
      entries.add(asContext(entry.get()));
      entries.addAll(inside);
    } else if (entry.isPresent()) {
      entries.add(entry.get());
    } else {
      entries.addAll(inside);
      return;
    }
    // Lines of one item that begin with times of their own are events of their own.
    lines.stream()
        .skip(1)
        .flatMap(line -> entry(line.text(), line.line()).stream())
        .filter(other -> other.time.hasClock())
        .forEach(entries::add);
  }

  private static Entry asContext(Entry entry) {
    return new Entry(entry.time, entry.text, entry.line, true);
  }

  private Optional<Entry> entry(RichText text, int line) {
    Optional<TimeMention> time = leading(text.text());
    if (time.isEmpty()) {
      return Optional.empty();
    }
    int end = skipRange(text.text(), time.get().to());
    RichText rest = Lines.part(text, end, text.text().length());
    boolean context = !time.get().hasClock() && WEEKDAY.matcher(rest.text()).matches();
    return Optional.of(new Entry(time.get(), trimmed(rest), line, context));
  }

  private static RichText trimmed(RichText text) {
    java.util.regex.Matcher m = AFTER_TIME.matcher(text.text());
    return m.find() ? Lines.part(text, m.end(), text.text().length()) : text;
  }

  private String rest(String text, TimeMention time) {
    String rest = text.substring(skipRange(text, time.to()));
    return AFTER_TIME.matcher(rest).replaceFirst("").strip();
  }

  /** Of a range such as 09:05–09:09 the end goes as well. */
  private int skipRange(String text, int from) {
    String rest = text.substring(from);
    Optional<TimeMention> next = scanner.first(rest.substring(0, Math.min(rest.length(), 40)));
    boolean range =
        next.isPresent()
            && rest.substring(0, next.get().from())
                .matches("\\s*(?:[-–—~〜→>]+|to|until)\\s*(?:on\\s)?");
    return range ? from + next.orElseThrow().to() : from;
  }

  /** The time that a text begins with. */
  private Optional<TimeMention> leading(String text) {
    String head = text.substring(0, Math.min(text.length(), 80));
    return scanner
        .first(head)
        .filter(m -> m.hasClock() || m.hasDay())
        .filter(m -> BEFORE_TIME.matcher(head.substring(0, m.from())).matches());
  }

  private void addTable(Table table, List<Entry> entries) {
    int column = timeColumn(table);
    if (column < 0) {
      return;
    }
    int clock = clockColumn(table, column);
    for (Row row : table.rows()) {
      addRow(row, column, clock, entries);
    }
  }

  private void addRow(Row row, int column, int clock, List<Entry> entries) {
    if (row.cells().size() <= column) {
      return;
    }
    String cell = row.cells().get(column).text();
    String with =
        clock >= 0 && clock < row.cells().size()
            ? cell + " " + row.cells().get(clock).text()
            : cell;
    Optional<TimeMention> time = leading(with.replace('\n', ' '));
    if (time.isEmpty()) {
      return;
    }
    List<String> others = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      if (i != column && i != clock && !row.cells().get(i).isBlank()) {
        others.add(row.cells().get(i).text().replace('\n', ' '));
      }
    }
    String text = String.join(" · ", others);
    entries.add(
        new Entry(time.get(), new RichText(text, boldHead(row)), row.line(), others.isEmpty()));
  }

  /** A phase word in bold at the head of the event is worth keeping. */
  private static List<RichText.Span> boldHead(Row row) {
    return row.cells().stream()
        .skip(1)
        .limit(1)
        .flatMap(cell -> cell.spans().stream())
        .filter(span -> span.kind() == RichText.Kind.BOLD && span.from() == 0)
        .toList();
  }

  /** The column that most rows begin with a time in; a head that says time decides a tie. */
  private int timeColumn(Table table) {
    int columns = table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    int best = -1;
    long most = 0;
    for (int column = 0; column < Math.min(columns, 4); column++) {
      long timed = timed(table, column);
      boolean named =
          column < table.header().size()
              && vocabulary.isColumn(table.header().get(column).text(), Column.TIME);
      boolean enough = named ? timed > 0 : 2 * timed > table.rows().size() && columns > 1;
      if (enough && timed > most) {
        best = column;
        most = timed;
      }
    }
    return best;
  }

  private long timed(Table table, int column) {
    return table.rows().stream()
        .filter(row -> column < row.cells().size())
        .filter(row -> leading(row.cells().get(column).text().replace('\n', ' ')).isPresent())
        .count();
  }

  /** Where the dates have a column of their own, the one beside it has the clocks. */
  private int clockColumn(Table table, int dates) {
    boolean clocks =
        table.rows().stream()
            .filter(row -> dates + 1 < row.cells().size())
            .anyMatch(
                row ->
                    leading(row.cells().get(dates).text()).map(m -> !m.hasClock()).orElse(false)
                        && leading(row.cells().get(dates + 1).text())
                            .map(m -> m.hasClock() && !m.hasDay())
                            .orElse(false));
    return clocks ? dates + 1 : -1;
  }

  /** A date without events below it was an event itself, unless it says nothing. */
  private static List<Entry> withoutLoneContexts(List<Entry> entries) {
    List<Entry> kept = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      boolean last = i + 1 == entries.size() || entries.get(i + 1).context;
      if (!entry.context || !last) {
        kept.add(entry);
      } else if (!entry.text.isBlank()) {
        kept.add(new Entry(entry.time, entry.text, entry.line, false));
      }
    }
    return kept;
  }
}
