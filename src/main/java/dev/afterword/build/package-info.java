/** The build: one method, one line a stage. */
@NullMarked
package dev.afterword.build;

import org.jspecify.annotations.NullMarked;
