package dev.afterword.model;

/**
 * A cause category of an incident; {@link Origin#SUGGESTED} when a rule proposes it.
 *
 * @param words those of the text that a rule goes by; empty where the cause is stated
 * @param line in the file, counted from 1; 0 where unknown
 */
public record CauseMention(CauseId id, Origin origin, String words, int line) {
  public boolean suggested() {
    return origin == Origin.SUGGESTED;
  }
}
