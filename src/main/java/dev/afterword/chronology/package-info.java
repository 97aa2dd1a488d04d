/** When an incident began, was noticed, mitigated and over, and how long it took. */
@NullMarked
package dev.afterword.chronology;

import org.jspecify.annotations.NullMarked;
