package dev.afterword.chronology;

import dev.afterword.evidence.Chapter;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Origin;
import dev.afterword.model.SectionKind;
import dev.afterword.time.Dating;
import dev.afterword.time.Span;
import dev.afterword.time.TimeMention;
import dev.afterword.time.Weekdays;
import dev.afterword.words.Phrases;
import dev.afterword.words.Sentences;
import dev.afterword.words.Wording;
import dev.afterword.words.Wording.Sense;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from sentences when it began, was noticed and was over. */
final class ToldTimes {
  private static final Set<Sense> STARTS =
      EnumSet.of(Sense.BEGAN, Sense.BEGINNING, Sense.BECAME, Sense.SINCE, Sense.FAILURE);

  /** What a paragraph begins with set off what it tells next. */
  private static final Set<Sense> CHANGED = EnumSet.of(Sense.CHANGE, Sense.SHIPPED);

  private static final Set<Sense> FROM_THEN = EnumSet.of(Sense.BEGAN, Sense.BEGINNING, Sense.SINCE);

  private static final Set<Sense> BEGINS = EnumSet.of(Sense.BEGAN, Sense.BEGINNING);

  private static final Set<Sense> STARTS_OR_CHANGED = EnumSet.copyOf(STARTS);

  static {
    STARTS_OR_CHANGED.addAll(CHANGED);
  }

  private static final Set<Sense> NOTICED = EnumSet.of(Sense.NOTICED, Sense.ALERT);
  private static final Set<Sense> ENDS =
      EnumSet.of(Sense.MENDED, Sense.REMEDY, Sense.OVER, Sense.BACK, Sense.UP);

  /** What lasts until a time. */
  private static final Set<Sense> LASTS =
      EnumSet.of(Sense.FAILURE, Sense.ERROR, Sense.INCIDENT, Sense.BECAME);

  /** With these it was something else that lasted. */
  private static final Set<Sense> BEFORE_UNTIL =
      EnumSet.of(Sense.NOTICED, Sense.NOTICES, Sense.NOT, Sense.NONE);

  /** What is confirmed to be well was not noticed to be wrong. */
  private static final Set<Sense> GOOD = EnumSet.of(Sense.WELL, Sense.OVER);

  private static final Set<Sense> RELIEF = EnumSet.of(Sense.RELIEF, Sense.RELIEVED);

  /** Of what was only tried or is still to come nothing is known. */
  private static final Set<Sense> NOT = EnumSet.of(Sense.NOT, Sense.NOTYET);

  /** In characters, before a word that they turn round. */
  private static final int NEAR = 25;

  /** In characters, between "daily" and the hour. */
  private static final int FAR = 80;

  private static final Pattern UNTIL =
      Pattern.compile(
          "\\b(?:until|till|bis|hasta|até|jusqu['’]à)\\W*(?:about|around|approximately|roughly|circa|las?|às|etwa|ca\\.?)?\\W*$");

  private static final Pattern TOOK =
      Pattern.compile("(?i)\\btook\\b[^.;]{0,20}?\\b(?:until|till)\\W*(?:\\w+\\W+)?$");

  /** "It took until 11:40 to restore the service." */
  private static final Pattern TO_MEND =
      Pattern.compile(
          "(?i)\\W*(?:(?:for \\w+ |for the \\w+ )?to (?:fully |completely |finally )?(?:restore|recover|resolve|fix|repair|get \\w+ back|bring \\w+ back|come back)|(?:before|until) .{2,30} (?:restored|resolved|fixed|back))\\b");

  /** Here another clause begins. */
  private static final Pattern CLAUSE =
      Pattern.compile("[;:]|(?:^|,)? (?:and|but|then|while|which|before|so|because)\\b|, ");

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

  private static final Pattern POINT =
      Pattern.compile(
          "(?iu)(?:^|.*\\W)(?:at|um|gegen|à|vers|a las?|sobre las?|às|por volta das?|в|около|kl\\.?|klokken|by|on|in|as of|around|about|approximately|~|until)\\W*(?:the\\W*)?(?:(?:early |late )?(?:morning|afternoon|evening|night|day)\\W*(?:of|on)\\W*)?(?:the\\W*)?(?:"
              + Weekdays.NAME
              + "\\W*)?");

  private static final Set<SectionKind> STORY =
      EnumSet.of(
          SectionKind.RESOLUTION, SectionKind.ROOT_CAUSE, SectionKind.OTHER, SectionKind.TIMELINE);

  /** The same where the events of the timeline have been read one by one. */
  private static final Set<SectionKind> STORY_APART =
      EnumSet.of(SectionKind.RESOLUTION, SectionKind.ROOT_CAUSE, SectionKind.OTHER);

