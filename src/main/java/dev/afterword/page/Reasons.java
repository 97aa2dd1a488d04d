package dev.afterword.page;

import dev.afterword.view.Related;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Why an incident is related to another, in words. */
final class Reasons {
  private Reasons() {}

  /** What is of one kind in one, in the place of the strongest. */
  static List<String> of(Related.Link link, Names names, int words) {
    Map<Related.Kind, List<String>> shared = new EnumMap<>(Related.Kind.class);
    for (Related.Reason reason : link.reasons()) {
      if (reason.shared() != null) {
        shared
            .computeIfAbsent(reason.kind(), kind -> new ArrayList<>())
            .add(names.name(reason.shared()));
      }
    }
    return link.reasons().stream()
        .map(
            reason ->
                reason.shared() == null
                    ? words(reason, words)
                    : shared(reason.kind(), shared.getOrDefault(reason.kind(), List.of())))
        .distinct()
        .toList();
  }

  private static String shared(Related.Kind kind, List<String> names) {
    boolean several = names.size() > 1;
    String all = String.join(", ", names);
    return switch (kind) {
      case SERVICE -> (several ? "same services: " : "same service: ") + all;
      case CAUSE -> (several ? "same causes: " : "same cause: ") + all;
      default -> "both show: " + all;
    };
  }

  private static String words(Related.Reason reason, int most) {
    List<String> telling = reason.words().stream().limit(most).toList();
    return telling.isEmpty()
        ? "told in similar words"
        : "both mention " + String.join(", ", telling);
  }
}
