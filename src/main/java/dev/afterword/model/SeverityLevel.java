package dev.afterword.model;

import java.util.OptionalInt;

/**
 * How grave an incident was.
 *
 * @param stated the words as written
 * @param rank on the site's scale, the lower the graver, from 0 on; empty where the words are not
 *     on the scale
 */
public record SeverityLevel(String stated, OptionalInt rank) {}
