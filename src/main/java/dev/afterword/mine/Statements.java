package dev.afterword.mine;

import dev.afterword.markup.Block;
import dev.afterword.markup.Block.Item;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.Block.Row;
import dev.afterword.markup.Block.Table;
import dev.afterword.model.Origin;
import dev.afterword.model.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Collects the sentences of a document that may tell why something happened. */
final class Statements {
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|(?<=。)|\\n");

  /** What stands further down is detail and history. */
  private static final int MOST_OF_CAUSES = 12;

  private static final int MOST_OF_SUMMARY = 8;
  private static final int LONGEST = 400;

  private final List<Statement> statements = new ArrayList<>();

  private Statements() {}

  static List<Statement> of(Evidence evidence, Optional<String> summary) {
    Statements all = new Statements();
    evidence
        .labels()
        .get(LabelKey.CAUSE)
        .ifPresent(l -> all.add(l.value().text(), new Kind(l.origin(), true, 4), l.line(), 3));
    all.add(evidence.title(), new Kind(Origin.TITLE, false, 2), 0, 1);
    summary.ifPresent(s -> all.add(s, new Kind(Origin.HEADER, false, 2), 0, MOST_OF_SUMMARY));
    all.chapters(evidence.chapters(), SectionKind.ROOT_CAUSE, MOST_OF_CAUSES);
    all.chapters(evidence.chapters(), SectionKind.SUMMARY, MOST_OF_SUMMARY);
    return all.statements;
  }

  private record Kind(Origin origin, boolean causal, int weight) {}

  /** The sections of a kind; what stands before the first heading is summary. */
  private void chapters(List<Chapter> chapters, SectionKind kind, int most) {
    boolean causes = kind == SectionKind.ROOT_CAUSE;
    Kind how = new Kind(causes ? Origin.SECTION : Origin.PROSE, false, causes ? 3 : 2);
    int end = statements.size() + most;
    for (Chapter chapter : chapters) {
      boolean lead = !causes && chapter.level() == 0;
      if (chapter.context() == kind || lead) {
        chapter.blocks().forEach(block -> add(block, how, end - statements.size()));
      }
    }
  }

  private void add(Block block, Kind kind, int most) {
    int end = statements.size() + most;
    if (block instanceof Paragraph paragraph) {
      add(paragraph.text().text(), kind, paragraph.line(), most);
    } else if (block instanceof ListBlock list) {
      for (Item item : list.items()) {
        add(item.text().text(), kind, item.line(), end - statements.size());
      }
    } else if (block instanceof Table table) {
      for (Row row : table.rows()) {
        row.cells().forEach(c -> add(c.text(), kind, row.line(), end - statements.size()));
      }
    }
  }

  private void add(String text, Kind kind, int line, int most) {
    int left = most;
    for (String sentence : SENTENCE.split(text)) {
      if (left-- <= 0) {
        return;
      }
      String cut = sentence.substring(0, Math.min(LONGEST, sentence.length()));
      statements.add(new Statement(cut, kind.origin(), kind.causal(), kind.weight(), line));
    }
  }
}
