package dev.afterword.mine;

import dev.afterword.evidence.Lines;
import dev.afterword.evidence.Vocabulary;
import dev.afterword.markup.Block;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.RichText;
import dev.afterword.model.Fact;
import dev.afterword.model.Origin;
import dev.afterword.model.SectionKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A first line that is meant as the title though nothing marks it as a heading. */
final class TitleLine {
  private static final int LONGEST = 100;

  /** What a line says that names a report. */
  private static final Pattern REPORT =
      Pattern.compile(
          "(?i)\\bpost-? ?mortems?\\b|\\bincident(?: report|:| \\d)|\\boutage\\b|\\bRCA\\b|root cause analysis"
              + "|ポストモーテム|障害報告|事故报告|事故复盘|故障复盘|故障报告|장애 ?보고");

  private TitleLine() {}

  /** The first line, all in bold or alone and the name of a report. */
  static Optional<Fact<String>> of(List<Block> blocks, Vocabulary vocabulary) {
    if (blocks.isEmpty() || !(blocks.get(0) instanceof Paragraph)) {
      return Optional.empty();
    }
    List<Paragraph> lines = Lines.of((Paragraph) blocks.get(0));
    RichText line = lines.get(0).text();
    String text = line.text().strip();
    String bold = line.first(RichText.Kind.BOLD).strip();
    boolean named = lines.size() == 1 && REPORT.matcher(text).find();
    boolean title =
        (text.equals(bold) || named)
            && text.length() <= LONGEST
            && !text.contains("://")
            && text.matches(".*[^.!?:;,：。！？]")
            && vocabulary.section(text) == SectionKind.OTHER
            && vocabulary.label(text).isEmpty();
    return title
        ? Optional.of(new Fact<>(text, Origin.TITLE, lines.get(0).line()))
        : Optional.empty();
  }
}
