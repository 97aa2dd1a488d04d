/** Pure functions of the knowledge base: trends, related incidents, reading paths. */
@NullMarked
package dev.afterword.view;

import org.jspecify.annotations.NullMarked;
