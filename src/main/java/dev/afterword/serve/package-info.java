/** Preview server: build, watch, rebuild, reload. */
@NullMarked
package dev.afterword.serve;

import org.jspecify.annotations.NullMarked;
