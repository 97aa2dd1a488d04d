package dev.afterword.model;

import java.util.Optional;

/**
 * Something that was decided after an incident.
 *
 * @param text without the mark of its state
 * @param due as written
 * @param group the heading or category it stands under, such as {@code prevent}
 * @param line in the file, counted from 1; 0 where unknown
 */
public record ActionItem(
    String text,
    ActionState state,
    Optional<String> owner,
    Optional<String> ticket,
    Optional<String> due,
    Optional<String> group,
    int line) {}
