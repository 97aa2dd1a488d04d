package dev.afterword.markup;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;

/** A line of Markdown where no markup can be shown: in lists, feeds and descriptions. */
public final class InlineMarkdown {
  private static final Parser PARSER = Parser.builder().build();

  private InlineMarkdown() {}

  /**
   * The words without marks and addresses: {@code the pool} for {@code [the `pool`](pool.md)}. What
   * has an angle bracket stays as it is: {@code Map<String>} would lose its second word as a tag.
   */
  public static String plain(String line) {
    boolean marked = line.indexOf('<') < 0 && line.chars().anyMatch(c -> "`*_[&\\".indexOf(c) >= 0);
    return marked
        ? new TextCollectingVisitor().collectAndGetText(PARSER.parse(line)).strip()
        : line;
  }
}
