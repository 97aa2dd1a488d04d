package dev.afterword.chronology;

import dev.afterword.model.Moment;
import dev.afterword.words.Wording;
import dev.afterword.words.Wording.Sense;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells in a timeline the change that set things off from the first sign that something was wrong.
 */
final class Onset {
  /** As much of an event as says what it is about. */
  private static final int HEAD = 160;

  /** In characters: "error discovered", "outage is reported". */
  private static final int NEXT = 5;

  private static final Set<Sense> CHANGED = EnumSet.of(Sense.CHANGE, Sense.SHIPPED);

  private static final Set<Sense> FAILS = EnumSet.of(Sense.FAILURE, Sense.ERROR);

  private static final Set<Sense> SEEN =
      EnumSet.of(
          Sense.PAGE,
          Sense.NOTICED,
          Sense.NOTICES,
          Sense.SAW,
          Sense.FOUND,
          Sense.ASKS,
          Sense.WATCHED,
          Sense.ALERT);

  private static final Pattern TELLING =
      Pattern.compile("(?i)\\b(?:sends?|sending|sent|posts?|posted|writes?|wrote)\\b");

  private Onset() {}

  /**
   * The first event that tells of a failure, where all before it only tell of changes; empty where
   * the first event is none, or where the failure is first told by who noticed it.
   *
   * @param events in the order of time
   */
  static Optional<Moment> after(List<Moment> events) {
    for (int i = 0; i < events.size(); i++) {
      Moment event = events.get(i);
      Wording words = Wording.of(head(event.text()));
      if (fails(words)) {
        return Optional.of(event).filter(e -> !e.equals(events.get(0)));
      }
      if (event.phase().isPresent() || !words.has(CHANGED)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** What people or monitors report was there before; when it began is not said. */
  private static boolean fails(Wording words) {
    return words
        .first(FAILS)
        .map(
            failure ->
                !words.has(SEEN, 0, failure.from())
                    && !TELLING.matcher(words.before(failure)).find()
                    && !words.near(failure, EnumSet.of(Sense.NOTICED), NEXT))
        .orElse(false);
  }

  private static String head(String text) {
    return text.substring(0, Math.min(HEAD, text.length()));
  }
}
