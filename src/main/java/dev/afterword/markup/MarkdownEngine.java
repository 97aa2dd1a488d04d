package dev.afterword.markup;

import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.wikilink.WikiLinkExtension;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.html.MutableAttributes;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.afterword.source.SourceDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Markdown through flexmark-java, as GitHub and most site generators understand it. */
public final class MarkdownEngine implements BodyEngine {
  /** Links written as {@code [[name]]} carry this in front of the name. */
  static final String WIKI_PREFIX = "wiki:";

  /**
   * The extensions, each with what must stand in a text for it to have anything to do. Each costs
   * time on every line, so a text is parsed with those alone that it can use.
   */
  private static final List<Feature> FEATURES =
      List.of(
          new Feature(TablesExtension.create(), "|"),
          new Feature(TaskListExtension.create(), "[ ]", "[x]", "[X]"),
          new Feature(StrikethroughExtension.create(), "~~"),
          new Feature(FootnoteExtension.create(), "[^"),
          new Feature(DefinitionExtension.create(), "\n:", "\n~", " :", "\t:"),
          new Feature(AttributesExtension.create(), "{"),
          new Feature(AdmonitionExtension.create(), "!!!", "???"),
          new Feature(AutolinkExtension.create(), "://", "www.", "@", "mailto:"),
          new Feature(WikiLinkExtension.create(), "[["));

  private record Feature(Extension extension, List<String> signs) {
    Feature(Extension extension, String... signs) {
      this(extension, List.of(signs));
    }

    boolean in(String text) {
      return signs.stream().anyMatch(text::contains);
    }
  }

  private static final DataHolder OPTIONS =
      new MutableDataSet()
          .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
          .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false)
          .set(TablesExtension.COLUMN_SPANS, false)
          .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
          .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, false)
          .set(AttributesExtension.ASSIGN_TEXT_ATTRIBUTES, false)
          .set(HtmlRenderer.RENDER_HEADER_ID, true)
          .set(HtmlRenderer.HEADER_ID_GENERATOR_TO_DASH_CHARS, " -")
          .set(HtmlRenderer.HEADER_ID_GENERATOR_NON_DASH_CHARS, "_")
          // Their defaults are computed anew for every document; the pictures would be removed
          // anyway.
          .set(AdmonitionExtension.TYPE_SVG_MAP, Map.of())
          .set(
              AdmonitionExtension.QUALIFIER_TYPE_MAP,
              Map.copyOf(AdmonitionExtension.getQualifierTypeMap()))
          .set(
              AdmonitionExtension.QUALIFIER_TITLE_MAP,
              Map.copyOf(AdmonitionExtension.getQualifierTitleMap()))
          // As CommonMark has it since 0.29: <a name with spaces.md>.
          .set(Parser.SPACE_IN_LINK_URLS, true)
          // Unsafe addresses are taken out later, where it is also said.
          .set(HtmlRenderer.SUPPRESSED_LINKS, "")
          .set(WikiLinkExtension.LINK_PREFIX, WIKI_PREFIX)
          // [[Name#heading|words to show]], as in wikis and note-taking programs.
          .set(WikiLinkExtension.LINK_FIRST_SYNTAX, true)
          .set(WikiLinkExtension.ALLOW_ANCHORS, true)
          .set(WikiLinkExtension.LINK_ESCAPE_CHARS, "")
          .set(WikiLinkExtension.LINK_REPLACE_CHARS, "")
          .set(WikiLinkExtension.LINK_FILE_EXTENSION, "")
          .toImmutable();

  /** One for each set of extensions that has been needed. */
  private final Map<Needs, Dialect> dialects = new ConcurrentHashMap<>();

  /** A heading as older programs had it, without a space behind its marks. */
  private static final Pattern TIGHT_HEADING = Pattern.compile("(?m)^#{2,6}\\p{Lu}");

  /** A number of an issue, a hashtag, a program that is to run a script. */
  private static final Pattern HASH = Pattern.compile("(?m)^#+[^#\\s\\p{Lu}]|^#[^#\\s]");

  /**
   * What a text needs to be parsed.
   *
   * @param tight whether headings need no space behind their marks
   */
  private record Needs(List<Extension> extensions, boolean tight) {
    static Needs of(String body) {
      return new Needs(
          FEATURES.stream().filter(f -> f.in(body)).map(Feature::extension).toList(),
          TIGHT_HEADING.matcher(body).find() && !HASH.matcher(body).find());
    }
  }

  private record Dialect(Parser parser, HtmlRenderer renderer) {
    static Dialect with(Needs needs) {
      DataHolder options =
          new MutableDataSet(OPTIONS)
              .set(Parser.EXTENSIONS, needs.extensions())
              .set(Parser.HEADING_NO_ATX_SPACE, needs.tight())
              .toImmutable();
      HtmlRenderer renderer =
          HtmlRenderer.builder(options)
              .attributeProviderFactory(new Lines())
              .nodeRendererFactory(o -> new Braces())
              .nodeRendererFactory(o -> new RawHtml())
              .build();
      return new Dialect(Parser.builder(options).build(), renderer);
    }
  }

  @Override
  public Output render(SourceDocument document) {
    boolean mdx = document.file().path().endsWith(".mdx");
    String body = LinkDefinitions.onlyTrue(Shortcodes.without(document.body(), mdx));
    Dialect dialect = dialects.computeIfAbsent(Needs.of(body), Dialect::with);
    return Output.of(dialect.renderer.render(dialect.parser.parse(body)));
  }

  /** Braces in running text stay: {@code {namespace}} is no list of attributes. */
  private static final class Braces implements NodeRenderer {
    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
      return Set.of(new NodeRenderingHandler<>(AttributesNode.class, Braces::render));
    }

    private static void render(AttributesNode node, NodeRendererContext context, HtmlWriter html) {
      BasedSequence text = node.getText();
      boolean attributes = text.startsWith("#") || text.startsWith(".") || text.indexOf('=') >= 0;
      if (!attributes) {
        html.text(node.getChars());
      }
    }
  }

  /** Writes on each block the line it comes from. */
  private static final class Lines extends IndependentAttributeProviderFactory {
    @Override
    public AttributeProvider apply(LinkResolverContext context) {
      LineStarts lines = LineStarts.of(context.getDocument().getChars());
      return (node, part, attributes) -> number(node, part, attributes, lines);
    }

    private static void number(
        Node node, AttributablePart part, MutableAttributes attributes, LineStarts lines) {
      boolean block = node instanceof Block || node instanceof TableRow;
      if (block && !part.equals(AttributablePart.ID)) {
        attributes.replaceValue(
            HtmlPolicy.LINE, Integer.toString(lines.line(node.getStartOffset())));
      }
    }
  }
}
