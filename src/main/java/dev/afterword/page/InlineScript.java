package dev.afterword.page;

import dev.afterword.diag.Sha256;
import java.util.Base64;

/** A script that stands in a page, which the page's Content-Security-Policy has to allow. */
final class InlineScript {
  private InlineScript() {}

  /** Such as {@code sha256-…}, of the text between the tags. */
  static String hash(String text) {
    return "sha256-" + Base64.getEncoder().encodeToString(Sha256.of(text));
  }
}
