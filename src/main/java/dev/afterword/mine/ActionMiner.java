package dev.afterword.mine;

import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Lines;
import dev.afterword.evidence.Vocabulary;
import dev.afterword.markup.Block;
import dev.afterword.markup.Block.Item;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.Block.Table;
import dev.afterword.markup.RichText;
import dev.afterword.model.ActionItem;
import dev.afterword.model.ActionState;
import dev.afterword.model.SectionKind;
import dev.afterword.words.FoldedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the action items of the chapters about actions: lists, tables and one-line paragraphs. */
final class ActionMiner {
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i)^[\\s.…:_-]*$|^\\W*(?:tbd|todo|none|n/?a|<[^>]*>|\\[[^\\]]*\\]|\\{\\{[^}]*}}"
              + "|action(?: items?)?(?: \\d+)?|task(?: \\d+)?|item(?: \\d+)?|summary|なし|未定)\\W*$"
              + "|^\\W*\\{\\{\\s*summary\\s*}}.*");
  private static final Pattern NOT_A_TASK =
      Pattern.compile(
          "(?i)related|reference|see also|link|thread|attendee|participants|author|legend|glossary|definitions?|説明|凡例|^\\W*(?:validation|verification)\\W*$|^\\W*(?:why|how|为什么|なぜ)|not adopted|not planned|rejected|alternatives|out of scope|non-goals|取り上げない|不採用|採用しな|不采纳|未采纳|不做");
  private static final Pattern GROUP =
      Pattern.compile(
          "(?i)\\b(prevent\\w*|detect\\w*|mitigat\\w*|process|short.term|long.term|immediate)");
  private static final Pattern MARKED_LINE = Pattern.compile("^\\W*(?:\\[[ xX]]|✅|☐|\\d+[.)]).*");

  /** One sentence that is long enough to tell somebody to do something. */
  private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\p{L}+ [^.!?]{8,200}[.!]?");

  private static final Pattern ACTION_ITEM =
      Pattern.compile("(?i)\\W*(?:action items?|アクションアイテム|行动项|accionables?)\\W*");

  /** "Description: …", of which others stand beside it. */
  private static final Pattern LABELLED = Pattern.compile("^\\p{Lu}[\\p{L} ]{1,24}[:：]");

  private static final int LONGEST_GROUP = 40;
  private static final int LONGEST_LEAD = 100;

  /** In words. */
  private static final int LONGEST_NAME = 2;

  private final List<ActionItem> actions = new ArrayList<>();
  private final Vocabulary vocabulary;
  private final ActionMarks marks;

  private ActionMiner(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.marks = new ActionMarks(vocabulary);
  }

  static List<ActionItem> mine(List<Chapter> chapters, Vocabulary vocabulary) {
    ActionMiner miner = new ActionMiner(vocabulary);
    for (int i = 0; i < chapters.size(); i++) {
      Chapter chapter = chapters.get(i);
      if (chapter.context() == SectionKind.ACTIONS) {
        miner.add(chapter, isDivided(chapters, i));
      } else {
        miner.addTables(chapter);
      }
    }
    return List.copyOf(miner.actions);
  }

  static String plain(RichText text) {
    return text.text().replace('\n', ' ').strip();
  }

  /** What templates have where the action should stand. */
  static boolean isPlaceholder(String text) {
    return PLACEHOLDER.matcher(text).matches();
  }

  /** What only has parts is the name of them all. */
  private static boolean isDivided(List<Chapter> chapters, int index) {
    Chapter chapter = chapters.get(index);
    return chapter.blocks().isEmpty()
        && index + 1 < chapters.size()
        && chapters.get(index + 1).level() > chapter.level();
  }

  private void add(Chapter chapter, boolean divided) {
    boolean grouped = chapter.kind() != SectionKind.ACTIONS;
    if (grouped && NOT_A_TASK.matcher(chapter.heading()).find()) {
      return;
    }
    boolean listed =
        chapter.blocks().stream().anyMatch(ActionMiner::isListing) && !isNoted(chapter.blocks());
    if (grouped && !listed && chapter.level() < 7) {
      if (!divided) {
        addHeading(chapter);
      }
      return;
    }
    Optional<String> group = grouped ? Optional.of(chapter.heading()) : group(chapter.heading());
    int before = actions.size();
    addBlocks(chapter.blocks(), group, listed);
    ActionState all = ActionGroups.state(chapter.heading());
    actions.subList(before, actions.size()).replaceAll(action -> orIn(all, action));
  }

  /** What an action says itself comes before what its group says. */
  private static ActionItem orIn(ActionState all, ActionItem action) {
    return action.state() != ActionState.UNKNOWN
        ? action
        : new ActionItem(
            action.text(),
            all,
            action.owner(),
            action.ticket(),
            action.due(),
            action.group(),
            action.line());
  }

  private void addBlocks(List<Block> blocks, Optional<String> group, boolean listed) {
    boolean interrupted = isInterrupted(blocks);
    ActionState lead = ActionState.UNKNOWN;
    for (Block block : blocks) {
      int before = actions.size();
      if (block instanceof ListBlock list) {
        if (list.ordered() || !interrupted) {
          addItems(list, group);
        }
      } else if (block instanceof Table table) {
        actions.addAll(new ActionTable(table, vocabulary).actions(group));
      } else if (block instanceof Paragraph paragraph && !listed) {
        addParagraph(paragraph, group);
      } else if (block instanceof Paragraph paragraph) {
        lead = isLead(paragraph) ? ActionGroups.state(plain(paragraph.text())) : lead;
      }
      ActionState said = lead;
      actions.subList(before, actions.size()).replaceAll(action -> orIn(said, action));
    }
  }

  /** A line such as "Done:" or one in bold says something of all that follows. */
  private static boolean isLead(Paragraph paragraph) {
    String text = plain(paragraph.text());
    return text.length() <= LONGEST_LEAD
        && (text.endsWith(":") || text.equals(paragraph.text().first(RichText.Kind.BOLD)));
  }

  /** A table whose head speaks of action items has them wherever it stands. */
  private void addTables(Chapter chapter) {
    if (chapter.context() != SectionKind.TIMELINE) {
      chapter.blocks().stream()
          .filter(Table.class::isInstance)
          .map(Table.class::cast)
          .filter(ActionMiner::isOfActions)
          .forEach(
              table ->
                  actions.addAll(new ActionTable(table, vocabulary).actions(Optional.empty())));
    }
  }

  private static boolean isOfActions(Table table) {
    return table.header().size() > 1
        && table.header().stream().anyMatch(cell -> ACTION_ITEM.matcher(cell.text()).matches());
  }

  /** Bullets between numbers that carry on say how the numbered action is done. */
  private static boolean isInterrupted(List<Block> blocks) {
    List<ListBlock> lists =
        blocks.stream()
            .filter(block -> block instanceof ListBlock)
            .map(block -> (ListBlock) block)
            .toList();
    long numbered = lists.stream().filter(ListBlock::ordered).count();
    return numbered > 1 && lists.get(0).ordered();
  }

  /** A heading with nothing but words below it: the words are the task where it is but a name. */
  private void addHeading(Chapter chapter) {
    List<Paragraph> paragraphs =
        chapter.blocks().stream()
            .filter(block -> block instanceof Paragraph)
            .map(block -> (Paragraph) block)
            .toList();
    boolean name = FoldedText.words(chapter.heading()) <= LONGEST_NAME && !paragraphs.isEmpty();
    if (name) {
      paragraphs.forEach(
          p ->
              add(p.text(), Optional.empty(), Optional.of(chapter.heading()), p.line(), List.of()));
    } else {
      RichText text = new RichText(chapter.heading(), List.of());
      add(text, Optional.empty(), Optional.empty(), chapter.line(), notes(chapter.blocks()));
    }
  }

  /** The lines below an action that only tell more of it, such as "Owner: Ana". */
  private static List<RichText> notes(List<Block> blocks) {
    return blocks.stream()
        .flatMap(ActionMiner::lines)
        .filter(line -> ActionDetails.isTellingNote(line.text()))
        .toList();
  }

  private static Stream<RichText> lines(Block block) {
    if (block instanceof ListBlock list) {
      return list.items().stream().map(Item::text);
    }
    return block instanceof Paragraph paragraph
        ? Lines.of(paragraph).stream().map(Paragraph::text)
        : Stream.empty();
  }

  /** Whether lists have nothing but notes, so that what stands above them is the action. */
  private static boolean isNoted(List<Block> blocks) {
    List<RichText> items =
        blocks.stream().filter(ListBlock.class::isInstance).flatMap(ActionMiner::lines).toList();
    return items.stream().anyMatch(item -> ActionDetails.isTellingNote(item.text()))
        && items.stream().allMatch(item -> isLabelled(item));
  }

  private static boolean isLabelled(RichText item) {
    return ActionDetails.isNote(item.text()) || LABELLED.matcher(item.text()).find();
  }

  private static boolean isListing(Block block) {
    return block instanceof ListBlock || block instanceof Table;
  }

  /** "Prevention" and "Long-term actions" are groups, "Action items" is not. */
  private static Optional<String> group(String heading) {
    Matcher m = GROUP.matcher(heading);
    return m.find() ? Optional.of(m.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  private void addItems(ListBlock list, Optional<String> group) {
    boolean described = isDescribed(list);
    boolean steps = list.ordered() && list.items().stream().anyMatch(ActionMiner::isStep);
    for (Item item : list.items()) {
      Optional<ListBlock> nested = described ? Optional.empty() : nestedTasks(item, steps);
      if (nested.isPresent()) {
        addItems(nested.get(), Optional.of(plain(item.text()).replaceAll("[:：]\\s*$", "")));
      } else {
        add(item.text(), item.checked(), group, item.line(), notes(item.children()));
      }
    }
  }

  /** Whether below each of several items the same label says more of it: "Description: …". */
  private static boolean isDescribed(ListBlock list) {
    List<String> labels =
        list.items().stream()
            .flatMap(item -> item.children().stream())
            .flatMap(ActionMiner::lines)
            .map(line -> LABELLED.matcher(line.text()))
            .map(label -> label.find() ? label.group() : "")
            .toList();
    return labels.size() > 1
        && labels.size() >= list.items().size()
        && !labels.contains("")
        && Collections.frequency(labels, labels.get(0)) == list.items().size();
  }

  /** What is in bold and more than a name: among numbers it is the task, a list says how. */
  private static boolean isStep(Item item) {
    return isBold(item) && FoldedText.words(plain(item.text())) > LONGEST_NAME;
  }

  private static boolean isBold(Item item) {
    return plain(item.text()).equals(item.text().first(RichText.Kind.BOLD));
  }

  /**
   * An item that only introduces the list below it ("Prevent:", "QA") is a group, not a task.
   *
   * @param steps whether items in bold are tasks
   */
  private static Optional<ListBlock> nestedTasks(Item item, boolean steps) {
    String text = plain(item.text());
    boolean introduces = text.endsWith(":") || text.endsWith("：");
    boolean name = FoldedText.words(text) <= LONGEST_NAME && item.text().spans().isEmpty();
    boolean label =
        item.checked().isEmpty()
            && text.length() <= LONGEST_GROUP
            && (introduces || name || (isBold(item) && !steps));
    return item.children().stream()
        .filter(child -> label && child instanceof ListBlock && !isNoted(item.children()))
        .map(child -> (ListBlock) child)
        .findFirst();
  }

  /** A paragraph that is no introduction but tasks, a line each; a prose section has none. */
  private void addParagraph(Paragraph paragraph, Optional<String> group) {
    List<Paragraph> lines = Lines.of(paragraph);
    boolean marked = lines.stream().allMatch(line -> matches(line, MARKED_LINE));
    if (marked || lines.stream().allMatch(ActionMiner::isOrder)) {
      lines.forEach(line -> add(line.text(), Optional.empty(), group, line.line(), List.of()));
    }
  }

  private static boolean matches(Paragraph line, Pattern pattern) {
    return pattern.matcher(line.text().text()).matches();
  }

  private static boolean isOrder(Paragraph line) {
    String text = line.text().text();
    return matches(line, SENTENCE) && ToldAsDone.isOrder(text.substring(0, text.indexOf(' ')));
  }

  private void add(
      RichText text,
      Optional<Boolean> checked,
      Optional<String> group,
      int line,
      List<RichText> notes) {
    String plain = plain(text);
    if (isPlaceholder(plain)) {
      return;
    }
    List<RichText> lines = Stream.concat(Stream.of(text), notes.stream()).toList();
    ActionDetails details = ActionDetails.of(lines);
    actions.add(
        new ActionItem(
            ActionMarks.withoutMark(plain),
            marks.of(text, checked, details),
            details.owner(),
            details.ticket(),
            details.due(),
            group,
            line));
  }
}
