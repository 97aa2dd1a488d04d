package dev.afterword.mine;

import dev.afterword.markup.Block;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.mine.Wording.Sense;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Origin;
import dev.afterword.model.SectionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from sentences when it began, was noticed and was over. */
final class ToldTimes {
  private static final Set<Sense> STARTS =
      EnumSet.of(Sense.BEGAN, Sense.BEGINNING, Sense.BECAME, Sense.SINCE, Sense.FAILURE);
  private static final Set<Sense> NOTICED = EnumSet.of(Sense.NOTICED, Sense.ALERT);
  private static final Set<Sense> ENDS = EnumSet.of(Sense.MENDED, Sense.OVER, Sense.BACK, Sense.UP);

  /** Of what was only tried or is still to come nothing is known. */
  private static final Set<Sense> NOT = EnumSet.of(Sense.NOT, Sense.NOTYET);

  private static final Pattern POINT =
      Pattern.compile(
          "(?i)(?:^|.*\\W)(?:at|by|on|in|as of|around|about|approximately|~|until)\\W*(?:the\\W*)?(?:(?:early |late )?(?:morning|afternoon|evening|night|day)\\W*(?:of|on)\\W*)?(?:the\\W*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\\W*)?");

  /** Lines that each begin with a label make no sentence together. */
  private static final Pattern LABELS = Pattern.compile("\\n\\p{L}[\\p{L} ]{1,30}[:：]\\s");

  private static final Set<SectionKind> STORY =
      EnumSet.of(
          SectionKind.RESOLUTION, SectionKind.ROOT_CAUSE, SectionKind.OTHER, SectionKind.TIMELINE);

  /** What is longer is no summary. */
  private static final int MOST_PARAGRAPHS = 200;

  private final Dating dating;
  private final List<Chapter> chapters;

  /** The sentences with a time of each paragraph that sums up what happened. */
  private final List<List<Timed>> summary;

  /** Whether the title or a label says what day the document tells of. */
  private final boolean dayIsStated;

  /** A sentence with the times it mentions, at least one. */
  private record Timed(String text, Wording words, List<TimeMention> mentions, int line) {}

  ToldTimes(Dating dating, List<Chapter> chapters, boolean dayIsStated) {
    this.dating = dating;
    this.chapters = chapters;
    this.summary = telling(chapters).map(this::timed).toList();
    this.dayIsStated = dayIsStated;
  }

