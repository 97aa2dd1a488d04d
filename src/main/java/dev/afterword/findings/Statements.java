package dev.afterword.findings;

import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Evidence;
import dev.afterword.evidence.LabelKey;
import dev.afterword.findings.Statement.Place;
import dev.afterword.markup.Block;
import dev.afterword.markup.Block.Item;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.Block.Row;
import dev.afterword.markup.Block.Table;
import dev.afterword.model.Origin;
import dev.afterword.model.SectionKind;
import dev.afterword.words.Phrases;
import dev.afterword.words.Sentences;
import dev.afterword.words.WordLists;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects the sentences of a document that may tell why something happened. */
final class Statements {
  /** What stands further down is detail and history. */
  private static final int MOST_OF_CAUSES = 14;

  private static final int FIRST_OF_CAUSES = 3;

  private static final int MOST_OF_SUMMARY = 10;
  private static final int LEAD = 2;
  private static final int MOST_ELSEWHERE = 80;
  private static final int LONGEST = 400;

  // How much a statement counts by where it stands: the more often what people tell there was the
  // cause, the more. The figures are tenths of an arbitrary unit.
  static final int AT_CAUSE = 49;
  private static final int AFTER_CAUSE = 28;
  private static final int IN_TITLE = 40;
  private static final int IN_LEAD = 30;
  private static final int IN_SUMMARY = 25;
  private static final int IN_HEADER = 20;
  private static final int BESIDE_CAUSE = 20;
  private static final int CONTRIBUTING = 15;
  private static final int IN_STORY = 10;
  private static final int IN_REST = 8;

  /** These have been read by themselves. */
  private static final Set<SectionKind> READ =
      EnumSet.of(SectionKind.ROOT_CAUSE, SectionKind.SUMMARY, SectionKind.CONTRIBUTING);

  /** A cell of fewer words is a label or a value, such as in a table of facts. */
  private static final Pattern TELLING = Pattern.compile("\\S\\s+\\S+\\s+\\S|[^\\x00-\\x7f]{4}");

  /** A heading of what was so before. */
  private static final Pattern BACKGROUND =
      Pattern.compile(
          "(?i)background|introduction|lead.?up|about (?:us|the|this)|abstract|context");

  /** What is planned or was done about it, and what stands below every post. */
  private static final Phrases<Boolean> ASIDE = new Phrases<>();

  /** In characters, such as a quotation mark, before the head of a sentence. */
  private static final int MARKS = 3;

  static {
    Map<String, List<String>> lists = WordLists.read(Statements.class, "asides.properties");
    ASIDE.addAll(lists.getOrDefault("head", List.of()), true);
    ASIDE.addAll(lists.getOrDefault("anywhere", List.of()), false);
  }

  private final List<Statement> statements = new ArrayList<>();

  private Statements() {}

  static List<Statement> of(Evidence evidence, Optional<String> summary) {
    Statements all = new Statements();
    all.label(evidence, LabelKey.CAUSE);
    all.label(evidence, LabelKey.TRIGGER);
    all.add(evidence.title(), new Kind(Origin.TITLE, Place.ACCOUNT, IN_TITLE), 0, 1);
    Kind header = new Kind(Origin.HEADER, Place.ACCOUNT, IN_HEADER);
    summary.ifPresent(s -> all.add(s, header, 0, MOST_OF_SUMMARY));
    all.body(evidence.chapters());
    return all.statements;
  }

  private record Kind(Origin origin, Place place, int weight) {}

  private void label(Evidence evidence, LabelKey key) {
    evidence
        .labels()
        .get(key)
        .ifPresent(
            l -> add(l.value().text(), new Kind(l.origin(), Place.CAUSES, AT_CAUSE), l.line(), 3));
  }

