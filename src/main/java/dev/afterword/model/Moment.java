package dev.afterword.model;

import java.util.Optional;

/**
 * One event of a timeline, in the order of the document.
 *
 * @param text without the time
 * @param line in the file, counted from 1; 0 where unknown
 */
public record Moment(EventTime at, String text, Optional<Phase> phase, int line) {}
