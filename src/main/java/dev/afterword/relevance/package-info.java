/**
 * How good the ranking is: our index and Lucene as it comes, both asked the questions of a
 * collection that people have judged.
 */
@NullMarked
package dev.afterword.relevance;

import org.jspecify.annotations.NullMarked;
