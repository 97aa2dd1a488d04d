package dev.afterword.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.search.Corpora;
import dev.afterword.search.Documents;
import dev.afterword.search.Order;
import dev.afterword.search.SearchDocument;
import dev.afterword.search.SearchIndex;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that are likely asked for have what they find first beside them. */
class ChampionsTest {
  private static List<Champions.Group> groups(SearchIndex index, List<SearchDocument> documents)
      throws java.io.IOException {
    return Champions.of(index, Order.of(documents).stream().map(SearchDocument::prose).toList());
  }

  private static Set<String> files(Path directory, List<SearchDocument> documents) {
    SearchIndex.write(directory, documents);
    Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    try (SearchIndex index = SearchIndex.open(directory)) {
      StaticIndex.export(index, documents, files::put);
    }
    Set<String> kinds = new HashSet<>();
    files.keySet().forEach(name -> kinds.add(name.replaceAll("^[0-9a-f]{12}/|\\d*\\.\\w+$", "")));
    return kinds;
  }

  @Test
  void aListHasWhatEachOfItsWordsFindsFirst(@TempDir Path directory) throws java.io.IOException {
    List<SearchDocument> documents = Corpora.invented(5, 150);
    SearchIndex.write(directory, documents);
    try (SearchIndex index = SearchIndex.open(directory)) {
      List<Champions.Group> groups = groups(index, documents);
      Map<String, Integer> listOf = new HashMap<>();
      for (int i = 0; i < groups.size(); i++) {
        for (String stem : groups.get(i).stems()) {
          assertThat(listOf.put(stem, i)).as("%s is in one list only", stem).isNull();
        }
        assertThat(Champions.block(index, groups.get(i)).words()).isNotEmpty();
      }
      assertThat(listOf).containsKeys("network", "checkout", "postgr").doesNotContainKey("failur");
      for (String word : List.of("network", "checkout", "postgr")) {
        Champions.Group group = groups.get(listOf.getOrDefault(word, -1));
        assertThat(index.best(word, 10)).isNotEmpty().allMatch(group.documents()::get);
      }
      assertThat(groups(index, documents)).isEqualTo(groups);
    }
  }

  @Test
  void aWordOfTwoDocumentsHasNoList(@TempDir Path directory) throws java.io.IOException {
    List<SearchDocument> documents =
        List.of(
            Documents.titled("Quorum lost").body("Often and often again.").as("a"),
            Documents.titled("Quorum split").body("Often.").as("b"),
            Documents.titled("Brown-out").body("Often.").as("c"),
            Documents.titled("Fire").body("Never.").as("d"));
    SearchIndex.write(directory, documents);
    try (SearchIndex index = SearchIndex.open(directory)) {
      assertThat(groups(index, documents).stream().flatMap(group -> group.stems().stream()))
          .contains("often")
          .doesNotContain("quorum");
    }
  }

  @Test
  void onlySitesBetweenTheLimitsHaveLists(@TempDir Path directory) {
    assertThat(files(directory.resolve("tiny"), Corpora.invented(3, 20)))
        .contains("whole")
        .doesNotContain("words", "champions");
    assertThat(files(directory.resolve("small"), Corpora.invented(3, 240)))
        .contains("whole", "words", "champions");
    assertThat(files(directory.resolve("large"), Corpora.invented(3, 4_000)))
        .contains("words")
        .doesNotContain("whole", "champions");
  }
}
