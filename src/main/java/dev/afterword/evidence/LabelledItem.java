package dev.afterword.evidence;

import dev.afterword.markup.Block;
import dev.afterword.markup.Block.Item;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.RichText;
import dev.afterword.model.SectionKind;
import dev.afterword.words.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An item of a list whose first line is a label, and all that stands below it the section of that
 * name: {@code - **Review actions**:} with a list inside.
 */
record LabelledItem(String label, List<Block> blocks, int line) {
  private static final int MOST_WORDS = 5;
  private static final Pattern COLON = Pattern.compile("\\s*[:：][\\s:：]*$");

  /**
   * @param above what the list is part of
   */
  static Optional<LabelledItem> of(Item item, SectionKind above, Vocabulary vocabulary) {
    List<Paragraph> lines = Lines.of(new Paragraph(item.text(), item.line()));
    Optional<String> label = label(lines.get(0).text());
    boolean section =
        item.checked().isEmpty()
            && !SectionClassifier.CLOSED.contains(above)
            && label
                .filter(words -> vocabulary.section(words, above) != SectionKind.OTHER)
                .map(words -> isSection(words, above, vocabulary))
                .orElse(false);
    if (!section) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    if (lines.size() > 1) {
      blocks.add(Lines.join(lines.subList(1, lines.size())));
    }
    blocks.addAll(item.children());
    boolean announces = COLON.matcher(lines.get(0).text().text()).find();
    if (blocks.isEmpty() && !announces) {
      return Optional.empty();
    }
    return Optional.of(new LabelledItem(label.orElseThrow(), blocks, item.line()));
  }

  /** "User impact" within the impact is a part of it. */
  static boolean isSection(String words, SectionKind above, Vocabulary vocabulary) {
    return SectionClassifier.CLOSED.contains(above) || vocabulary.section(words) != above;
  }

  /** A line all in bold, with or without a colon. */
  private static Optional<String> label(RichText line) {
    String text = line.text().strip();
    String bold = line.first(RichText.Kind.BOLD).strip();
    boolean allBold = !bold.isEmpty() && bold.length() >= text.length() - 1;
    if (!allBold) {
      return Optional.empty();
    }
    String words = COLON.matcher(text).replaceAll("");
    return FoldedText.words(words) <= MOST_WORDS && !SectionClassifier.isSentence(words)
        ? Optional.of(words)
        : Optional.empty();
  }
}
