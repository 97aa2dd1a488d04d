/** Timelines as tables, lists, headings and paragraphs, and the days that their times belong to. */
@NullMarked
package dev.afterword.timeline;

import org.jspecify.annotations.NullMarked;
