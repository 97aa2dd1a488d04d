/** Everything that touches JBake: configuration and markup engines. */
@NullMarked
package dev.afterword.jbake;

import org.jspecify.annotations.NullMarked;
