package dev.afterword.markup;

import java.util.List;
import java.util.Optional;

/** A part of a body, free of markup, whatever format it was written in. */
public sealed interface Block {
  /** The line of the file it begins on, counted from 1; 0 where the format does not tell. */
  int line();

  /**
   * @param level 1 to 6 as written
   * @param anchor the id in the page
   */
  record Heading(int level, RichText text, String anchor, int line) implements Block {}

  record Paragraph(RichText text, int line) implements Block {}

  record ListBlock(boolean ordered, List<Item> items, int line) implements Block {
    public ListBlock {
      items = List.copyOf(items);
    }
  }

  /**
   * An item of a list.
   *
   * @param checked the state of a task's box; empty where there is no box
   * @param text of the item without that of nested lists
   * @param children what stands in the item behind its text
   */
  record Item(Optional<Boolean> checked, RichText text, List<Block> children, int line) {
    public Item {
      children = List.copyOf(children);
    }
  }

  /**
   * @param header the header row; empty where there is none
   */
  record Table(List<RichText> header, List<Row> rows, int line) implements Block {
    public Table {
      header = List.copyOf(header);
      rows = List.copyOf(rows);
    }
  }

  record Row(List<RichText> cells, int line) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** Code, a log, a command. */
  record Code(String language, String text, int line) implements Block {}

  record Quote(List<Block> children, int line) implements Block {
    public Quote {
      children = List.copyOf(children);
    }
  }
}
