package dev.afterword.timeline;

import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Vocabulary;
import dev.afterword.model.SectionKind;
import dev.afterword.time.TimeScanner;
import dev.afterword.timeline.BlockEntries.Where;
import dev.afterword.timeline.TimelineEntry.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what of a document is its timeline: a section of that name, else what stands anywhere in
 * the order of time, else the messages of a status page.
 */
public final class TimelineMiner {
  /** Below this, times in a list outside a timeline section are mere mentions. */
  private static final int FEWEST_OUTSIDE = 3;

  /** Clocks as headings are no mere mentions. */
  private static final int FEWEST_HEADINGS = 2;

  /** Messages of a status page, fewer than which are an afterthought. */
  private static final int FEWEST_UPDATES = 2;

  private final Vocabulary vocabulary;
  private final ChapterEntries known;
  private final ChapterEntries marked;
  private final ChapterEntries told;
  private final StatusUpdates updates;

  /** For one document. */
  public TimelineMiner(TimeScanner scanner, Vocabulary vocabulary) {
    EntryReader reader = new EntryReader(scanner);
    this.vocabulary = vocabulary;
    this.known = new ChapterEntries(reader.ofEvents(), vocabulary, Where.KNOWN);
    this.marked = new ChapterEntries(reader, vocabulary, Where.MARKED);
    this.told = new ChapterEntries(reader, vocabulary, Where.TOLD);
    this.updates = new StatusUpdates(reader);
  }

  /**
   * What is told in the order of time; also paragraphs whose first sentence begins with a date.
   * They tell when things happened, but are no timeline to show.
   */
  public Timeline told(List<Chapter> chapters) {
    Timeline outside = outsideSections(chapters, told);
    return outside.events() < FEWEST_OUTSIDE ? Timeline.NOTHING : outside;
  }

  /** The timeline of a document; empty where it has none. */
  public Timeline find(List<Chapter> chapters) {
    Timeline inSections = inSections(chapters);
    if (inSections.events() > 0) {
      return inSections;
    }
    Timeline outside = outsideSections(chapters, marked);
    boolean headings = outside.equals(marked.underTimes(chapters)) && areClocks(outside);
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

  private Timeline updates(List<Chapter> chapters) {
    List<TimelineEntry> entries =
        chapters.stream().flatMap(chapter -> updates.in(chapter).stream()).toList();
    return new Timeline(entries, Optional.empty());
  }

  private static boolean areClocks(Timeline timeline) {
    return timeline.entries().stream().allMatch(TimelineEntry::hasClock);
  }

  private Timeline outsideSections(List<Chapter> chapters, ChapterEntries entries) {
    Timeline best = Timeline.NOTHING;
    for (Chapter chapter : chapters) {
      boolean candidate =
          chapter.context() != SectionKind.ACTIONS
              && chapter.context() != SectionKind.REFERENCES
              && chapter.context() != SectionKind.TIMELINE
              && !OtherLists.isBelow(chapter.heading());
      if (candidate) {
        Timeline found = entries.in(List.of(chapter));
        boolean other = isHeader(found) || found.isOfOneDay();
        best = found.events() > best.events() && !other ? found : best;
      }
    }
    Timeline headings = entries.underTimes(chapters);
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
      boolean timed = level > 0 && chapter.kind() == SectionKind.OTHER && known.isTimed(chapter);
      if (opens && level == 0) {
        level = chapter.level();
      } else if (!below && !timed && !opens) {
        level = 0;
      }
      if (level > 0 && (chapter.kind() == SectionKind.OTHER || opens || below)) {
        timeline.add(chapter);
      }
    }
    return known.in(timeline);
  }
}
