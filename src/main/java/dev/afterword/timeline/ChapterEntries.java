package dev.afterword.timeline;

import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Lines;
import dev.afterword.evidence.Vocabulary;
import dev.afterword.markup.Block;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.RichText;
import dev.afterword.model.SectionKind;
import dev.afterword.time.TimeMention;
import dev.afterword.time.ZoneStatements;
import dev.afterword.timeline.BlockEntries.Where;
import dev.afterword.timeline.TimelineEntry.At;
import dev.afterword.timeline.TimelineEntry.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads chapters as a timeline: what stands in them, and headings that are times. */
final class ChapterEntries {
  private static final int MOST_PARAGRAPHS = 4;

  /** As many chapters of a day as are looked through for times. */
  private static final int MOST_BELOW = 6;

  private final EntryReader reader;
  private final BlockEntries blocks;

  ChapterEntries(EntryReader reader, Vocabulary vocabulary, Where where) {
    this.reader = reader;
    this.blocks = new BlockEntries(reader, vocabulary, where);
  }

  /** Whether the heading of a chapter is a time. */
  boolean isTimed(Chapter chapter) {
    return reader.leading(chapter.heading()).isPresent();
  }

  /** All that chapters tell. */
  Timeline in(List<Chapter> chapters) {
    List<TimelineEntry> entries = new ArrayList<>();
    Optional<String> zone = Optional.empty();
    for (int i = 0; i < chapters.size(); i++) {
      Chapter chapter = chapters.get(i);
      zone = zone.or(() -> ZoneStatements.inHeading(chapter.heading()));
      int first = entries.size();
      boolean timed = chapter.kind() == SectionKind.OTHER && heading(chapters, i, entries);
      if (!timed) {
        for (Block block : chapter.blocks()) {
          zone = zone.or(() -> blocks.zone(block));
          blocks.add(block, entries);
        }
      }
      if (!timed && isUndated(entries, first)) {
        reader.day(chapter.heading(), chapter.line()).ifPresent(day -> entries.add(first, day));
      }
    }
    return new Timeline(withoutLoneContexts(entries), zone);
  }

  /** Only what chapters tell that have a time as their heading. */
  Timeline underTimes(List<Chapter> chapters) {
    List<TimelineEntry> entries = new ArrayList<>();
    for (int i = 0; i < chapters.size(); i++) {
      heading(chapters, i, entries);
    }
    return new Timeline(entries, Optional.empty());
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
    return chapter.blocks().stream().anyMatch(blocks::hasClock);
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

  private static boolean isUndated(List<TimelineEntry> entries, int first) {
    return first < entries.size() && !entries.get(first).hasDay();
  }

  /** A date without events below it was an event itself, unless it says nothing. */
  private static List<TimelineEntry> withoutLoneContexts(List<TimelineEntry> entries) {
    List<TimelineEntry> kept = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      TimelineEntry entry = entries.get(i);
      boolean last =
          i + 1 == entries.size()
              || entries.get(i + 1).role() == Role.CONTEXT
              || (!entry.text().isBlank() && entries.get(i + 1).hasDay());
      if (entry.role() != Role.CONTEXT || !last) {
        kept.add(entry);
      } else if (!entry.text().isBlank()) {
        kept.add(entry.as(Role.EVENT));
      }
    }
    return kept;
  }
}
