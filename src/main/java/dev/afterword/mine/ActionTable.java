package dev.afterword.mine;

import dev.afterword.config.Column;
import dev.afterword.evidence.Vocabulary;
import dev.afterword.markup.Block.Row;
import dev.afterword.markup.Block.Table;
import dev.afterword.markup.RichText;
import dev.afterword.model.ActionItem;
import dev.afterword.model.ActionState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads actions from a table; its head says what the columns are. */
final class ActionTable {
  private static final Pattern NOTHING = Pattern.compile("(?i)[-–—?]+|n/?a|tbd|none");

  private static final Pattern DASH = Pattern.compile("\\s[–—-]+\\s+");

  private final Table table;
  private final ActionMarks marks;
  private final OptionalInt what;
  private final OptionalInt state;
  private final OptionalInt owner;
  private final OptionalInt ticket;
  private final OptionalInt due;
  private final OptionalInt kind;

  ActionTable(Table table, Vocabulary vocabulary) {
    this.table = table;
    this.marks = new ActionMarks(vocabulary);
    this.owner = vocabulary.column(table, Column.OWNER);
    this.ticket = vocabulary.column(table, Column.TICKET);
    this.due = vocabulary.column(table, Column.DUE);
    this.kind = vocabulary.column(table, Column.GROUP);
    OptionalInt states = vocabulary.column(table, Column.STATE);
    OptionalInt named = vocabulary.column(table, Column.ACTION);
    this.what = named.isPresent() ? named : longest(Stream.of(owner, ticket, due, kind, states));
    this.state = states.isPresent() ? states : columnOfMarks();
  }

  List<ActionItem> actions(Optional<String> group) {
    List<ActionItem> actions = new ArrayList<>();
    for (Row row : table.rows()) {
      RichText text = cell(row, what).orElse(RichText.EMPTY);
      String plain = ActionMiner.plain(text);
      if (!ActionMiner.isPlaceholder(plain)) {
        ActionDetails details = ActionDetails.of(List.of(text));
        actions.add(
            new ActionItem(
                ActionMarks.withoutMark(plain),
                state(row, text, details),
                value(row, owner).filter(ActionDetails::isOwner).or(details::owner),
                cell(row, ticket).flatMap(ActionDetails::ticketCell).or(details::ticket),
                value(row, due).filter(ActionDetails::isDue).or(details::due),
                value(row, kind).or(() -> group),
                row.line()));
      }
    }
    return actions;
  }

  private ActionState state(Row row, RichText text, ActionDetails details) {
    return value(row, state)
        .map(marks::ofCell)
        .filter(known -> known != ActionState.UNKNOWN)
        .or(() -> Optional.of(marks.of(text, Optional.empty(), details)))
        .filter(known -> known != ActionState.UNKNOWN || state.isPresent())
        .orElseGet(() -> remark(row));
  }

  /**
   * One word in any other cell may say that it is done; so may more in that for the due date, or
   * behind the ticket.
   */
  private ActionState remark(Row row) {
    Optional<String> behind = value(row, ticket).flatMap(ActionTable::behind);
    boolean said =
        Stream.concat(value(row, due).stream(), behind.stream())
            .anyMatch(words -> marks.ofCell(words) == ActionState.DONE);
    if (said) {
      return ActionState.DONE;
    }
    boolean done =
        IntStream.range(0, row.cells().size())
            .filter(i -> i != what.orElse(-1))
            .mapToObj(i -> ActionMiner.plain(row.cells().get(i)))
            .anyMatch(ActionMarks::isDone);
    return done ? ActionState.DONE : ActionState.UNKNOWN;
  }

  /** A remark behind a dash. */
  private static Optional<String> behind(String ticket) {
    String[] parts = DASH.split(ticket, 2);
    return parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
  }

  /** Where no head names it, the column whose cells all say how far the actions are. */
  private OptionalInt columnOfMarks() {
    return IntStream.range(0, columns())
        .filter(i -> i != what.orElse(-1))
        .filter(
            i ->
                !table.rows().isEmpty()
                    && table.rows().stream()
                        .allMatch(
                            row ->
                                value(row, OptionalInt.of(i))
                                    .filter(word -> word.indexOf('%') < 0)
                                    .map(marks::ofCell)
                                    .map(word -> word != ActionState.UNKNOWN)
                                    .orElse(false)))
        .findFirst();
  }

  private static Optional<RichText> cell(Row row, OptionalInt column) {
    return column.isPresent() && column.getAsInt() < row.cells().size()
        ? Optional.of(row.cells().get(column.getAsInt()))
        : Optional.empty();
  }

  private static Optional<String> value(Row row, OptionalInt column) {
    return cell(row, column)
        .map(ActionMiner::plain)
        .filter(text -> !text.isEmpty() && !NOTHING.matcher(text).matches());
  }

  private int columns() {
    return table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  /** Without a telling head, the column with the longest words; of those with one only at last. */
  private OptionalInt longest(Stream<OptionalInt> told) {
    Set<OptionalInt> others = told.collect(Collectors.toSet());
    return IntStream.range(0, columns())
        .boxed()
        .max(
            Comparator.<Integer, Boolean>comparing(i -> !others.contains(OptionalInt.of(i)))
                .thenComparing(this::length)
                .thenComparing(Comparator.reverseOrder()))
        .map(OptionalInt::of)
        .orElse(OptionalInt.of(0));
  }

  private int length(int column) {
    return table.rows().stream()
        .filter(row -> column < row.cells().size())
        .mapToInt(row -> row.cells().get(column).text().length())
        .sum();
  }
}
