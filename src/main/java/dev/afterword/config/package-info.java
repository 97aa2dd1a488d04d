/** The settings of a build; every default value lives here. */
@NullMarked
package dev.afterword.config;

import org.jspecify.annotations.NullMarked;
