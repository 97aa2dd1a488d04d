package dev.afterword.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of a sentence or an event tell: that something was changed, failed, was noticed or
 * was mended. All rules on times share these words; they stand in {@code wording.properties}.
 */
public final class Wording {
  /** What a phrase tells; the file says what each is for. */
  public enum Sense {
    NOTHING,
    CHANGE,
    SHIPPED,
    FAILURE,
    BEGAN,
    BEGINNING,
    BECAME,
    SINCE,
    INCIDENT,
    ERROR,
    SERVICE,
    NOTICED,
    NOTICES,
    SAW,
    GOT,
    WATCHED,
    ALERT,
    PAGE,
    FIRED,
    FOUND,
    TICKET,
    MACHINE,
    PERSON,
    ASKS,
    OPENED,
    MESSAGE,
    ABOUT,
    MENDED,
    REMEDY,
    SETTLED,
    OVER,
    BACK,
    UP,
    BRINGING,
    WELL,
    END,
    COMPLETED,
    AGAIN,
    RECURS,
    RELIEVED,
    RELIEF,
    ESCALATED,
    TRIED,
    NOTYET,
    AIM,
    NONE,
    NOT
  }

  private static final Phrases<Sense> PHRASES = Phrases.read(Sense.class, "wording.properties");

  private final String text;
  private final List<Phrases.Match<Sense>> matches;

  private Wording(String text) {
    this.text = text;
    this.matches = whole(PHRASES.all(text));
  }

  /** Without those that are but a part of another, which says what they mean here. */
  private static List<Phrases.Match<Sense>> whole(List<Phrases.Match<Sense>> byStart) {
    List<Phrases.Match<Sense>> whole = new ArrayList<>();
    for (Phrases.Match<Sense> match : byStart) {
      int last = whole.size() - 1;
      if (last < 0 || match.to() > whole.get(last).to()) {
        if (last >= 0 && whole.get(last).from() == match.from()) {
          whole.remove(last);
        }
        whole.add(match);
      }
    }
    return whole;
  }

  /** Looks for all senses in one pass. */
  public static Wording of(String text) {
    return new Wording(text);
  }

  /** The places of words with one of some senses, from left to right. */
  public List<Phrases.Match<Sense>> all(Set<Sense> senses) {
    return matches.stream().filter(m -> senses.contains(m.value())).toList();
  }

  /** Whether the text has a word of one of these senses. */
  public boolean has(Set<Sense> senses) {
    return has(senses, 0, text.length());
  }

  /** Whether the text has a word of this sense. */
  public boolean has(Sense sense) {
    return has(EnumSet.of(sense));
  }

  /** Whether one of the senses is told between two places. */
  public boolean has(Set<Sense> senses, int from, int to) {
    return first(senses, from, to).isPresent();
  }

  /** The first word of one of these senses. */
  public Optional<Phrases.Match<Sense>> first(Set<Sense> senses) {
    return first(senses, 0, text.length());
  }

  /** The first such word that lies between two offsets. */
  public Optional<Phrases.Match<Sense>> first(Set<Sense> senses, int from, int to) {
    for (Phrases.Match<Sense> match : matches) {
      if (match.from() >= from && match.to() <= to && senses.contains(match.value())) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }

  /** The last of some senses between two places. */
  public Optional<Phrases.Match<Sense>> last(Set<Sense> senses, int from, int to) {
    return matches.stream()
        .filter(m -> m.from() >= from && m.to() <= to && senses.contains(m.value()))
        .reduce((a, b) -> b);
  }

  /** Behind the last character of the sentence that a match is in. */
  public int endOfSentence(Phrases.Match<Sense> match) {
    int end = text.indexOf(". ", match.to());
    return end < 0 ? text.length() : end;
  }

  /** The words of a match, in lower case. */
  public String of(Phrases.Match<Sense> match) {
    return text.substring(match.from(), match.to()).toLowerCase(Locale.ROOT);
  }

  /** What stands between two matches. */
  public String between(Phrases.Match<Sense> first, Phrases.Match<Sense> second) {
    return text.substring(first.to(), second.from());
  }

  /** Whether one sense follows another in the same sentence, within some characters. */
  public boolean follows(Set<Sense> first, Set<Sense> second, int distance) {
    return matches.stream()
        .filter(m -> first.contains(m.value()))
        .anyMatch(m -> near(m, second, distance));
  }

  /** Whether one of some senses is told behind a match, in the same sentence. */
  public boolean near(Phrases.Match<Sense> match, Set<Sense> second, int distance) {
    int most = Math.min(match.to() + distance, endOfSentence(match));
    return matches.stream()
        .filter(m -> second.contains(m.value()))
        .anyMatch(m -> m.from() >= match.to() && m.from() <= most);
  }

  /** The text in front of a word. */
  public String before(Phrases.Match<Sense> match) {
    return text.substring(0, match.from());
  }

  /** The text after a word. */
  public String behind(Phrases.Match<Sense> match) {
    return text.substring(match.to());
  }
}
