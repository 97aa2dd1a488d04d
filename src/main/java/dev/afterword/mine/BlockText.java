package dev.afterword.mine;

import dev.afterword.facts.TextLines;
import dev.afterword.markup.Block;
import dev.afterword.markup.Block.Code;
import dev.afterword.markup.Block.Heading;
import dev.afterword.markup.Block.Item;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.Block.Quote;
import dev.afterword.markup.Block.Table;
import dev.afterword.markup.RichText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The plain words of blocks: prose and code apart, because they are searched apart. */
final class BlockText {
  private static final int LONGEST_NAME = 40;

  private final StringBuilder prose = new StringBuilder();
  private final StringBuilder code = new StringBuilder();
  private final Set<String> marked = new TreeSet<>();
  private final TextLines lines = new TextLines();

  static BlockText of(List<Block> blocks) {
    BlockText text = new BlockText();
    blocks.forEach(text::add);
    return text;
  }

  String prose() {
    return prose.toString().stripTrailing();
  }

  TextLines lines() {
    return lines;
  }

  /** What stands as code within the prose and may be a name. */
  Set<String> marked() {
    return marked;
  }

  String code() {
    return code.toString().strip();
  }

  private void add(Block block) {
    if (block instanceof Heading heading) {
      line(heading.text(), heading.line());
    } else if (block instanceof Paragraph paragraph) {
      line(paragraph.text(), paragraph.line());
    } else if (block instanceof ListBlock list) {
      list.items().forEach(this::item);
    } else if (block instanceof Table table) {
      cells(table.header(), table.line());
      table.rows().forEach(row -> cells(row.cells(), row.line()));
    } else if (block instanceof Code c) {
      code.append(c.text()).append('\n');
    } else if (block instanceof Quote quote) {
      quote.children().forEach(this::add);
    }
  }

  private void item(Item item) {
    line(item.text(), item.line());
    item.children().forEach(this::add);
  }

  private void cells(List<RichText> cells, int line) {
    if (!cells.isEmpty()) {
      lines.add(prose.length(), line);
      cells.forEach(this::mark);
      prose.append(String.join(" | ", cells.stream().map(RichText::text).toList())).append('\n');
    }
  }

  private void line(RichText text, int line) {
    if (!text.isBlank()) {
      lines.add(prose.length(), line);
      mark(text);
      prose.append(text.text().replace('\n', ' ')).append('\n');
    }
  }

  private void mark(RichText text) {
    for (RichText.Span span : text.spans()) {
      boolean name = span.kind() == RichText.Kind.CODE && span.to() - span.from() <= LONGEST_NAME;
      if (name) {
        marked.add(text.text().substring(span.from(), span.to()));
      }
    }
  }
}
