/**
 * The Lucene index, queries on the JVM and the static search files.
 *
 * <p>{@link dev.afterword.search.SearchIndex} writes and asks the Lucene index, {@link
 * dev.afterword.search.StaticIndex} exports it for the browser. {@code Analysis}, {@code
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
 * <h2>The files</h2>
 *
 * <p>The file {@code search/index.json} says which format it is ({@code schema}), names the folder
 * of the others after a hash of their content, and has what is needed to find a word: with which
 * stem each block begins. All other files are {@code <folder>/<name>.bin}: raw deflate of sections,
 * their lengths in front. Numbers take seven bits a byte, the lowest first.
 *
 * <ul>
 *   <li>{@code words<i>}: for a range of stems the words as written, and for each the documents
 *       (gaps) and how much it counts there. The list of a stem is the sum of those of its words.
 *   <li>{@code places<i>}: in the same order, for each document the fields and the positions; only
 *       phrases and named fields ask for them, so that those of several blocks are in one file.
 *   <li>{@code norms}: Lucene's lengths, a byte a document.
 *   <li>{@code facets}, {@code days}, {@code minutes}, {@code tags}: columns to count, sort and
 *       filter by.
 *   <li>{@code shown<i>}: what results show, of some documents.
 *   <li>{@code spell<i>}: all words by first letter, for fuzzy words and suggestions.
 *   <li>{@code whole}: on small sites all of these; on very small ones the only file.
 * </ul>
 *
 * <p>On small sites norms and facets are part of {@code index.json}, and so of the engine, which
 * begins with a copy of it ({@link dev.afterword.search.EngineFiles}).
 *
 * <p>Documents that are alike are neighbours ({@code Order}); where a query ranks nothing, a column
 * of days puts the newest first.
 */
@NullMarked
package dev.afterword.search;

import org.jspecify.annotations.NullMarked;
