package dev.afterword.search;

import java.util.List;

/**
 * How the score of a result comes about.
 *
 * @param score the sum of its parts
 */
public record Explanation(float score, List<Part> parts) {
  public Explanation {
    parts = List.copyOf(parts);
  }

  /**
   * What a word, phrase or pattern of the query adds.
   *
   * @param label as it was written
   * @param documents how many have it: the fewer, the more it counts
   */
  public record Part(String label, float score, int documents, List<Place> places) {
    public Part {
      places = List.copyOf(places);
    }
  }

  /**
   * A field that it stands in.
   *
   * @param times how often
   * @param weight how much each time counts; 2 is plain text
   */
  public record Place(String field, int times, int weight) {}
}
