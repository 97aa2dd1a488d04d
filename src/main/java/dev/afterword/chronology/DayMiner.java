package dev.afterword.chronology;

import dev.afterword.config.Field;
import dev.afterword.config.FileDate;
import dev.afterword.evidence.Evidence;
import dev.afterword.evidence.LabelKey;
import dev.afterword.evidence.Labels;
import dev.afterword.markup.Block;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Origin;
import dev.afterword.model.SectionKind;
import dev.afterword.source.FileName;
import dev.afterword.time.TimeScanner;
import dev.afterword.words.Sentences;
import dev.afterword.words.Wording;
import dev.afterword.words.Wording.Sense;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the day that a document tells of: its header's, its labels', its title's, its file's, else
 * the first that its text names. Times without a date belong to it.
 */
public final class DayMiner {
  /** In days; reports are published later than that only of what they date themselves. */
  private static final int MOST_DAYS_BEFORE = 31;

  /** Among the first paragraphs stands what the document is about. */
  private static final int OPENING = 3;

  /** What a sentence about the event itself says, in its past tense. */
  private static final Set<Sense> TELLS =
      EnumSet.of(
          Sense.INCIDENT, Sense.ERROR, Sense.FAILURE, Sense.BEGAN, Sense.BECAME, Sense.NOTICED);

  /** A text that has named no day by then tells of many. */
  private static final int MOST_PARAGRAPHS = 200;

  private final TimeScanner scanner;
  private final boolean fileTells;

  /**
   * @param fileDate whose day a date in the file's name is; by default that of the event
   */
  public DayMiner(TimeScanner scanner, Optional<FileDate> fileDate) {
    this.scanner = scanner;
    this.fileTells = !fileDate.equals(Optional.of(FileDate.REPORT));
  }

  /** The day that clocks without a date belong to; empty where nothing tells it. */
  public Optional<Fact<EventTime>> mine(Evidence evidence) {
    return evidence
        .header()
        .time(Field.STARTED)
        .or(() -> labelled(evidence.labels()))
        .or(() -> in(evidence.title(), Origin.TITLE, 0))
        .or(() -> dayBefore(evidence))
        .or(
            () ->
                FileName.date(evidence.file())
                    .filter(date -> fileTells)
                    .map(day -> Fact.of(EventTime.day(day), Origin.FILE_NAME)))
        .or(() -> evidence.header().time(Field.DATE))
        .or(() -> told(evidence));
  }

  private Optional<Fact<EventTime>> labelled(Labels labels) {
    return Stream.of(
            LabelKey.STARTED, LabelKey.DATE, LabelKey.PERIOD, LabelKey.DETECTED, LabelKey.DURATION)
        .flatMap(key -> labels.get(key).stream())
        .flatMap(label -> in(label.value().text(), label.origin(), label.line()).stream())
        .findFirst();
  }

  /** "On the evening of March 3" in a report whose name has the day it was written on. */
  private Optional<Fact<EventTime>> dayBefore(Evidence evidence) {
    Optional<LocalDate> written =
        FileName.date(evidence.file())
            .or(() -> evidence.header().time(Field.DATE).map(fact -> fact.value().date()));
    return written.flatMap(
        day -> opening(evidence).flatMap(p -> shortlyBefore(day, p).stream()).findFirst());
  }

  private static Stream<Block.Paragraph> opening(Evidence evidence) {
    return evidence.chapters().stream()
        .filter(c -> c.level() == 0 || c.context() == SectionKind.SUMMARY)
        .flatMap(c -> c.blocks().stream())
        .filter(block -> block instanceof Block.Paragraph)
        .map(block -> (Block.Paragraph) block)
        .limit(OPENING);
  }

  private Optional<Fact<EventTime>> shortlyBefore(LocalDate day, Block.Paragraph paragraph) {
    return Sentences.of(paragraph.text().text()).stream()
        .filter(sentence -> Wording.of(sentence).has(TELLS))
        .flatMap(sentence -> scanner.first(sentence).stream())
        .flatMap(mention -> mention.date().stream())
        .flatMap(date -> date.resolve(OptionalInt.of(day.getYear())).stream())
        .findFirst()
        .filter(told -> told.isBefore(day) && !told.isBefore(day.minusDays(MOST_DAYS_BEFORE)))
        .map(told -> new Fact<>(EventTime.day(told), Origin.PROSE, paragraph.line()));
  }

  private Optional<Fact<EventTime>> told(Evidence evidence) {
    return evidence.chapters().stream()
        .flatMap(chapter -> chapter.blocks().stream())
        .filter(block -> block instanceof Block.Paragraph)
        .map(block -> (Block.Paragraph) block)
        .limit(MOST_PARAGRAPHS)
        .flatMap(p -> in(p.text().text(), Origin.PROSE, p.line()).stream())
        .findFirst();
  }

  private Optional<Fact<EventTime>> in(String text, Origin origin, int line) {
    return scanner.scan(text).stream()
        .flatMap(mention -> mention.date().stream())
        .flatMap(date -> date.resolve(OptionalInt.empty()).stream())
        .findFirst()
        .map(date -> new Fact<>(EventTime.day(date), origin, line));
  }
}
