/**
 * The Lucene index of a site, the language of queries, and answers on the JVM.
 *
 * <p>{@link dev.afterword.search.SearchIndex} writes and asks the index. {@code Analysis}, {@code
 * QueryLanguage}, {@code LuceneQueries}, {@code Spelling} and {@code Excerpts} each have a twin
 * among the modules of {@code assets/search}; tests in a browser hold the two together.
 *
 * <h2>What a query meets</h2>
 *
 * <p>A word is one term, its stem followed by the word as written, so that all forms of a stem are
 * neighbours ({@code WordTerms}). A plain word is looked up by stem in one field with everything in
 * it ({@code all}), where a word of the title counts four times as much as one of the text and code
 * half as much; the word as typed adds a little. That field is the reason why one short list a word
 * is enough. Phrases and named fields are looked up in the fields of a document one by one, which
 * have positions and no lengths; a phrase without a field adds up what it scores in each. Scores
 * are BM25, in 32-bit arithmetic on both sides.
 *
 * <p>Documents that are alike are neighbours ({@code Order}); where a query ranks nothing, a column
 * of days puts the newest first.
 */
@NullMarked
package dev.afterword.search;

import org.jspecify.annotations.NullMarked;
