package dev.afterword.time;

import java.util.regex.Pattern;

/** Words beside a time that say it is only about then. */
final class Approximations {
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:[~≈约약]|±\\S{0,4}|大约|(?<!\\p{L})(?:(?:about|around|approx(?:\\.|imately)?|roughly)(?: at)?|circa|ca\\.|nearly|some time (?:around|after)|sometime (?:around|after)"
              + "|(?:shortly|just|soon) (?:after|before)|etwa|ungefähr|gegen|vers|environ|sobre las?|hacia las?"
              + "|aproximadamente|por volta d[ae]s?|около|примерно))\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)^\\s?(?:~|頃|ごろ|前後|前后|左右|쯤|경|ish\\b|or so\\b|[(（]\\s?(?:approx(?:imate(?:ly)?)?|aprox(?:imado)?|est|estimated|estimado|geschätzt|ungefähr|environ|推定)\\.?\\s?[;,)）])");

  /** In characters; as far as such words reach. */
  private static final int REACH_BEFORE = 24;

  private static final int REACH_BEHIND = 18;

  private Approximations() {}

  static boolean beside(String text, int from, int to) {
    return BEFORE.matcher(text.substring(Math.max(0, from - REACH_BEFORE), from)).find()
        || BEHIND.matcher(text.substring(to, Math.min(text.length(), to + REACH_BEHIND))).find();
  }
}
