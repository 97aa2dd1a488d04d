/** Resolves names and ids and builds the knowledge base. */
@NullMarked
package dev.afterword.assemble;

import org.jspecify.annotations.NullMarked;
