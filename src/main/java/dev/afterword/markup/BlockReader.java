package dev.afterword.markup;

import dev.afterword.markup.Block.Code;
import dev.afterword.markup.Block.Heading;
import dev.afterword.markup.Block.Item;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.Block.Quote;
import dev.afterword.markup.Block.Row;
import dev.afterword.markup.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the blocks of cleaned HTML. */
final class BlockReader {
  private static final Set<String> CONTAINERS =
      Set.of("div", "section", "details", "figure", "article", "main", "dl", "body", "summary");
  static final Set<String> BLOCKS =
      Set.of(
          "p",
          "ul",
          "ol",
          "table",
          "pre",
          "blockquote",
          "div",
          "section",
          "details",
          "figure",
          "dl",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "summary");

  /** In words. */
  private static final int LONGEST_BADGE = 2;

  private final RichTextReader texts;
  private final IntUnaryOperator fileLine;

  /**
   * @param fileLine turns a line of the body into one of the file
   */
  BlockReader(RichTextReader texts, IntUnaryOperator fileLine) {
    this.texts = texts;
    this.fileLine = fileLine;
  }

  List<Block> read(Element parent) {
    List<Block> blocks = new ArrayList<>();
    List<Node> inline = new ArrayList<>();
    for (Node node : parent.childNodes()) {
      if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
        flush(parent, inline, blocks);
        add(element, blocks);
      } else {
        inline.add(node);
      }
    }
    flush(parent, inline, blocks);
    return blocks;
  }

  private void flush(Element parent, List<Node> inline, List<Block> blocks) {
    RichText text = texts.read(inline);
    if (!text.isBlank()) {
      blocks.add(new Paragraph(text, line(parent)));
    }
    inline.clear();
  }

  private void add(Element element, List<Block> blocks) {
    String name = element.normalName();
    if (Selectors.isHeading(name)) {
      RichText text = texts.read(element.childNodes());
      blocks.add(new Heading(name.charAt(1) - '0', text, element.id(), line(element)));
    } else if (CONTAINERS.contains(name)) {
      blocks.addAll(name.equals("dl") ? List.of(definitions(element)) : read(element));
    } else {
      other(element, name).ifPresent(blocks::add);
    }
  }

  private Optional<Block> other(Element element, String name) {
    return switch (name) {
      case "p" -> paragraph(element);
      case "ul", "ol" -> Optional.of(list(element, name.equals("ol")));
      case "table" -> Optional.of(table(element));
      case "pre" -> Optional.of(code(element));
      case "blockquote" -> Optional.of(new Quote(read(element), line(element)));
      default -> Optional.empty();
    };
  }

  private Optional<Block> paragraph(Element element) {
    RichText text = texts.read(element.childNodes());
    return text.isBlank() || isFigure(element)
        ? Optional.empty()
        : Optional.of(new Paragraph(text, line(element)));
  }

  /** Pictures that stand alone. What describes them is no part of the story; a badge's word is. */
  private static boolean isFigure(Element paragraph) {
    return paragraph.wholeText().isBlank()
        && paragraph.select("img").stream()
            .anyMatch(img -> img.attr("alt").strip().split("\\s+").length > LONGEST_BADGE);
  }

  private ListBlock list(Element element, boolean ordered) {
    List<Item> items = new ArrayList<>();
    for (Element li : element.children()) {
      items.add(item(li));
    }
    return new ListBlock(ordered, items, line(element));
  }

  private Item item(Element li) {
    Element box = li.selectFirst(Selectors.BOX);
    Optional<Boolean> checked = Optional.ofNullable(box).map(input -> input.hasAttr("checked"));
    List<Block> blocks = read(li);
    boolean leads = !blocks.isEmpty() && blocks.get(0) instanceof Paragraph;
    RichText text = leads ? ((Paragraph) blocks.get(0)).text() : RichText.EMPTY;
    return new Item(checked, text, leads ? blocks.subList(1, blocks.size()) : blocks, line(li));
  }

  /** Terms and their definitions as a list: the term in bold, the definition behind a colon. */
  private ListBlock definitions(Element dl) {
    List<Item> items = new ArrayList<>();
    RichText term = RichText.EMPTY;
    for (Element child : dl.children()) {
      if (child.normalName().equals("dt")) {
        term = texts.read(child.childNodes());
      } else {
        items.add(new Item(Optional.empty(), term, read(child), line(child)));
      }
    }
    return new ListBlock(false, items, line(dl));
  }

  private Table table(Element table) {
    List<RichText> header = List.of();
    List<Row> rows = new ArrayList<>();
    for (Element tr : table.select(Selectors.ROWS)) {
      List<RichText> cells =
          tr.children().stream().map(cell -> texts.read(cell.childNodes())).toList();
      boolean inHead = tr.parent() != null && tr.parent().normalName().equals("thead");
      if (inHead && header.isEmpty() && rows.isEmpty()) {
        header = cells;
      } else {
        rows.add(new Row(cells, rowLine(table, tr, header.isEmpty() ? 0 : 2, rows.size())));
      }
    }
    return new Table(header, rows, line(table));
  }

  /** Where the engine does not number rows: one line each, below the head and its rule. */
  private int rowLine(Element table, Element row, int head, int index) {
    if (row.hasAttr(HtmlPolicy.LINE)) {
      return line(row);
    }
    int first = line(table);
    return first == 0 ? 0 : first + head + index;
  }

  private Code code(Element pre) {
    Element code = pre.selectFirst(Selectors.CODE);
    String language = "";
    if (code != null) {
      for (String name : code.classNames()) {
        language = name.startsWith("language-") ? name.substring("language-".length()) : language;
      }
    }
    return new Code(language, wholeText(pre), line(pre));
  }

  private static String wholeText(Element pre) {
    StringBuilder text = new StringBuilder();
    pre.traverse(
        (node, depth) -> {
          if (node instanceof TextNode t) {
            text.append(t.getWholeText());
          }
        });
    return text.toString().stripTrailing();
  }

  private int line(Element element) {
    int line = HtmlPolicy.line(element);
    return line == 0 ? 0 : fileLine.applyAsInt(line);
  }
}
