package dev.afterword.mine;

import dev.afterword.model.Origin;

/**
 * A sentence that may tell why something happened.
 *
 * @param causal whether all around it tells of causes, so that it need not say so itself
 * @param weight how much it counts
 * @param line in the file, counted from 1; 0 where unknown
 */
record Statement(String text, Origin origin, boolean causal, int weight, int line) {}
