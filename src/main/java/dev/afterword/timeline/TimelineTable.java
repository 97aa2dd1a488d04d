package dev.afterword.timeline;

import dev.afterword.config.Column;
import dev.afterword.evidence.Vocabulary;
import dev.afterword.markup.Block.Row;
import dev.afterword.markup.Block.Table;
import dev.afterword.markup.RichText;
import dev.afterword.time.ZoneStatements;
import dev.afterword.timeline.TimelineEntry.At;
import dev.afterword.timeline.TimelineEntry.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the entries of a timeline that is a table, with or without a head. */
final class TimelineTable {
  private static final int MOST_COLUMNS = 4;

  private final EntryReader reader;
  private final Vocabulary vocabulary;
  private final Table table;

  TimelineTable(EntryReader reader, Vocabulary vocabulary, Table table) {
    this.reader = reader;
    this.vocabulary = vocabulary;
    this.table = table;
  }

  /** The zone in the head of the column of times. */
  Optional<String> zone() {
    return table.header().stream()
        .map(RichText::text)
        .filter(cell -> vocabulary.isColumn(cell, Column.TIME))
        .flatMap(cell -> ZoneStatements.inHeading("time " + cell).stream())
        .findFirst();
  }

  List<TimelineEntry> entries() {
    List<TimelineEntry> entries = new ArrayList<>();
    int column = timeColumn();
    if (column >= 0) {
      int clock = clockColumn(column);
      table.rows().forEach(row -> entry(row, column, clock).ifPresent(entries::add));
    }
    return entries;
  }

  private Optional<TimelineEntry> entry(Row row, int column, int clock) {
    Optional<String> cell = cell(row, column);
    String time = cell.orElse("") + cell(row, clock).map(text -> " " + text).orElse("");
    List<String> others = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      if (i != column && i != clock && !row.cells().get(i).isBlank()) {
        others.add(row.cells().get(i).text().replace('\n', ' '));
      }
    }
    RichText text = new RichText(String.join(" · ", others), boldHead(row));
    return reader
        .entry(new RichText(time, List.of()), row.line())
        .map(
            entry ->
                new TimelineEntry(
                    entry.when(), text, row.line(), others.isEmpty() ? Role.CONTEXT : Role.EVENT));
  }

  private static Optional<String> cell(Row row, int column) {
    return column >= 0 && column < row.cells().size()
        ? Optional.of(row.cells().get(column).text().replace('\n', ' '))
        : Optional.empty();
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
  private int timeColumn() {
    int columns = table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    int best = -1;
    long most = 0;
    for (int column = 0; column < Math.min(columns, MOST_COLUMNS); column++) {
      long timed = timed(column);
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

  private long timed(int column) {
    return table.rows().stream().filter(row -> at(row, column).isPresent()).count();
  }

  private Optional<TimelineEntry> at(Row row, int column) {
    return cell(row, column)
        .flatMap(text -> reader.entry(new RichText(text, List.of()), row.line()));
  }

  /** Where the dates have a column of their own, the one beside it has the clocks. */
  private int clockColumn(int dates) {
    boolean clocks =
        table.rows().stream()
            .anyMatch(row -> hasDayOnly(row, dates) && hasClockOnly(row, dates + 1));
    return clocks ? dates + 1 : -1;
  }

  private boolean hasDayOnly(Row row, int column) {
    return at(row, column).map(entry -> !entry.hasClock()).orElse(false);
  }

  private boolean hasClockOnly(Row row, int column) {
    return at(row, column)
        .map(entry -> entry.when() instanceof At at && at.time().hasClock() && !at.time().hasDay())
        .orElse(false);
  }
}
