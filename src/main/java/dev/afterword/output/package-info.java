/** A tree of files that replaces the previous one as a whole. */
@NullMarked
package dev.afterword.output;

import org.jspecify.annotations.NullMarked;
