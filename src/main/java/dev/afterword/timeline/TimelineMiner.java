package dev.afterword.timeline;

import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Lines;
import dev.afterword.evidence.Vocabulary;
import dev.afterword.markup.Block;
import dev.afterword.markup.Block.Code;
import dev.afterword.markup.Block.Item;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.Block.Quote;
import dev.afterword.markup.Block.Table;
import dev.afterword.markup.RichText;
import dev.afterword.model.SectionKind;
import dev.afterword.time.TimeMention;
import dev.afterword.time.TimeScanner;
import dev.afterword.time.ZoneStatements;
import dev.afterword.timeline.TimelineEntry.At;
import dev.afterword.timeline.TimelineEntry.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the entries of a timeline: rows of a table, items of a list, times used as headings or
 * paragraphs that begin with a time.
 */
public final class TimelineMiner {
  /** Below this, times in a list outside a timeline section are mere mentions. */
  private static final int FEWEST_OUTSIDE = 3;

  /** Clocks as headings are no mere mentions. */
  private static final int FEWEST_HEADINGS = 2;

  private static final int MOST_PARAGRAPHS = 4;

  /** A longer block of code is a log. */
  private static final int MOST_LINES = 100;

  private static final int MOST_LINES_OUTSIDE = 25;

  /** As many chapters of a day as are looked through for times. */
  private static final int MOST_BELOW = 6;

  /** Messages of a status page, fewer than which are an afterthought. */
  private static final int FEWEST_UPDATES = 2;

  private final EntryReader reader;
  private final Vocabulary vocabulary;

  private final Where where;

  /** How sure it is that what is read is a timeline. */
  private enum Where {
    /** In a section of that name. */
    KNOWN,
    /** Anywhere; what is marked with a time. */
    MARKED,
    /** Anywhere, in sentences too. */
    TOLD
  }

  /** For one document. */
  public TimelineMiner(TimeScanner scanner, Vocabulary vocabulary) {
    this(new EntryReader(scanner), vocabulary, Where.MARKED);
  }

  private TimelineMiner(EntryReader reader, Vocabulary vocabulary, Where where) {
    this.reader = reader;
    this.vocabulary = vocabulary;
    this.where = where;
  }

  /**
   * What is told in the order of time; also paragraphs whose first sentence begins with a date.
   * They tell when things happened, but are no timeline to show.
   */
  public Timeline told(List<Chapter> chapters) {
    Timeline outside = new TimelineMiner(reader, vocabulary, Where.TOLD).outsideSections(chapters);
    return outside.events() < FEWEST_OUTSIDE ? Timeline.NOTHING : outside;
  }

  /** The timeline of a document; empty where it has none. */
  public Timeline find(List<Chapter> chapters) {
    Timeline inSections =
        new TimelineMiner(reader.ofEvents(), vocabulary, Where.KNOWN).inSections(chapters);
    if (inSections.events() > 0) {
      return inSections;
    }
    Timeline outside = outsideSections(chapters);
    boolean headings = outside.equals(timesAsHeadings(chapters)) && areClocks(outside);
    if (outside.events() < (headings ? FEWEST_HEADINGS : FEWEST_OUTSIDE)) {
      outside = updates(chapters);
    }
    if (outside.events() < FEWEST_UPDATES) {
      return inSections;
    }
    List<TimelineEntry> entries = new ArrayList<>(inSections.milestones().entries());
    entries.addAll(outside.story().entries());
    return new Timeline(entries, outside.zone().or(inSections::zone));
  }

  /** The messages of a status page, wherever they stand. */
  private Timeline updates(List<Chapter> chapters) {
    List<TimelineEntry> entries =
        chapters.stream().flatMap(chapter -> updates(chapter).stream()).toList();
    return new Timeline(entries, Optional.empty());
  }

