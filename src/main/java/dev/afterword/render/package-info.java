/** Pages to text, through FreeMarker. */
@NullMarked
package dev.afterword.render;

import org.jspecify.annotations.NullMarked;
