package dev.afterword.evidence;

import dev.afterword.words.WordLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * Reads labels of times word by word: "Incident start time", "Date resolved" and "When did the
 * outage begin" each hold one word that says which time it is; the others say of what, or that it
 * is a time.
 */
final class TimeLabels {
  /** What a template leaves to fill in: "Reported on {source}". */
  private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}");

  private static final Pattern DIVIDER = Pattern.compile("[\\s/&,.?'’()-]+");

  /** In words; what is longer is a sentence. */
  private static final int LONGEST = 7;

  private static final SortedMap<String, List<String>> LISTS =
      WordLists.read(TimeLabels.class, "time-labels.properties");
  private static final Set<String> OF_WHAT = set("of.what");
  private static final Set<String> WHEN = set("when");
  private static final Set<String> WHOLE = set("whole");
  private static final Set<String> OTHER = set("other");
  private static final Set<String> OTHER_WHOLE = set("other.whole");
  private static final Set<String> UNTIMED = set("untimed");
  private static final Set<String> DONE = set("done");

  /** Nouns that name the step itself; only as a time do they say when it was. */
  private static final Map<String, LabelKey> NOUNS =
      map(
          Map.of(
              "noun.detected", LabelKey.DETECTED,
              "noun.mitigated", LabelKey.MITIGATED,
              "noun.ended", LabelKey.ENDED));

  private static final Map<String, LabelKey> STEPS =
      map(
          Map.of(
              "started", LabelKey.STARTED,
              "detected", LabelKey.DETECTED,
              "mitigated", LabelKey.MITIGATED,
              "ended", LabelKey.ENDED,
              "duration", LabelKey.DURATION,
              "period", LabelKey.PERIOD));

  private TimeLabels() {}

  private static Set<String> set(String list) {
    return WordLists.set(LISTS, list);
  }

  private static Map<String, LabelKey> map(Map<String, LabelKey> lists) {
    Map<String, LabelKey> keys = new HashMap<>();
    lists.forEach(
        (list, key) -> WordLists.folded(LISTS, list).forEach(word -> keys.putIfAbsent(word, key)));
    return keys;
  }

  /**
   * Which time a label is for; empty where it is for none.
   *
   * @param label folded, without marks
   */
  static Optional<LabelKey> of(String label) {
    String name = label.indexOf('{') < 0 ? label : BRACES.matcher(label).replaceAll("");
    List<String> words = new ArrayList<>(Arrays.asList(DIVIDER.split(name)));
    words.removeIf(String::isEmpty);
    if (words.isEmpty() || words.size() > LONGEST) {
      return Optional.empty();
    }
    if (OTHER_WHOLE.contains(String.join(" ", words))) {
      return Optional.empty();
    }
    words.removeIf(OF_WHAT::contains);
    if (OTHER.contains(String.join(" ", words))) {
      return Optional.empty();
    }
    boolean when = words.removeIf(WHEN::contains);
    boolean whole = words.removeIf(WHOLE::contains);
    if (words.isEmpty()) {
      return untold(when, whole);
    }
    boolean done = words.size() > 1 && words.removeIf(DONE::contains);
    String step = String.join(" ", words);
    LabelKey key = STEPS.get(step);
    return key == null && (when || whole || done)
        ? Optional.ofNullable(NOUNS.get(step))
        : Optional.ofNullable(key);
  }

  /** The same where the value is a time: "Recovery" and "Outage" then say which. */
  static Optional<LabelKey> ofTime(String label) {
    return UNTIMED.contains(label) ? Optional.empty() : of(label + " time");
  }

  /** "Time of outage" may be from when to when or how long, "total outage time" only how long. */
  private static Optional<LabelKey> untold(boolean when, boolean whole) {
    LabelKey key = whole ? LabelKey.DURATION : LabelKey.PERIOD;
    return when ? Optional.of(key) : Optional.empty();
  }
}
