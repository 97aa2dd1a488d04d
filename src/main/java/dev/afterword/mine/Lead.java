package dev.afterword.mine;

import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.LabelledLine;
import dev.afterword.evidence.Lines;
import dev.afterword.evidence.MessageTime;
import dev.afterword.evidence.Vocabulary;
import dev.afterword.markup.Block;
import dev.afterword.markup.Block.Item;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.RichText;
import dev.afterword.model.SectionKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first sentences of a body, for lists and previews. */
final class Lead {
  private static final int ENOUGH = 60;
  private static final int MOST = 300;

  /** Shorter values of labels are names and dates. */
  private static final int SENTENCE = 40;

  /** What may be a label of any name, and not the beginning of a sentence with a clock in it. */
  private static final Pattern NOTED = Pattern.compile("\\p{Lu}[\\p{L} '/()-]{1,38}");

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  private final Vocabulary vocabulary;
  private final String title;

  private Lead(Vocabulary vocabulary, String title) {
    this.vocabulary = vocabulary;
    this.title = title;
  }

  /**
   * The first paragraph that says something: of what stands before all sections, else of the
   * summary, else of the whole; failing that the first words there are, be it in a list. Labels and
   * their values say nothing here: they are facts. What looks back, or tells step by step, is no
   * summary: rather none. Cut at a sentence or a word.
   *
   * @param title of the document
   */
  static String of(List<Chapter> chapters, Vocabulary vocabulary, String title) {
    Lead lead = new Lead(vocabulary, title);
    return lead.first(chapters.stream().takeWhile(Lead::isOpening))
        .or(() -> lead.first(chapters.stream().filter(Lead::isSummary)))
        .or(() -> lead.first(chapters.stream().filter(Lead::tells)))
        .or(() -> lead.texts(chapters.stream().filter(Lead::tells)).findFirst())
        .map(Lead::cut)
        .orElse("");
  }

  private static boolean isOpening(Chapter chapter) {
    return chapter.level() <= 1 && chapter.kind() == SectionKind.OTHER;
  }

  private static boolean isSummary(Chapter chapter) {
    return chapter.context() == SectionKind.SUMMARY;
  }

  private static boolean tells(Chapter chapter) {
    return chapter.context() != SectionKind.TIMELINE && !chapter.context().looksBack();
  }

  private Optional<String> first(Stream<Chapter> chapters) {
    return texts(chapters).filter(Lead::isEnough).findFirst();
  }

  private static boolean isEnough(String text) {
    return ADDRESS.matcher(text).replaceAll("").length() >= ENOUGH;
  }

  /** What could open a text: no labels, and nothing that only announces what follows. */
  private Stream<String> texts(Stream<Chapter> chapters) {
    return chapters
        .flatMap(chapter -> chapter.blocks().stream())
        .map(this::text)
        .map(text -> Preliminaries.without(text, title))
        .filter(text -> !text.isEmpty() && !text.endsWith(":") && !text.endsWith("："));
  }

  private String text(Block block) {
    if (block instanceof Paragraph paragraph) {
      return unlabelled(paragraph);
    }
    if (block instanceof ListBlock list && !list.items().isEmpty()) {
      Item first = list.items().get(0);
      return unlabelled(new Paragraph(first.text(), first.line()));
    }
    return "";
  }

  /** The lines that begin with no label, in one; of lines that all begin with one, nothing. */
  private String unlabelled(Paragraph paragraph) {
    List<Paragraph> lines = Lines.of(paragraph);
    if (lines.size() > 1 && lines.stream().allMatch(line -> hasLabel(line.text().text()))) {
      return "";
    }
    return lines.stream()
        .filter(line -> !MessageTime.is(line.text().text()))
        .map(line -> unlabelled(line.text()))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static boolean hasLabel(String line) {
    return NOTED.matcher(label(line)).matches();
  }

  /** What stands before the first colon, if it is short. */
  private static String label(String line) {
    int colon = LabelledLine.firstColon(line, 0);
    return colon < 0 || colon > LabelledLine.LONGEST_LABEL ? "" : line.substring(0, colon).strip();
  }

  /**
   * Behind a label that is no fact a sentence counts, and with the label of a summary without it.
   */
  private String unlabelled(RichText line) {
    String text = line.text().strip();
    String label = label(text);
    if (label.isEmpty()) {
      return text;
    }
    String value = text.substring(LabelledLine.firstColon(text, 0) + 1).strip();
    if (vocabulary.section(label) == SectionKind.SUMMARY) {
      return value;
    }
    boolean noted = NOTED.matcher(label).matches() && value.length() < SENTENCE;
    boolean fact = noted || vocabulary.label(label).isPresent();
    return fact && !value.isEmpty() ? "" : text;
  }

  private static String cut(String text) {
    if (text.length() <= MOST) {
      return text;
    }
    int sentence = text.lastIndexOf(". ", MOST);
    if (sentence >= ENOUGH) {
      return text.substring(0, sentence + 1);
    }
    int word = text.lastIndexOf(' ', MOST);
    int end = word > 0 ? word : Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
    return text.substring(0, end) + " …";
  }
}