  private final Dating dating;
  private final List<Chapter> chapters;

  /** The sentences with a time of each paragraph that sums up what happened. */
  private final List<List<Timed>> summary;

  /** Whether the title or a label says what day the document tells of. */
  private final boolean dayIsStated;

  private final Set<SectionKind> story;

  /** A sentence with the times it mentions, at least one. */
  private record Timed(String text, Wording words, List<TimeMention> mentions, int line) {}

  /**
   * @param hasEvents whether the document has a timeline whose events have been read
   */
  ToldTimes(Dating dating, List<Chapter> chapters, boolean dayIsStated, boolean hasEvents) {
    this.dating = dating;
    this.chapters = chapters;
    this.summary = ToldParagraphs.telling(chapters).map(this::timed).toList();
    this.dayIsStated = dayIsStated;
    this.story = hasEvents ? STORY_APART : STORY;
  }

  private List<Timed> timed(Paragraph paragraph) {
    String text = paragraph.text().text();
    if (!hasDigit(text)) {
      return List.of();
    }
    List<Timed> timed = new ArrayList<>();
    for (String sentence : Sentences.of(text)) {
      List<TimeMention> mentions =
          hasDigit(sentence)
              ? dating.scan(sentence).stream().filter(m -> !isOfOther(sentence, m)).toList()
              : List.of();
      if (!mentions.isEmpty()) {
        timed.add(new Timed(sentence, Wording.of(sentence), mentions, paragraph.line()));
      }
    }
    return timed;
  }

