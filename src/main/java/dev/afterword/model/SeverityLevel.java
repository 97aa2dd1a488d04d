package dev.afterword.model;

import java.util.OptionalInt;

/**
 * How grave an incident was.
 *
 * @param stated the words as written
 * @param rank on the site's scale, 1 the gravest; empty where the words are not on the scale
 */
public record SeverityLevel(String stated, OptionalInt rank) {}
