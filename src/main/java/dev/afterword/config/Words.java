package dev.afterword.config;

import dev.afterword.model.ActionState;
import dev.afterword.model.SectionKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What words mean in the documents of a directory, beside what they mean by default. All keys are
 * in the form of {@link #key}.
 *
 * @param fields the names in headers; {@link Field#IGNORE} for those of no use
 * @param headings the words of headings; {@link SectionKind#OTHER} for those that only look like a
 *     known section
 * @param labels the words before a colon or in the first cell of a row; {@link Field#IGNORE} for
 *     those that are none
 * @param columns the heads of tables
 * @param marks what stands beside an action item and tells its state
 */
public record Words(
    Map<String, Field> fields,
    Map<String, SectionKind> headings,
    Map<String, Field> labels,
    Map<String, Column> columns,
    Map<String, ActionState> marks) {
  public static final Words NONE = new Words(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  private static final Pattern HEAD = Pattern.compile("^[^\\p{L}\\p{N}(]*+(?:\\d{1,3}[.)]\\s+)?");
  private static final Pattern TAIL = Pattern.compile("[\\s:：.!?*_`]+$");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  public Words {
    fields = Map.copyOf(fields);
    headings = Map.copyOf(headings);
    labels = Map.copyOf(labels);
    columns = Map.copyOf(columns);
    marks = Map.copyOf(marks);
  }

  /** These words, and those of another where these say nothing. */
  Words over(Words below) {
    return new Words(
        over(fields, below.fields),
        over(headings, below.headings),
        over(labels, below.labels),
        over(columns, below.columns),
        over(marks, below.marks));
  }

  static <K, V> Map<K, V> over(Map<K, V> nearer, Map<K, V> below) {
    Map<K, V> both = new HashMap<>(below);
    both.putAll(nearer);
    return both;
  }

  /**
   * The form in which words are compared: without case, numbering, emoji in front and punctuation
   * behind. A sign that stands alone stays as it is.
   */
  public static String key(String words) {
    String text = words.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
    String core = TAIL.matcher(HEAD.matcher(text).replaceFirst("")).replaceFirst("");
    return SPACE.matcher(core.isEmpty() ? text : core).replaceAll(" ");
  }
}
