package dev.afterword.evidence;

import dev.afterword.config.Column;
import dev.afterword.markup.Block;
import dev.afterword.markup.Block.Heading;
import dev.afterword.markup.Block.Item;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.Block.Table;
import dev.afterword.markup.RichText;
import dev.afterword.model.SectionKind;
import dev.afterword.words.FoldedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Divides a body into chapters. */
public final class Chapters {
  private static final int PSEUDO_LEVEL = 7;
  private static final int LONGEST_PSEUDO = 60;

  /** In words; a question that has more is about something else. */
  private static final int LONGEST_BOLD = 8;

  private static final int LONGEST_QUESTION = 6;
  private static final int LONGEST_LINE = 5;

  /** A single paragraph with a label may as well be a fact. */
  private static final int FEWEST_LABELLED = 3;

  /** Within these a label is a part of what is told there: "Impact:" of a root cause. */
  private static final Set<SectionKind> TOLD =
      EnumSet.of(
          SectionKind.ROOT_CAUSE,
          SectionKind.RESOLUTION,
          SectionKind.IMPACT,
          SectionKind.DETECTION,
          SectionKind.CONTRIBUTING);

  /** Within these a label of what is told names what the lesson is about. */
  private static final Set<SectionKind> LEARNED =
      EnumSet.of(
          SectionKind.LESSONS, SectionKind.WENT_WELL, SectionKind.WENT_WRONG, SectionKind.LUCKY);

