package dev.afterword.page;

import dev.afterword.model.Zones;
import dev.afterword.view.Related;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Why an incident is related to another, in words. */
final class Reasons {
  /**
   * Said to be alike by chance: what a writer left open, what code says for nothing, parts of
   * addresses, and what documents call their own parts.
   */
  private static final List<String> TELL_NOTHING =
      List.of(
          ("none null nil nan undefined true false unknown todo tbd tbc fixme n/a "
                  + "http https www com org html source sources commit commits note notes metadata "
                  + "excluded")
              .split(" "));

  /**
   * When something was is in its date; two incidents in March have nothing to do with each other.
   */
  private static final List<String> CALENDAR =
      Stream.concat(Stream.of(Month.values()), Stream.of(DayOfWeek.values()))
          .map(name -> name.toString().toLowerCase(Locale.ROOT))
          .toList();

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
    List<String> telling = reason.words().stream().filter(Reasons::tells).limit(most).toList();
    return telling.isEmpty()
        ? "told in similar words"
        : "both mention " + String.join(", ", telling);
  }

  private static boolean tells(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return !TELL_NOTHING.contains(lower)
        && !CALENDAR.contains(lower)
        && Zones.resolve(word).isEmpty();
  }
}