  private static boolean isOfOther(String sentence, TimeMention time) {
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

  /** No time is written without one. */
  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** What summary, impact and the text before them say, the first sentence that has a time. */
  Span span() {
    Span first =
        summary.stream()
            .map(this::span)
            .filter(span -> span.start().isPresent() && isOfTheDay(span))
            .findFirst()
            .map(this::toTheMinute)
            .orElse(Span.UNKNOWN);
    return first.or(new Span(Optional.empty(), end()));
  }

  /** "On 3 March it was down for hours. It began at 09:12." */
  private Span toTheMinute(Span span) {
    Optional<LocalDate> day = span.start().map(fact -> fact.value().date());
    boolean dayOnly =
        span.start().filter(fact -> fact.value().precision().hasClock()).isEmpty()
            && span.end().isEmpty();
    return dayOnly
        ? summary.stream()
            .flatMap(List::stream)
            .filter(told -> told.words().has(BEGINS, 0, told.mentions().get(0).from()))
            .map(this::rangeIn)
            .filter(told -> told.start().filter(f -> isMinuteOf(f, day)).isPresent())
            .findFirst()
            .orElse(span)
        : span;
  }

  private static boolean isMinuteOf(Fact<EventTime> time, Optional<LocalDate> day) {
    return time.value().precision().hasClock() && Optional.of(time.value().date()).equals(day);
  }

  /** Where the day is stated, other days are what led to it or followed. */
  private boolean isOfTheDay(Span span) {
    LocalDate from = span.start().map(f -> f.value().date()).orElse(LocalDate.MAX);
    LocalDate to = span.end().map(f -> f.value().date()).orElse(from);
    return !dayIsStated || dating.day().map(d -> !d.isBefore(from) && !d.isAfter(to)).orElse(true);
  }

  private Span span(List<Timed> paragraph) {
    for (Timed sentence : paragraph) {
      boolean first = sentence.equals(paragraph.get(0));
      boolean tells = isStart(sentence) || (first && isChange(sentence));
      if (tells && sentence.mentions().stream().anyMatch(this::dated)) {
        Span span = rangeIn(sentence);
        if (span.start().isPresent()) {
          return span;
        }
      }
    }
    return Span.UNKNOWN;
  }

  private static boolean isStart(Timed told) {
    return told.words().has(STARTS)
        || (told.words().has(Sense.ERROR) && told.mentions().size() > 1)
        || isRange(told);
  }

  /** From a day and an hour to another: written out so, it is what the text is about. */
  private static boolean isRange(Timed told) {
    if (told.mentions().size() < 2) {
      return false;
    }
    TimeMention first = told.mentions().get(0);
    TimeMention second = told.mentions().get(1);
    return first.hasDay()
        && first.hasClock()
        && second.hasClock()
        && Dating.joins(told.text(), first, second);
  }

  /** "At 09:12 we deployed": what is planned, or dated only, is some other change. */
  private static boolean isChange(Timed told) {
    return told.words().has(CHANGED) && !told.words().has(NOT) && told.mentions().get(0).hasClock();
  }

  private boolean dated(TimeMention mention) {
    return mention.hasDay() || (mention.hasClock() && dating.day().isPresent());
  }

  private Span rangeIn(Timed told) {
    String sentence = told.text();
    List<TimeMention> mentions = told.mentions();
    int line = told.line();
    for (int i = 0; i + 1 < mentions.size(); i++) {
      TimeMention first = mentions.get(i);
      if (Dating.joins(sentence, first, mentions.get(i + 1))) {
        return dating.range(first, mentions.get(i + 1), Origin.PROSE, line);
      }
    }
    boolean noticed = isNoticed(told, mentions.get(0));
    return noticed ? Span.UNKNOWN : new Span(fact(mentions.get(0), line), Optional.empty());
  }

  /** "We were alerted at 09:12", "At 09:12 users reported that it was down". */
  private static boolean isNoticed(Timed told, TimeMention time) {
    int to = time.from();
    boolean before = told.words().has(NOTICED, 0, to) && !told.words().has(STARTS, 0, to);
    boolean after =
        told.words()
            .first(NOTICED, time.to(), Integer.MAX_VALUE)
            .map(noticed -> !told.words().has(STARTS, time.to(), noticed.from()))
            .orElse(false);
    return before || (after && !told.words().has(STARTS, 0, to));
  }

  /** When the first sentence says that it was noticed; it began then at the latest. */
  Optional<Fact<EventTime>> startedAtLatest() {
    return summary.stream()
        .flatMap(List::stream)
        .filter(told -> isNoticed(told, told.mentions().get(0)))
        .filter(told -> !told.words().has(GOOD))
        .filter(told -> dated(told.mentions().get(0)))
        .limit(1)
        .flatMap(told -> fact(told.mentions().get(0), told.line()).stream())
        .filter(fact -> fact.value().precision().hasClock())
        .findFirst();
  }

  private Optional<Fact<EventTime>> fact(TimeMention mention, int line) {
    return dating.time(mention).map(time -> new Fact<>(time, Origin.PROSE, line));
  }

  /** "It was resolved at 11:40 UTC", "By 11:40 UTC the service was restored". */
  private Optional<Fact<EventTime>> end() {
    return exact(ENDS, Stream.concat(summary.stream(), about(SectionKind.RESOLUTION)))
        .or(this::lastedUntil);
  }

  /** "It was down until 11:40 UTC", but not "It was not noticed until 11:40 UTC". */
  private Optional<Fact<EventTime>> lastedUntil() {
    return summary.stream()
        .flatMap(List::stream)
        .flatMap(told -> until(told).flatMap(m -> fact(m, told.line())).stream())
        .filter(fact -> fact.value().precision().hasClock())
        .findFirst();
  }

  private Optional<TimeMention> until(Timed told) {
    return told.mentions().stream()
        .filter(m -> m.hasClock() && dated(m) && isUntil(told.text(), 0, m.from()))
        .filter(m -> lasts(told, m))
        .filter(m -> !told.words().has(BEFORE_UNTIL, 0, m.from()))
        .findFirst();
  }

  /** "From 09:12 until 11:40 it was down", but not "It worked until 11:40 and then was down". */
  private static boolean lasts(Timed told, TimeMention until) {
    boolean took =
        TOOK.matcher(told.text().substring(0, until.from())).find()
            && TO_MEND.matcher(told.text()).region(until.to(), told.text().length()).lookingAt();
    return took
        || told.words().has(LASTS, 0, until.from())
        || (told.words().has(LASTS) && told.words().has(EnumSet.of(Sense.SINCE), 0, until.from()));
  }

  /** What the section about detection says, else the summary: "A user reported at 09:30 that". */
  Optional<Fact<EventTime>> detected() {
    return exact(NOTICED, Stream.concat(about(SectionKind.DETECTION), summary.stream()));
  }

  private Optional<Fact<EventTime>> exact(Set<Sense> what, Stream<List<Timed>> paragraphs) {
    return paragraphs
        .flatMap(p -> at(p, what))
        .filter(fact -> fact.value().precision().hasClock())
        .findFirst();
  }

  /** The first that any part of the story says, and be it only the day. */
  Optional<Fact<EventTime>> detectedAnywhere() {
    return anywhere(NOTICED).findFirst();
  }

  /** The last that any part of the story says, and be it only the day. */
  Optional<Fact<EventTime>> endedAnywhere() {
    return anywhere(ENDS)
        .reduce((a, b) -> b)
        .or(() -> anywhere(RELIEF).filter(f -> f.value().precision().hasClock()).findFirst());
  }

  private Stream<Fact<EventTime>> anywhere(Set<Sense> what) {
    return Stream.concat(summary.stream(), body()).flatMap(p -> at(p, what));
  }

  /** What tells the story at length. */
  private Stream<List<Timed>> body() {
    return timed(chapter -> chapter.level() > 0 && story.contains(chapter.context()));
  }

  private Stream<List<Timed>> about(SectionKind kind) {
    return timed(chapter -> chapter.context() == kind);
  }

  private Stream<List<Timed>> timed(Predicate<Chapter> which) {
    return chapters.stream()
        .filter(which)
        .flatMap(chapter -> ToldParagraphs.in(chapter.blocks()).stream())
        .limit(ToldParagraphs.MOST)
        .map(this::timed);
  }

  /** The times that the sentences of a paragraph give for what happened. */
  private Stream<Fact<EventTime>> at(List<Timed> paragraph, Set<Sense> what) {
    return paragraph.stream()
        .flatMap(
            sentence ->
                sentence.words().all(what).stream().flatMap(word -> at(sentence, word).stream()));
  }

  /** "It was noticed at 10:05", "At 10:05 it was noticed": of two times the one in its clause. */
  private Optional<Fact<EventTime>> at(Timed told, Phrases.Match<Sense> word) {
    Optional<TimeMention> ahead = ahead(told, word);
    Optional<TimeMention> behind =
        told.mentions().stream()
            .filter(m -> m.from() >= word.to())
            .findFirst()
            .filter(m -> !isStartBehind(told, word, m) && !isEndBehind(told, word, m));
    boolean apart =
        behind
            .map(m -> CLAUSE.matcher(told.text().substring(word.to(), m.from())).find())
            .orElse(true);
    int from = ahead.filter(m -> apart).map(TimeMention::to).orElse(word.from() - NEAR);
    int to = ahead.isPresent() && apart ? word.to() : behind.map(TimeMention::from).orElse(0);
    return (ahead.isPresent() && apart ? ahead : behind)
        .filter(this::dated)
        .map(m -> NOTICED.contains(word.value()) ? m : lastOfRange(told, m))
        .filter(
            m ->
                isUntil(told.text(), word.to(), m.from())
                    || !told.words().has(NOT, Math.min(from, word.from() - NEAR), to))
        .flatMap(m -> fact(m, told.line()));
  }

  /** "Resolution took 23 minutes (from 09:56 to 10:19)": it was over at the end of that. */
  private static TimeMention lastOfRange(Timed told, TimeMention time) {
    int next = told.mentions().indexOf(time) + 1;
    boolean range =
        next < told.mentions().size() && Dating.joins(told.text(), time, told.mentions().get(next));
    return range ? told.mentions().get(next) : time;
  }

  /** "We noticed errors starting at 09:12": then they began. */
  private static boolean isStartBehind(Timed told, Phrases.Match<Sense> word, TimeMention time) {
    return NOTICED.contains(word.value())
        && told.words().has(FROM_THEN, time.from() - NEAR, time.from());
  }

  /** "We were alerted and fixed it by 11:40": then it was fixed. */
  private static boolean isEndBehind(Timed told, Phrases.Match<Sense> word, TimeMention time) {
    return NOTICED.contains(word.value()) && told.words().has(ENDS, word.to(), time.from());
  }

  /** "Not resolved until 11:40" says that it was then. */
  private static boolean isUntil(String text, int from, int to) {
    return from < to && UNTIL.matcher(text.substring(from, to)).find();
  }

  /** Where the clause begins that a time stands in. */
  private static int clause(String text, int from, int to) {
    Matcher m = CLAUSE.matcher(text).region(from, to);
    int start = from;
    while (m.find()) {
      // "On Wednesday, 3 March" is one.
      start = m.end() < to ? m.end() : start;
    }
    return start;
  }

  private static Optional<TimeMention> ahead(Timed told, Phrases.Match<Sense> word) {
    List<TimeMention> before = told.mentions().stream().filter(m -> m.to() <= word.from()).toList();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    TimeMention last = before.get(before.size() - 1);
    int behindOther = before.size() > 1 ? before.get(before.size() - 2).to() : 0;
    int from = clause(told.text(), behindOther, last.from());
    boolean point = POINT.matcher(told.text().substring(from, last.from())).matches();
    // "At 09:12 it was deployed, and users reported errors" leaves open when they did.
    Set<Sense> others = NOTICED.contains(word.value()) ? STARTS_OR_CHANGED : STARTS;
    boolean first = !told.words().has(others, last.to(), word.from());
    return point && first && !told.words().has(STARTS, from, last.from())
        ? Optional.of(last)
        : Optional.empty();
  }
}
