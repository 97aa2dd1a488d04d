package dev.afterword.search;

import java.util.List;
import java.util.Optional;

/**
 * Finds how a text writes a word that the index knows without case: {@code dynamodb} as DynamoDB.
 */
final class WrittenForm {
  private WrittenForm() {}

  /**
   * The first of the forms as it stands in the text: in small letters if it ever does, since the
   * beginning of a sentence says nothing about a word.
   *
   * @param forms as they are in the index
   */
  static Optional<String> find(String text, List<String> forms) {
    for (String form : forms) {
      int at = indexOf(text, form, false);
      at = at < 0 ? indexOf(text, form, true) : at;
      if (at >= 0) {
        return Optional.of(text.substring(at, at + form.length()));
      }
    }
    return Optional.empty();
  }

  private static int indexOf(String text, String form, boolean anyCase) {
    char lower = form.charAt(0);
    char upper = anyCase ? Character.toUpperCase(lower) : lower;
    for (int i = 0; i + form.length() <= text.length(); i++) {
      char c = text.charAt(i);
      if ((c == lower || c == upper)
          && text.regionMatches(anyCase, i, form, 0, form.length())
          && isBorder(text, i - 1)
          && isBorder(text, i + form.length())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isBorder(String text, int i) {
    return i < 0 || i >= text.length() || !Character.isLetterOrDigit(text.charAt(i));
  }
}
