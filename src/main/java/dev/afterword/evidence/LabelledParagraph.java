package dev.afterword.evidence;

import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.RichText;
import dev.afterword.markup.RichText.Span;
import dev.afterword.model.SectionKind;
import dev.afterword.words.FoldedText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph that is a section of its own: it begins with the name of one in bold, and what it has
 * to say follows on the same line, as in {@code **Root cause:** The disk was full.}
 *
 * @param text what stands behind the name
 */
record LabelledParagraph(String label, SectionKind kind, Paragraph text) {
  private static final int MOST_WORDS = 5;

  /** In characters; what is shorter and no sentence is a fact: {@code **Impact:** high}. */
  private static final int SHORTEST = 40;

  private static final Pattern SENTENCE = Pattern.compile("(?s).*\\s.*[.!。！]\\W*");

  /** What parts the name from its text. */
  private static final Pattern APART = Pattern.compile("\\s*[:：.]\\s*|\\s+[-–—]\\s+");

  static Optional<LabelledParagraph> of(Paragraph paragraph, Vocabulary vocabulary) {
    RichText text = paragraph.text();
    int bold = boldHead(text);
    if (bold == 0) {
      return Optional.empty();
    }
    String label = text.text().substring(0, bold).replaceFirst("[\\s:：.]+$", "").strip();
    Matcher apart = APART.matcher(text.text()).region(label.length(), text.text().length());
    boolean named =
        apart.lookingAt()
            && FoldedText.words(label) <= MOST_WORDS
            && !SectionClassifier.isSentence(label)
            && vocabulary.section(label) != SectionKind.OTHER;
    if (!named || !isOnlyLabel(paragraph)) {
      return Optional.empty();
    }
    RichText rest = Lines.part(text, apart.end(), text.text().length());
    return Optional.of(rest)
        .filter(LabelledParagraph::tells)
        .map(t -> new Paragraph(t, paragraph.line()))
        .map(t -> new LabelledParagraph(label, vocabulary.section(label), t));
  }

  /** Where the bold words end that a text begins with; 0 where it begins with others. */
  private static int boldHead(RichText text) {
    return text.spans().stream()
        .filter(span -> span.kind() == RichText.Kind.BOLD && span.from() == 0)
        .mapToInt(Span::to)
        .findFirst()
        .orElse(0);
  }

  /** Lines that each have a label are facts. */
  private static boolean isOnlyLabel(Paragraph paragraph) {
    List<Paragraph> lines = Lines.of(paragraph);
    return lines.stream().skip(1).allMatch(line -> boldHead(line.text()) == 0);
  }

  private static boolean tells(RichText text) {
    return text.text().length() >= SHORTEST || SENTENCE.matcher(text.text()).matches();
  }
}
