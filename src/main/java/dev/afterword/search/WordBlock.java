package dev.afterword.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The stems of a range, each with its words as written.
 *
 * <p>What is alike stands together, so that it compresses: first the words, then in how many
 * documents each is, then the gaps between these, then what the word counts in each. The places
 * beside it have the same order.
 */
final class WordBlock {
  private final String first;
  private final Bytes strings = new Bytes();
  private final Bytes frequencies = new Bytes();
  private final Bytes gaps = new Bytes();
  private final Bytes weights = new Bytes();
  private final Places places = new Places();
  private final List<Word> words = new ArrayList<>();
  private final List<String> forms = new ArrayList<>();
  private String stem = "";
  private String before = "";
  private int stems;

  /** A word as written, and in how many documents it is. */
  record Word(String surface, int documents) {}

  /**
   * @param first what sorts behind all stems of the blocks before and not behind those of this one
   */
  WordBlock(String first) {
    this.first = first;
  }

  /** Begins a stem; its forms follow. */
  void begin(String next) {
    end();
    stem = next;
  }

  /** Adds a form; its documents follow. */
  void form(String surface, int documents) {
    forms.add(surface);
    words.add(new Word(surface, documents));
    frequencies.number(documents);
  }

  /** Adds a document of the form at hand; how many there are between it and the last one. */
  void document(int gap, int weight) {
    gaps.number(gap);
    weights.number(weight);
  }

  Places places() {
    return places;
  }

  /** No forms at all say that the stem is the only one. */
  void end() {
    if (forms.isEmpty()) {
      return;
    }
    stems++;
    strings.after(before, stem);
    before = stem;
    if (forms.size() == 1 && forms.get(0).equals(stem)) {
      strings.number(0);
    } else {
      strings.number(forms.size());
      forms.forEach(form -> strings.after(stem, form));
    }
    forms.clear();
  }

  /** About how many bytes a query with one of these words has to fetch. */
  int size() {
    return strings.size() + gaps.size() + weights.size();
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  String first() {
    return first;
  }

  /** The last stem that was begun. */
  String lastStem() {
    return stem;
  }

  List<Word> words() {
    return Collections.unmodifiableList(words);
  }

  List<byte[]> parts() {
    return List.of(
        new Bytes().number(stems).all(strings.toArray()).all(frequencies.toArray()).toArray(),
        gaps.toArray(),
        weights.toArray());
  }
}
