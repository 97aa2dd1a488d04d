package dev.afterword.markup;

import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.wikilink.WikiLinkExtension;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.html.MutableAttributes;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.afterword.source.SourceDocument;
import java.util.Arrays;
import java.util.List;

/** Markdown through flexmark-java, as GitHub and most site generators understand it. */
public final class MarkdownEngine implements BodyEngine {
  /** Links written as {@code [[name]]} carry this in front of the name. */
  static final String WIKI_PREFIX = "wiki:";

  private static final DataHolder OPTIONS =
      new MutableDataSet()
          .set(
              Parser.EXTENSIONS,
              List.<Extension>of(
                  TablesExtension.create(),
                  TaskListExtension.create(),
                  StrikethroughExtension.create(),
                  FootnoteExtension.create(),
                  DefinitionExtension.create(),
                  AttributesExtension.create(),
                  AdmonitionExtension.create(),
                  AutolinkExtension.create(),
                  WikiLinkExtension.create()))
          .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
          .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false)
          .set(TablesExtension.COLUMN_SPANS, false)
          .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, false)
          // Braces in running text are text: `{namespace}` is not an attribute list.
          .set(AttributesExtension.ASSIGN_TEXT_ATTRIBUTES, false)
          .set(WikiLinkExtension.LINK_PREFIX, WIKI_PREFIX)
          .set(WikiLinkExtension.LINK_ESCAPE_CHARS, "")
          .set(WikiLinkExtension.LINK_REPLACE_CHARS, "")
          .set(WikiLinkExtension.LINK_FILE_EXTENSION, "")
          .toImmutable();

  private final Parser parser = Parser.builder(OPTIONS).build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder(OPTIONS).attributeProviderFactory(new Lines()).build();

  @Override
  public Output render(SourceDocument document) {
    return Output.of(renderer.render(parser.parse(document.body())));
  }

  /** Writes on each block the line it comes from. */
  private static final class Lines extends IndependentAttributeProviderFactory {
    @Override
    public AttributeProvider apply(LinkResolverContext context) {
      int[] starts = lineStarts(context.getDocument().getChars());
      return (node, part, attributes) -> number(node, part, attributes, starts);
    }

    private static void number(
        Node node, AttributablePart part, MutableAttributes attributes, int[] starts) {
      if (node instanceof Block && !part.equals(AttributablePart.ID)) {
        int found = Arrays.binarySearch(starts, node.getStartOffset());
        int line = found >= 0 ? found + 1 : -found - 1;
        attributes.replaceValue("data-line", Integer.toString(line));
      }
    }

    /** flexmark counts lines anew for each node; long logs make that quadratic. */
    private static int[] lineStarts(BasedSequence text) {
      int[] starts = new int[16];
      int count = 1;
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == '\n') {
          if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
          }
          starts[count++] = i + 1;
        }
      }
      return Arrays.copyOf(starts, count);
    }
  }
}
