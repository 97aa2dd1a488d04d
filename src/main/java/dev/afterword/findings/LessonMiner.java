package dev.afterword.findings;

import dev.afterword.evidence.Chapter;
import dev.afterword.markup.Block;
import dev.afterword.markup.Block.Item;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.Block.Row;
import dev.afterword.markup.Block.Table;
import dev.afterword.markup.RichText;
import dev.afterword.model.Lesson;
import dev.afterword.model.SectionKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what people learned: the items, rows or paragraphs below the headings for it. */
final class LessonMiner {
  private static final Map<SectionKind, Lesson.Kind> KINDS =
      new EnumMap<>(
          Map.of(
              SectionKind.LESSONS, Lesson.Kind.LEARNED,
              SectionKind.WENT_WELL, Lesson.Kind.WELL,
              SectionKind.WENT_WRONG, Lesson.Kind.WRONG,
              SectionKind.LUCKY, Lesson.Kind.LUCKY));

  /** Of an essay only the beginning is a lesson. */
  private static final int MOST_PARAGRAPHS = 4;

  private static final int MOST = 40;
  private static final int SHORTEST = 8;
  private static final int SHORTEST_PARAGRAPH = 25;
  private static final int LONGEST = 300;

  /** What templates leave behind, and introductions of a list. */
  private static final Pattern NO_LESSON =
      Pattern.compile(
          "(?i)(?:n/?a|none|nothing|tbd|todo|lorem ipsum|<.*>|\\[.*]|\\.{3}|…)\\b?.{0,12}|.*[:：?]|what went .{0,20}"
              + "|(?:list|describe|add|insert|explain|write|fill)\\b.{0,80}\\b(?:here|below|things?|what)\\b.*|なし|特になし");

  private final List<Lesson> lessons = new ArrayList<>();

  private LessonMiner() {}

  static List<Lesson> mine(List<Chapter> chapters) {
    LessonMiner miner = new LessonMiner();
    for (Chapter chapter : chapters) {
      Lesson.Kind kind = KINDS.get(chapter.context());
      if (kind != null) {
        miner.chapter(chapter, kind);
      }
    }
    return List.copyOf(miner.lessons);
  }

  /** Where there is a list or a table the paragraphs only lead to it. */
  private void chapter(Chapter chapter, Lesson.Kind kind) {
    boolean listed = chapter.blocks().stream().anyMatch(b -> !(b instanceof Paragraph));
    int paragraphs = 0;
    for (Block block : chapter.blocks()) {
      if (block instanceof ListBlock list) {
        list.items().forEach(item -> item(item, chapter, kind));
      } else if (block instanceof Table table) {
        table.rows().forEach(row -> row(row, chapter, kind));
      } else if (!listed && block instanceof Paragraph paragraph) {
        boolean enough = paragraph.text().text().length() >= SHORTEST_PARAGRAPH;
        if (enough && paragraphs++ < MOST_PARAGRAPHS) {
          add(paragraph.text(), paragraph.line(), chapter, kind);
        }
      }
    }
  }

  /** An item that only announces others gives way to them. */
  private void item(Item item, Chapter chapter, Lesson.Kind kind) {
    int before = lessons.size();
    add(item.text(), item.line(), chapter, kind);
    for (Block child : item.children()) {
      if (lessons.size() == before && child instanceof ListBlock list) {
        list.items().forEach(inner -> add(inner.text(), inner.line(), chapter, kind));
      }
    }
  }

  /** The longest cell tells it; the others number it or say who. */
  private void row(Row row, Chapter chapter, Lesson.Kind kind) {
    RichText longest = RichText.EMPTY;
    for (RichText cell : row.cells()) {
      longest = cell.text().length() > longest.text().length() ? cell : longest;
    }
    add(longest, row.line(), chapter, kind);
  }

  private void add(RichText written, int line, Chapter chapter, Lesson.Kind kind) {
    String text = written.text().replace('\n', ' ').strip();
    if (lessons.size() < MOST && text.length() >= SHORTEST && !NO_LESSON.matcher(text).matches()) {
      lessons.add(new Lesson(kind, cut(text), chapter.anchor(), line));
    }
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int sentence = text.lastIndexOf(". ", LONGEST);
    int word = text.lastIndexOf(' ', LONGEST);
    return sentence > LONGEST / 3
        ? text.substring(0, sentence + 1)
        : text.substring(0, word > 0 ? word : LONGEST) + " …";
  }
}
