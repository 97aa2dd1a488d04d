package dev.afterword.model;

/**
 * A value together with where it came from.
 *
 * @param line in the source file, counted from 1; 0 where the value has no line of its own
 */
public record Fact<T>(T value, Origin origin, int line) {
  public static <T> Fact<T> of(T value, Origin origin) {
    return new Fact<>(value, origin, 0);
  }

  /** True for what a rule proposed and nobody wrote. */
  public boolean suggested() {
    return origin == Origin.SUGGESTED;
  }
}
