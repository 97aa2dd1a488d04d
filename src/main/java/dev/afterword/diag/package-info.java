/** Problems found in content and configuration: what, where, how grave, and what to do about it. */
@NullMarked
package dev.afterword.diag;

import org.jspecify.annotations.NullMarked;