  private List<Timed> timed(Paragraph paragraph) {
    String text = paragraph.text().text();
    if (!hasDigit(text)) {
      return List.of();
    }
    List<Timed> timed = new ArrayList<>();
    for (String sentence : Sentences.of(text)) {
      List<TimeMention> mentions = hasDigit(sentence) ? dating.scan(sentence) : List.of();
      if (!mentions.isEmpty()) {
        timed.add(new Timed(sentence, Wording.of(sentence), mentions, paragraph.line()));
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

  /** What summary, impact and the text before them say, the first sentence that has a time. */
  Span span() {
    Span first =
        summary.stream()
            .map(this::span)
            .filter(span -> span.start().isPresent() && isOfTheDay(span))
            .findFirst()
            .orElse(Span.UNKNOWN);
    return first.or(new Span(Optional.empty(), end()));
  }

  /** Where the day is stated, other days are what led to it or followed. */
  private boolean isOfTheDay(Span span) {
    LocalDate from = span.start().map(f -> f.value().date()).orElse(LocalDate.MAX);
    LocalDate to = span.end().map(f -> f.value().date()).orElse(from);
    return !dayIsStated || dating.day().map(d -> !d.isBefore(from) && !d.isAfter(to)).orElse(true);
  }

  private Span span(List<Timed> paragraph) {
    for (Timed sentence : paragraph) {
      if (sentence.mentions().stream().anyMatch(this::dated) && sentence.words().has(STARTS)) {
        Span span = rangeIn(sentence);
        if (span.start().isPresent()) {
          return span;
        }
      }
    }
    return Span.UNKNOWN;
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
      if (Dating.joins(sentence.substring(first.to(), mentions.get(i + 1).from()))) {
        return dating.range(sentence.substring(first.from()), Origin.PROSE, line);
      }
    }
    int to = mentions.get(0).from();
    boolean noticed = told.words().has(NOTICED, 0, to) && !told.words().has(STARTS, 0, to);
    return noticed ? Span.UNKNOWN : new Span(fact(mentions.get(0), line), Optional.empty());
  }

  private Optional<Fact<EventTime>> fact(TimeMention mention, int line) {
    return dating.time(mention).map(time -> new Fact<>(time, Origin.PROSE, line));
  }

  /** "It was resolved at 11:40 UTC", "By 11:40 UTC the service was restored". */
  private Optional<Fact<EventTime>> end() {
    return exact(ENDS, Stream.concat(summary.stream(), about(SectionKind.RESOLUTION)));
  }

  /** What the section about detection says, else the summary: "A user reported at 09:30 that". */
  Optional<Fact<EventTime>> detected() {
    return exact(NOTICED, Stream.concat(about(SectionKind.DETECTION), summary.stream()));
  }

  private Optional<Fact<EventTime>> exact(Set<Sense> what, Stream<List<Timed>> paragraphs) {
    return paragraphs
        .flatMap(p -> at(p, what).stream())
        .filter(fact -> fact.value().precision().hasClock())
        .findFirst();
  }

  /** The first that any part of the story says, and be it only the day. */
  Optional<Fact<EventTime>> detectedAnywhere() {
    return anywhere(NOTICED).findFirst();
  }

  /** The last that any part of the story says, and be it only the day. */
  Optional<Fact<EventTime>> endedAnywhere() {
    return anywhere(ENDS).reduce((a, b) -> b);
  }

  private Stream<Fact<EventTime>> anywhere(Set<Sense> what) {
    return Stream.concat(summary.stream(), body()).flatMap(p -> at(p, what).stream());
  }

  /** What tells the story at length. */
  private Stream<List<Timed>> body() {
    return timed(chapter -> chapter.level() > 0 && STORY.contains(chapter.context()));
  }

  private Stream<List<Timed>> about(SectionKind kind) {
    return timed(chapter -> chapter.context() == kind);
  }

  private Stream<List<Timed>> timed(Predicate<Chapter> which) {
    return chapters.stream()
        .filter(which)
        .flatMap(chapter -> paragraphs(chapter.blocks()).stream())
        .limit(MOST_PARAGRAPHS)
        .map(this::timed);
  }

  /** The time of day of the first sentence that says what happened then. */
  private Optional<Fact<EventTime>> at(List<Timed> paragraph, Set<Sense> what) {
    for (Timed sentence : paragraph) {
      if (sentence.words().has(what) && !sentence.words().has(NOT)) {
        Optional<Fact<EventTime>> time = at(sentence, what);
        if (time.isPresent()) {
          return time;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Fact<EventTime>> at(Timed told, Set<Sense> what) {
    String sentence = told.text();
    List<TimeMention> mentions = told.mentions();
    for (int i = 0; i < mentions.size(); i++) {
      TimeMention mention = mentions.get(i);
      int from = i == 0 ? 0 : mentions.get(i - 1).to();
      int to = i + 1 < mentions.size() ? mentions.get(i + 1).from() : sentence.length();
      String before = sentence.substring(from, mention.from());
      boolean said =
          told.words().has(what, from, mention.from())
              || (POINT.matcher(before).matches()
                  && !told.words().has(STARTS, from, mention.from())
                  && to == sentence.length()
                  && comesFirst(told.words(), what, mention.to()));
      if (said && dated(mention)) {
        return fact(mention, told.line());
      }
    }
    return Optional.empty();
  }

  private static boolean comesFirst(Wording words, Set<Sense> what, int from) {
    return words
        .first(what, from, Integer.MAX_VALUE)
        .map(found -> !words.has(STARTS, from, found.from()))
        .orElse(false);
  }

  private static List<Paragraph> paragraphs(List<Block> blocks) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        boolean labels = LABELS.matcher(paragraph.text().text()).find();
        paragraphs.addAll(labels ? Lines.of(paragraph) : List.of(paragraph));
      } else if (block instanceof ListBlock list) {
        list.items().forEach(item -> paragraphs.add(new Paragraph(item.text(), item.line())));
      }
    }
    return paragraphs;
  }

  /** The paragraphs and items of summary, impact and the text before them. */
  static Stream<Paragraph> telling(List<Chapter> chapters) {
    return chapters.stream()
        .filter(
            chapter ->
                chapter.context() == SectionKind.SUMMARY
                    || chapter.context() == SectionKind.IMPACT
                    || chapter.level() == 0)
        .flatMap(chapter -> paragraphs(chapter.blocks()).stream())
        .limit(MOST_PARAGRAPHS);
  }
}
