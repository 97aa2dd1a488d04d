/** Walks the content folder and splits each file into header and body, keeping positions. */
@NullMarked
package dev.afterword.source;

import org.jspecify.annotations.NullMarked;
