package dev.afterword.check;

import dev.afterword.diag.Problem;
import java.util.function.Consumer;

/** A rule about the words of a document; without state, for documents are read side by side. */
@FunctionalInterface
interface TextRule {
  void check(DocumentText text, Consumer<Problem> report);
}