  private List<TimelineEntry> updates(Chapter chapter) {
    List<Paragraph> paragraphs =
        chapter.blocks().stream()
            .filter(block -> block instanceof Paragraph)
            .flatMap(block -> messages((Paragraph) block).stream())
            .toList();
    boolean above = !paragraphs.isEmpty() && update(Lines.of(paragraphs.get(0))).isPresent();
    List<TimelineEntry> entries = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      int text = above ? i + 1 : i - 1;
      update(Lines.of(paragraphs.get(i)))
          .map(entry -> entry.text().isBlank() ? withText(paragraphs, text, entry) : entry)
          .ifPresent(entries::add);
    }
    return entries;
  }

  /** In HTML all messages may be lines of one paragraph. */
  private List<Paragraph> messages(Paragraph paragraph) {
    List<Paragraph> lines = Lines.of(paragraph);
    List<Paragraph> messages = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || reader.opensMessage(lines.get(i).text())) {
        messages.add(Lines.join(lines.subList(from, i)));
        from = i;
      }
    }
    return messages;
  }

  /** A message may have its time in a paragraph of its own: above its text, or below it. */
  private static TimelineEntry withText(List<Paragraph> told, int text, TimelineEntry entry) {
    return text < told.size()
        ? new TimelineEntry(entry.when(), told.get(text).text(), entry.line(), entry.role())
        : entry;
  }

  private Optional<TimelineEntry> update(List<Paragraph> lines) {
    Paragraph whole = Lines.join(lines);
    return reader.isUpdate(whole.text())
        ? reader.entry(whole.text(), whole.line())
        : reader.stated(whole.text(), whole.line()).or(() -> posted(lines));
  }

  private static boolean areClocks(Timeline timeline) {
    return timeline.entries().stream().allMatch(TimelineEntry::hasClock);
  }

  private Timeline outsideSections(List<Chapter> chapters) {
    Timeline best = Timeline.NOTHING;
    for (Chapter chapter : chapters) {
      boolean candidate =
          chapter.context() != SectionKind.ACTIONS
              && chapter.context() != SectionKind.REFERENCES
              && chapter.context() != SectionKind.TIMELINE
              && !OtherLists.isBelow(chapter.heading());
      if (candidate) {
        Timeline found = collect(List.of(chapter));
        boolean other = isHeader(found) || found.isOfOneDay();
        best = found.events() > best.events() && !other ? found : best;
      }
    }
    Timeline headings = timesAsHeadings(chapters);
    return headings.events() > best.events() ? headings : best;
  }

  /** A table whose rows are labels of times is the header of a document. */
  private boolean isHeader(Timeline found) {
    long labels =
        found.entries().stream()
            .filter(entry -> entry.role() == Role.EVENT)
            .filter(entry -> vocabulary.label(entry.text().text()).isPresent())
            .count();
    return 2 * labels > found.entries().size();
  }

  private Timeline inSections(List<Chapter> chapters) {
    List<Chapter> timeline = new ArrayList<>();
    int level = 0;
    for (Chapter chapter : chapters) {
      boolean opens = chapter.kind() == SectionKind.TIMELINE;
      boolean below = level > 0 && chapter.level() > level;
      boolean timed =
          level > 0
              && chapter.kind() == SectionKind.OTHER
              && reader.leading(chapter.heading()).isPresent();
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

  private Timeline timesAsHeadings(List<Chapter> chapters) {
    List<TimelineEntry> entries = new ArrayList<>();
    for (int i = 0; i < chapters.size(); i++) {
      heading(chapters, i, entries);
    }
    return new Timeline(entries, Optional.empty());
  }

  private Timeline collect(List<Chapter> chapters) {
    List<TimelineEntry> entries = new ArrayList<>();
    Optional<String> zone = Optional.empty();
    for (int i = 0; i < chapters.size(); i++) {
      Chapter chapter = chapters.get(i);
      zone = zone.or(() -> ZoneStatements.inHeading(chapter.heading()));
      int first = entries.size();
      boolean timed = chapter.kind() == SectionKind.OTHER && heading(chapters, i, entries);
      if (!timed) {
        for (Block block : chapter.blocks()) {
          zone = zone.or(() -> zone(block));
          add(block, entries);
        }
      }
      if (chapter.kind() == SectionKind.TIMELINE && isUndated(entries, first)) {
        reader.day(chapter.heading(), chapter.line()).ifPresent(day -> entries.add(first, day));
      }
    }
    return new Timeline(withoutLoneContexts(entries), zone);
  }

  /** What a line that is but a time is about stands in the paragraph below it. */
  private static void tellBelow(List<TimelineEntry> entries, Paragraph paragraph) {
    TimelineEntry last = entries.get(entries.size() - 1);
    if (last.text().isBlank()) {
      entries.set(
          entries.size() - 1,
          new TimelineEntry(last.when(), paragraph.text(), last.line(), last.role()));
    }
  }

  /** A chapter whose heading is a time is one event, and what stands in it is its text. */
  private boolean heading(List<Chapter> chapters, int index, List<TimelineEntry> entries) {
    Chapter chapter = chapters.get(index);
    Optional<TimeMention> time = reader.leading(chapter.heading());
    if (time.isEmpty()) {
      return false;
    }
    String words = reader.rest(chapter.heading(), time.get());
    String rest = EntryReader.isOnlyZone(words) ? "" : words;
    boolean empty = chapter.blocks().isEmpty() && EntryReader.isWeekday(rest);
    boolean timedInside =
        !time.get().hasClock() && (empty || hasTimes(chapter) || hasTimesBelow(chapters, index));
    RichText text = rest.isEmpty() ? text(chapter.blocks()) : new RichText(rest, List.of());
    Role role = timedInside ? Role.CONTEXT : Role.EVENT;
    entries.add(
        new TimelineEntry(At.of(time.get(), chapter.heading()), text, chapter.line(), role));
    return !timedInside;
  }

  private boolean hasTimes(Chapter chapter) {
    return chapter.blocks().stream().anyMatch(this::hasTimes);
  }

  /** In the first of the chapters that are part of this one and have times at all. */
  private boolean hasTimesBelow(List<Chapter> chapters, int index) {
    int level = chapters.get(index).level();
    return chapters.stream()
        .skip(index + 1L)
        .takeWhile(below -> below.level() > level)
        .limit(MOST_BELOW)
        .anyMatch(this::hasTimes);
  }

  private boolean hasTimes(Block block) {
    List<TimelineEntry> inside = new ArrayList<>();
    add(block, inside);
    return inside.stream().anyMatch(TimelineEntry::hasClock);
  }

  /** What is told below a heading, up to a list of details; pictures and code say nothing. */
  private static RichText text(List<Block> blocks) {
    List<Paragraph> told = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph && told.size() < MOST_PARAGRAPHS) {
        told.add(paragraph);
      } else if (block instanceof ListBlock list && !list.items().isEmpty() && told.isEmpty()) {
        return list.items().get(0).text();
      }
    }
    return told.isEmpty() ? RichText.EMPTY : Lines.join(told).text();
  }

  private Optional<String> zone(Block block) {
    if (block instanceof Paragraph paragraph) {
      return ZoneStatements.inSentence(paragraph.text().text());
    }
    if (block instanceof Quote quote) {
      return quote.children().stream().flatMap(b -> zone(b).stream()).findFirst();
    }
    return block instanceof Table table ? table(table).zone() : Optional.empty();
  }

  private void add(Block block, List<TimelineEntry> entries) {
    if (block instanceof Table table) {
      boolean other =
          OtherLists.isPlan(table)
              || OtherLists.isMeasured(table)
              || (where != Where.KNOWN && OtherLists.isRecord(table));
      entries.addAll(other ? List.of() : table(table).entries());
    } else if (block instanceof ListBlock list) {
      list.items().forEach(item -> addItem(item, entries));
    } else if (block instanceof Paragraph paragraph) {
      addParagraph(paragraph, entries);
    } else if (block instanceof Quote quote) {
      quote.children().forEach(child -> add(child, entries));
    } else if (block instanceof Code code && mayTell(code)) {
      addCode(code, entries);
    }
  }

  /** In a fence the time is a column, and needs no other mark. */
  private void addCode(Code code, List<TimelineEntry> entries) {
    Where inside = where == Where.KNOWN ? Where.KNOWN : Where.TOLD;
    new TimelineMiner(reader, vocabulary, inside)
        .addParagraph(new Paragraph(new RichText(code.text(), List.of()), code.line()), entries);
  }

  /** A block in which programs speak, or a long one, is a log. */
  private boolean mayTell(Code code) {
    long lines = code.text().lines().count();
    return where == Where.KNOWN
        ? lines <= MOST_LINES
        : lines <= MOST_LINES_OUTSIDE && !OtherLists.isLog(code.text());
  }

  private TimelineTable table(Table table) {
    return new TimelineTable(reader, vocabulary, table);
  }

  private void addParagraph(Paragraph paragraph, List<TimelineEntry> entries) {
    List<Paragraph> lines = Lines.of(paragraph);
    List<TimelineEntry> steps =
        lines.stream()
            .flatMap(line -> reader.milestone(line.text(), line.line()).stream())
            .toList();
    if (steps.size() == lines.size() && areSteps(steps)) {
      entries.addAll(steps);
    } else {
      posted(lines)
          .ifPresentOrElse(entries::add, () -> lines.forEach(line -> addLine(line, entries)));
    }
  }

  /** On status pages the time stands below what was said, alone in the last line. */
  private Optional<TimelineEntry> posted(List<Paragraph> lines) {
    int last = lines.size() - 1;
    return Optional.of(lines.get(last))
        .filter(line -> last > 0)
        .flatMap(line -> reader.entry(line.text(), line.line()))
        .filter(entry -> entry.hasClock() && entry.text().isBlank())
        .filter(entry -> reader.entry(lines.get(0).text(), 0).isEmpty())
        .map(
            entry ->
                new TimelineEntry(
                    entry.when(),
                    Lines.join(lines.subList(0, last)).text(),
                    lines.get(0).line(),
                    Role.EVENT));
  }

  private void addLine(Paragraph line, List<TimelineEntry> entries) {
    Optional<TimelineEntry> entry =
        Optional.of(line)
            .filter(l -> where != Where.MARKED || reader.isMarked(l.text()))
            .flatMap(l -> reader.entry(l.text(), l.line()));
    if (entry.isPresent()) {
      entries.add(entry.get());
    } else if (!entries.isEmpty()) {
      tellBelow(entries, line);
    }
  }

  /** Lines that end with times name steps; one alone must say which, or it is but a sentence. */
  private static boolean areSteps(List<TimelineEntry> steps) {
    return steps.size() > 1 || steps.stream().anyMatch(s -> Phases.of(s.text()).isPresent());
  }

  private void addItem(Item item, List<TimelineEntry> entries) {
    if (where != Where.KNOWN && reader.isReference(item.text())) {
      return;
    }
    Optional<TimelineEntry> entry =
        reader.entry(item.text(), item.line()).or(() -> reader.milestone(item.text(), item.line()));
    List<TimelineEntry> inside = new ArrayList<>();
    item.children().forEach(child -> add(child, inside));
    if (entry.isEmpty()) {
      entries.addAll(inside);
      return;
    }
    boolean onlyDate = !entry.get().hasClock() && inside.stream().anyMatch(TimelineEntry::hasClock);
    entries.add(onlyDate ? entry.get().as(Role.CONTEXT) : entry.get());
    if (onlyDate) {
      entries.addAll(inside);
    }
    addFurtherLines(item, entries);
  }

  /** Lines of one item that begin with times of their own are events of their own. */
  private void addFurtherLines(Item item, List<TimelineEntry> entries) {
    Lines.of(new Paragraph(item.text(), item.line())).stream()
        .skip(1)
        .flatMap(line -> reader.entry(line.text(), line.line()).stream())
        .filter(TimelineEntry::hasClock)
        .forEach(entries::add);
  }

  private static boolean isUndated(List<TimelineEntry> entries, int first) {
    return first < entries.size() && !hasDay(entries.get(first));
  }

  private static boolean hasDay(TimelineEntry entry) {
    return entry.when() instanceof At at && at.time().hasDay();
  }

  /** A date without events below it was an event itself, unless it says nothing. */
  private static List<TimelineEntry> withoutLoneContexts(List<TimelineEntry> entries) {
    List<TimelineEntry> kept = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      TimelineEntry entry = entries.get(i);
      boolean last =
          i + 1 == entries.size()
              || entries.get(i + 1).role() == Role.CONTEXT
              || (!entry.text().isBlank() && hasDay(entries.get(i + 1)));
      if (entry.role() != Role.CONTEXT || !last) {
        kept.add(entry);
      } else if (!entry.text().isBlank()) {
        kept.add(entry.as(Role.EVENT));
      }
    }
    return kept;
  }
}
