package dev.afterword.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads running text with its emphasis and links from inline HTML. */
final class RichTextReader {
  private static final Map<String, RichText.Kind> KINDS =
      Map.of(
          "strong", RichText.Kind.BOLD,
          "b", RichText.Kind.BOLD,
          "em", RichText.Kind.ITALIC,
          "i", RichText.Kind.ITALIC,
          "del", RichText.Kind.STRIKE,
          "s", RichText.Kind.STRIKE,
          "strike", RichText.Kind.STRIKE,
          "code", RichText.Kind.CODE,
          "a", RichText.Kind.LINK);

  private final UnaryOperator<String> targets;

  /**
   * @param targets turns the address in the HTML into what the author wrote
   */
  RichTextReader(UnaryOperator<String> targets) {
    this.targets = targets;
  }

  RichText read(List<Node> nodes) {
    Collector collector = new Collector();
    nodes.forEach(collector::add);
    return collector.finish();
  }

  private final class Collector {
    private final StringBuilder text = new StringBuilder();
    private final List<RichText.Span> spans = new ArrayList<>();

    void add(Node node) {
      if (node instanceof TextNode t) {
        append(t.getWholeText());
      } else if (node instanceof Element element) {
        addElement(element);
      }
    }

    private void addElement(Element element) {
      String name = element.normalName();
      if (name.equals("br")) {
        newLine();
        return;
      }
      if (name.equals("sup") && element.selectFirst("a.footnote-ref") != null) {
        return;
      }
      if (name.equals("img")) {
        append(element.attr("alt"));
        return;
      }
      int from = text.length();
      element.childNodes().forEach(this::add);
      RichText.Kind kind = KINDS.get(name);
      if (kind != null && text.length() > from) {
        String target = kind == RichText.Kind.LINK ? targets.apply(element.attr("href")) : "";
        spans.add(new RichText.Span(kind, from, text.length(), target));
      }
    }

    private void append(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        boolean space = c == ' ' || c == '\t' || c == '\u00A0' || c == '\r';
        if (c == '\n') {
          newLine();
        } else if (!space) {
          text.append(c);
        } else if (text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1))) {
          text.append(' ');
        }
      }
    }

    private void newLine() {
      while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
      if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }

    RichText finish() {
      String whole = text.toString().stripTrailing();
      List<RichText.Span> inside = new ArrayList<>();
      for (RichText.Span span : spans) {
        int to = Math.min(span.to(), whole.length());
        if (span.from() < to) {
          inside.add(new RichText.Span(span.kind(), span.from(), to, span.target()));
        }
      }
      inside.sort(Comparator.comparingInt(RichText.Span::from));
      return new RichText(whole, inside);
    }
  }
}
