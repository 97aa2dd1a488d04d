package dev.afterword.timeline;

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
import dev.afterword.time.ZoneStatements;
import dev.afterword.timeline.TimelineEntry.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the entries that stand in a block: rows of a table, items of a list, lines of a paragraph
 * or of code.
 */
final class BlockEntries {
  /** A longer block of code is a log. */
  private static final int MOST_LINES = 100;

  private static final int MOST_LINES_OUTSIDE = 25;

  /** How sure it is that what is read is a timeline. */
  enum Where {
    /** In a section of that name. */
    KNOWN,
    /** Anywhere; what is marked with a time. */
    MARKED,
    /** Anywhere, in sentences too. */
    TOLD
  }

  private final EntryReader reader;
  private final Vocabulary vocabulary;
  private final Where where;

  BlockEntries(EntryReader reader, Vocabulary vocabulary, Where where) {
    this.reader = reader;
    this.vocabulary = vocabulary;
    this.where = where;
  }

  /** The zone that a block gives for all entries. */
  Optional<String> zone(Block block) {
    if (block instanceof Paragraph paragraph) {
      return ZoneStatements.inSentence(paragraph.text().text());
    }
    if (block instanceof Quote quote) {
      return quote.children().stream().flatMap(b -> zone(b).stream()).findFirst();
    }
    return block instanceof Table table ? table(table).zone() : Optional.empty();
  }

  boolean hasClock(Block block) {
    List<TimelineEntry> inside = new ArrayList<>();
    add(block, inside);
    return inside.stream().anyMatch(TimelineEntry::hasClock);
  }

  /** Adds what stands in a block; its first line may go on with the last entry. */
  void add(Block block, List<TimelineEntry> entries) {
    if (block instanceof Table table) {
      boolean other =
          OtherLists.isPlan(table)
              || OtherLists.isMeasured(table)
              || (where != Where.KNOWN && isEvidence(table));
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

  /** Whether the times of a table are those of what was recorded or counted. */
  private static boolean isEvidence(Table table) {
    return OtherLists.isRecord(table) || OtherLists.tellsNothing(table);
  }

  /** In a fence the time is a column, and needs no other mark. */
  private void addCode(Code code, List<TimelineEntry> entries) {
    Where inside = where == Where.KNOWN ? Where.KNOWN : Where.TOLD;
    new BlockEntries(reader, vocabulary, inside)
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
      reader
          .posted(lines)
          .ifPresentOrElse(entries::add, () -> lines.forEach(line -> addLine(line, entries)));
    }
  }

  /** Lines that end with times name steps; one alone must say which, or it is but a sentence. */
  private static boolean areSteps(List<TimelineEntry> steps) {
    return steps.size() > 1 || steps.stream().anyMatch(s -> Phases.of(s.text()).isPresent());
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

  /** What a line that is but a time is about stands in the paragraph below it. */
  private static void tellBelow(List<TimelineEntry> entries, Paragraph paragraph) {
    TimelineEntry last = entries.get(entries.size() - 1);
    if (last.text().isBlank()) {
      entries.set(entries.size() - 1, last.telling(paragraph.text()));
    }
  }

  private void addItem(Item item, List<TimelineEntry> entries) {
    if (where != Where.KNOWN && reader.isReference(item.text())) {
      return;
    }
    Optional<TimelineEntry> entry =
        reader
            .entry(item.text(), item.line())
            .map(read -> toldBelow(read, item))
            .or(() -> reader.milestone(item.text(), item.line()));
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

  /** The term of a definition may be but a time: the definition tells what happened then. */
  private static TimelineEntry toldBelow(TimelineEntry entry, Item item) {
    return entry.text().isBlank()
            && !item.children().isEmpty()
            && item.children().get(0) instanceof Paragraph paragraph
        ? entry.telling(paragraph.text())
        : entry;
  }

  /** Lines of one item that begin with times of their own are events of their own. */
  private void addFurtherLines(Item item, List<TimelineEntry> entries) {
    Lines.of(new Paragraph(item.text(), item.line())).stream()
        .skip(1)
        .flatMap(line -> reader.entry(line.text(), line.line()).stream())
        .filter(TimelineEntry::hasClock)
        .forEach(entries::add);
  }
}
