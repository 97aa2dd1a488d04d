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
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

  /** What says in a sentence how grave it was. */
  private static final Pattern TOLD_WORD =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:severity|severidad|gravedad|severidade|gravidade|gravité|sévérité|schweregrad)\\s?[:：] ?(critical|high|major|medium|moderate|minor|low|cr[íi]tic[ao]|alt[ao]|medi[ao]|médi[ao]|baj[ao]|baix[ao]|critique|élevée?|moyenne?|faible|kritisch|hoch|mittel|niedrig)(?=[\\s.,;(]|$)"
              + "|\\bseverity(?: level| rating)? (?:of|was|is|as|set to|rated(?: as)?|assessed as) (?:an? )?[\"'“‘`*]?(very low|critical|high|major|medium|moderate|minor|low)\\b(?![- ](?:risk|impact))"
              + "|\\b(?:classified|categori[sz]ed|rated|declared|assessed|assigned)(?: (?:it|this|the (?:bug|issue|incident|outage)))?(?: as)?(?: an?)? [\"'“‘`*]?(critical|high|major|medium|moderate|minor|low)[\"'”’`*]?[- ](?:severity|priority|incident|outage)\\b"
              + "|\\b(?:was|is|as) an? [\"'“‘`*]?(critical|high|medium|moderate|low)[\"'”’`*]?[- ]severity (?:incident|outage|event)\\b");

  private static final int LONGEST = 60;

  /** What a template leaves to choose from. */
  private static final Pattern CHOICES =
      Pattern.compile(
          "[^|/\\s]{1,12}(?: \\d)?(?:\\s*\\|\\s*[^|/\\s]{1,12}(?: \\d)?)+"
              + "|[^|/\\s]{1,12}(?:\\s*[/·,]\\s*[^|/·,\\s]{1,12}){2,}");

  private static final Set<SectionKind> TELLING =
      EnumSet.of(SectionKind.IMPACT, SectionKind.SUMMARY);

  private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");

  private final SeverityScale scale;

  SeverityMiner(SeverityScale scale) {
    this.scale = scale;
  }

  Optional<Fact<SeverityLevel>> mine(String title, List<Chapter> chapters, Labels labels) {
    Optional<Labels.Label> stated = labels.get(LabelKey.SEVERITY);
    if (stated.filter(label -> isChoice(label.value().text())).isPresent()) {
      return Optional.empty();
    }
    return stated
        .map(label -> fact(label.value().text(), label.origin(), label.line()))
        .or(() -> marked(title).map(words -> fact(words, Origin.TITLE, 0)))
        .or(() -> inProse(chapters));
  }

  /** Whether it names several levels to choose from, as templates do. */
  static boolean isChoice(String text) {
    return CHOICES.matcher(IN_BRACKETS.matcher(text).replaceAll("").strip()).matches();
  }

  private Fact<SeverityLevel> fact(String text, Origin origin, int line) {
    String words = text.replace('\n', ' ').replaceAll("\\s+", " ").strip();
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

  private static Optional<String> told(String text) {
    List<String> marks = TOLD_MARK.matcher(text).results().map(MatchResult::group).toList();
    if (!marks.isEmpty()) {
      return marks.stream().distinct().count() == 1 ? Optional.of(marks.get(0)) : Optional.empty();
    }
    Matcher word = TOLD_WORD.matcher(text);
    return word.find()
        ? IntStream.rangeClosed(1, word.groupCount())
            .mapToObj(word::group)
            .filter(Objects::nonNull)
            .findFirst()
        : Optional.empty();
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