  /** A task that somebody has, or has until a day. */
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?i)(?:^|[(\\[.;]\\s*)(?:owner|assignee|due(?: date| by)?|deadline)\\s*[:=]");

  private static final Pattern COLONS = Pattern.compile("[:：]+$");

  private final List<Chapter> chapters = new ArrayList<>();
  private final Deque<Chapter> above = new ArrayDeque<>();
  private final List<Block> blocks = new ArrayList<>();
  private Chapter current =
      new Chapter("", "", 0, 0, SectionKind.OTHER, SectionKind.OTHER, List.of());

  private final Vocabulary vocabulary;

  /** What looks like a chapter where nothing else is one of its kind. */
  private final List<LabelledParagraph> labelled = new ArrayList<>();

  private final Known known;

  /**
   * What takes the whole body to know.
   *
   * @param done the lines of chapters of remedies that are what was done, and not what is planned
   * @param labelled the lines of paragraphs that are chapters
   */
  private record Known(Set<Integer> done, Set<Integer> labelled) {
    static final Known NOTHING = new Known(Set.of(), Set.of());
  }

  private Chapters(Vocabulary vocabulary, Known known) {
    this.vocabulary = vocabulary;
    this.known = known;
  }

  /** Beside a chapter of what is planned one of remedies tells what was done. */
  public static List<Chapter> of(List<Block> body, Vocabulary vocabulary) {
    Chapters first = divide(body, vocabulary, Known.NOTHING);
    Set<Integer> labelled = first.missing();
    List<Chapter> chapters =
        labelled.isEmpty()
            ? first.chapters
            : divide(body, vocabulary, new Known(Set.of(), labelled)).chapters;
    Set<Integer> done = done(chapters, vocabulary);
    return List.copyOf(
        done.isEmpty() ? chapters : divide(body, vocabulary, new Known(done, labelled)).chapters);
  }

  /**
   * The lines of labelled paragraphs that are chapters: several of different kinds that the body
   * has no heading for. One that comes again tells of one of many things.
   */
  private Set<Integer> missing() {
    Map<SectionKind, List<LabelledParagraph>> kinds =
        labelled.stream()
            .filter(paragraph -> chapters.stream().noneMatch(c -> c.kind() == paragraph.kind()))
            .collect(Collectors.groupingBy(LabelledParagraph::kind));
    Set<Integer> lines =
        kinds.values().stream()
            .filter(alike -> alike.size() == 1)
            .map(alike -> alike.get(0).text().line())
            .collect(Collectors.toSet());
    return lines.size() < FEWEST_LABELLED ? Set.of() : lines;
  }

  private static Set<Integer> done(List<Chapter> chapters, Vocabulary vocabulary) {
    Set<Integer> remedies = new HashSet<>();
    boolean plan = false;
    int inside = Integer.MAX_VALUE;
    for (int i = 0; i < chapters.size(); i++) {
      Chapter chapter = chapters.get(i);
      inside = chapter.level() <= inside ? Integer.MAX_VALUE : inside;
      if (chapter.kind() != SectionKind.ACTIONS || inside < chapter.level()) {
        continue;
      }
      if (vocabulary.isRemedy(chapter.heading()) && !isPlan(chapters, i, vocabulary)) {
        remedies.add(chapter.line());
        inside = chapter.level();
      } else {
        plan |= !vocabulary.isRemedy(chapter.heading());
      }
    }
    return plan ? remedies : Set.of();
  }

  /**
   * A chapter whose parts are called actions as well is one of plans, and so is one that names who
   * cares for what until when.
   */
  private static boolean isPlan(List<Chapter> chapters, int index, Vocabulary vocabulary) {
    if (chapters.get(index).blocks().stream().anyMatch(block -> isAssigned(block, vocabulary))) {
      return true;
    }
    int level = chapters.get(index).level();
    return chapters.stream()
        .skip(index + 1L)
        .takeWhile(part -> part.level() > level)
        .anyMatch(part -> vocabulary.section(part.heading()) == SectionKind.ACTIONS);
  }

  private static boolean isAssigned(Block block, Vocabulary vocabulary) {
    if (block instanceof Table table) {
      return table.header().stream()
          .anyMatch(head -> vocabulary.isColumn(head.text(), Column.OWNER));
    }
    return block instanceof ListBlock list
        && list.items().stream()
            .anyMatch(
                item ->
                    ASSIGNED.matcher(item.text().text()).find()
                        || item.children().stream().anyMatch(c -> isAssigned(c, vocabulary)));
  }

  private static Chapters divide(List<Block> body, Vocabulary vocabulary, Known known) {
    Chapters chapters = new Chapters(vocabulary, known);
    body.forEach(chapters::add);
    chapters.close();
    return chapters;
  }

  private void add(Block block) {
    if (block instanceof Heading heading) {
      String text = heading.text().text().replace('\n', ' ').strip();
      if (!text.isEmpty()) {
        open(text, heading.anchor(), heading.level(), heading.line());
      }
    } else if (block instanceof Paragraph paragraph) {
      add(paragraph);
    } else if (block instanceof ListBlock list) {
      add(list);
    } else {
      blocks.add(block);
    }
  }

  /**
   * A first line that looks like a heading begins a chapter with the other lines, unless it is the
   * state that a message tells.
   */
  private void add(Paragraph paragraph) {
    List<Paragraph> lines = Lines.of(paragraph);
    String last = lines.get(lines.size() - 1).text().text();
    Optional<String> pseudo =
        pseudoHeading(lines.get(0), lines.size() > 1)
            .filter(this::opensChapter)
            .filter(words -> !MessageTime.is(last));
    if (pseudo.isEmpty()) {
      addText(paragraph);
      return;
    }
    open(pseudo.get(), "", PSEUDO_LEVEL, paragraph.line());
    if (lines.size() > 1) {
      blocks.add(Lines.join(lines.subList(1, lines.size())));
    }
  }

  private void addText(Paragraph paragraph) {
    Optional<LabelledParagraph> section =
        LabelledParagraph.of(paragraph, vocabulary).filter(text -> mayStandHere());
    section.ifPresent(labelled::add);
    Optional<LabelledParagraph> chapter =
        section.filter(text -> known.labelled().contains(paragraph.line()));
    chapter.ifPresent(text -> open(text.label(), "", PSEUDO_LEVEL, paragraph.line()));
    blocks.add(chapter.map(LabelledParagraph::text).orElse(paragraph));
  }

  /** Whether labelled paragraphs are no parts of what the written heading above is about. */
  private boolean mayStandHere() {
    SectionKind around = around();
    return around == SectionKind.OTHER || around == SectionKind.SUMMARY;
  }

  /** What is to be done may be told anywhere. */
  private boolean opensChapter(String words) {
    SectionKind around = around();
    SectionKind kind = vocabulary.section(words);
    boolean aside = TOLD.contains(kind) && !vocabulary.isName(words);
    boolean part = TOLD.contains(around) || (LEARNED.contains(around) && aside);
    return LabelledItem.isSection(words, around, vocabulary)
        && (!part || kind == SectionKind.ACTIONS);
  }

  /** Items that are sections open chapters; the others stay together before them. */
  private void add(ListBlock list) {
    SectionKind around = around();
    List<Item> others = new ArrayList<>();
    List<LabelledItem> sections = new ArrayList<>();
    for (Item item : list.items()) {
      Optional<LabelledItem> section = LabelledItem.of(item, around, vocabulary);
      section.ifPresentOrElse(sections::add, () -> others.add(item));
    }
    if (list.ordered() && !others.isEmpty()) {
      // Numbers are those of steps unless all that they stand before are sections.
      blocks.add(list);
      return;
    }
    if (!others.isEmpty()) {
      blocks.add(sections.isEmpty() ? list : new ListBlock(list.ordered(), others, list.line()));
    }
    for (LabelledItem section : sections) {
      open(section.label(), "", PSEUDO_LEVEL, section.line());
      blocks.addAll(section.blocks());
    }
  }

  /** What the written heading above is about. */
  private SectionKind around() {
    return above.stream()
        .filter(chapter -> chapter.level() < PSEUDO_LEVEL)
        .findFirst()
        .map(Chapter::context)
        .orElse(SectionKind.OTHER);
  }

  /**
   * A short line all in bold, one that ends with a colon, or one alone that is a name of several
   * words, if it names a known section.
   */
  private Optional<String> pseudoHeading(Paragraph line, boolean followed) {
    String text = line.text().text().strip();
    if (text.length() > LONGEST_PSEUDO || text.isEmpty()) {
      return Optional.empty();
    }
    String bold = line.text().first(RichText.Kind.BOLD);
    boolean allBold = !bold.isEmpty() && bold.length() >= text.length() - 1;
    boolean colon = text.endsWith(":") || text.endsWith("：");
    String words = COLONS.matcher(text).replaceAll("").strip();
    int longest = allBold ? (words.endsWith("?") ? LONGEST_QUESTION : LONGEST_BOLD) : LONGEST_LINE;
    boolean alone = !followed && words.contains(" ") && isCapital(words);
    boolean looksSo =
        FoldedText.words(words) <= longest
            && (allBold || (colon && !followed) || (alone && vocabulary.isName(words)))
            && !SectionClassifier.isSentence(words);
    return looksSo && vocabulary.section(words) != SectionKind.OTHER
        ? Optional.of(words)
        : Optional.empty();
  }

  private static boolean isCapital(String words) {
    return Character.isUpperCase(words.codePointAt(0));
  }

  private void open(String heading, String anchor, int level, int line) {
    close();
    while (!above.isEmpty() && above.peek().level() >= level) {
      above.pop();
    }
    SectionKind inherited = above.isEmpty() ? SectionKind.OTHER : above.peek().context();
    SectionKind said = vocabulary.section(heading, inherited);
    SectionKind kind = known.done().contains(line) ? SectionKind.RESOLUTION : said;
    SectionKind context = kind == SectionKind.OTHER ? inherited : kind;
    current = new Chapter(heading, anchor, level, line, kind, context, List.of());
    above.push(current);
  }

  private void close() {
    if (current.level() > 0 || !blocks.isEmpty()) {
      chapters.add(
          new Chapter(
              current.heading(),
              current.anchor(),
              current.level(),
              current.line(),
              current.kind(),
              current.context(),
              blocks));
    }
    blocks.clear();
  }
}
