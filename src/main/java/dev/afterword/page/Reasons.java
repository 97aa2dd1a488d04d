package dev.afterword.page;

import dev.afterword.view.Related;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Why an incident is related to another, in words. */
final class Reasons {
  private Reasons() {}

  /** What is of one kind in one, in the place of the strongest. */
  static List<String> of(Related.Link link, Names names, int words) {
    Map<Related.Kind, String> shared = new EnumMap<>(Related.Kind.class);
    for (Related.Reason reason : link.reasons()) {
      if (reason.shared() != null) {
        shared.merge(reason.kind(), names.name(reason.shared()), (a, b) -> a + ", " + b);
      }
    }
    Map<Related.Kind, Long> counts =
        link.reasons().stream()
            .collect(Collectors.groupingBy(Related.Reason::kind, Collectors.counting()));
    return link.reasons().stream()
        .map(
            reason ->
                reason.shared() == null
                    ? words(reason, words)
                    : shared(
                        reason.kind(),
                        counts.getOrDefault(reason.kind(), 1L) > 1,
                        Objects.requireNonNull(shared.get(reason.kind()))))
        .distinct()
        .toList();
  }

  private static String shared(Related.Kind kind, boolean several, String names) {
    return switch (kind) {
      case SERVICE -> (several ? "same services: " : "same service: ") + names;
      case CAUSE -> (several ? "same causes: " : "same cause: ") + names;
      default -> "both show: " + names;
    };
  }

  private static String words(Related.Reason reason, int most) {
    return reason.words().isEmpty()
        ? "told in similar words"
        : "both mention " + reason.words().stream().limit(most).collect(Collectors.joining(", "));
  }
}
