package dev.afterword.model;

import java.util.Optional;

/** One event of a timeline, in the order of the document. */
public record Moment(EventTime at, String text, Optional<Phase> phase) {}
