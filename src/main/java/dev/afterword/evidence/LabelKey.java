package dev.afterword.evidence;

import dev.afterword.model.Keys;
import dev.afterword.words.FoldedText;
import dev.afterword.words.WordLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * What a label in a body stands for: the words before a colon or in the first cell of a row. The
 * words stand in {@code labels.properties}; where there are none, {@link TimeLabels} reads them.
 */
public enum LabelKey {
  SEVERITY,
  DURATION,
  REPAIR_TIME,
  DETECTION_TIME,
  STARTED,
  DETECTED,
  MITIGATED,
  ENDED,
  PERIOD,
  DATE,
  /** The time of day alone, beside a date. */
  CLOCK,
  STATUS,
  AFFECTED,
  SERVICES,
  CATEGORY,
  CAUSE,
  TRIGGER,
  DETECTION,
  /** One of the people, by name. */
  FINDER;

  private static final Map<String, LabelKey> LABELS = labels();

  /** Between words, where it stands for a space: "started_at". */
  private static final Pattern UNDERSCORE = Pattern.compile("(?<=\\p{L})_(?=\\p{L})");

  private static final Pattern MARKS = Pattern.compile("[*_`:：]");

  /** "(UTC)", "(local time)". */
  private static final Pattern ZONE =
      Pattern.compile("[(（](utc|gmt|jst|mes?z|local( time)?|hora local|[a-z]{2,4}t)[^)）]{0,8}[)）]");

  private static Map<String, LabelKey> labels() {
    SortedMap<String, List<String>> lists = WordLists.read(LabelKey.class, "labels.properties");
    Map<String, LabelKey> labels = new HashMap<>();
    for (LabelKey key : values()) {
      WordLists.folded(lists, Keys.of(key)).forEach(label -> labels.put(label, key));
    }
    return labels;
  }

  /** What a label stands for, however it is marked; empty where it is none that is known. */
  public static Optional<LabelKey> of(String label) {
    String text = plain(label);
    LabelKey key = LABELS.get(text);
    return key == null ? TimeLabels.of(text) : Optional.of(key);
  }

  private static String plain(String label) {
    String words = UNDERSCORE.matcher(FoldedText.of(label)).replaceAll(" ");
    String plain = MARKS.matcher(words).replaceAll("");
    return ZONE.matcher(plain).replaceAll("").strip();
  }

  /** What a label stands for whose value is a time, though it does not say so itself. */
  public static Optional<LabelKey> ofTime(String label) {
    return TimeLabels.ofTime(plain(label));
  }
}
