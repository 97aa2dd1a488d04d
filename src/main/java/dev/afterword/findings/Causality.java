package dev.afterword.findings;

import dev.afterword.words.Phrases;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the words of a sentence say of a place in it: that a cause is told there, or that it was not
 * so. The words stand in {@code causality.properties}.
 */
final class Causality {
  private enum Sense {
    CAUSE_FOLLOWS,
    TIME_FOLLOWS,
    CAUSE_PRECEDES,
    DENIES,
    DENIES_NEXT,
    KEEPS,
    DENIED_BEFORE,
    PEOPLE,
    MEETS
  }

  private static final Phrases<Sense> PHRASES = Phrases.read(Sense.class, "causality.properties");

  /** Distances from a phrase in characters. */
  private static final int BESIDE = 2;

  private static final int SHORT = 30;

  private static final int MIDDLE = 40;
  private static final int FAR = 60;
  private static final int SUBJECT = 70;

  /** Behind these begins another statement. */
  private static final String STATEMENTS = ";:";

  private static final String CLAUSES = ",;，；";

  private static final Pattern FALSE =
      Pattern.compile(
          "(?i)[`\"'*]{0,3}\\s{0,2}(?:[=:：]|is|was|são|es|é)\\s{0,2}[`\"'*]{0,3}(?:false|0|none|null|off|falsch|falso|faux)\\b(?![.,]\\d)");

  private final String text;
  private final List<Phrases.Match<Sense>> words;

  private Causality(String text, List<Phrases.Match<Sense>> words) {
    this.text = text;
    this.words = words;
  }

  static Causality of(String sentence) {
    return new Causality(sentence, PHRASES.all(sentence));
  }

  /** Whether words of cause stand beside what lies between two places. */
  boolean isCause(int from, int to) {
    return stands(Sense.CAUSE_FOLLOWS, from, FAR, STATEMENTS)
        || follows(Sense.CAUSE_PRECEDES, to, SUBJECT, STATEMENTS);
  }

  /** Whether it is told as what went before. */
  boolean isBefore(int from) {
    return stands(Sense.TIME_FOLLOWS, from, MIDDLE, STATEMENTS);
  }

  /** Whether it was not so, or would only be so. */
  boolean isDenied(int from, int to) {
    return stands(Sense.DENIES, from, SHORT, CLAUSES)
        || stands(Sense.DENIES_NEXT, from, BESIDE, CLAUSES)
        || isFalse(to)
        || stands(Sense.KEEPS, from, FAR, CLAUSES)
        || follows(Sense.DENIED_BEFORE, to, SHORT, CLAUSES);
  }

  /** Whether it is the name of a value that says no: "OOMKilled: false". */
  private boolean isFalse(int to) {
    return FALSE.matcher(text).region(to, text.length()).lookingAt();
  }

  /** Whether it is what people met with, and so what came of it. */
  boolean isMet(int from) {
    return words.stream()
        .filter(m -> m.value() == Sense.MEETS && isNear(m.to(), from, FAR, STATEMENTS))
        .anyMatch(m -> stands(Sense.PEOPLE, m.from(), SHORT, CLAUSES));
  }

  private boolean stands(Sense sense, int from, int most, String ends) {
    return words.stream()
        .anyMatch(m -> m.value() == sense && isNear(afterColon(m.to()), from, most, ends));
  }

  private boolean follows(Sense sense, int to, int most, String ends) {
    return words.stream().anyMatch(m -> m.value() == sense && isNear(to, m.from(), most, ends));
  }

  /** The colon of a label such as "Root cause:" ends nothing. */
  private int afterColon(int at) {
    return text.startsWith(":", at) ? at + 1 : at;
  }

  private boolean isNear(int from, int to, int most, String ends) {
    if (from > to || to - from > most) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (ends.indexOf(text.charAt(i)) >= 0 || isStop(i)) {
        return false;
      }
    }
    return true;
  }

  /** A full stop within a name or a number ends no sentence. */
  private boolean isStop(int at) {
    char c = text.charAt(at);
    boolean last = at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
    return c == '。' || (c == '.' && last);
  }
}
