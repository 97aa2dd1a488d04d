package dev.afterword.time;

import dev.afterword.model.Zones;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds sentences that give the zone of all times, such as "All times in CET (GMT+1)". */
public final class ZoneStatements {
  private static final String ZONE =
      "((?i:UTC|GMT)(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?|(?:US|Europe|America|Asia)/[A-Z]\\w+|"
          + String.join("|", Zones.abbreviations())
          + ")(?![A-Za-z])";
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?i:\\b(?:times?(?:stamps?)?|timeline|timezone|time zone|clock)\\b[^.\\n]{0,40}?)"
              + ZONE);
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[(（\\[]\\s*(?:[^()（）]{0,20}\\s)?" + ZONE + "[^()（）]{0,16}[)）\\]]");
  private static final Pattern JAPANESE = Pattern.compile("時[刻間][^。\\n]{0,20}?" + ZONE);

  private ZoneStatements() {}

  /** The zone that a sentence gives for times in general. */
  public static Optional<String> inSentence(String text) {
    boolean english = text.contains("ime") || text.contains("lock") || text.contains("IME");
    Optional<String> zone = english ? first(SENTENCE, text) : Optional.empty();
    return zone.isEmpty() && text.indexOf('時') >= 0 ? first(JAPANESE, text) : zone;
  }

  /** The zone in the brackets of a heading: {@code Timeline (UTC)}, {@code 時刻 (JST)}. */
  public static Optional<String> inHeading(String text) {
    return first(IN_BRACKETS, text).or(() -> inSentence(text));
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }
}
