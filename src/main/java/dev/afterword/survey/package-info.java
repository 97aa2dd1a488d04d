/** What the documents show about the way they are written, before they are read. */
@NullMarked
package dev.afterword.survey;

import org.jspecify.annotations.NullMarked;
