package dev.afterword.markup;

import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.markup.Block.Heading;
import dev.afterword.markup.BodyEngine.EngineException;
import dev.afterword.model.Prose;
import dev.afterword.model.Slug;
import dev.afterword.source.Format;
import dev.afterword.source.SourceDocument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * Parses the body of a document, whatever its format, once.
 *
 * <p>Every format is rendered to HTML by its engine; everything after that is the same for all: the
 * HTML is cleaned, headings get anchors, links to other files get markers, and the blocks are read.
 */
public final class BodyParser {
  /** The ids that the templates use around a body; a number behind them makes them free. */
  private static final Pattern PAGE_ID =
      Pattern.compile("page-[a-z-]*[a-z]|main-content|search-field|undated|year-\\d{4}");

  private static final Set<String> EVENTS =
      Set.of("p", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6");

  private final Map<Format, BodyEngine> engines;
  private final BodyEngine plainText = new PlainTextEngine();

  /**
   * @param engines for the formats that can be read; all others are shown as plain text
   */
  public BodyParser(Map<Format, BodyEngine> engines) {
    this.engines = new EnumMap<>(engines);
  }

  public ParsedBody parse(SourceDocument document) {
    return parse(document, Optional.empty());
  }

  /**
   * @param numbers what running text names incidents by; each becomes a link if there is one
   */
  public ParsedBody parse(SourceDocument document, Optional<Pattern> numbers) {
    List<Problem> problems = new ArrayList<>();
    boolean markdown = document.file().format() == Format.MARKDOWN;
    if (markdown && Nesting.isTooDeep(document.body())) {
      return parse(document, tooDeep(document, problems), numbers, problems);
    }
    try {
      return parse(document, render(document, problems), numbers, problems);
    } catch (StackOverflowError e) {
      // The parsers are recursive; some documents are thousands of quotes inside each other.
      return parse(document, tooDeep(document, problems), numbers, problems);
    }
  }

  /** The body as plain text that nothing is read from. */
  public static ParsedBody unread(SourceDocument document, Problem why) {
    String html = PlainTextEngine.html(Prose.withoutMarkers(document.body()));
    return new ParsedBody(Optional.empty(), html, List.of(), List.of(), Map.of(), List.of(why));
  }

  private static BodyEngine.Output tooDeep(SourceDocument document, List<Problem> problems) {
    String format = document.file().format().name().toLowerCase(Locale.ROOT);
    problems.clear();
    problems.add(
        Problem.of(
            ProblemCode.ENGINE_FAILED,
            Place.file(document.file().display()),
            format,
            "it is nested too deeply",
            "check the markup of the document"));
    return BodyEngine.Output.of(PlainTextEngine.html(document.body()));
  }

  private static ParsedBody parse(
      SourceDocument document,
      BodyEngine.Output output,
      Optional<Pattern> numbers,
      List<Problem> problems) {
    boolean written = document.file().format() == Format.HTML;
    Document dirty = written ? SourceHtml.parse(output.html()) : Jsoup.parse(output.html());
    dirty.traverse((node, depth) -> withoutMarkers(node));
    BodyText text = new BodyText(document);
    Links links = new Links(text, problems);
    links.mark(dirty);
    numbers.ifPresent(pattern -> links.mention(dirty, pattern));
    HtmlPolicy.Cleaned cleaned = HtmlPolicy.clean(dirty);
    for (HtmlPolicy.Removed removed : cleaned.removed()) {
      Place place = text.findNext(removed.written(), removed.line());
      problems.add(Problem.of(ProblemCode.UNSAFE_MARKUP, place, removed.what()));
    }
    Document clean = cleaned.document();
    Alerts.convert(clean);
    Optional<Element> title = titleHeading(clean);
    anchors(clean);
    return read(document, output, clean, title, links, problems);
  }

  /** Only now: before it was parsed, an entity could still stand for a marker. */
  private static void withoutMarkers(Node node) {
    if (node instanceof TextNode text) {
      String words = text.getWholeText();
      String clean = Prose.withoutMarkers(words);
      if (!clean.equals(words)) {
        text.text(clean);
      }
    } else if (node instanceof Element element && element.attributesSize() > 0) {
      element.attributes().forEach(BodyParser::withoutMarkers);
    }
  }

  private static void withoutMarkers(Attribute attribute) {
    String clean = Prose.withoutMarkers(attribute.getValue());
    if (!clean.equals(attribute.getValue())) {
      attribute.setValue(clean);
    }
  }

  private static ParsedBody read(
      SourceDocument document,
      BodyEngine.Output output,
      Document clean,
      Optional<Element> title,
      Links links,
      List<Problem> problems) {
    IntUnaryOperator fileLine = line -> line + document.bodyLine() - 1;
    BlockReader reader = new BlockReader(new RichTextReader(links::written), fileLine);
    Optional<Heading> heading = title.map(element -> heading(element, reader));
    title.ifPresent(Element::remove);
    List<Block> blocks = reader.read(clean.body());
    shiftHeadings(clean.body());
    keepLines(clean, fileLine);
    NarrowCells.keepNames(clean);
    return new ParsedBody(
        heading, clean.body().html(), blocks, links.uses(), output.attributes(), problems);
  }

  /** Only what may be an event of a timeline still says, behind its other attributes, its line. */
  private static void keepLines(Document clean, IntUnaryOperator fileLine) {
    for (Element element : clean.body().select(Selectors.WITH_LINE)) {
      int line = HtmlPolicy.line(element);
      element.removeAttr(HtmlPolicy.LINE);
      if (line > 0 && EVENTS.contains(element.normalName())) {
        element.attr(HtmlPolicy.LINE, Prose.lineMark(fileLine.applyAsInt(line)));
      }
    }
  }

  private BodyEngine.Output render(SourceDocument document, List<Problem> problems) {
    Format format = document.file().format();
    BodyEngine engine = engines.getOrDefault(format, plainText);
    Place place = Place.file(document.file().display());
    try {
      if (engine == plainText) {
        String ending = "." + Format.extension(document.file().path());
        problems.add(Problem.of(ProblemCode.PLAIN_TEXT_ONLY, place, ending));
      }
      BodyEngine.Output output = engine.render(document);
      output.remarks().forEach(remark -> problems.add(problem(remark, document)));
      return output;
    } catch (EngineException e) {
      problems.add(
          Problem.of(
              ProblemCode.ENGINE_FAILED,
              place,
              e.engine(),
              String.valueOf(e.getMessage()),
              e.hint()));
      return BodyEngine.Output.of(PlainTextEngine.html(document.body()));
    }
  }

  private static Problem problem(BodyEngine.Remark remark, SourceDocument document) {
    int line = remark.line() == 0 ? 0 : remark.line() + document.bodyLine() - 1;
    String format = document.file().format().name().toLowerCase(Locale.ROOT);
    return Problem.of(
        ProblemCode.ENGINE_REMARK,
        Place.line(document.file().display(), line),
        format,
        remark.text());
  }

  /** The first heading of the first level, else a heading that stands before everything else. */
  private static Optional<Element> titleHeading(Document document) {
    Element first = document.body().firstElementChild();
    while (first != null && isContainer(first.normalName()) && first.childrenSize() > 0) {
      first = first.firstElementChild();
    }
    if (first != null && Selectors.isHeading(first.normalName())) {
      return Optional.of(first);
    }
    Elements tops = document.body().select("h1");
    return tops.size() == 1 ? Optional.of(tops.get(0)) : Optional.empty();
  }

  private static boolean isContainer(String name) {
    return name.equals("div") || name.equals("section");
  }

  private static Heading heading(Element element, BlockReader reader) {
    Element wrapper = new Element("div").appendChild(element.clone());
    return (Heading) reader.read(wrapper).get(0);
  }

  /**
   * Every heading gets an id of its own; one that the author gave stays. No id is there twice, and
   * none is one of those that the pages around the body have.
   */
  private static void anchors(Document document) {
    Set<String> used = new HashSet<>();
    for (Element element : document.body().select(Selectors.WITH_ID)) {
      boolean heading = Selectors.isHeading(element.normalName());
      if (!heading && (ofThePage(element.id()) || !used.add(element.id()))) {
        element.removeAttr("id");
      }
    }
    for (Element heading : document.body().select(Selectors.HEADINGS)) {
      String wanted = heading.id().isEmpty() ? Slug.of(heading.text()) : heading.id();
      String id = wanted;
      for (int n = 2; ofThePage(id) || !used.add(id); n++) {
        id = wanted + "-" + n;
      }
      heading.attr("id", id);
    }
  }

  private static boolean ofThePage(String id) {
    return PAGE_ID.matcher(id).matches();
  }

  /** The page has one heading of the first level, its title; the document's begin at the second. */
  static void shiftHeadings(Element body) {
    Elements headings = body.select(Selectors.HEADINGS);
    int top = headings.stream().mapToInt(h -> h.normalName().charAt(1) - '0').min().orElse(2);
    for (Element heading : headings) {
      int level = heading.normalName().charAt(1) - '0' + 2 - top;
      heading.tagName("h" + Math.min(6, level));
    }
  }
}
