package dev.afterword.evidence;

import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.RichText;
import java.util.ArrayList;
import java.util.List;

/** The lines of a paragraph as its author broke them. */
public final class Lines {
  private Lines() {}

  /** Each line with its number in the file; 0 where that of the paragraph is not known. */
  public static List<Paragraph> of(Paragraph paragraph) {
    List<Paragraph> lines = new ArrayList<>();
    int from = 0;
    String text = paragraph.text().text();
    for (int number = 0; from <= text.length(); number++) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      int line = paragraph.line() == 0 ? 0 : paragraph.line() + number;
      lines.add(new Paragraph(part(paragraph.text(), from, to), line));
      from = to + 1;
    }
    return lines;
  }

  /** The opposite of {@link #of}; at least one line. */
  public static Paragraph join(List<Paragraph> lines) {
    StringBuilder text = new StringBuilder();
    List<RichText.Span> spans = new ArrayList<>();
    for (Paragraph line : lines) {
      if (text.length() > 0) {
        text.append('\n');
      }
      int offset = text.length();
      for (RichText.Span span : line.text().spans()) {
        spans.add(
            new RichText.Span(
                span.kind(), span.from() + offset, span.to() + offset, span.target()));
      }
      text.append(line.text().text());
    }
    return new Paragraph(new RichText(text.toString(), spans), lines.get(0).line());
  }

  /** A part of a text with what of its spans lies inside. */
  public static RichText part(RichText text, int from, int to) {
    List<RichText.Span> spans = new ArrayList<>();
    for (RichText.Span span : text.spans()) {
      int start = Math.max(span.from(), from);
      int end = Math.min(span.to(), to);
      if (start < end) {
        spans.add(new RichText.Span(span.kind(), start - from, end - from, span.target()));
      }
    }
    return new RichText(text.text().substring(from, to), spans);
  }
}
