package dev.afterword.evidence;

import java.util.regex.Pattern;

/** What people write for the end of what has not ended, or for its state. */
final class StillOpen {
  private static final String ONGOING =
      "(?:still )?(?:ongoing|on-going|unresolved|continuing|reopened|re-opened)|still (?:open|down|broken|active|happening)|not (?:yet |fully )?(?:resolved|over|restored|recovered|fixed|closed)(?: yet)?"
          + "|(?:dauert|hält)(?: noch)? an|andauernd|laufend|nicht behoben|noch offen|en cours|non résolue?|toujours en cours|en curso|sin resolver|no resuelt[oa]|em andamento|não resolvid[oa]"
          + "|in corso|не устран[её]н[ао]?|продолжается|継続中|未解決|未復旧|进行中|未解决|持续中|진행 ?중|미해결";

  private static final Pattern END =
      Pattern.compile(
          "(?iu)[^\\p{L}\\p{N}]*(?:n\\s?/\\s?a|not applicable|(?:(?:is|currently|the incident is)\\s+)?(?:open|pending|active|in progress|"
              + ONGOING
              + "))(?!\\p{L}).{0,80}");

  private static final Pattern STATE =
      Pattern.compile("(?iu)[^\\p{L}\\p{N}]*(?:" + ONGOING + ")(?!\\p{L}).{0,120}");

  private StillOpen() {}

  /** Whether the value of a label for the end says that there was none yet. */
  static boolean isEnd(String value) {
    return END.matcher(value.strip()).matches() && value.chars().noneMatch(Character::isDigit);
  }

  /** Whether a state says that it goes on; "open" alone may be that of the report. */
  static boolean isState(String value) {
    return STATE.matcher(value.strip()).matches();
  }
}
