package dev.afterword.mine;

import dev.afterword.config.Column;
import dev.afterword.markup.Block;
import dev.afterword.markup.Block.Item;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.Block.Row;
import dev.afterword.markup.Block.Table;
import dev.afterword.markup.RichText;
import dev.afterword.markup.RichText.Span;
import dev.afterword.model.ActionItem;
import dev.afterword.model.ActionState;
import dev.afterword.model.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the action items of the chapters about actions: lists, tables and one-line paragraphs. */
final class ActionMiner {
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i)^[\\s.…_-]*$|^\\W*(?:tbd|todo|none|n/?a|<[^>]*>|\\[[^\\]]*\\]|action item(?: \\d+)?|なし|未定)\\W*$");
  private static final Pattern DONE =
      Pattern.compile(
          "(?i)✅|✔|✓|☑|\\[x]|[(\\[]\\s*(?:already )?(?:done|completed?|fixed|finished|resolved|closed|implemented)\\b[^)\\]]{0,60}[)\\]]"
              + "|(?:^|[\\s*:–—-])(?:DONE|COMPLETED?|FIXED)\\b(?=[\\s:.!(*–—-]|$)|(?:^|\\s)(?:done|completed)\\s*[.!:]?$"
              + "|^(?:done|completed|fixed)\\s*[:.–—-]|already done|完了|済み?(?:$|[)）])|対応済");
  private static final Pattern PLAIN_CASE_DONE = Pattern.compile("DONE|COMPLETE|FIXED");
  private static final Pattern DECLINED =
      Pattern.compile(
          "(?i)\\b(?:declined|won'?t (?:do|fix)|will not (?:do|be done)|wontfix|rejected|cancell?ed|obsolete)\\b|❌|見送り|対応しない");
  private static final Pattern IN_PROGRESS =
      Pattern.compile("(?i)\\bin[ -]progress\\b|\\bongoing\\b|\\bwip\\b|🚧|⏳|対応中|進行中|実施中");
  private static final Pattern OPEN =
      Pattern.compile(
          "(?i)^\\W*(?:open|to ?do|pending|planned|not started|new)\\W*$|☐|❏|⬜|\\[ ]|未着手|未対応|予定");
  private static final Pattern OPEN_HEAD = Pattern.compile("^(?:\\d+[.)]\\s*)?(?:TODO|OPEN)\\b");
  private static final Pattern TICKET =
      Pattern.compile(
          "(?<![\\w/])#\\d+\\b|\\b[A-Z][A-Z0-9]{1,9}-\\d+\\b|https?://\\S*?/(?:issues?|pull|merge_requests|browse|tickets?)/[\\w-]+"
              + "|https?://\\S*show_bug\\.cgi\\?id=\\d+|\\bbug \\d{5,}");
  private static final Pattern OWNER =
      Pattern.compile(
          "(?:^|[\\s(\\[])(?:owner|assignee|assigned to|responsible|dri)\\s*[:：]\\s*@?([\\w.-]+(?: [A-Z][\\w.-]+)?)|(?:^|[\\s(\\[-])(@[\\w-]{2,39})(?=[\\s)\\],.:]|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_A_TASK =
      Pattern.compile("(?i)related|reference|see also|link|thread|attendee|participants|author");

  private final List<ActionItem> actions = new ArrayList<>();

  private final Vocabulary vocabulary;

  private ActionMiner(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  static List<ActionItem> mine(List<Chapter> chapters, Vocabulary vocabulary) {
    ActionMiner miner = new ActionMiner(vocabulary);
    for (Chapter chapter : chapters) {
      if (chapter.context() == SectionKind.ACTIONS) {
        miner.add(chapter);
      }
    }
    return List.copyOf(miner.actions);
  }

  private void add(Chapter chapter) {
    boolean grouped = chapter.kind() != SectionKind.ACTIONS;
    if (grouped && NOT_A_TASK.matcher(chapter.heading()).find()) {
      return;
    }
    Optional<String> group = grouped ? Optional.of(chapter.heading()) : group(chapter.heading());
    boolean listed = chapter.blocks().stream().anyMatch(ActionMiner::isListing);
    if (grouped && !listed && chapter.level() < 7) {
      addHeading(chapter);
      return;
    }
    for (Block block : chapter.blocks()) {
      if (block instanceof ListBlock list) {
        addItems(list, group);
      } else if (block instanceof Table table) {
        addRows(table, group);
      } else if (block instanceof Paragraph paragraph && !listed) {
        addParagraph(paragraph, group);
      }
    }
  }

  /** A heading with nothing but words below it: the words are the task where it is but a name. */
  private void addHeading(Chapter chapter) {
    List<Paragraph> paragraphs =
        chapter.blocks().stream()
            .filter(block -> block instanceof Paragraph)
            .map(block -> (Paragraph) block)
            .toList();
    boolean name = chapter.heading().split("\\s+").length <= 2 && !paragraphs.isEmpty();
    if (name) {
      paragraphs.forEach(
          p -> add(p.text(), Optional.empty(), Optional.of(chapter.heading()), p.line()));
    } else {
      RichText text = new RichText(chapter.heading(), List.of());
      add(text, Optional.empty(), Optional.empty(), chapter.line());
    }
  }

  private static boolean isListing(Block block) {
    return block instanceof ListBlock || block instanceof Table;
  }

  /** "Prevention" and "Long-term actions" are groups, "Action items" is not. */
  private static Optional<String> group(String heading) {
    Matcher m =
        Pattern.compile(
                "(?i)\\b(prevent\\w*|detect\\w*|mitigat\\w*|process|short.term|long.term|immediate)")
            .matcher(heading);
    return m.find() ? Optional.of(m.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  private void addItems(ListBlock list, Optional<String> group) {
    for (Item item : list.items()) {
      Optional<ListBlock> nested = nestedTasks(item);
      if (nested.isPresent()) {
        addItems(nested.get(), Optional.of(plain(item.text()).replaceAll("[:：]\\s*$", "")));
      } else {
        add(item.text(), item.checked(), group, item.line());
      }
    }
  }

  /** An item that only introduces the list below it ("Prevent:") is a group, not a task. */
  private static Optional<ListBlock> nestedTasks(Item item) {
    String text = plain(item.text());
    boolean introduces = text.endsWith(":") || text.endsWith("：");
    boolean label =
        item.checked().isEmpty()
            && text.length() <= 40
            && (introduces || text.equals(item.text().first(RichText.Kind.BOLD)));
    return item.children().stream()
        .filter(child -> label && child instanceof ListBlock)
        .map(child -> (ListBlock) child)
        .findFirst();
  }

  private static String plain(RichText text) {
    return text.text().replace('\n', ' ').strip();
  }

  /** A paragraph that is no introduction but a task; a prose section has none. */
  private void addParagraph(Paragraph paragraph, Optional<String> group) {
    List<Paragraph> lines = Lines.of(paragraph);
    boolean marked =
        lines.stream().allMatch(l -> l.text().text().matches("^\\W*(?:\\[[ xX]]|✅|☐|\\d+[.)]).*"));
    if (marked) {
      lines.forEach(line -> add(line.text(), Optional.empty(), group, line.line()));
    }
  }

  private void add(RichText text, Optional<Boolean> checked, Optional<String> group, int line) {
    String plain = plain(text);
    if (PLACEHOLDER.matcher(plain).matches()) {
      return;
    }
    ActionState state = state(text, checked);
    actions.add(
        new ActionItem(
            withoutMark(plain), state, owner(plain), ticket(text), Optional.empty(), group, line));
  }

  private static String withoutMark(String text) {
    return text.replaceFirst("^(?:\\[[ xX]]|✅|☑|✔️?|✓|☐|❏|❌)\\s*", "").strip();
  }

  private ActionState state(RichText text, Optional<Boolean> checked) {
    String plain = plain(text);
    Optional<ActionState> own = vocabulary.mark(plain);
    if (own.isPresent()) {
      return own.get();
    }
    if (DECLINED.matcher(plain).find()) {
      return ActionState.DECLINED;
    }
    if (checked.isPresent()) {
      return checked.get() ? ActionState.DONE : ActionState.OPEN;
    }
    boolean struck =
        text.spans().stream()
            .anyMatch(
                span ->
                    span.kind() == RichText.Kind.STRIKE
                        && 2 * (span.to() - span.from()) > text.text().length());
    if (struck || isDone(plain)) {
      return ActionState.DONE;
    }
    if (IN_PROGRESS.matcher(plain).find()) {
      return ActionState.IN_PROGRESS;
    }
    return plain.matches("^(?:\\[ ]|☐|❏).*") || OPEN_HEAD.matcher(plain).find()
        ? ActionState.OPEN
        : ActionState.UNKNOWN;
  }

  /** In capitals "DONE" stands for itself anywhere; in small letters only as a remark. */
  private static boolean isDone(String text) {
    Matcher m = DONE.matcher(text);
    while (m.find()) {
      String hit = m.group().strip().replaceAll("^[*:–—-]+\\s*", "");
      boolean bare = hit.matches("(?i)(?:done|completed?|fixed)");
      boolean capitals = PLAIN_CASE_DONE.matcher(hit).find();
      boolean atEnd = m.end() == text.length();
      if (!bare || capitals || atEnd) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> owner(String text) {
    Matcher m = OWNER.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    return Optional.of(m.group(1) == null ? m.group(2) : m.group(1));
  }

  private static Optional<String> ticket(RichText text) {
    Matcher m = TICKET.matcher(text.text());
    if (m.find()) {
      return Optional.of(m.group());
    }
    return text.spans().stream()
        .map(Span::target)
        .map(TICKET::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }

  private void addRows(Table table, Optional<String> group) {
    int what = vocabulary.column(table, Column.ACTION).orElse(firstLong(table));
    OptionalInt state = vocabulary.column(table, Column.STATE);
    OptionalInt owner = vocabulary.column(table, Column.OWNER);
    OptionalInt ticket = vocabulary.column(table, Column.TICKET);
    OptionalInt due = vocabulary.column(table, Column.DUE);
    OptionalInt kind = vocabulary.column(table, Column.GROUP);
    for (Row row : table.rows()) {
      RichText text = cell(row, OptionalInt.of(what)).orElse(RichText.EMPTY);
      String plain = plain(text);
      if (PLACEHOLDER.matcher(plain).matches()) {
        continue;
      }
      actions.add(
          new ActionItem(
              withoutMark(plain),
              state(row, text, state),
              value(row, owner),
              value(row, ticket).or(() -> ticket(text)),
              value(row, due),
              value(row, kind).or(() -> group),
              row.line()));
    }
  }

  private ActionState state(Row row, RichText text, OptionalInt column) {
    Optional<String> written = value(row, column);
    if (written.isEmpty()) {
      return state(text, Optional.empty());
    }
    String word = written.get();
    Optional<ActionState> own = vocabulary.mark(word);
    if (own.isPresent()) {
      return own.get();
    }
    if (DECLINED.matcher(word).find()) {
      return ActionState.DECLINED;
    }
    if (IN_PROGRESS.matcher(word).find()) {
      return ActionState.IN_PROGRESS;
    }
    if (OPEN.matcher(word).find() || word.matches("(?i)no|not done")) {
      return ActionState.OPEN;
    }
    boolean done =
        DONE.matcher(word).find()
            || word.matches("(?i)yes|done|complete[d]?|closed|fixed|resolved|merged|shipped");
    return done ? ActionState.DONE : ActionState.UNKNOWN;
  }

  private static Optional<RichText> cell(Row row, OptionalInt column) {
    return column.isPresent() && column.getAsInt() < row.cells().size()
        ? Optional.of(row.cells().get(column.getAsInt()))
        : Optional.empty();
  }

  private static Optional<String> value(Row row, OptionalInt column) {
    return cell(row, column)
        .map(ActionMiner::plain)
        .filter(text -> !text.isEmpty() && !text.matches("(?i)[-–—?]+|n/?a|tbd|none"));
  }

  /** Without a telling head, the column with the longest words. */
  private static int firstLong(Table table) {
    int best = 0;
    int longest = -1;
    int columns = table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    for (int i = 0; i < columns; i++) {
      int column = i;
      int length =
          table.rows().stream()
              .filter(row -> column < row.cells().size())
              .mapToInt(row -> row.cells().get(column).text().length())
              .sum();
      if (length > longest) {
        best = i;
        longest = length;
      }
    }
    return best;
  }
}