  private void body(List<Chapter> chapters) {
    causes(chapters);
    headings(chapters);
    add(
        chapters,
        c -> LabelKey.of(c.heading()).filter(key -> key == LabelKey.TRIGGER).isPresent(),
        new Kind(Origin.SECTION, Place.CAUSES, AT_CAUSE),
        FIRST_OF_CAUSES);
    boolean told = chapters.stream().anyMatch(c -> c.context() == SectionKind.ROOT_CAUSE);
    add(
        chapters,
        c -> c.context() == SectionKind.CONTRIBUTING,
        new Kind(Origin.SECTION, Place.ACCOUNT, told ? CONTRIBUTING : BESIDE_CAUSE),
        MOST_OF_SUMMARY);
    Kind summary = new Kind(Origin.PROSE, Place.ACCOUNT, IN_SUMMARY);
    int before = statements.size();
    add(chapters, Statements::isSummary, summary, MOST_OF_SUMMARY);
    boolean opened = told || chapters.stream().anyMatch(c -> isSummary(c) && hasText(c));
    // Where nothing sums up, the background is what people tell first.
    add(chapters, c -> !opened && isBackground(c), summary, MOST_OF_SUMMARY);
    lead(statements.subList(before, statements.size()));
    add(
        chapters,
        c -> !told && isStory(c),
        new Kind(Origin.PROSE, Place.ACCOUNT, IN_STORY),
        MOST_OF_SUMMARY);
    add(
        chapters,
        c -> isElsewhere(c) && (told || !isStory(c)),
        new Kind(Origin.PROSE, Place.ELSEWHERE, IN_REST),
        MOST_ELSEWHERE);
  }

  /** A summary begins with what it was. */
  private static void lead(List<Statement> summary) {
    for (int i = 0; i < Math.min(LEAD, summary.size()); i++) {
      summary.set(i, summary.get(i).weighing(IN_LEAD));
    }
  }

  /** What a section on causes begins with is the cause, what follows explains it. */
  private void causes(List<Chapter> chapters) {
    int before = statements.size();
    add(
        chapters,
        c -> c.context() == SectionKind.ROOT_CAUSE,
        new Kind(Origin.SECTION, Place.ACCOUNT, BESIDE_CAUSE),
        MOST_OF_CAUSES);
    List<Statement> told = statements.subList(before, statements.size());
    Set<Integer> items = itemsOfCauses(chapters, false);
    Set<Integer> leading = itemsOfCauses(chapters, true);
    int begun = 0;
    for (int i = 0; i < told.size(); i++) {
      boolean item = isFirst(told, i) && items.contains(told.get(i).line());
      boolean named = begun == 0 || (item && leading.contains(told.get(i).line()));
      if (told.get(i).place() == Place.ACCOUNT && (begun < FIRST_OF_CAUSES || item)) {
        told.set(i, told.get(i).amongCauses(named ? AT_CAUSE : AFTER_CAUSE));
      }
      begun += told.get(i).announces() ? 0 : 1;
    }
  }

  /** Of an item; the answer to a question that it begins with is the first too. */
  private static boolean isFirst(List<Statement> told, int at) {
    return at == 0
        || told.get(at).line() != told.get(at - 1).line()
        || told.get(at - 1).announces();
  }

  /** Each part of a section on causes may be headed by one. */
  private void headings(List<Chapter> chapters) {
    Kind heading = new Kind(Origin.SECTION, Place.CAUSES, AFTER_CAUSE);
    chapters.stream()
        .filter(c -> c.context() == SectionKind.ROOT_CAUSE && c.kind() != SectionKind.ROOT_CAUSE)
        .limit(FIRST_OF_CAUSES)
        .forEach(c -> add(c.heading(), heading, c.line(), 1));
  }

  /**
   * The lines at which the items of lists of causes begin: each is a cause of its own.
   *
   * @param leading only of lists that a section begins with
   */
  private static Set<Integer> itemsOfCauses(List<Chapter> chapters, boolean leading) {
    return chapters.stream()
        .filter(c -> c.context() == SectionKind.ROOT_CAUSE)
        .flatMap(c -> c.blocks().stream().limit(leading ? 1 : Long.MAX_VALUE))
        .filter(ListBlock.class::isInstance)
        .flatMap(list -> items((ListBlock) list))
        .map(Item::line)
        .collect(Collectors.toSet());
  }

  private static Stream<Item> items(ListBlock list) {
    return list.items().stream()
        .flatMap(
            item ->
                Stream.concat(
                    Stream.of(item),
                    item.children().stream()
                        .filter(ListBlock.class::isInstance)
                        .flatMap(inner -> items((ListBlock) inner))));
  }

