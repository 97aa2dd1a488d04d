package dev.afterword.findings;

import dev.afterword.words.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sentence as those of its words that may tell how an incident was noticed; each knows its
 * neighbours. The words stand in {@code detection.properties}.
 */
final class DetectionSentence {
  /** What a word tells; the file says what each is for. */
  enum Sense {
    MONITORING,
    CUSTOMER,
    EMPLOYEE,
    PARTNER,
    SELF,
    COMPANY,
    CHANCE,
    NOTHING,
    REMEDY,
    NOTICES,
    FINDS,
    TELLS,
    FIRES,
    HEARS,
    REPORTS,
    BE,
    BY,
    FROM,
    WORK,
    NOT,
    UNTIL,
    FAILS
  }

  /** How far from a word its neighbours may be to belong to it. */
  enum Reach {
    SHORT(25),
    MIDDLE(40),
    FAR(60);

    private final int characters;

    Reach(int characters) {
      this.characters = characters;
    }
  }

  private static final Phrases<Sense> PHRASES = Phrases.read(Sense.class, "detection.properties");

  /** What is longer, such as a log, says it at its beginning, in characters. */
  private static final int LONGEST = 400;

  private static final String CLAUSES = ",;:(";

  private final String text;
  private final List<Word> words;

  DetectionSentence(String sentence) {
    this.text = sentence.substring(0, Math.min(LONGEST, sentence.length()));
    List<Phrases.Match<Sense>> matches = PHRASES.longest(text);
    this.words =
        IntStream.range(0, matches.size()).mapToObj(i -> new Word(i, matches.get(i))).toList();
  }

  String text() {
    return text;
  }

  /** From left to right. */
  List<Word> words() {
    return words;
  }

  boolean has(Sense sense) {
    return words.stream().anyMatch(word -> word.is(sense));
  }

  /** A word, or several that tell one thing. */
  final class Word {
    private final int index;
    private final Phrases.Match<Sense> match;

    private Word(int index, Phrases.Match<Sense> match) {
      this.index = index;
      this.match = match;
    }

    boolean is(Sense sense) {
      return match.value() == sense;
    }

    boolean isOf(Set<Sense> senses) {
      return senses.contains(match.value());
    }

    Sense sense() {
      return match.value();
    }

    /** As it is written, in lower case. */
    String said() {
      return text.substring(match.from(), match.to()).toLowerCase(Locale.ROOT);
    }

    /** The text in front of it. */
    String before() {
      return text.substring(0, match.from());
    }

    /** The text after it. */
    String behind() {
      return text.substring(match.to());
    }

    /** The text between it and a later word. */
    String upTo(Word later) {
      return text.substring(match.to(), later.match.from());
    }

    Optional<Word> previous() {
      return index == 0 ? Optional.empty() : Optional.of(words.get(index - 1));
    }

    Optional<Word> next() {
      return index + 1 == words.size() ? Optional.empty() : Optional.of(words.get(index + 1));
    }

    /** The words that come before it in its clause, the nearest first. */
    Stream<Word> before(Reach reach) {
      return Stream.iterate(index - 1, i -> i >= 0, i -> i - 1)
          .map(words::get)
          .takeWhile(earlier -> earlier.isNear(this, reach));
    }

    /** The words that follow in its clause, the nearest first. */
    Stream<Word> behind(Reach reach) {
      return words.subList(index + 1, words.size()).stream()
          .takeWhile(later -> isNear(later, reach));
    }

    /** The first of a sense among those that follow. */
    Optional<Word> behind(Reach reach, Sense sense) {
      return behind(reach).filter(word -> word.is(sense)).findFirst();
    }

    /** Whether a later word is of the same clause and at most so far away. */
    boolean isNear(Word later, Reach reach) {
      String between = upTo(later);
      return between.length() <= reach.characters
          && between.chars().noneMatch(c -> CLAUSES.indexOf(c) >= 0);
    }

    /** Whether it is a part of an address or a path. */
    boolean isInName() {
      boolean before = match.from() > 0 && "/.@".indexOf(text.charAt(match.from() - 1)) >= 0;
      boolean behind =
          match.to() + 1 < text.length()
              && "/.@=".indexOf(text.charAt(match.to())) >= 0
              && Character.isLetterOrDigit(text.charAt(match.to() + 1));
      return before || behind;
    }
  }
}
