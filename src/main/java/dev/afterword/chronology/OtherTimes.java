package dev.afterword.chronology;

import dev.afterword.time.TimeMention;
import java.util.regex.Pattern;

/**
 * Tells times at which nothing happened: those of every day, and those that a length counts from.
 */
final class OtherTimes {
  /** In characters, between a word and the time that it speaks of. */
  private static final int NEAR = 25;

  /** The same, in brackets. */
  private static final int FAR = 80;

  private static final String OFTEN =
      "(?iu)(?:日備|日备|日次|每日|毎日|每天|매일|(?<!\\p{L})(?:daily|nightly|weekly|(?:every|each) (?:day|night|morning|evening|week|\\p{L}+day)|täglich|jeden tag|tous les jours|cada día|diariamente)(?!\\p{L}))";
  private static final Pattern RECURRING = Pattern.compile(OFTEN + "[^.;]*$");
  private static final Pattern RECURRING_BEHIND = Pattern.compile("[\\s,]*" + OFTEN);
  private static final Pattern RECURRING_ASIDE =
      Pattern.compile("[(（][^()（）]*" + OFTEN + "[^()（）]*$");

  /** "Five hours before 12:22" is another time than that. */
  private static final Pattern APART =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:hours?|hrs?|minutes?|mins?|days?|h|stunden?|minuten|tage?|horas?|minutos|heures?|minutes) (?:before|after|prior to|past|vor|nach|antes de|después de|depois de|avant|après)\\W*$");

  private OtherTimes() {}

  static boolean has(String sentence, TimeMention time) {
    return isRecurring(sentence, time) || APART.matcher(before(sentence, time, NEAR)).find();
  }

  /** "The job (daily, 08:00)" runs then; nothing happened then. */
  private static boolean isRecurring(String sentence, TimeMention time) {
    return !time.hasDay()
        && (RECURRING.matcher(before(sentence, time, NEAR)).find()
            || RECURRING_BEHIND.matcher(sentence.substring(time.to())).lookingAt()
            || RECURRING_ASIDE.matcher(before(sentence, time, FAR)).find());
  }

  private static String before(String sentence, TimeMention time, int most) {
    return sentence.substring(Math.max(0, time.from() - most), time.from());
  }
}
