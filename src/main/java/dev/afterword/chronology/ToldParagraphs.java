package dev.afterword.chronology;

import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Lines;
import dev.afterword.markup.Block;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.model.SectionKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The paragraphs and items of a document that say what happened. */
final class ToldParagraphs {
  /** Lines that each begin with a label make no sentence together. */
  private static final Pattern LABELS =
      Pattern.compile("\\n(?!\\p{Ll})\\p{L}[\\p{L} ]{1,30}[:：]\\s");

  private static final Set<SectionKind> ELSEWHERE =
      EnumSet.of(SectionKind.ACTIONS, SectionKind.REFERENCES);

  /** What is longer is no summary. */
  static final int MOST = 200;

  private ToldParagraphs() {}

  static List<Paragraph> in(List<Block> blocks) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        boolean labels = LABELS.matcher(paragraph.text().text()).find();
        paragraphs.addAll(labels ? Lines.of(paragraph) : List.of(paragraph));
      } else if (block instanceof ListBlock list) {
        list.items().forEach(item -> paragraphs.add(new Paragraph(item.text(), item.line())));
      }
    }
    return paragraphs;
  }

  /** Those of summary, impact and the text before them. */
  static Stream<Paragraph> telling(List<Chapter> chapters) {
    return chapters.stream()
        .filter(
            chapter ->
                chapter.context() == SectionKind.SUMMARY
                    || chapter.context() == SectionKind.IMPACT
                    || chapter.level() == 0)
        .flatMap(chapter -> in(chapter.blocks()).stream())
        .limit(MOST);
  }

  /** Those of all parts that tell of it, and not of what is to be done or told elsewhere. */
  static Stream<Paragraph> everywhere(List<Chapter> chapters) {
    return chapters.stream()
        .filter(chapter -> !ELSEWHERE.contains(chapter.context()))
        .flatMap(chapter -> in(chapter.blocks()).stream())
        .limit(MOST);
  }
}
