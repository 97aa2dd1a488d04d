package dev.afterword.chronology;

import dev.afterword.markup.Block.Paragraph;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Origin;
import dev.afterword.time.Dating;
import dev.afterword.time.Span;
import dev.afterword.time.TimeMention;
import dev.afterword.words.Sentences;
import dev.afterword.words.Wording;
import dev.afterword.words.Wording.Sense;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sentence with the times that it mentions, at least one, and what its words say of them. */
final class TimedSentence {
  static final Set<Sense> STARTS =
      EnumSet.of(Sense.BEGAN, Sense.BEGINNING, Sense.BECAME, Sense.SINCE, Sense.FAILURE);

  /** What a paragraph begins with set off what it tells next. */
  static final Set<Sense> CHANGED = EnumSet.of(Sense.CHANGE, Sense.SHIPPED);

  private static final Set<Sense> BEGINS = EnumSet.of(Sense.BEGAN, Sense.BEGINNING);

  static final Set<Sense> NOTICED = EnumSet.of(Sense.NOTICED, Sense.ALERT);
  static final Set<Sense> ENDS =
      EnumSet.of(Sense.MENDED, Sense.REMEDY, Sense.OVER, Sense.BACK, Sense.UP);
  private static final Set<Sense> RELIEF = EnumSet.of(Sense.RELIEF, Sense.RELIEVED);

  /** What lasts until a time. */
  private static final Set<Sense> LASTS =
      EnumSet.of(Sense.FAILURE, Sense.ERROR, Sense.INCIDENT, Sense.BECAME);

  /** With these it was something else that lasted. */
  private static final Set<Sense> BEFORE_UNTIL =
      EnumSet.of(Sense.NOTICED, Sense.NOTICES, Sense.NOT, Sense.NONE);

  /** What is confirmed to be well was not noticed to be wrong. */
  private static final Set<Sense> GOOD = EnumSet.of(Sense.WELL, Sense.OVER);

  /** Of what was only tried or is still to come nothing is known. */
  static final Set<Sense> NOT = EnumSet.of(Sense.NOT, Sense.NOTYET);

  private static final Pattern UNTIL =
      Pattern.compile(
          "\\b(?:until|till|bis|hasta|até|jusqu['’]à)\\W*(?:about|around|approximately|roughly|circa|las?|às|etwa|ca\\.?)?\\W*$");

  private static final Pattern TOOK =
      Pattern.compile("(?i)\\btook\\b[^.;]{0,20}?\\b(?:until|till)\\W*(?:\\w+\\W+)?$");

  /** "It took until 11:40 to restore the service." */
  private static final Pattern TO_MEND =
      Pattern.compile(
          "(?i)\\W*(?:(?:for \\w+ |for the \\w+ )?to (?:fully |completely |finally )?(?:restore|recover|resolve|fix|repair|get \\w+ back|bring \\w+ back|come back)|(?:before|until) .{2,30} (?:restored|resolved|fixed|back))\\b");

  private final String text;
  private final Wording words;
  private final List<TimeMention> mentions;
  private final int line;
  private final Dating dating;

  private TimedSentence(String text, List<TimeMention> mentions, int line, Dating dating) {
    this.text = text;
    this.words = Wording.of(text);
    this.mentions = mentions;
    this.line = line;
    this.dating = dating;
  }

  /** Those of a paragraph. */
  static List<TimedSentence> in(Paragraph paragraph, Dating dating) {
    String text = paragraph.text().text();
    if (!hasDigit(text)) {
      return List.of();
    }
    List<TimedSentence> timed = new ArrayList<>();
    for (String sentence : Sentences.of(text)) {
      List<TimeMention> mentions =
          hasDigit(sentence)
              ? dating.scan(sentence).stream().filter(m -> !OtherTimes.has(sentence, m)).toList()
              : List.of();
      if (!mentions.isEmpty()) {
        timed.add(new TimedSentence(sentence, mentions, paragraph.line(), dating));
      }
    }
    return timed;
  }

  /** No time is written without one. */
  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  String text() {
    return text;
  }

  Wording words() {
    return words;
  }

  List<TimeMention> mentions() {
    return mentions;
  }

  private TimeMention first() {
    return mentions.get(0);
  }

