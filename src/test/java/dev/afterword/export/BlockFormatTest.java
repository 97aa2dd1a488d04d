package dev.afterword.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.search.EngineInBrowser;
import dev.afterword.search.SearchField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What is written into blocks of words and places is what the browser reads from them. */
@DisabledIfSystemProperty(named = "skipBrowserTests", matches = "true")
class BlockFormatTest {
  private static final long SEED = Long.getLong("parity.seed", System.nanoTime());

  private static final String READ =
      """
      async ([words, places]) => {
        const { FIELD_SIZE, readPlaces, readWords } = await import("./words.js");
        const groups = readWords(Uint8Array.from(words), 30_000);
        const where = readPlaces(Uint8Array.from(places), groups);
        const lines = [];
        for (const [stem, forms] of groups) {
          for (const { surface, docs, weights, number } of forms) {
            const { starts, positions } = where[number];
            docs.forEach((doc, i) => lines.push([stem, surface, doc, weights[i],
              ...Array.from(positions.subarray(starts[i], starts[i + 1]),
                (p) => Math.floor(p / FIELD_SIZE) + ":" + (p % FIELD_SIZE))].join(" ")));
          }
        }
        return lines;
      }
      """;

  private static final String ORDER =
      """
      async (words) => {
        const { isBefore } = await import("./blocks.js");
        return words.sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
      }
      """;

  private static final List<SearchField> FIELDS = List.of(SearchField.values());

  private final Random random = new Random(SEED);
  private final List<String> lines = new ArrayList<>();

  @Test
  void randomBlocks() {
    try (EngineInBrowser browser = EngineInBrowser.start()) {
      var page = browser.page();
      for (int i = 0; i < 30; i++) {
        lines.clear();
        WordBlock block = block();
        List<?> read =
            (List<?>)
                page.evaluate(
                    READ, List.of(numbers(block.parts()), numbers(block.places().parts())));
        assertThat(read.stream().map(String::valueOf).toList())
            .as("seed %d, block %d", SEED, i)
            .isEqualTo(lines);
      }
    }
  }

  @Test
  void wordsHaveTheOrderOfTheIndex() {
    TreeSet<BytesRef> words = new TreeSet<>();
    while (words.size() < 300) {
      words.add(new BytesRef(word()));
    }
    List<String> expected = words.stream().map(BytesRef::utf8ToString).toList();
    List<String> mixed = new ArrayList<>(expected);
    java.util.Collections.shuffle(mixed, random);
    try (EngineInBrowser browser = EngineInBrowser.start()) {
      List<?> sorted = (List<?>) browser.page().evaluate(ORDER, mixed);
      assertThat(sorted.stream().map(String::valueOf).toList())
          .as("seed %d", SEED)
          .isEqualTo(expected);
    }
  }

  private static List<Integer> numbers(List<byte[]> parts) {
    List<Integer> numbers = new ArrayList<>();
    for (byte[] part : parts) {
      for (byte b : part) {
        numbers.add(b & 0xFF);
      }
    }
    return numbers;
  }

  private WordBlock block() {
    WordBlock block = new WordBlock("", 30_000);
    TreeSet<String> stems = new TreeSet<>();
    for (int i = random.nextInt(20); i >= 0; i--) {
      stems.add(word());
    }
    for (String stem : stems) {
      block.begin(stem);
      TreeSet<String> forms = new TreeSet<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        forms.add(random.nextBoolean() ? stem : stem + word());
      }
      forms.forEach(form -> form(block, stem, form));
    }
    block.end();
    return block;
  }

  private void form(WordBlock block, String stem, String form) {
    TreeSet<Integer> documents = new TreeSet<>();
    for (int i = random.nextInt(random.nextInt(10) == 0 ? 300 : 5); i >= 0; i--) {
      documents.add(random.nextInt(30_000));
    }
    block.form(form, documents.size());
    int last = -1;
    for (int document : documents) {
      int weight = 1 + random.nextInt(random.nextInt(9) == 0 ? 1_000_000 : 9);
      block.document(document - last - 1, weight);
      lines.add(stem + " " + form + " " + document + " " + weight + places(block.places()));
      last = document;
    }
  }

  private String places(Places places) {
    Map<SearchField, TreeSet<Integer>> fields = new TreeMap<>();
    for (int i = random.nextInt(random.nextInt(9) == 0 ? 200 : 3); i >= 0; i--) {
      SearchField field = FIELDS.get(random.nextInt(FIELDS.size()));
      fields
          .computeIfAbsent(field, key -> new TreeSet<>())
          .add(random.nextInt(random.nextInt(9) == 0 ? 1 << 20 : 500));
    }
    StringBuilder line = new StringBuilder();
    int rest = fields.size();
    for (Map.Entry<SearchField, TreeSet<Integer>> field : fields.entrySet()) {
      places.begin(field.getKey(), field.getValue().size(), --rest == 0);
      for (int place : field.getValue()) {
        places.add(place);
        line.append(' ').append(field.getKey().number()).append(':').append(place);
      }
    }
    return line.toString();
  }

  private String word() {
    String letters = "abcé障\uFF66\uE000z";
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      if (random.nextInt(12) == 0) {
        word.appendCodePoint(0x1F600 + random.nextInt(20));
      } else {
        word.append(letters.charAt(random.nextInt(letters.length())));
      }
    }
    return word.toString();
  }
}
