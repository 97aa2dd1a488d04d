package dev.afterword.markup;

import java.util.List;

/**
 * Running text with its emphasis and links.
 *
 * @param text white space is folded; where the author began a new line stands {@code \n}
 * @param spans in the order in which they begin
 */
public record RichText(String text, List<Span> spans) {
  public static final RichText EMPTY = new RichText("", List.of());

  public RichText {
    spans = List.copyOf(spans);
  }

  /** What a span of text is. */
  public enum Kind {
    BOLD,
    ITALIC,
    STRIKE,
    CODE,
    LINK
  }

  /**
   * @param from first character
   * @param to behind the last character
   * @param target of a link as the author wrote it; empty otherwise
   */
  public record Span(Kind kind, int from, int to, String target) {}

  public boolean isBlank() {
    return text.isBlank();
  }

  /** The text of the first span of a kind; empty where there is none. */
  public String first(Kind kind) {
    return spans.stream()
        .filter(span -> span.kind() == kind)
        .findFirst()
        .map(span -> text.substring(span.from(), span.to()))
        .orElse("");
  }

  @Override
  public String toString() {
    return text;
  }
}
