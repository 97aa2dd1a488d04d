package dev.afterword.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The words in blocks: a query fetches those of its words only.
 *
 * <p>A block holds the stems of a range, each with its words as written. What is alike stands
 * together, so that it compresses: first the words, then in how many documents each is, then the
 * gaps between these, then what the word counts in each. The block of places beside it has the same
 * order.
 */
final class WordBlocks {
  private final int target;
  private final List<byte[]> words = new ArrayList<>();
  private final List<byte[]> places = new ArrayList<>();
  private final List<String> firstStems = new ArrayList<>();
  private final List<Reach> reaches = new ArrayList<>();
  private List<Map.Entry<String, List<Vocabulary.Entry>>> open = new ArrayList<>();
  private int size;
  private String lastStem = "";

  /** The first and the last word as written in a block. */
  record Reach(String lowest, String highest) {}

  private WordBlocks(int target) {
    this.target = target;
  }

  /** Blocks of about the target's bytes, more where one word alone has more. */
  static WordBlocks of(Map<String, List<Vocabulary.Entry>> vocabulary, int target) {
    WordBlocks blocks = new WordBlocks(target);
    vocabulary.entrySet().forEach(blocks::add);
    blocks.close();
    return blocks;
  }

  List<byte[]> words() {
    return words;
  }

  List<byte[]> places() {
    return places;
  }

  /** For each block something that sorts behind all stems before it and not behind its own. */
  List<String> firstStems() {
    return firstStems;
  }

  List<Reach> reaches() {
    return reaches;
  }

  private void add(Map.Entry<String, List<Vocabulary.Entry>> group) {
    int more = group.getValue().stream().mapToInt(Vocabulary.Entry::size).sum();
    if (size > 0 && size + more > target) {
      close();
    }
    if (open.isEmpty()) {
      firstStems.add(separator(lastStem, group.getKey()));
    }
    open.add(group);
    size += more;
    lastStem = group.getKey();
  }

  /** The shortest beginning of the second word that sorts behind the first one. */
  private static String separator(String before, String after) {
    int i = 0;
    while (i < before.length() && i < after.length() && before.charAt(i) == after.charAt(i)) {
      i++;
    }
    int end = Math.min(after.length(), i + 1);
    boolean insidePair = end < after.length() && Character.isLowSurrogate(after.charAt(end));
    return after.substring(0, insidePair ? end + 1 : end);
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    List<Vocabulary.Entry> entries =
        open.stream().flatMap(group -> group.getValue().stream()).toList();
    words.add(words(entries));
    places.add(places(entries));
    reaches.add(reach(entries));
    open = new ArrayList<>();
    size = 0;
  }

  private static Reach reach(List<Vocabulary.Entry> entries) {
    List<String> sorted = entries.stream().map(Vocabulary.Entry::surface).sorted().toList();
    return new Reach(sorted.get(0), sorted.get(sorted.size() - 1));
  }

  private byte[] words(List<Vocabulary.Entry> entries) {
    Bytes bytes = new Bytes().number(open.size());
    String before = "";
    for (Map.Entry<String, List<Vocabulary.Entry>> group : open) {
      String stem = group.getKey();
      bytes.after(before, stem);
      forms(bytes, stem, group.getValue());
      before = stem;
    }
    entries.forEach(entry -> bytes.number(entry.documents()));
    entries.forEach(entry -> bytes.all(entry.gaps()));
    entries.forEach(entry -> bytes.all(entry.weights()));
    return bytes.toArray();
  }

  /** No forms at all say that the stem is the only one. */
  private static void forms(Bytes bytes, String stem, List<Vocabulary.Entry> entries) {
    if (entries.size() == 1 && entries.get(0).surface().equals(stem)) {
      bytes.number(0);
      return;
    }
    bytes.number(entries.size());
    for (Vocabulary.Entry entry : entries) {
      bytes.after(stem, entry.surface());
    }
  }

  private static byte[] places(List<Vocabulary.Entry> entries) {
    Bytes bytes = new Bytes();
    entries.forEach(entry -> bytes.all(entry.places().fields().toArray()));
    entries.forEach(entry -> bytes.all(entry.places().counts().toArray()));
    entries.forEach(entry -> bytes.all(entry.places().lows().toArray()));
    entries.forEach(entry -> bytes.all(entry.places().highs().toArray()));
    return bytes.toArray();
  }
}
