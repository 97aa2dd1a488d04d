package dev.afterword.markup;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML that stands in Markdown as it is, each of its blocks with its line: whole documents
 * that came from another program are written so.
 */
final class RawHtml implements NodeRenderer {
  /** Of the document that is rendered; most need none. */
  private @Nullable LineStarts lines;

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(new NodeRenderingHandler<>(HtmlBlock.class, this::render));
  }

  private void render(HtmlBlock node, NodeRendererContext context, HtmlWriter html) {
    if (lines == null) {
      lines = LineStarts.of(context.getDocument().getChars());
    }
    html.line().rawPre(numbered(node.getContentChars(), lines)).line();
  }

  /**
   * A block of HTML ends with a blank line in Markdown, so what is opened here may be closed
   * elsewhere: only start tags are looked for, by the parser that lets each stand as it is.
   */
  private static String numbered(BasedSequence block, LineStarts lines) {
    String written = block.toString();
    StringBuilder numbered = new StringBuilder();
    int done = 0;
    for (Element element :
        Jsoup.parse(written, Parser.xmlParser().setTrackPosition(true)).getAllElements()) {
      Range range = element.sourceRange();
      if (range.isTracked() && !range.isImplicit() && SourceHtml.isPlaced(element)) {
        int start = range.start().pos();
        int end = start + 1 + element.tagName().length();
        numbered.append(written, done, end);
        numbered.append(' ').append(HtmlPolicy.LINE).append("=\"");
        numbered.append(lines.line(block.getIndexOffset(start))).append('"');
        done = end;
      }
    }
    return numbered.append(written, done, written.length()).toString();
  }
}
