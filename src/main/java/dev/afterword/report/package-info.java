/** What was found in the sources, for people, for machines and for code review. */
@NullMarked
package dev.afterword.report;

import org.jspecify.annotations.NullMarked;
