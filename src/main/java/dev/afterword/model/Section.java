package dev.afterword.model;

/**
 * A heading of the document and what the section below it is about.
 *
 * @param anchor the id of the heading in the page
 * @param level 1 to 6
 */
public record Section(SectionKind kind, String heading, String anchor, int level) {}
