package dev.afterword.findings;

import dev.afterword.model.Origin;

/**
 * A sentence that may tell why something happened.
 *
 * @param weight how much it counts
 * @param line in the file, counted from 1; 0 where unknown
 */
record Statement(String text, Origin origin, Place place, int weight, int line) {

  /** In characters, the longest that only names a cause. */
  private static final int NAME = 40;

  /** Where a sentence stands, and so what it need say to be understood to tell of a cause. */
  enum Place {
    /** All around it tells of causes, so that it need not say so itself. */
    CAUSES,
    /** An account of what happened: clear words are enough. */
    ACCOUNT,
    /** Anything else: it must say itself that this is the cause. */
    ELSEWHERE
  }

  Statement amongCauses(int counts) {
    return new Statement(text, origin, Place.CAUSES, counts, line);
  }

  Statement weighing(int counts) {
    return new Statement(text, origin, place, counts, line);
  }

  /** Whether it only says that something follows, as a question does before its answer. */
  boolean announces() {
    return !text.isEmpty() && ":：?？".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Whether it does no more than name a cause. */
  boolean isName() {
    return place == Place.CAUSES && text.length() <= NAME;
  }
}
