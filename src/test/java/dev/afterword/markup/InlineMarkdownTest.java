package dev.afterword.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineMarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the `pool` ran dry|the pool ran dry",
        "a [priority inversion](https://example.org/a) in **one** task|a priority inversion in one task",
        "max_connections and 2 * 3|max_connections and 2 * 3",
        "R&D lost `List<String>` and <b>all</b>|R&D lost `List<String>` and <b>all</b>",
        "plain words|plain words"
      })
  void keepsTheWords(String line, String words) {
    assertThat(InlineMarkdown.plain(line)).isEqualTo(words);
  }
}
