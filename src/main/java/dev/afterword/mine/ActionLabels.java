package dev.afterword.mine;

import dev.afterword.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labels in the line of an action: "(owner: Ana, due: 2024-03-01)". Their words stand in {@code
 * action-labels.properties}.
 */
final class ActionLabels {
  /** What a label is for; and words that say a time, with or without a label. */
  enum Sense {
    OWNER,
    DUE,
    STATE,
    TICKET,
    OTHER,
    TIME
  }

  /**
   * @param value what stands behind the label
   */
  record Label(Sense sense, String value) {}

  static final String RESOURCE = "action-labels.properties";

  private static final Phrases<Sense> WORDS = Phrases.read(Sense.class, RESOURCE);

  private static final String VALUE_END =
      "(?=\\s*(?:[|;·—–\\])}）、，。\\n]|\\s-\\s|\\.(?:\\s|$)|,\\s*[\\p{L} ]{2,20}[:=]|,\\s*(?:due|by|eta)\\b|$))";

  /** Behind the words of a label. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?i)\\s*(?:::?|：|=)\\s*([@#\\p{L}\\p{N}][^|;·—–\\[\\]{}<>()（）、，。\\n]{0,60}?)"
              + VALUE_END);

  private static final Pattern COLON = Pattern.compile("\\s*[:：]");

  /** In scripts without spaces more of the label may stand before its word: "预定期限". */
  private static final Pattern BEFORE = Pattern.compile("\\W*");

  /** In characters. */
  private static final int LONGEST_LABEL = 60;

  private ActionLabels() {}

  /** Those with a value, from left to right. */
  static List<Label> in(String text) {
    List<Label> labels = new ArrayList<>();
    Matcher value = VALUE.matcher(text);
    int from = 0;
    for (Phrases.Match<Sense> word : WORDS.longest(text)) {
      boolean label = isLabel(word.value()) && word.from() >= from && isStart(text, word.from());
      if (label && value.region(word.to(), text.length()).lookingAt()) {
        labels.add(new Label(word.value(), value.group(1).strip()));
        from = value.end();
      }
    }
    return labels;
  }

  /** What the label is for that a line begins with, whatever follows it. */
  static Optional<Sense> atHead(String line) {
    return WORDS.longest(line).stream()
        .takeWhile(word -> word.from() < LONGEST_LABEL)
        .filter(word -> word.value() != Sense.TIME)
        .filter(word -> BEFORE.matcher(line).region(0, word.from()).matches())
        .filter(word -> COLON.matcher(line).region(word.to(), line.length()).lookingAt())
        .map(Phrases.Match::value)
        .findFirst();
  }

  /** Whether a word of some words says when something may be due. */
  static boolean hasTime(String words) {
    return WORDS.longest(words).stream().anyMatch(word -> word.value() == Sense.TIME);
  }

  private static boolean isLabel(Sense sense) {
    return sense != Sense.OTHER && sense != Sense.TIME;
  }

  private static boolean isStart(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }
}
