package dev.afterword.timeline;

import dev.afterword.evidence.Lines;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.RichText;
import dev.afterword.time.TimeMention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An entry of a timeline before its date is known.
 *
 * @param text without the time
 * @param line in the file, counted from 1; 0 where unknown
 */
record TimelineEntry(When when, RichText text, int line, Role role) {
  /** What an entry is for. */
  enum Role {
    EVENT,
    /** A date that stands alone above entries, which inherit it. */
    CONTEXT,
    /** A step with its time behind it, as in {@code Resolved 2021-03-04 10:15}. */
    MILESTONE
  }

  /** When it was: a time, or a distance from another entry's. */
  sealed interface When {
    boolean hasClock();
  }

  /**
   * A time as it is written.
   *
   * @param bare whether its hour is one digit and nothing says which half of the day it is of
   */
  record At(TimeMention time, boolean bare) implements When {
    private static final Pattern BARE =
        Pattern.compile("(?i)(?<![\\d:])\\d:[0-5]\\d(?![:\\d]|\\s?[ap]\\.?m)");

    static At of(TimeMention time, String text) {
      return new At(time, BARE.matcher(text.substring(time.from(), time.to())).find());
    }

    @Override
    public boolean hasClock() {
      return time.hasClock();
    }
  }

  /**
   * "10 minutes later", "T+15m".
   *
   * @param fromStart from the first entry, else from the one before
   */
  record After(Duration distance, boolean fromStart) implements When {
    @Override
    public boolean hasClock() {
      return true;
    }
  }

  TimelineEntry as(Role other) {
    return new TimelineEntry(when, text, line, other);
  }

  /** The same where what happened stands elsewhere. */
  TimelineEntry telling(RichText other) {
    return new TimelineEntry(when, other, line, role);
  }

  /** An event with the name of its step before what it tells. */
  TimelineEntry named(RichText step) {
    List<Paragraph> parts = new ArrayList<>(List.of(new Paragraph(step, line)));
    if (!text.isBlank()) {
      parts.add(new Paragraph(text, line));
    }
    return new TimelineEntry(when, Lines.join(parts).text(), line, Role.EVENT);
  }

  boolean hasDay() {
    return when instanceof At at && at.time().hasDay();
  }

  boolean hasClock() {
    return when.hasClock();
  }
}
