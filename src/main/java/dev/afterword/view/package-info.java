/**
 * Pure functions of the knowledge base: trends, counts, related incidents, links back, lessons,
 * coverage.
 */
@NullMarked
package dev.afterword.view;

import org.jspecify.annotations.NullMarked;
