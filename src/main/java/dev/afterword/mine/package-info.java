/** Reads facts about an incident out of a parsed document, each with its origin. */
@NullMarked
package dev.afterword.mine;

import org.jspecify.annotations.NullMarked;
