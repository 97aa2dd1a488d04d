/** Dates, times of day, zones and lengths of time as people write them. */
@NullMarked
package dev.afterword.time;

import org.jspecify.annotations.NullMarked;
