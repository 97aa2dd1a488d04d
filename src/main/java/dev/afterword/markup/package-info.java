/** Turns a body of any format into safe HTML, an outline, blocks and plain text. */
@NullMarked
package dev.afterword.markup;

import org.jspecify.annotations.NullMarked;
