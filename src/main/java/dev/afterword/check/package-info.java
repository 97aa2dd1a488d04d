/** Rules about the quality of sources: what is missing, contradictory, left over or blaming. */
@NullMarked
package dev.afterword.check;

import org.jspecify.annotations.NullMarked;