  /** Whether it is known of what day a time is. */
  boolean isDated(TimeMention time) {
    return time.hasDay() || (time.hasClock() && dating.day().isPresent());
  }

  /** The same of any of its times. */
  boolean isDated() {
    return mentions.stream().anyMatch(this::isDated);
  }

  Optional<Fact<EventTime>> fact(TimeMention mention) {
    return dating.time(mention).map(time -> new Fact<>(time, Origin.PROSE, line));
  }

  /** Whether it tells that something began to fail. */
  boolean isStart() {
    return words.has(STARTS) || (words.has(Sense.ERROR) && mentions.size() > 1) || isRange();
  }

  /** From a day and an hour to another: written out so, it is what the text is about. */
  private boolean isRange() {
    return mentions.size() > 1
        && first().hasDay()
        && first().hasClock()
        && mentions.get(1).hasClock()
        && Dating.joins(text, first(), mentions.get(1));
  }

  /** "At 09:12 we deployed": what is planned, or dated only, is some other change. */
  boolean isChange() {
    return words.has(CHANGED) && !words.has(NOT) && first().hasClock();
  }

  /** "It began at 09:12." */
  boolean isBeginning() {
    return words.has(BEGINS, 0, first().from());
  }

  /** From when to when, or since when; unknown where that is when it was noticed. */
  Span span() {
    for (int i = 0; i + 1 < mentions.size(); i++) {
      TimeMention start = mentions.get(i);
      TimeMention end = mentions.get(i + 1);
      if (Dating.joins(text, start, end)) {
        return dating.range(start, end, Origin.PROSE, line);
      }
    }
    return isNoticed() ? Span.UNKNOWN : new Span(fact(first()), Optional.empty());
  }

  /** "We were alerted at 09:12", "At 09:12 users reported that it was down". */
  private boolean isNoticed() {
    int from = first().from();
    int to = first().to();
    boolean before = words.has(NOTICED, 0, from) && !words.has(STARTS, 0, from);
    boolean after =
        words
            .first(NOTICED, to, Integer.MAX_VALUE)
            .map(noticed -> !words.has(STARTS, to, noticed.from()))
            .orElse(false);
    return before || (after && !words.has(STARTS, 0, from));
  }

  /** Whether something bad was noticed at its first time. */
  boolean isNotice() {
    return isNoticed() && !words.has(GOOD) && isDated(first());
  }

  /** Its first time. */
  Optional<Fact<EventTime>> start() {
    return fact(first());
  }

  /** "It was down until 11:40 UTC", but not "It was not noticed until 11:40 UTC". */
  Optional<Fact<EventTime>> lastedUntil() {
    return mentions.stream()
        .filter(m -> m.hasClock() && isDated(m) && isUntil(0, m))
        .filter(this::lasts)
        .filter(m -> !words.has(BEFORE_UNTIL, 0, m.from()))
        .findFirst()
        .flatMap(this::fact);
  }

  /** Whether "until" stands before a time, behind a place in the text. */
  boolean isUntil(int from, TimeMention time) {
    return from < time.from() && UNTIL.matcher(text.substring(from, time.from())).find();
  }

  /** "From 09:12 until 11:40 it was down", but not "It worked until 11:40 and then was down". */
  private boolean lasts(TimeMention until) {
    boolean took =
        TOOK.matcher(text.substring(0, until.from())).find()
            && TO_MEND.matcher(text).region(until.to(), text.length()).lookingAt();
    return took
        || words.has(LASTS, 0, until.from())
        || (words.has(LASTS) && words.has(EnumSet.of(Sense.SINCE), 0, until.from()));
  }

  /** When it was noticed, word by word that says so. */
  Stream<Fact<EventTime>> noticed() {
    return at(NOTICED);
  }

  /** The same of what ended it. */
  Stream<Fact<EventTime>> ended() {
    return at(ENDS);
  }

  /** The same of what made it bearable. */
  Stream<Fact<EventTime>> relieved() {
    return at(RELIEF);
  }

  private Stream<Fact<EventTime>> at(Set<Sense> what) {
    return words.all(what).stream().flatMap(word -> new TimeOfWord(this, word).find().stream());
  }
}
