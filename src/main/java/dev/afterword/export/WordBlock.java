package dev.afterword.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The stems of a range, each with its words as written.
 *
 * <p>What is alike stands together, so that it compresses: first the words, then in how many
 * documents each is, then the gaps between these, then what the word counts in each. Gaps of one
 * word are about as likely up to a certain length, so their lower bits stand apart as they are. The
 * places beside it have the same order.
 */
final class WordBlock {
  /** Gaps are on average so many times as long as what their lower bits tell apart. */
  private static final int SPREAD = 6;

  private final String first;
  private final int documents;
  private final Bytes strings = new Bytes();
  private final Bytes frequencies = new Bytes();
  private final Bytes gaps = new Bytes();
  private final Bits rests = new Bits();
  private final Bytes weights = new Bytes();
  private final Places places = new Places();
  private final List<Word> words = new ArrayList<>();
  private final List<String> forms = new ArrayList<>();
  private String stem = "";
  private String before = "";
  private int stems;
  private int width;

  /** A word as written, and in how many documents it is. */
  record Word(String surface, int documents) {}

  /**
   * @param first what sorts behind all stems of the blocks before and not behind those of this one
   * @param documents how many the index has
   */
  WordBlock(String first, int documents) {
    this.first = first;
    this.documents = documents;
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
    width = width(this.documents, documents);
  }

  /** How many lower bits of the gaps between so many documents of all are left as they are. */
  static int width(int all, int documents) {
    int width = 0;
    while (((long) SPREAD * documents) << (width + 1) <= all) {
      width++;
    }
    return width;
  }

  /** Adds a document of the form at hand; how many there are between it and the last one. */
  void document(int gap, int weight) {
    gaps.number(gap >> width);
    rests.add(gap & ((1 << width) - 1), width);
    weights.number(weight);
    places.document(weight);
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
        rests.toArray(),
        weights.toArray());
  }
}
