package dev.afterword.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.source.SourceDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever writes the same in another way finds the same on the site. */
class VariantsTest {
  /** The project's own postmortems. */
  private static final Path PROJECT = Path.of("").toAbsolutePath();

  /** What Markdown itself or a reader may take for something else. */
  private static final Set<String> AMBIGUOUS =
      Set.of(
          "heading: one deeper",
          "heading: underlined",
          "heading: bold line",
          "list: bold",
          "label: **Key** - value",
          "table: without outer bars");

  private final Corpora corpora = new Corpora(PROJECT);

  @Test
  void readsTheSameHoweverItIsWritten() throws IOException {
    List<String> changes = new ArrayList<>();
    for (String name : names()) {
      SourceDocument document = corpora.document(name).orElseThrow();
      for (Variant variant : Variants.all()) {
        if (!AMBIGUOUS.contains(variant.name())) {
          compare(name, document, variant, changes);
        }
      }
    }
    assertThat(changes).isEmpty();
  }

  /** One in five: each is read some seventy times. */
  private static List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(PROJECT.resolve("content/incidents"))) {
      List<String> names =
          files
              .filter(file -> file.toString().endsWith(".md"))
              .map(file -> PROJECT.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .toList();
      return IntStream.range(0, names.size()).filter(i -> i % 5 == 0).mapToObj(names::get).toList();
    }
  }

  private void compare(
      String name, SourceDocument document, Variant variant, List<String> changes) {
    Map<String, String> before = VariantScore.digest(corpora.mine(name, document), variant);
    SourceDocument written = VariantScore.written(document, variant);
    Map<String, String> after = VariantScore.digest(corpora.mine(name, written), variant);
    before.forEach(
        (field, value) -> {
          if (!value.equals(after.get(field))) {
            changes.add(
                "%s: %s of %s was <%s>, is <%s>"
                    .formatted(variant.name(), field, name, value, after.get(field)));
          }
        });
  }
}
