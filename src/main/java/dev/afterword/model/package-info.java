/**
 * The knowledge base: incidents, services, causes, terms. Immutable values, no I/O, no HTML
 * library.
 */
@NullMarked
package dev.afterword.model;

import org.jspecify.annotations.NullMarked;
