/** What an incident can be sorted by and learned from: causes, triggers, detection, lessons. */
@NullMarked
package dev.afterword.findings;

import org.jspecify.annotations.NullMarked;
