package dev.afterword.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/** All words as written, those with the same first letter together: for fuzzy words and typos. */
final class SpellBlocks {
  private final List<byte[]> blocks = new ArrayList<>();
  private final List<String> firstLetters = new ArrayList<>();

  private SpellBlocks() {}

  static SpellBlocks of(List<WordBlock> vocabulary, int target) {
    List<WordBlock.Word> entries =
        vocabulary.stream()
            .flatMap(block -> block.words().stream())
            .sorted(Comparator.comparing(word -> new BytesRef(word.surface())))
            .toList();
    SpellBlocks spelling = new SpellBlocks();
    int from = 0;
    int size = 0;
    for (int i = 0; i < entries.size(); i++) {
      boolean newLetter = i > from && !letter(entries.get(i)).equals(letter(entries.get(i - 1)));
      if (newLetter && size > target) {
        spelling.add(entries.subList(from, i));
        from = i;
        size = 0;
      }
      size += entries.get(i).surface().length() + 1;
    }
    if (from < entries.size()) {
      spelling.add(entries.subList(from, entries.size()));
    }
    return spelling;
  }

  List<byte[]> blocks() {
    return blocks;
  }

  List<String> firstLetters() {
    return firstLetters;
  }

  private static String letter(WordBlock.Word entry) {
    return entry.surface().substring(0, entry.surface().offsetByCodePoints(0, 1));
  }

  private void add(List<WordBlock.Word> entries) {
    firstLetters.add(letter(entries.get(0)));
    Bytes bytes = new Bytes().number(entries.size());
    String before = "";
    for (WordBlock.Word entry : entries) {
      bytes.after(before, entry.surface());
      before = entry.surface();
    }
    entries.forEach(entry -> bytes.number(entry.documents()));
    blocks.add(bytes.toArray());
  }
}
