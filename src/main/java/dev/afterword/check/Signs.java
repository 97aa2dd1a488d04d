package dev.afterword.check;

import java.util.List;

/**
 * Words of which one stands in every text that a costly pattern fits. To look for them costs next
 * to nothing, so that the pattern sees only texts in which it may find something.
 *
 * @param words in lower case
 */
record Signs(List<String> words) {
  Signs {
    words = List.copyOf(words);
  }

  /**
   * @param words parted by {@code |}
   */
  static Signs of(String words) {
    return new Signs(List.of(words.split("\\|")));
  }

  /**
   * @param lower a text in lower case
   */
  boolean in(String lower) {
    for (String word : words) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
