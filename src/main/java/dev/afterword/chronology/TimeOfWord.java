package dev.afterword.chronology;

import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.time.Dating;
import dev.afterword.time.TimeMention;
import dev.afterword.time.Weekdays;
import dev.afterword.words.Phrases;
import dev.afterword.words.Wording.Sense;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which time of a sentence one of its words goes with. */
final class TimeOfWord {
  private static final Set<Sense> FROM_THEN = EnumSet.of(Sense.BEGAN, Sense.BEGINNING, Sense.SINCE);

  /** What may have happened at a time instead of noticing. */
  private static final Set<Sense> STARTS_OR_CHANGED = EnumSet.copyOf(TimedSentence.STARTS);

  static {
    STARTS_OR_CHANGED.addAll(TimedSentence.CHANGED);
  }

  /** In characters, before a word that they turn round. */
  private static final int NEAR = 25;

  /** Here another clause begins. */
  private static final Pattern CLAUSE =
      Pattern.compile("[;:]|(?:^|,)? (?:and|but|then|while|which|before|so|because)\\b|, ");

  private static final Pattern POINT =
      Pattern.compile(
          "(?iu)(?:^|.*\\W)(?:at|um|gegen|à|vers|a las?|sobre las?|às|por volta das?|в|около|kl\\.?|klokken|by|on|in|as of|around|about|approximately|~|until)\\W*(?:the\\W*)?(?:(?:early |late )?(?:morning|afternoon|evening|night|day)\\W*(?:of|on)\\W*)?(?:the\\W*)?(?:"
              + Weekdays.NAME
              + "\\W*)?");

  private final TimedSentence sentence;
  private final Phrases.Match<Sense> word;
  private final boolean notices;

  TimeOfWord(TimedSentence sentence, Phrases.Match<Sense> word) {
    this.sentence = sentence;
    this.word = word;
    this.notices = TimedSentence.NOTICED.contains(word.value());
  }

  /** "It was noticed at 10:05", "At 10:05 it was noticed": of two times the one in its clause. */
  Optional<Fact<EventTime>> find() {
    Optional<TimeMention> ahead = ahead();
    Optional<TimeMention> behind = behind();
    return ahead.isPresent() && behind.filter(this::isInClause).isEmpty()
        ? ahead.flatMap(time -> fact(time, Math.min(time.to(), word.from() - NEAR), word.to()))
        : behind.flatMap(time -> fact(time, word.from() - NEAR, time.from()));
  }

  /** Unless it is denied between two places. */
  private Optional<Fact<EventTime>> fact(TimeMention time, int from, int to) {
    return Optional.of(time)
        .filter(sentence::isDated)
        .map(m -> notices ? m : lastOfRange(m))
        .filter(m -> isUntil(m) || !sentence.words().has(TimedSentence.NOT, from, to))
        .flatMap(sentence::fact);
  }

  /** "Not resolved until 11:40" says that it was then. */
  private boolean isUntil(TimeMention time) {
    return sentence.isUntil(word.to(), time);
  }

  /** "Resolution took 23 minutes (from 09:56 to 10:19)": it was over at the end of that. */
  private TimeMention lastOfRange(TimeMention time) {
    List<TimeMention> mentions = sentence.mentions();
    int next = mentions.indexOf(time) + 1;
    boolean range =
        next < mentions.size() && Dating.joins(sentence.text(), time, mentions.get(next));
    return range ? mentions.get(next) : time;
  }

  private Optional<TimeMention> ahead() {
    List<TimeMention> before =
        sentence.mentions().stream().filter(m -> m.to() <= word.from()).toList();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    TimeMention last = before.get(before.size() - 1);
    int behindOther = before.size() > 1 ? before.get(before.size() - 2).to() : 0;
    int from = clause(behindOther, last.from());
    boolean point = POINT.matcher(sentence.text().substring(from, last.from())).matches();
    // "At 09:12 it was deployed, and users reported errors" leaves open when they did.
    Set<Sense> others = notices ? STARTS_OR_CHANGED : TimedSentence.STARTS;
    boolean first = !sentence.words().has(others, last.to(), word.from());
    return point && first && !sentence.words().has(TimedSentence.STARTS, from, last.from())
        ? Optional.of(last)
        : Optional.empty();
  }

  /** Where the clause begins that a time stands in. */
  private int clause(int from, int to) {
    Matcher m = CLAUSE.matcher(sentence.text()).region(from, to);
    int start = from;
    while (m.find()) {
      // "On Wednesday, 3 March" is one.
      start = m.end() < to ? m.end() : start;
    }
    return start;
  }

  private Optional<TimeMention> behind() {
    return sentence.mentions().stream()
        .filter(m -> m.from() >= word.to())
        .findFirst()
        .filter(m -> !notices || !isOfOther(m));
  }

  /** "We noticed errors starting at 09:12", "We were alerted and fixed it by 11:40". */
  private boolean isOfOther(TimeMention time) {
    return sentence.words().has(FROM_THEN, time.from() - NEAR, time.from())
        || sentence.words().has(TimedSentence.ENDS, word.to(), time.from());
  }

  private boolean isInClause(TimeMention behind) {
    return !CLAUSE.matcher(sentence.text().substring(word.to(), behind.from())).find();
  }
}
