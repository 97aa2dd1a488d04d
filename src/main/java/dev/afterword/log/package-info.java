/** One file as the log of several incidents: what begins one, and how the file is divided. */
@NullMarked
package dev.afterword.log;

import org.jspecify.annotations.NullMarked;
