package dev.afterword.mine;

import dev.afterword.model.Moment;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells in a timeline the change that set things off from the first sign that something was wrong.
 */
final class Onset {
  /** As much of an event as says what it is about. */
  private static final int HEAD = 160;

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?i)\\b(?:deploy(?:s|ed|ing|ment)?|merge[ds]?|renamed?|releas(?:e[ds]?|ing)|publish(?:es|ed)|upgrad\\w+|updat\\w+|migrat\\w+|roll(?:s|ed|ing)?[ -]?(?:out|over)|maintenance|modif\\w+|approved|review(?:s|ed)?|chang(?:e[ds]?|ing)|creates?|created|(?:re)?configur\\w+|execut\\w+|install\\w*|enabled?|coordinate|pushed|lands?|landed|switch(?:es|ed)?|terraform|moved|tag(?:ged)?|re-?tagged|pinned|bump(?:s|ed)?)\\b");
  private static final Pattern FAILURE =
      Pattern.compile(
          "(?i)\\b(?:down|fail(?:s|ed|ing|ures?)?|errors?|[45]xx|50[0-9]|429|crash\\w*|outages?|unavailable|unreachable|unresponsive|offline|broken|breaks?|broke|stuck|stall(?:s|ed)?|hangs?|timeouts?|timing out|times? out|timed out|degrad\\w*|drop(?:s|ped)?|slow\\w*|latency|reject\\w*|refus\\w*|NotReady|unhealthy|unable|cannot|could not|exhausted|overload\\w*|lost|missing|unexpected(?:ly)?|ungraceful(?:ly)?|accidental(?:ly)?|mistaken(?:ly)?|unauthorized|malware|malicious|compromised|exploit\\w*|attack(?:s|ed)?)\\b|障害|停止|失敗");
  private static final Pattern SEEN =
      Pattern.compile(
          "(?i)\\b(?:report\\w*|notic\\w+|alert\\w*|alarm\\w*|detect\\w*|sees?|saw|observ\\w+|discover\\w*|inform\\w*|complain\\w*|paged|monitor\\w*)\\b");

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
      if (fails(event.text())) {
        return Optional.of(event).filter(e -> !e.equals(events.get(0)));
      }
      if (event.phase().isPresent() || !found(CHANGE, event.text())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** What people or monitors report was there before; when it began is not said. */
  private static boolean fails(String text) {
    Matcher failure = FAILURE.matcher(head(text));
    if (!failure.find()) {
      return false;
    }
    Matcher seen = SEEN.matcher(head(text));
    return !seen.find() || failure.start() < seen.start();
  }

  private static boolean found(Pattern pattern, String text) {
    return pattern.matcher(head(text)).find();
  }

  private static String head(String text) {
    return text.substring(0, Math.min(HEAD, text.length()));
  }
}
