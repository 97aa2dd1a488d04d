package dev.afterword.model;

/**
 * What set an incident off; {@link Origin#SUGGESTED} when a rule proposes it.
 *
 * @param name for people
 * @param words those of the text that a rule goes by; empty where the trigger is stated
 * @param line in the file, counted from 1; 0 where unknown
 */
public record TriggerMention(String name, Origin origin, String words, int line) {
  public boolean suggested() {
    return origin == Origin.SUGGESTED;
  }
}
