package dev.afterword.model;

import java.util.Optional;

/**
 * Something that was decided after an incident.
 *
 * @param due as written
 * @param group the heading or category it stands under, such as {@code prevent}
 */
public record ActionItem(
    String text,
    ActionState state,
    Optional<String> owner,
    Optional<String> ticket,
    Optional<String> due,
    Optional<String> group) {}