  /** A section of no known kind: where none is about causes, it may tell them. */
  private static boolean isStory(Chapter chapter) {
    return chapter.context() == SectionKind.OTHER && chapter.level() > 0 && !isBackground(chapter);
  }

  private static boolean isElsewhere(Chapter chapter) {
    return chapter.level() > 0
        && (isBackground(chapter)
            || !(READ.contains(chapter.context()) || chapter.context().looksBack()));
  }

  /** What stands before the first heading is summary. */
  private static boolean isSummary(Chapter chapter) {
    return (chapter.context() == SectionKind.SUMMARY && !isBackground(chapter))
        || chapter.level() == 0;
  }

  private static boolean hasText(Chapter chapter) {
    return chapter.blocks().stream().anyMatch(Paragraph.class::isInstance);
  }

  private static boolean isBackground(Chapter chapter) {
    return BACKGROUND.matcher(chapter.heading()).find();
  }

  /** The sentences of some sections, up to a number. */
  private void add(List<Chapter> chapters, Predicate<Chapter> which, Kind kind, int most) {
    int end = statements.size() + most;
    chapters.stream()
        .filter(which)
        .flatMap(chapter -> chapter.blocks().stream())
        .forEach(block -> add(block, kind, end - statements.size()));
  }

  private void add(Block block, Kind kind, int most) {
    int end = statements.size() + most;
    if (block instanceof Paragraph paragraph) {
      add(paragraph.text().text(), kind, paragraph.line(), most);
    } else if (block instanceof ListBlock list) {
      for (Item item : list.items()) {
        add(item, kind, end - statements.size());
      }
    } else if (block instanceof Table table) {
      for (Row row : table.rows()) {
        row.cells().stream()
            .filter(c -> TELLING.matcher(c.text()).find())
            .forEach(c -> add(c.text(), kind, row.line(), end - statements.size()));
      }
    }
  }

  /** An item and the lists below it. */
  private void add(Item item, Kind kind, int most) {
    int end = statements.size() + most;
    add(item.text().text(), kind, item.line(), most);
    item.children().stream()
        .filter(ListBlock.class::isInstance)
        .forEach(list -> add(list, kind, end - statements.size()));
  }

  private void add(String text, Kind kind, int line, int most) {
    int left = most;
    CauseLabels.Sense before = CauseLabels.Sense.NONE;
    for (String sentence : Sentences.parts(text)) {
      String cut = sentence.substring(0, Math.min(LONGEST, sentence.length())).replace('\n', ' ');
      CauseLabels label = CauseLabels.of(cut);
      if (label.sense() == CauseLabels.Sense.OTHER) {
        continue;
      }
      if (left-- <= 0) {
        return;
      }
      // Behind a label without words of its own the next sentence says it.
      Kind said = labelled(kind, label.sense() == CauseLabels.Sense.NONE ? before : label.sense());
      before = label.isAlone() ? label.sense() : CauseLabels.Sense.NONE;
      // Of the many that stand elsewhere few say anything of a cause: those are asked later.
      if (said.place() == Place.ELSEWHERE || !isAside(cut)) {
        statements.add(new Statement(cut, said.origin(), said.place(), said.weight(), line));
      }
    }
  }

  private static Kind labelled(Kind kind, CauseLabels.Sense sense) {
    return switch (sense) {
      case CAUSE -> new Kind(kind.origin(), Place.CAUSES, AT_CAUSE);
      case CONTRIBUTING ->
          new Kind(kind.origin(), Place.ACCOUNT, Math.min(kind.weight(), BESIDE_CAUSE));
      case NONE, OTHER -> kind;
    };
  }

  /** Whether a sentence is about something else than what happened. */
  static boolean isAside(String sentence) {
    return ASIDE.all(sentence).stream()
        .anyMatch(m -> !m.value() || isHead(sentence.substring(0, m.from())));
  }

  private static boolean isHead(String before) {
    return before.length() <= MARKS && before.chars().noneMatch(Character::isLetterOrDigit);
  }
}
