package dev.afterword.search;

/**
 * A word of a text.
 *
 * @param surface as written, without case and accents
 * @param stem what the surface has in common with its inflections
 * @param position counts words; a common word that is left out still takes a place
 * @param start of the word in the text, in UTF-16 units
 * @param whole whether this is an identifier in one piece, whose parts are tokens of their own
 */
record Token(String surface, String stem, int position, int start, int end, boolean whole) {}
