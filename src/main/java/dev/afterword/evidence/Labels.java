package dev.afterword.evidence;

import dev.afterword.markup.Block;
import dev.afterword.markup.Block.Item;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.Block.Quote;
import dev.afterword.markup.Block.Row;
import dev.afterword.markup.Block.Table;
import dev.afterword.markup.RichText;
import dev.afterword.model.Origin;
import dev.afterword.model.SectionKind;
import dev.afterword.time.ZoneStatements;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The labels of a body, such as {@code **Severity:** 2}, a row {@code | Status | resolved |} or a
 * line {@code Duration: 2 hours}. Tables come before labels, and the first of each counts.
 */
public final class Labels {
  private static final Pattern UNKNOWN =
      Pattern.compile("(?i)[\\s?–—-]*|n/?a|tbd|todo|unknown|none|不明|<.*>|\\[.*]");

  /** What these say has a digit; else the label is for something else. */
  private static final Set<LabelKey> TIMES =
      EnumSet.of(
          LabelKey.STARTED, LabelKey.DETECTED, LabelKey.MITIGATED, LabelKey.ENDED, LabelKey.PERIOD);

  /** Behind these a date is that of something else, such as a commit. */
  private static final Set<SectionKind> BODY =
      EnumSet.of(SectionKind.TIMELINE, SectionKind.ROOT_CAUSE, SectionKind.RESOLUTION);

  /**
   * A time that is told then is that of something else: "never in production; in a test at 10:05".
   */
  private static final Pattern NEVER =
      Pattern.compile(
          "(?iu)^\\W*(?:(?:never|not|none|unknown|n/a|unbekannt|nicht|desconocid[oa]|desconhecid[oa]|inconnue?|нет|неизвестно)(?!\\p{L})|未|不明|无)");

