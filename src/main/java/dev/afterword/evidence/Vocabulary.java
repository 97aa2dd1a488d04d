package dev.afterword.evidence;

import dev.afterword.config.Column;
import dev.afterword.config.Field;
import dev.afterword.config.Words;
import dev.afterword.markup.Block.Table;
import dev.afterword.model.ActionState;
import dev.afterword.model.SectionKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the words of a body mean: first what the profile of its directory says, then what is common
 * among postmortems.
 */
public final class Vocabulary {
  /** Without a profile. */
  static final Vocabulary COMMON = new Vocabulary(Words.NONE);

  private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(（\\[][^()（）\\[\\]]*[)）\\]]");

  private static final Map<Field, LabelKey> LABELS =
      Map.ofEntries(
          Map.entry(Field.SEVERITY, LabelKey.SEVERITY),
          Map.entry(Field.DURATION, LabelKey.DURATION),
          Map.entry(Field.STARTED, LabelKey.STARTED),
          Map.entry(Field.DETECTED, LabelKey.DETECTED),
          Map.entry(Field.MITIGATED, LabelKey.MITIGATED),
          Map.entry(Field.ENDED, LabelKey.ENDED),
          Map.entry(Field.DATE, LabelKey.DATE),
          Map.entry(Field.STATE, LabelKey.STATUS),
          Map.entry(Field.SERVICES, LabelKey.SERVICES),
          Map.entry(Field.CAUSES, LabelKey.CATEGORY),
          Map.entry(Field.TRIGGERS, LabelKey.TRIGGER));

  private static final Map<Column, Pattern> COLUMNS = new EnumMap<>(Column.class);

  static {
    common(Column.TIME, "time|date|when|utc|gmt|timestamp|[ecmp][sd]t|cet|jst|時刻|日時|時間|日付");
    common(
        Column.ACTION,
        "action|item|task|what|description|todo|remediation|アクション|内容|対策|項目"
            + "|acci[oó]n|tarea|a[cç][aã]o|tarefa|maßnahme|aufgabe|aksjon|tiltak|åtgärd|azione|actie|działani|zadani|tâche|действи|задач|行动|措施|任务|事项|조치|할 일");
    common(
        Column.STATE,
        "status|\\bstate\\b|done|progress|complete|✓|✔|✅|판정|ステータス|状態|進捗|estado|\\bstand\\b|statut|stato|статус|状态|进度|상태");
    common(
        Column.OWNER,
        "owner|assignee|assigned|\\bwho\\b|responsible|\\bdri\\b|\\bteam\\b|担当|responsable|respons[aá]vel|verantwortlich|zuständig|eier|ansvarlig|ansvarig|responsabile|eigenaar|ответствен|负责人|责任人|담당");
    common(Column.TICKET, "ticket|issue|bug|jira|link|tracking|\\bpr\\b|チケット|工单|тикет");
    common(
        Column.DUE,
        "\\bdue\\b|deadline|\\beta\\b|\\btarget\\b|\\bdate|\\bwhen\\b|timeline|timeframe|bis wann|termin\\b|délai|plazo|期限|fecha|prazo|frist|fällig|échéance|scadenza|срок|截止|完成时间|기한");
    common(
        Column.GROUP, "type|kind|category|priority|種別|分類|カテゴリ|tipo|prioridad|priorität|类型|优先级|тип");
  }

  private final Words words;

  /** The words of a profile before the common ones. */
  public Vocabulary(Words words) {
    this.words = words;
  }

  private static void common(Column column, String heads) {
    COLUMNS.put(column, Pattern.compile(heads, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** What the section below a heading is about. */
  public SectionKind section(String heading) {
    return own(words.headings(), heading).orElseGet(() -> SectionClassifier.classify(heading));
  }

  /**
   * @param above what the section is about that this one is a part of
   */
  public SectionKind section(String heading, SectionKind above) {
    return own(words.headings(), heading)
        .orElseGet(() -> SectionClassifier.classify(heading, above));
  }

  /** Whether words are the name of a section and nothing else. */
  public boolean isName(String heading) {
    return own(words.headings(), heading).isPresent() || SectionClassifier.isName(heading);
  }

  /** Whether a heading names remedies and neither it nor the profile says whether they are done. */
  boolean isRemedy(String heading) {
    return own(words.headings(), heading).isEmpty() && SectionClassifier.isRemedy(heading);
  }

  /** What a label stands for; empty where it is none. */
  public Optional<LabelKey> label(String label) {
    Optional<Field> own = own(words.labels(), label);
    return own.isPresent()
        ? Optional.ofNullable(LABELS.get(own.get()))
        : LabelKey.of(label).or(() -> bracketed(label));
  }

  /** What stands in brackets tells more about a label: "Severity (see the scale)". */
  private static Optional<LabelKey> bracketed(String label) {
    return label.indexOf('(') > 0 ? LabelKey.of(withoutBrackets(label)) : Optional.empty();
  }

  static String withoutBrackets(String words) {
    return words.indexOf('(') < 0 && words.indexOf('（') < 0
        ? words
        : IN_BRACKETS.matcher(words).replaceAll("");
  }

  /** The first column of a kind. */
  public OptionalInt column(Table table, Column column) {
    return IntStream.range(0, table.header().size())
        .filter(i -> isColumn(table.header().get(i).text(), column))
        .findFirst();
  }

  /** Whether the head of a column says that it is of a kind. */
  public boolean isColumn(String head, Column column) {
    Optional<Column> own = own(words.columns(), head);
    Pattern common = COLUMNS.get(column);
    return own.map(column::equals).orElseGet(() -> common != null && common.matcher(head).find());
  }

  /** The state that a mark of the profile tells: the whole text, or its beginning or end. */
  public Optional<ActionState> mark(String text) {
    if (words.marks().isEmpty()) {
      return Optional.empty();
    }
    String key = Words.key(text);
    ActionState whole = words.marks().get(key);
    return whole != null
        ? Optional.of(whole)
        : words.marks().keySet().stream()
            .sorted()
            .filter(mark -> isMarked(key, mark))
            .findFirst()
            .map(words.marks()::get);
  }

  /** A sign counts anywhere, a word only where it is no part of the sentence. */
  private static boolean isMarked(String text, String mark) {
    int at = text.indexOf(mark);
    if (at < 0 || mark.codePoints().noneMatch(Character::isLetter)) {
      return at >= 0;
    }
    boolean head = text.startsWith(mark) && !isLetter(text, mark.length());
    boolean tail = text.endsWith(mark) && !isLetter(text, text.length() - mark.length() - 1);
    boolean bracketed = text.contains("(" + mark + ")") || text.contains("[" + mark + "]");
    return head || tail || bracketed;
  }

  private static boolean isLetter(String text, int index) {
    return index >= 0 && index < text.length() && Character.isLetter(text.charAt(index));
  }

  /** As written, else without what stands in brackets: "Timeline (UTC)". */
  private static <T> Optional<T> own(Map<String, T> meanings, String written) {
    if (meanings.isEmpty()) {
      return Optional.empty();
    }
    T exact = meanings.get(Words.key(written));
    return exact != null
        ? Optional.of(exact)
        : Optional.ofNullable(meanings.get(Words.key(IN_BRACKETS.matcher(written).replaceAll(""))));
  }
}
