/** What facts are read from: the header, and the body divided into chapters and labels. */
@NullMarked
package dev.afterword.evidence;

import org.jspecify.annotations.NullMarked;
