package dev.afterword.mine;

import dev.afterword.config.SeverityScale;
import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.LabelKey;
import dev.afterword.evidence.Labels;
import dev.afterword.markup.Block;
import dev.afterword.markup.Block.Item;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.Block.Quote;
import dev.afterword.model.Fact;
import dev.afterword.model.Origin;
import dev.afterword.model.SectionKind;
import dev.afterword.model.SeverityLevel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads how grave an incident was from a label, the title or a sentence that says so. */
final class SeverityMiner {
  private static final Pattern MARK =
      Pattern.compile("(?<![\\w-])(?:(?i:sev(?:erity)?)[-_ ]?[0-5]|P[0-4])(?![\\w-])");

  /** In running text P1 may be anything, from a task to a player, and needs to be explained. */
  private static final Pattern TOLD_MARK =
      Pattern.compile(
          "(?<![\\w-])(?:(?i:sev(?:erity)?)[-_ ]?[0-5](?! (?:alert|page|trigger|playbook))|P[0-4](?=\\)?(?: \\w+)? (?:incident|outage|event)|$)|(?<=(?:incident|outage|event) \\()P[0-4])(?![\\w-])"
              + "|(?<=[定级級]为 ?)P[0-4]");

  /** One word or two, of which the scale knows both or the first. */
  private static final String LEVEL = "(?<level>\\p{L}+(?: \\p{L}+)?)";

  /** The same between two words that say what it is. */
  private static final String INNER_LEVEL = "[\"'“‘`*]?(?<level>(?:very )?\\p{L}+)[\"'”’`*]?[- ]";

  /** A label that stands in running text; a slash is between the choices of a template. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?<!\\p{L})(?<label>\\p{L}+)\\s?[:：] ?" + LEVEL + "(?=[\\s.,;(]|$)(?!\\s*/)");

  private static final Pattern SEVERITY_IS =
      Pattern.compile(
          "(?iu)\\bseverity(?: level| rating)? (?:of|was|is|as|set to|rated(?: as)?|assessed as) (?:an? )?[\"'“‘`*]?(?!(?:very )?\\p{L}+[- ](?:risk|impact))"
              + LEVEL
              + "\\b");

  private static final Pattern CLASSIFIED =
      Pattern.compile(
          "(?iu)\\b(?:classified|categori[sz]ed|rated|declared|assessed|assigned)(?: (?:it|this|the (?:bug|issue|incident|outage)))?(?: as)?(?: an?)? "
              + INNER_LEVEL
              + "(?:severity|priority|incident|outage)\\b");

  private static final Pattern OF_SEVERITY =
      Pattern.compile(
          "(?iu)\\b(?:was|is|as) an? " + INNER_LEVEL + "severity (?:incident|outage|event)\\b");

  /** The sentences that say how grave it was. */
  private static final List<Pattern> SENTENCES = List.of(SEVERITY_IS, CLASSIFIED, OF_SEVERITY);

  private static final int LONGEST = 60;

  private static final Set<SectionKind> TELLING =
      EnumSet.of(SectionKind.IMPACT, SectionKind.SUMMARY);

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final SeverityScale scale;

  SeverityMiner(SeverityScale scale) {
    this.scale = scale;
  }

  Optional<Fact<SeverityLevel>> mine(String title, List<Chapter> chapters, Labels labels) {
    Optional<Labels.Label> stated = labels.get(LabelKey.SEVERITY);
    if (stated.filter(label -> SeverityScale.isChoice(label.value().text())).isPresent()) {
      return Optional.empty();
    }
    return stated
        .map(label -> fact(label.value().text(), label.origin(), label.line()))
        .or(() -> marked(title).map(words -> fact(words, Origin.TITLE, 0)))
        .or(() -> inProse(chapters));
  }

  private Fact<SeverityLevel> fact(String text, Origin origin, int line) {
    String words = SPACE.matcher(text).replaceAll(" ").strip();
    SeverityLevel level = scale.read(words);
    String stated = words.length() <= LONGEST ? words : marked(words).orElse(cut(words));
    return new Fact<>(new SeverityLevel(stated, level.rank()), origin, line);
  }

  private static String cut(String words) {
    int end = words.lastIndexOf(' ', LONGEST);
    return words.substring(0, end > 0 ? end : LONGEST) + " …";
  }

  private static Optional<String> marked(String text) {
    Matcher m = MARK.matcher(text);
    return m.find() ? Optional.of(m.group()) : Optional.empty();
  }

  private Optional<String> told(String text) {
    List<String> marks = TOLD_MARK.matcher(text).results().map(MatchResult::group).toList();
    if (!marks.isEmpty()) {
      return marks.stream().distinct().count() == 1 ? Optional.of(marks.get(0)) : Optional.empty();
    }
    return labelled(text)
        .or(() -> SENTENCES.stream().flatMap(sentence -> levels(sentence, text)).findFirst());
  }

  private Optional<String> labelled(String text) {
    Matcher m = LABELLED.matcher(text);
    while (m.find()) {
      Optional<String> level = level(m.group("level"));
      if (level.isPresent()
          && LabelKey.of(m.group("label")).equals(Optional.of(LabelKey.SEVERITY))) {
        return level;
      }
    }
    return Optional.empty();
  }

  private Stream<String> levels(Pattern sentence, String text) {
    List<String> levels = new ArrayList<>();
    Matcher m = sentence.matcher(text);
    while (m.find()) {
      level(m.group("level")).ifPresent(levels::add);
    }
    return levels.stream();
  }

  /** What the scale knows of some words: all or the first of them. */
  private Optional<String> level(String words) {
    return Stream.of(words, SPACE.split(words, 2)[0]).filter(scale::knows).findFirst();
  }

  /** In what stands before the first section, in the summary or in the impact. */
  private Optional<Fact<SeverityLevel>> inProse(List<Chapter> chapters) {
    return chapters.stream()
        .filter(c -> c.level() == 0 || TELLING.contains(c.context()))
        .flatMap(c -> c.blocks().stream())
        .flatMap(SeverityMiner::paragraphs)
        .flatMap(
            p -> told(p.text().text()).stream().map(words -> fact(words, Origin.PROSE, p.line())))
        .findFirst();
  }

  private static Stream<Paragraph> paragraphs(Block block) {
    if (block instanceof Quote quote) {
      return quote.children().stream().flatMap(SeverityMiner::paragraphs);
    }
    if (block instanceof ListBlock list) {
      return list.items().stream().map(SeverityMiner::asParagraph);
    }
    return block instanceof Paragraph paragraph ? Stream.of(paragraph) : Stream.empty();
  }

  private static Paragraph asParagraph(Item item) {
    return new Paragraph(item.text(), item.line());
  }
}
