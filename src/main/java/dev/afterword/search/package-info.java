/** The Lucene index, queries on the JVM and the static search files. */
@NullMarked
package dev.afterword.search;

import org.jspecify.annotations.NullMarked;
