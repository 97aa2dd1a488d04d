package dev.afterword.mine;

import dev.afterword.markup.Block;
import dev.afterword.markup.Block.Code;
import dev.afterword.markup.Block.Heading;
import dev.afterword.markup.Block.Item;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.Block.Quote;
import dev.afterword.markup.Block.Row;
import dev.afterword.markup.Block.Table;
import dev.afterword.markup.RichText;
import java.util.List;

/** The plain words of blocks: prose and code apart, because they are searched apart. */
final class BlockText {
  private final StringBuilder prose = new StringBuilder();
  private final StringBuilder code = new StringBuilder();

  static BlockText of(List<Block> blocks) {
    BlockText text = new BlockText();
    blocks.forEach(text::add);
    return text;
  }

  String prose() {
    return prose.toString().strip();
  }

  String code() {
    return code.toString().strip();
  }

  private void add(Block block) {
    if (block instanceof Heading heading) {
      line(heading.text());
    } else if (block instanceof Paragraph paragraph) {
      line(paragraph.text());
    } else if (block instanceof ListBlock list) {
      list.items().forEach(this::item);
    } else if (block instanceof Table table) {
      cells(table.header());
      table.rows().stream().map(Row::cells).forEach(this::cells);
    } else if (block instanceof Code c) {
      code.append(c.text()).append('\n');
    } else if (block instanceof Quote quote) {
      quote.children().forEach(this::add);
    }
  }

  private void item(Item item) {
    line(item.text());
    item.children().forEach(this::add);
  }

  private void cells(List<RichText> cells) {
    if (!cells.isEmpty()) {
      prose.append(String.join(" | ", cells.stream().map(RichText::text).toList())).append('\n');
    }
  }

  private void line(RichText text) {
    if (!text.isBlank()) {
      prose.append(text.text().replace('\n', ' ')).append('\n');
    }
  }
}
