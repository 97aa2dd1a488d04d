package dev.afterword.search;

import dev.afterword.model.Zones;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that two reports share by chance: they make no incident like another. */
final class ChanceWords {
  /**
   * What a writer left open, what code says for nothing, parts of addresses, and what documents
   * call their own parts.
   */
  private static final String TELL_NOTHING =
      "none null nil nan undefined true false unknown todo tbd tbc fixme n/a "
          + "http https www com org html source sources commit commits note notes metadata "
          + "excluded";

  /**
   * When something was is in its date; two incidents in March have nothing to do with each other.
   */
  private static final List<String> CALENDAR =
      Stream.concat(Stream.of(Month.values()), Stream.of(DayOfWeek.values()))
          .map(name -> name.toString().toLowerCase(Locale.ROOT))
          .toList();

  private static final Set<String> WORDS =
      Stream.concat(Stream.of(TELL_NOTHING.split(" ")), CALENDAR.stream())
          .collect(Collectors.toUnmodifiableSet());

  private ChanceWords() {}

  /**
   * @param word as it is in the index, in lower case
   */
  static boolean has(String word) {
    return WORDS.contains(word) || Zones.resolve(word).isPresent();
  }
}
