/**
 * The static files of the search: {@link dev.afterword.export.StaticIndex} exports a Lucene index
 * for the browser, {@link dev.afterword.export.EngineFiles} publishes the programs that read it.
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
 * begins with a copy of it ({@link dev.afterword.export.EngineFiles}).
 */
@NullMarked
package dev.afterword.export;

import org.jspecify.annotations.NullMarked;
