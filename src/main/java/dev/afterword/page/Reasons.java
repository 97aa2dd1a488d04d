package dev.afterword.page;

import dev.afterword.view.Related;
import java.util.List;
import java.util.stream.Collectors;

/** Why an incident is related to another, in words. */
final class Reasons {
  private Reasons() {}

  static List<String> of(Related.Link link, Names names, int words) {
    return link.reasons().stream().map(reason -> text(reason, names, words)).toList();
  }

  private static String text(Related.Reason reason, Names names, int words) {
    String name = reason.shared() == null ? "" : names.name(reason.shared());
    return switch (reason.kind()) {
      case SERVICE -> "same service: " + name;
      case CAUSE -> "same cause: " + name;
      case TERM -> "both show: " + name;
      case WORDS ->
          reason.words().isEmpty()
              ? "told in similar words"
              : "both mention "
                  + reason.words().stream().limit(words).collect(Collectors.joining(", "));
    };
  }
}
