package dev.afterword.facts;

import dev.afterword.model.Origin;

/**
 * A category that a rule reads from the text and nobody has written.
 *
 * @param id of the rule, such as {@code config-change}
 * @param name for people
 * @param words those of the text that made the rule speak
 * @param origin what they stand in, such as {@link Origin#TITLE}
 * @param line in the file, counted from 1; 0 where unknown
 */
public record SuggestedCategory(String id, String name, String words, Origin origin, int line) {}
