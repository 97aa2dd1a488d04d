package dev.afterword.model;

/**
 * A heading of the document and what the section below it is about.
 *
 * @param anchor the id of the heading in the page; empty for a line that only looks like a heading
 * @param level 1 to 6; 7 for a line that only looks like a heading
 * @param line in the file, counted from 1; 0 where unknown
 */
public record Section(SectionKind kind, String heading, String anchor, int level, int line) {}