  /** What a value begins with that is a time of day, perhaps behind its date. */
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?iu)^\\W{0,3}(?:(?:at|um|a las|à|kl\\.?) )?(?:(?:19|20)\\d\\d[-/.]\\d\\d?[-/.]\\d\\d?[T ,]{1,2}|\\d{1,2}[/.]\\d{1,2}[/.](?:\\d\\d){1,2},? )?\\d{1,2}[:h]\\d\\d(?!\\d)");

  /** "3.", "2.1" or a sign before the words of a heading. */
  private static final Pattern NUMBER =
      Pattern.compile("^[^\\p{L}\\d]*(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]?\\s+(?=\\p{L}))?");

  /**
   * @param value what stands behind the label
   * @param zone that stands in brackets in the label
   */
  public record Label(
      LabelKey key, RichText value, Origin origin, int line, Optional<String> zone) {}

  /**
   * That a label stands somewhere, whether it counts or not.
   *
   * @param words of the label, as written
   * @param value what stands behind it
   */
  public record Occurrence(LabelKey key, String words, String value, int line) {}

  private record Head(LabelKey key, String words) {}

  private final Map<LabelKey, Label> tables = new EnumMap<>(LabelKey.class);
  private final Map<LabelKey, Label> lines = new EnumMap<>(LabelKey.class);
  private final Set<Occurrence> occurrences = new LinkedHashSet<>();

  private final Map<LabelKey, Label> denied = new EnumMap<>(LabelKey.class);

  private final Vocabulary vocabulary;

  /** Whether what tells of the incident as a whole may still come. */
  private boolean atHead = true;

  /** Where words before a colon are part of what is told; only how long it took is none. */
  private boolean ofStory;

  /** Whether a label for the end says that there is none. */
  private boolean open;

  private Labels(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The labels of some chapters. */
  public static Labels of(List<Chapter> chapters, Vocabulary vocabulary) {
    Labels labels = new Labels(vocabulary);
    for (Chapter chapter : chapters) {
      labels.atHead = labels.atHead && !BODY.contains(chapter.kind());
      labels.ofStory = isStory(chapter.context());
      if (!labels.ofStory) {
        labels.headed(chapter);
        chapter.blocks().forEach(labels::add);
      } else if (chapter.kind() == SectionKind.TIMELINE) {
        chapter.blocks().stream().filter(block -> !(block instanceof Table)).forEach(labels::add);
      }
    }
    return labels;
  }

  /** The first label of a kind. */
  public Optional<Label> get(LabelKey key) {
    Label label = tables.get(key);
    return Optional.ofNullable(label == null ? lines.get(key) : label);
  }

  /** All labels of a kind, by line. */
  public List<Occurrence> all(LabelKey key) {
    return occurrences.stream()
        .filter(label -> label.key() == key)
        .sorted(Comparator.comparingInt(Occurrence::line))
        .toList();
  }

  /** What a label says whose time is not known: "unknown; first seen on 3 March" has a day. */
  public Optional<Label> denied(LabelKey key) {
    return Optional.ofNullable(denied.get(key));
  }

  /** Whether the author says that it goes on: "Resolved: N/A", "Status: ongoing". */
  public boolean isStillOpen() {
    return get(LabelKey.ENDED).isEmpty()
        && (open
            || get(LabelKey.STATUS)
                .filter(state -> StillOpen.isState(state.value().text()))
                .isPresent());
  }

  /** A heading can be the label, and what stands first below it the value. */
  private void headed(Chapter chapter) {
    String heading = NUMBER.matcher(chapter.heading()).replaceFirst("");
    addLine(new RichText(heading, List.of()), chapter.line());
    Optional<LabelKey> key = vocabulary.label(heading);
    boolean simple = key.isPresent() && chapter.level() > 0 && !chapter.blocks().isEmpty();
    if (simple && chapter.blocks().get(0) instanceof Paragraph paragraph) {
      boolean brief = paragraph.text().text().length() <= 200;
      if (brief) {
        put(
            lines,
            new Head(key.get(), heading),
            paragraph.text(),
            Origin.SECTION,
            paragraph.line());
      }
    }
  }

  private void put(Map<LabelKey, Label> map, Head head, RichText value, Origin origin, int line) {
    if (ofStory && head.key() != LabelKey.DURATION) {
      return;
    }
    String text = value.text().strip();
    boolean unknown = UNKNOWN.matcher(text).matches();
    LabelKey key = head.key();
    open |= key == LabelKey.ENDED && StillOpen.isEnd(text);
    boolean elsewhere = !atHead && (key == LabelKey.DATE || key == LabelKey.CLOCK);
    boolean untimed = TIMES.contains(key) && text.chars().noneMatch(Character::isDigit);
    boolean never = TIMES.contains(key) && NEVER.matcher(text).find();
    if (!unknown && !elsewhere && !untimed) {
      occurrences.add(new Occurrence(key, head.words().strip(), text, line));
      Label label = new Label(key, value, origin, line, ZoneStatements.inHeading(head.words()));
      (never ? denied : map).putIfAbsent(key, label);
    }
  }

  private void add(Block block) {
    if (block instanceof Table table) {
      addTable(table);
    } else if (block instanceof ListBlock list) {
      list.items().forEach(this::addItem);
    } else if (block instanceof Paragraph paragraph) {
      addLines(Lines.of(paragraph));
    } else if (block instanceof Quote quote) {
      quote.children().forEach(this::add);
    }
  }

  /** A label in bold may have a line of its own, above that of its value. */
  private void addLines(List<Paragraph> lines) {
    lines.forEach(line -> addLine(line.text(), line.line()));
    for (int i = 0; i + 1 < lines.size(); i++) {
      String words = lines.get(i).text().text().strip();
      Paragraph value = lines.get(i + 1);
      if (words.equals(lines.get(i).text().first(RichText.Kind.BOLD))
          && value.text().first(RichText.Kind.BOLD).isEmpty()) {
        vocabulary
            .label(words)
            .ifPresent(
                key ->
                    put(
                        this.lines,
                        new Head(key, words),
                        value.text(),
                        Origin.LABEL,
                        value.line()));
      }
    }
  }

  private void addItem(Item item) {
    for (Paragraph line : Lines.of(new Paragraph(item.text(), item.line()))) {
      addLine(line.text(), line.line());
    }
    // A label whose value is the list below it: the first item says it.
    Optional<LabelKey> key = vocabulary.label(item.text().text());
    if (key.isPresent()
        && !item.children().isEmpty()
        && item.children().get(0) instanceof ListBlock list
        && !list.items().isEmpty()) {
      put(
          lines,
          new Head(key.get(), item.text().text()),
          list.items().get(0).text(),
          Origin.LABEL,
          item.line());
    }
  }

  private void addLine(RichText line, int number) {
    LabelledLine.parts(line, vocabulary).forEach(part -> addPart(part, number));
  }

  private void addPart(RichText line, int number) {
    String text = line.text();
    int colon = LabelledLine.firstColon(text, 0);
    String bold = line.first(RichText.Kind.BOLD);
    boolean boldHead = !bold.isEmpty() && text.startsWith(bold);
    int end =
        boldHead ? Math.max(bold.length(), colon < bold.length() ? bold.length() : colon) : colon;
    String label = boldHead ? bold : colon > 0 ? text.substring(0, colon) : "";
    if (label.isEmpty()
        || Vocabulary.withoutBrackets(label).length() > LabelledLine.LONGEST_LABEL
        || end < 0
        || end > text.length()) {
      return;
    }
    int from = end;
    while (from < text.length() && " :：-–—*|".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    RichText value = Lines.part(line, from, text.length());
    key(label, value)
        .ifPresent(key -> put(lines, new Head(key, label), value, Origin.LABEL, number));
  }

  /** "Recovery" is how it was done, but before a clock when. */
  private Optional<LabelKey> key(String label, RichText value) {
    return vocabulary
        .label(label)
        .or(() -> CLOCK.matcher(value.text()).find() ? LabelKey.ofTime(label) : Optional.empty());
  }

  /** Two columns, or four with two labels a row; or a wide one with a single row of values. */
  private void addTable(Table table) {
    long labels =
        table.header().stream().filter(cell -> vocabulary.label(cell.text()).isPresent()).count();
    boolean wide = table.header().size() > 2 && labels > 0;
    if (table.rows().size() == 1 && (wide || labels > 1)) {
      Row row = table.rows().get(0);
      for (int i = 0; i < Math.min(table.header().size(), row.cells().size()); i++) {
        pair(table.header().get(i), row.cells().get(i), row.line());
      }
    }
    if (table.header().size() <= 4) {
      if (isOfFacts(table)) {
        pairs(table.header(), table.line());
      }
      table.rows().forEach(row -> pairs(row.cells(), row.line()));
    }
  }

  /** Where words before a colon are part of the story and no labels. */
  private static boolean isStory(SectionKind context) {
    return context == SectionKind.TIMELINE || context.looksBack();
  }

  /** What stands above the columns of other tables is neither label nor value. */
  private boolean isOfFacts(Table table) {
    return table.rows().isEmpty()
        || table.rows().stream()
            .flatMap(row -> labels(row.cells()))
            .anyMatch(cell -> vocabulary.label(cell.text()).isPresent());
  }

  /** The first of two cells, the first and the third of four. */
  private static Stream<RichText> labels(List<RichText> cells) {
    return IntStream.range(0, cells.size()).filter(i -> i % 2 == 0).mapToObj(cells::get);
  }

  private void pairs(List<RichText> cells, int line) {
    if (cells.size() != 2 && cells.size() != 4) {
      return;
    }
    for (int i = 0; i + 1 < cells.size(); i += 2) {
      pair(cells.get(i), cells.get(i + 1), line);
    }
  }

  private void pair(RichText label, RichText value, int line) {
    key(label.text(), value)
        .ifPresent(key -> put(tables, new Head(key, label.text()), value, Origin.TABLE, line));
  }
}
