/** Words and phrases in running text, whatever it is about. */
@NullMarked
package dev.afterword.words;

import org.jspecify.annotations.NullMarked;
