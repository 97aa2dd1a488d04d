/** What one document says about itself, each value with its origin; names are not resolved yet. */
@NullMarked
package dev.afterword.facts;

import org.jspecify.annotations.NullMarked;
